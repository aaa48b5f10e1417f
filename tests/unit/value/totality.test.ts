import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeCostPerOutcome, computeCostPerOutcomeFromSums } from "@/lib/engine/value";
import type { Result } from "@/lib/engine/shared/result";

fc.configureGlobal({ seed: 20261122 });

const figure = fc.oneof(
  fc.double(),
  fc.integer({ min: -100, max: 100 }),
  fc.constantFrom(0, NaN, Infinity, 5e-324, 1.7e308),
);
const rule = { confidenceLevel: 0.95, minimumCount: 2 };

function expectTotal(result: Result<object>): void {
  if (result.status !== "computed") return expect(result.reason).toBeTruthy();
  expect(Object.values(result.value).every((one) => Number.isFinite(one))).toBe(true);
}

describe("whatever is measured, the ratio is finite or refused", () => {
  it("for patients and for sums", () => {
    const pair = fc.record({ outcomeGain: figure, costCents: figure });
    fc.assert(
      fc.property(
        fc.array(pair),
        fc.array(figure, { minLength: 6, maxLength: 6 }),
        (pairs, sums) => {
          expectTotal(computeCostPerOutcome(pairs, rule));
          const [count = 0, sumOutcome = 0, sumCost = 0, squared = 0, costs = 0, both = 0] = sums;
          expectTotal(
            computeCostPerOutcomeFromSums(
              {
                count,
                sumOutcome,
                sumCost,
                sumOutcomeSquared: squared,
                sumCostSquared: costs,
                sumOutcomeTimesCost: both,
              },
              rule,
            ),
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
