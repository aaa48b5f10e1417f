import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  classifyAssurance,
  classifyVariation,
  computeLagOneCorrelation,
  computeMeanInterval,
  computeMeanIntervalFromSums,
  computePChart,
  computeQuantile,
  computeQuantileOfCounts,
  computeXmrChart,
} from "@/lib/engine/statistics";
import type { Result } from "@/lib/engine/shared/result";

fc.configureGlobal({ seed: 20261122 });

const figure = fc.oneof(
  fc.double(),
  fc.integer({ min: -100, max: 100 }),
  fc.constantFrom(0, NaN, Infinity, -Infinity, 5e-324, 1.7e308, -1.7e308),
);

function everyNumberIsFinite(thing: unknown): boolean {
  if (typeof thing === "number") return Number.isFinite(thing);
  if (thing === null || typeof thing !== "object") return true;
  return Object.values(thing).every(everyNumberIsFinite);
}

function expectTotal(result: Result<unknown>): void {
  if (result.status === "computed") expect(everyNumberIsFinite(result.value)).toBe(true);
  else expect(result.reason).toBeTruthy();
}

describe("whatever a file holds, statistics give a figure or a reason", () => {
  it("for means and quantiles", () => {
    fc.assert(
      fc.property(fc.array(figure), figure, (list, share) => {
        expectTotal(computeMeanInterval(list, "points", 0.95));
        expectTotal(computeQuantile(list, share, "points"));
        const bins = list.map((value, index) => ({ value, count: list[index - 1] ?? 1 }));
        expectTotal(computeQuantileOfCounts(bins, share, "points"));
        expectTotal(computeLagOneCorrelation(list));
        const [count = 0, sum = 0, sumOfSquares = 0] = list;
        expectTotal(computeMeanIntervalFromSums({ count, sum, sumOfSquares }, "points", 0.95));
      }),
      { numRuns: 1_000 },
    );
  });

  it("for charts, their variation and their assurance", () => {
    const row = fc.record({
      value: fc.option(figure, { freq: 10 }),
      isExcluded: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), figure, (rows, target) => {
        const xmr = computeXmrChart(
          rows.map((one, index) => ({ ...one, periodKey: `${index}` })),
          "points",
        );
        expectTotal(xmr);
        const p = computePChart(
          rows.map(({ value, isExcluded }, index) => ({
            periodKey: `${index % 30}`,
            numerator: value === null ? null : Math.abs(Math.trunc(value)),
            denominator: value === null ? 0 : Math.abs(Math.trunc(value)) + index,
            isExcluded,
          })),
        );
        expectTotal(p);
        for (const chart of [xmr, p]) {
          if (chart.status !== "computed") continue;
          expect(classifyVariation(chart.value, "lower-is-better").code).toBeTruthy();
          expect(classifyAssurance(chart.value, "lower-is-better", target).code).toBeTruthy();
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
