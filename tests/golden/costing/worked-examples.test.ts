import { describe, expect, it } from "vitest";
import {
  computeCapacityCostRate,
  computePracticalCapacity,
  computeReconciliation,
  computeStepCosts,
  computeUnusedCapacity,
} from "@/lib/engine/costing";
import type { Result } from "@/lib/engine/shared/result";
import { euroCents, minutes, type EuroCentsPerMinute } from "@/lib/engine/shared/units";
import {
  catalogue,
  good,
  perHour,
  perMinute,
  step,
  spend,
} from "../../unit/costing/costing-support";

function valueOf<T>(result: Result<T>): T {
  if (result.status !== "computed") throw new Error(`${result.reason}: ${result.detail}`);
  return result.value;
}

const euro = (amount: number) => euroCents(Math.round(amount * 100));

describe("customer service (Kaplan and Anderson 2004)", () => {
  const supplied = {
    suppliedCostCents: euro(560_000),
    practicalCapacityMinutes: minutes(700_000),
  };

  it("has a rate of 0.80 a minute", () => {
    expect(valueOf(computeCapacityCostRate(supplied))).toBe(80);
  });

  it("takes a rounded capacity when there is a reason for it, and 709,632 by the 80 % rule", () => {
    const theoretical = minutes(28 * 31_680);
    const rule = { deductionKey: "practical", kind: "share", share: 0.2 } as const;
    const byRule = computePracticalCapacity(
      theoretical,
      { kind: "deductions", deductions: [rule] },
      0.9,
    );
    expect(valueOf(byRule).practicalMinutes).toBeCloseTo(709_632, 6);
    const route = { kind: "override", minutes: minutes(700_000), reason: "as printed" } as const;
    expect(computePracticalCapacity(theoretical, route, 0.9)).toMatchObject({
      value: { practicalMinutes: 700_000 },
      warnings: [],
    });
  });

  it("costs 6.40 an order, 35.20 an inquiry and 40.00 a credit check", () => {
    const costs = { staff: perMinute(0.8) };
    const costOf = (spent: number) =>
      valueOf(computeStepCosts([step("contact", [spend("staff", spent)])], catalogue(costs)))
        .totalCents;
    expect([8, 44, 50].map(costOf)).toEqual([640, 3520, 4000]);
  });

  it("assigns 462,880 and leaves 121,400 minutes, 97,120 and 82.66 % use", () => {
    const usedMinutes = minutes(49_000 * 8 + 1_400 * 44 + 2_500 * 50);
    expect(usedMinutes).toBe(578_600);
    const unused = valueOf(
      computeUnusedCapacity({ ...supplied, usedMinutes, minimumStaffedMinutes: minutes(0) }),
    );
    expect(unused).toMatchObject({
      usedCents: 46_288_000,
      unusedCents: 9_712_000,
      idleCents: 9_712_000,
      standByCents: 0,
      unusedMinutes: 121_400,
      isOverloaded: false,
    });
    expect(unused.useRate).toBeCloseTo(0.8266, 4);
  });
});

describe("Nurse White and Patient Jones (Kaplan and Porter 2011)", () => {
  it("has 112 hours a month for patients", () => {
    // 365 − 104 − 20 − 12 − 5 = 224 days; 7.5 − 0.5 − 1.0 = 6 hours a day
    const yearMinutes = minutes(365 * 7.5 * 60);
    const days = (count: number, deductionKey: string) =>
      ({ deductionKey, kind: "fixed", minutes: minutes(count * 7.5 * 60) }) as const;
    const capacity = computePracticalCapacity(
      yearMinutes,
      {
        kind: "deductions",
        deductions: [
          days(104, "weekends"),
          days(20, "holidays"),
          days(12, "public-holidays"),
          days(5, "sickness"),
          { deductionKey: "breaks-and-meetings", kind: "fixed", minutes: minutes(224 * 1.5 * 60) },
        ],
      },
      0.9,
    );
    expect(valueOf(capacity).practicalMinutes / 12 / 60).toBeCloseTo(112, 9);
  });

  it("costs 65.00 an hour", () => {
    const rate = valueOf(
      computeCapacityCostRate({
        suppliedCostCents: euro((65_000 + 9_000 + 10_800 + 2_560) / 12),
        practicalCapacityMinutes: minutes(112 * 60),
      }),
    );
    expect(rate * 60).toBeCloseTo(6_500, 6);
  });

  it("makes the visit 13.50 + 26.00 + 45.00 = 84.50, and 39.50 without the physician", () => {
    const rates = { administrator: perHour(45), nurse: perHour(65), "dr-white": perHour(300) };
    const cost = valueOf(
      computeStepCosts(
        [
          step("check-in", [spend("administrator", 18)]),
          step("intake", [spend("nurse", 24)]),
          step("visit", [spend("dr-white", 9)]),
        ],
        catalogue(rates),
      ),
    );
    expect(cost.cells.map(({ stepKey, amountCents }) => [stepKey, amountCents])).toEqual([
      ["check-in", 1350],
      ["intake", 2600],
      ["visit", 4500],
    ]);
    expect(cost).toMatchObject({
      totalCents: 8450,
      withoutPhysiciansCents: 3950,
      physicianCents: 4500,
    });
  });
});

describe("physician and X-ray room (Malmmose and Lydersen 2021)", () => {
  const practice = { deductionKey: "practical", kind: "share", share: 0.2 } as const;
  const route = { kind: "deductions", deductions: [practice] } as const;

  it("has 1,380 and 4,368 practical hours", () => {
    const physician = computePracticalCapacity(minutes(7.5 * 5 * 46 * 60), route, 0.9);
    const room = computePracticalCapacity(minutes(15 * 7 * 52 * 60), route, 0.9);
    expect(valueOf(physician).practicalMinutes / 60).toBeCloseTo(1_380, 9);
    expect(valueOf(room).practicalMinutes / 60).toBeCloseTo(4_368, 9);
  });

  it("costs 724.64 an hour and 12.08 a minute for the physician, as printed", () => {
    const result = computeCapacityCostRate({
      suppliedCostCents: euro(1_000_000),
      practicalCapacityMinutes: minutes(1_380 * 60),
      statedRate: perHour(724.64),
    });
    expect(valueOf(result) * 60).toBeCloseTo(72_464, 0);
    expect(valueOf(result)).toBeCloseTo(1_207.73, 2);
    expect(result).toMatchObject({ warnings: [] });
  });

  it("costs 124.77 an hour for the room, and says that the printed 18.17 is wrong", () => {
    const result = computeCapacityCostRate({
      suppliedCostCents: euro(300_000 + 200_000 + 5_000 + 30_000 + 10_000),
      practicalCapacityMinutes: minutes(4_368 * 60),
      statedRate: perHour(18.17),
    });
    expect(valueOf(result) * 60).toBeCloseTo(12_477.11, 2);
    expect(valueOf(result)).toBeCloseTo(208, 0);
    expect(result).toMatchObject({ warnings: ["stated-rate-differs"] });
  });
});

describe("outpatient clinic (Demeere, Stouthuysen and Roodhooft 2009)", () => {
  it("has 182,400 practical minutes and 0.5968 a minute for gastroenterology nurses", () => {
    const practice = { deductionKey: "practical", kind: "share", share: 0.2 } as const;
    const capacity = valueOf(
      computePracticalCapacity(
        minutes(228_000),
        { kind: "deductions", deductions: [practice] },
        0.9,
      ),
    );
    expect(capacity.practicalMinutes).toBeCloseTo(182_400, 6);
    const rate = computeCapacityCostRate({
      suppliedCostCents: euro(108_856),
      practicalCapacityMinutes: capacity.practicalMinutes,
    });
    expect(valueOf(rate)).toBeCloseTo(59.68, 2);
  });

  it("has 0.1320 a minute for cabinets", () => {
    const rate = computeCapacityCostRate({
      suppliedCostCents: euro(18_058),
      practicalCapacityMinutes: minutes(136_800),
    });
    expect(valueOf(rate)).toBeCloseTo(13.2, 2);
  });
});

describe("knee and hip replacement", () => {
  it("shows the 178 that the printed parts of London do not explain", () => {
    // Chen et al. 2015: 163 + 658 + 1,862 + 910 + 1,651 against a printed 5,422.
    const parts = [163, 658, 1_862, 910, 1_651].map((amount, index) => ({
      partKey: `part-${index}`,
      amountCents: euro(amount),
    }));
    expect(valueOf(computeReconciliation(euro(5_422), parts))).toEqual({
      totalCents: 542_200,
      explainedCents: 524_400,
      restCents: 17_800,
      isClosed: false,
    });
  });

  it("has 173.33 a ward day in London", () => {
    const rate = computeCapacityCostRate({
      suppliedCostCents: euro(910),
      practicalCapacityMinutes: minutes(5.25 * 1_440),
    });
    expect(valueOf(rate) * 1_440).toBeCloseTo(17_333, 0);
  });

  it("has 174 and 196 outside the stay in Denmark", () => {
    // Husted et al. 2018: 951 − 777 and 942 − 746.
    const outside = (whole: number, stay: number) =>
      valueOf(computeReconciliation(euro(whole), [{ partKey: "stay", amountCents: euro(stay) }]))
        .restCents;
    expect([outside(951, 777), outside(942, 746)]).toEqual([17_400, 19_600]);
  });

  it("adds an implant at its price, not by the minute", () => {
    // Kaplan's own rule for materials; 1,862 pounds of theatre consumables in Chen et al. 2015.
    const cost = valueOf(
      computeStepCosts(
        [step("theatre", [spend("room", 0)], [good("implant", 1)])],
        catalogue({ room: 0 as EuroCentsPerMinute }, { implant: 186_200 }),
      ),
    );
    expect(cost).toMatchObject({ totalCents: 186_200, consumableCents: 186_200 });
  });
});
