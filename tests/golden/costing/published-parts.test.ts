import { describe, expect, it } from "vitest";
import {
  allocateLedger,
  computeCapacityCostRate,
  computeMapComparison,
  computePareto,
  computeReconciliation,
  computeUnusedCapacity,
} from "@/lib/engine/costing";
import { euroCents, minutes } from "@/lib/engine/shared/units";
import { perMinute } from "../../unit/costing/costing-support";
import {
  article,
  centsOf,
  expectedCost,
  mapStep,
  pathwayMap,
  takes,
  variable,
} from "../../unit/costing/map-support";

const euro = (amount: number) => euroCents(Math.round(amount * 100));

/** The parts of a printed whole as shares in percent, to one decimal, by part. */
function percentOf(parts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const pareto = computePareto(
    Object.entries(parts).map(([partKey, amount]) => ({ partKey, amountCents: euro(amount) })),
    0.8,
  );
  if (pareto.status !== "computed") throw new Error(pareto.reason);
  return Object.fromEntries(
    pareto.value.map(({ partKey, share }) => [partKey, Math.round(share * 1000) / 10]),
  );
}

function restOf(whole: number, part: number): number {
  const parts = [{ partKey: "part", amountCents: euro(part) }];
  const result = computeReconciliation(euro(whole), parts);
  if (result.status !== "computed") throw new Error(result.reason);
  return result.value.restCents;
}

/** After against before, both printed for one patient. */
function relativeChange(before: number, after: number): number {
  const costed = (amount: number) => {
    const map = pathwayMap([
      mapStep("care", { consumables: [article("care", Math.round(amount * 100))] }),
    ]);
    return { map, cost: expectedCost(map, {}) };
  };
  return centsOf(computeMapComparison(costed(before), costed(after)).relativeChange);
}

describe("customer service by the survey of traditional costing (Kaplan and Anderson 2004)", () => {
  it("hides idle time: 8.00 an order, 40.00 an inquiry and 44.80 a credit check", () => {
    const survey = { orders: 0.7, inquiries: 0.1, checks: 0.2 };
    const counts = { orders: 49_000, inquiries: 1_400, checks: 2_500 };
    const split = allocateLedger(
      euro(560_000),
      Object.entries(survey).map(([resourceKey, driver]) => ({ resourceKey, driver })),
    );
    if (split.status !== "computed") throw new Error(split.reason);
    const perUnit = Object.fromEntries(
      split.value.map(({ resourceKey, amountCents }) => [
        resourceKey,
        amountCents / 100 / counts[resourceKey as keyof typeof counts],
      ]),
    );
    expect(perUnit).toEqual({ orders: 8, inquiries: 40, checks: 44.8 });
  });

  it("is 7.20, 39.60 and 45.00 at 0.90 a minute in the edition of 2007, with 46,260 unused", () => {
    const supplied = {
      suppliedCostCents: euro(567_000),
      practicalCapacityMinutes: minutes(630_000),
    };
    const rate = computeCapacityCostRate(supplied);
    if (rate.status !== "computed") throw new Error(rate.reason);
    expect(rate.value).toBeCloseTo(90, 9);
    expect([8, 44, 50].map((spent) => (rate.value * spent) / 100)).toEqual([7.2, 39.6, 45]);
    const usedMinutes = minutes(49_000 * 8 + 1_400 * 44 + 2_500 * 50);
    const minimumStaffedMinutes = minutes(0);
    expect(
      computeUnusedCapacity({ ...supplied, usedMinutes, minimumStaffedMinutes }),
    ).toMatchObject({ value: { unusedCents: 4_626_000 } });
  });

  it("packs in 0.5 minutes, 7.0 with special handling, and 0.2 more by air", () => {
    const map = pathwayMap(
      [mapStep("packaging", { resources: [takes("staff", "0.5 + 6.5 × special + 0.2 × air")] })],
      { variables: [variable("special"), variable("air")] },
    );
    const minutesOf = (special: number, air: number) =>
      expectedCost(map, { staff: perMinute(1) }, { special, air }).minutes;
    expect(minutesOf(0, 0)).toBeCloseTo(0.5, 9);
    expect(minutesOf(1, 0)).toBeCloseTo(7, 9);
    expect(minutesOf(1, 1)).toBeCloseTo(7.2, 9);
  });
});

describe("physician and X-ray room (Malmmose and Lydersen 2021)", () => {
  it("costs 2.08 a minute, not the printed 0.30", () => {
    const room = computeCapacityCostRate({
      suppliedCostCents: euro(545_000),
      practicalCapacityMinutes: minutes(4_368 * 60),
      statedRate: perMinute(0.3),
    });
    if (room.status !== "computed") throw new Error(room.reason);
    expect(Math.round(room.value) / 100).toBe(2.08);
    expect(room.warnings).toEqual(["stated-rate-differs"]);
  });
});

describe("childbirth in Leuven (Dubron, Verschaeve and Roodhooft 2021)", () => {
  it("is for 89.0 % staff and for 60.7 % monitoring after birth", () => {
    expect(percentOf({ staff: 1_685.77, rest: 1_894.12 - 1_685.77 })["staff"]).toBe(89);
    expect(percentOf({ monitoring: 1_149.7, rest: 1_894.12 - 1_149.7 })["monitoring"]).toBe(60.7);
  });

  it("takes 33.3 minutes more of the visit and 775.2 of monitoring for a caesarean", () => {
    // The article prints the differences, not the base: any base must obey them.
    const map = pathwayMap(
      [
        mapStep("visit", { resources: [takes("doctor", "40 + 33.3 × caesarean")] }),
        mapStep("monitoring", { resources: [takes("midwife", "900 + 775.2 × caesarean")] }),
      ],
      { variables: [variable("caesarean")] },
    );
    const spent = (caesarean: number) =>
      expectedCost(map, { doctor: perMinute(1), midwife: perMinute(1) }, { caesarean }).steps.map(
        (step) => step.minutes,
      );
    const [vaginal, section] = [spent(0), spent(1)];
    expect((section[0] ?? 0) - (vaginal[0] ?? 0)).toBeCloseTo(33.3, 9);
    expect((section[1] ?? 0) - (vaginal[1] ?? 0)).toBeCloseTo(775.2, 9);
  });
});

describe("knee and hip replacement", () => {
  it("leaves London a margin of 1,065 on the tariff of 6,487", () => {
    expect(restOf(6_487, 5_422)).toBe(euro(1_065));
  });

  it("costs 10,933 and 11,135 less by time than by charges (Akhavan, Ward and Bozic 2016)", () => {
    expect([restOf(23_915, 12_982), restOf(24_796, 13_661)]).toEqual([euro(10_933), euro(11_135)]);
  });
});

describe("cataract, Kensington Eye (Sadri et al. 2021)", () => {
  // Printed shares in percent of 545.28 CAD.
  const shares = { consumables: 34.4, space: 23.702, staff: 11.69, overhead: 30.27 };

  it("is 187.58, 129.24, 63.74 and 165.06 by its printed shares, and 310.81 in theatre", () => {
    const partOf = (percent: number) => {
      const part = { ...article("case", 54_528), quantity: percent / 100 };
      return centsOf(
        expectedCost(pathwayMap([mapStep("case", { consumables: [part] })]), {}).total,
      );
    };
    expect(Object.values(shares).map(partOf)).toEqual([18_758, 12_924, 6_374, 16_506]);
    expect(partOf(57)).toBe(31_081);
  });

  it("has shares that explain 0.062 % too much", () => {
    const parts = Object.entries(shares).map(([partKey, percent]) => ({
      partKey,
      amountCents: euroCents(Math.round(percent * 1_000)),
    }));
    expect(computeReconciliation(euroCents(100_000), parts)).toMatchObject({
      value: { restCents: -62, isClosed: false },
    });
  });

  it("costs 58 %, 78.5 % and 83.9 % less at the other three sites (Xue et al.)", () => {
    // Index: hospital 100, ambulatory 42.0, Aravind 21.5, Tilganga 16.1.
    const changes = [42, 21.5, 16.1].map((index) => relativeChange(100, index));
    expect(changes.map((change) => Math.round(change * 1000) / 10)).toEqual([-58, -78.5, -83.9]);
  });
});

describe("CT of the abdomen (Anzai et al. 2017)", () => {
  it("is whole: radiologist, other staff, materials, space and equipment", () => {
    const parts = { radiologist: 40.1, staff: 39.6, materials: 13.9, space: 6.4 };
    expect(percentOf(parts)).toEqual(parts);
  });

  it("costs 13 % more in an emergency and 31 % more for an inpatient", () => {
    expect(relativeChange(100, 113)).toBeCloseTo(0.13, 9);
    expect(relativeChange(100, 131)).toBeCloseTo(0.31, 9);
  });
});
