import { describe, expect, it } from "vitest";
import {
  computeAgeExemption,
  computeCapacityCostRate,
  computePracticalCapacity,
  type CapacityDeduction,
} from "@/lib/engine/costing";
import type { Result } from "@/lib/engine/shared/result";
import { euroCents, minutes, type EuroCentsPerMinute } from "@/lib/engine/shared/units";

function valueOf<T>(result: Result<T>): T {
  if (result.status !== "computed") throw new Error(`${result.reason}: ${result.detail}`);
  return result.value;
}

const CONTRACT = 1_976;
const hours = (deductionKey: string, count: number): CapacityDeduction => ({
  kind: "fixed",
  deductionKey,
  minutes: minutes(count * 60),
});
const share = (deductionKey: string, part: number): CapacityDeduction => ({
  kind: "share",
  deductionKey,
  share: part,
});

/** Hours that are left of a Belgian full-time post (tdabc report, section 1.3). */
function leftHours(...more: readonly CapacityDeduction[]): number {
  const leave = [hours("public-holidays", 76), hours("legal-leave", 152), hours("sector", 30.4)];
  const route = { kind: "deductions", deductions: [...leave, ...more] } as const;
  return (
    valueOf(computePracticalCapacity(minutes(CONTRACT * 60), route, 0.9)).practicalMinutes / 60
  );
}

describe("a Belgian full-time post of 1,976 hours", () => {
  it("has 1,717.6 hours after leave, and 1,621.6, 1,525.6 and 1,429.6 with the exemption by age", () => {
    const left = [0, 96, 192, 288].map((exempted) => leftHours(hours("age", exempted)));
    expect(left.map((amount) => Number(amount.toFixed(1)))).toEqual([
      1_717.6, 1_621.6, 1_525.6, 1_429.6,
    ]);
  });

  it("keeps about 1,590 hours without exemption and 24 hours of training", () => {
    expect(leftHours(share("sickness", 0.06), hours("training", 24))).toBeCloseTo(1_590.5, 1);
  });

  it("keeps about 1,277 hours above 55 with 9 % sickness and 24 hours of training", () => {
    // 1,429.6 × 0.91 = 1,300.9; − 24 = 1,276.9
    expect(
      Math.round(leftHours(hours("age", 288), share("sickness", 0.09), hours("training", 24))),
    ).toBe(1_277);
  });

  it("loses 14.6 % of contract time to the exemption above 55", () => {
    expect(288 / CONTRACT).toBeCloseTo(0.146, 3);
    const team = [
      { classKey: "below-45", share: 0.5, exemptedHours: 0 },
      { classKey: "from-45", share: 0.2, exemptedHours: 96 },
      { classKey: "from-50", share: 0.15, exemptedHours: 192 },
      { classKey: "from-55", share: 0.15, exemptedHours: 288 },
    ];
    // 0.2 × 96 + 0.15 × 192 + 0.15 × 288 = 91.2
    expect(valueOf(computeAgeExemption(team))).toBeCloseTo(91.2, 9);
  });

  it("is 1,580.8 hours by the 80 % rule", () => {
    const route = { kind: "percentage", share: 0.8 } as const;
    const capacity = valueOf(computePracticalCapacity(minutes(CONTRACT * 60), route, 0.9));
    expect(capacity.practicalMinutes / 60).toBeCloseTo(1_580.8, 9);
  });
});

describe("a printed rate that does not follow from its own figures", () => {
  it("is flagged: 0.0420 in the text against 0.0426 in the table of the clinic", () => {
    // Demeere, Stouthuysen and Roodhooft 2009: the table's rate, compared with the text's.
    const result = computeCapacityCostRate({
      suppliedCostCents: euroCents(42_600),
      practicalCapacityMinutes: minutes(10_000),
      statedRate: 4.2 as EuroCentsPerMinute,
    });
    expect(valueOf(result)).toBeCloseTo(4.26, 9);
    expect(result).toMatchObject({ warnings: ["stated-rate-differs"] });
  });
});

describe("demo rates of the tdabc report, table 5.3", () => {
  it.each([
    ["ward nurse", 88_000, 1_350, 1.09],
    ["theatre nurse", 95_000, 1_430, 1.11],
    ["secretary", 64_000, 1_480, 0.72],
    ["specialist", 250_000, 1_700, 2.45],
    ["theatre room", 600_000, 1_900, 5.26],
    ["ICU bed", 190_000, 7_008, 0.45],
    ["CT", 420_000, 3_000, 2.33],
  ])("%s: %d euro over %d hours is %d a minute", (_name, annual, practicalHours, printed) => {
    const rate = computeCapacityCostRate({
      suppliedCostCents: euroCents(annual * 100),
      practicalCapacityMinutes: minutes(practicalHours * 60),
    });
    expect(valueOf(rate) / 100).toBeCloseTo(printed, 2);
  });
});
