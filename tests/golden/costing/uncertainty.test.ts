import { describe, expect, it } from "vitest";
import {
  bandOf,
  computeEstimateError,
  computePareto,
  simulateExpectedCost,
  type UncertainCost,
} from "@/lib/engine/costing";
import type { Result } from "@/lib/engine/shared/result";

function valueOf<T>(result: Result<T>): T {
  if (result.status !== "computed") throw new Error(`${result.reason}: ${result.detail}`);
  return result.value;
}

describe("emergency department, estimates of staff against field measurement", () => {
  // JACEP Open 2022;3(4):e12778, Table 4 (PMC9292471): mean cost in dollars by both ways.
  const table = [
    ["upper respiratory infection", 64.2, 53.7, 20],
    ["urinary tract infection", 63.9, 67.1, -5],
    ["lower back pain", 90.1, 85.7, 5],
    ["abdominal pain", 211.0, 160.9, 31],
    ["superficial laceration", 142.8, 194.8, -27],
  ] as const;

  it.each(table)("%s: %d against %d is %d %%", (_, estimate, measured, percent) => {
    expect(Math.round(valueOf(computeEstimateError(estimate, measured)) * 100)).toBe(percent);
  });

  it("makes plus or minus 30 % a fair band: four of the five lie in it, the fifth one point outside", () => {
    const errors = table.map(([, estimate, measured]) =>
      Math.abs(valueOf(computeEstimateError(estimate, measured))),
    );
    expect(errors.filter((error) => error <= bandOf("estimated"))).toHaveLength(4);
    expect(Math.max(...errors)).toBeLessThan(bandOf("estimated") + 0.015);
  });
});

describe("the probabilistic run", () => {
  const rule = { draws: 20_000, seed: 20261122 };
  const percentile = (cost: UncertainCost, share: number) =>
    valueOf(simulateExpectedCost(cost, rule)).percentiles.find((one) => one.share === share)
      ?.cents ?? NaN;

  it("has the percentiles of the gamma distribution of scipy when one estimate is uncertain", () => {
    // scipy 1.17.1, gamma.ppf with mean 1 and standard deviation 0.6 / 2.5631.
    const cost: UncertainCost = {
      lines: [{ lineKey: "a", baseCents: 10_000, factorKeys: ["minutes"] }],
      factors: [{ factorKey: "minutes", low: 0.7, high: 1.3 }],
      groups: [],
    };
    expect(percentile(cost, 0.1) / 7141.66).toBeCloseTo(1, 1.7);
    expect(percentile(cost, 0.5) / 9817.943).toBeCloseTo(1, 1.7);
    expect(percentile(cost, 0.9) / 13092.738).toBeCloseTo(1, 1.7);
  });

  it("has the percentiles of the beta distribution of scipy when one share is uncertain", () => {
    // scipy 1.17.1, beta.ppf with 15 and 35: a share of 0.3 as if seen in 50 patients.
    const cost: UncertainCost = {
      lines: [{ lineKey: "a", baseCents: 3_000, factorKeys: ["yes"] }],
      factors: [],
      groups: [
        {
          groupKey: "choice",
          count: 50,
          members: [
            { factorKey: "yes", share: 0.3 },
            { factorKey: "no", share: 0.7 },
          ],
        },
      ],
    };
    expect(percentile(cost, 0.1) / 2191.695).toBeCloseTo(1, 1.7);
    expect(percentile(cost, 0.5) / 2973.147).toBeCloseTo(1, 1.7);
    expect(percentile(cost, 0.9) / 3843.544).toBeCloseTo(1, 1.7);
  });
});

describe("knee replacement, 2,789 patients", () => {
  it("has the implant and theatre staff among the few that make up the cost", () => {
    // Patient-level value analysis in primary total knee arthroplasty: 859 units, implant 378 (44.0 %),
    // theatre staff 173 (20.1 %); the rest is 308 together.
    const parts = [
      { partKey: "rest", amountCents: 308 },
      { partKey: "implant", amountCents: 378 },
      { partKey: "theatre staff", amountCents: 173 },
    ];
    const [first, , third] = valueOf(computePareto(parts, 0.8));
    expect([first?.partKey, third?.partKey]).toEqual(["implant", "theatre staff"]);
    expect(Math.round((first?.share ?? 0) * 1000) / 10).toBe(44);
    expect(Math.round((third?.share ?? 0) * 1000) / 10).toBe(20.1);
  });
});
