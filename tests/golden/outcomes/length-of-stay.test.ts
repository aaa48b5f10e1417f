import { describe, expect, it } from "vitest";
import {
  computeLengthOfStay,
  computeLengthOfStaySummary,
  computeQuantile,
  dayNumberOf,
} from "@/lib/engine/outcomes";

function quantileOf(observations: readonly number[], p: number): number {
  const quantile = computeQuantile(observations, p, "days");
  return quantile.status === "computed" ? quantile.value : Number.NaN;
}

describe("quantiles of type 7", () => {
  // Worked examples of the inclusive method (R type 7, percentile_cont).
  it("have 29 as 40th percentile of 15, 20, 35, 40, 50", () => {
    expect(quantileOf([15, 20, 35, 40, 50], 0.4)).toBeCloseTo(29, 12);
  });

  it("have 3.25 as 75th percentile of 1, 2, 3, 4", () => {
    expect(quantileOf([1, 2, 3, 4], 0.75)).toBe(3.25);
  });

  it("summarise 3 6 7 8 8 10 13 15 16 20 as median 9, quartiles 7.25 and 14.5", () => {
    const summary = computeLengthOfStaySummary([16, 3, 8, 20, 6, 10, 7, 15, 8, 13]);
    expect(summary).toMatchObject({
      denominator: 10,
      unit: "nights",
      value: { median: 9, p25: 7.25, p75: 14.5, minimum: 3, maximum: 20, mean: 10.6 },
    });
  });
});

describe("calendar days", () => {
  // Unix time: seconds at midnight UTC divided by 86400.
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-01-01", 946_684_800 / 86_400],
    ["2000-03-01", 951_868_800 / 86_400],
    ["2038-01-19", 2_147_472_000 / 86_400],
  ])("number %s as %d", (date, day) => {
    expect(dayNumberOf(date)).toBe(day);
  });

  it("count one night across the hour that is skipped and the hour that comes twice", () => {
    for (const [admissionDate, dischargeDate] of [
      ["2026-03-28", "2026-03-29"],
      ["2026-10-24", "2026-10-25"],
    ] as const) {
      expect(computeLengthOfStay({ admissionDate, dischargeDate })).toMatchObject({ value: 1 });
    }
  });
});
