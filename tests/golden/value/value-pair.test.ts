import { describe, expect, it } from "vitest";
import { computeCostPerOutcome, computeValuePair } from "@/lib/engine/value";

const rule = { confidenceLevel: 0.95, minimumCount: 10 };
const costs = [812, 901, 774, 1020, 865, 930, 788, 845, 990, 655];
const gains = [14, 18, 9, 16, 21, 12, 17, 15, 11, 19];
const patients = costs.map((cost, index) => ({
  costCents: cost * 100,
  outcomeGain: gains[index] ?? null,
}));

describe("ten patients with a gain and a cost", () => {
  const result = computeValuePair({
    periodKey: "2026-Q3",
    outcomeUnit: "points",
    patients,
    rule,
  });
  if (result.status !== "computed") throw new Error(result.reason);
  const { outcome, cost, costPerOutcome } = result.value;

  it("have the mean gain and mean cost of scipy, each with its interval", () => {
    if (outcome.status !== "computed" || cost.status !== "computed") throw new Error("no mean");
    expect(outcome.value.mean).toBeCloseTo(15.2, 9);
    expect(outcome.value.lower).toBeCloseTo(12.506438743707875, 6);
    expect(outcome.value.upper).toBeCloseTo(17.893561256292124, 6);
    expect(cost.value.mean).toBeCloseTo(85_800, 6);
    expect(cost.value.lower).toBeCloseTo(78029.23495757651, 3);
    expect(cost.value.upper).toBeCloseTo(93570.76504242349, 3);
  });

  it("have the Fieller limits that root finding on the pivot gives", () => {
    if (costPerOutcome.status !== "computed") throw new Error(costPerOutcome.reason);
    expect(costPerOutcome.value.costPerOutcomeCents).toBeCloseTo(5644.736842105263, 6);
    expect(costPerOutcome.value.lowerCents).toBeCloseTo(4592.39788756986, 3);
    expect(costPerOutcome.value.upperCents).toBeCloseTo(7104.402787659139, 3);
  });
});

describe("primary knee replacement, 2,789 patients", () => {
  it("costs 56.51 units a point as a ratio of means, not a mean of ratios", () => {
    // Means of 859 and 15.2; two patients around them keep the means and show the difference.
    const pairs = [
      { outcomeGain: 15.1, costCents: 85_000 },
      { outcomeGain: 15.3, costCents: 86_800 },
    ];
    const result = computeCostPerOutcome(pairs, { confidenceLevel: 0.5, minimumCount: 2 });
    if (result.status !== "computed") throw new Error(result.reason);
    expect(result.value.meanCostCents).toBeCloseTo(85_900, 6);
    expect(result.value.costPerOutcomeCents / 100).toBeCloseTo(56.51, 2);
    // The published reverse: 17.69 points for 1,000 units.
    expect(1_000 / (result.value.costPerOutcomeCents / 100)).toBeCloseTo(17.69, 1);
  });
});
