import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeEventRate, computeProportion } from "@/lib/engine/outcomes";

const counts = fc
  .tuple(fc.nat(2000), fc.nat(2000))
  .filter(([one, other]) => Math.max(one, other) > 0)
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);

function proportionOf(numerator: number, denominator: number, level = 0.95) {
  const proportion = computeProportion(numerator, denominator, level);
  if (proportion.status === "not-computable") throw new Error(proportion.reason);
  return proportion.value;
}

describe("a proportion", () => {
  it("lies within its limits, which lie within 0 and 1", () => {
    fc.assert(
      fc.property(counts, ([numerator, denominator]) => {
        const { rate, lower, upper } = proportionOf(numerator, denominator);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(rate).toBeGreaterThanOrEqual(lower);
        expect(rate).toBeLessThanOrEqual(upper);
      }),
    );
  });

  it("mirrors for the complement", () => {
    fc.assert(
      fc.property(counts, ([numerator, denominator]) => {
        const share = proportionOf(numerator, denominator);
        const rest = proportionOf(denominator - numerator, denominator);
        expect(rest.lower).toBeCloseTo(1 - share.upper, 9);
        expect(rest.upper).toBeCloseTo(1 - share.lower, 9);
      }),
    );
  });

  it("is known better with more patients and wider with more confidence", () => {
    const width = ({ lower, upper }: { lower: number; upper: number }) => upper - lower;
    fc.assert(
      fc.property(counts, ([numerator, denominator]) => {
        const once = proportionOf(numerator, denominator);
        expect(width(proportionOf(numerator * 10, denominator * 10))).toBeLessThan(width(once));
        expect(width(proportionOf(numerator, denominator, 0.998))).toBeGreaterThan(width(once));
      }),
    );
  });

  it("does not exist without a denominator", () => {
    expect(computeProportion(0, 0)).toMatchObject({ reason: "no-denominator" });
  });

  it.each([
    [3, 2],
    [-1, 2],
    [0.5, 2],
    [1, Number.NaN],
  ])("refuses %d in %d", (numerator, denominator) => {
    expect(computeProportion(numerator, denominator)).toMatchObject({
      reason: "outside-method-range",
      detail: "counts",
    });
  });

  it.each([0, 1, Number.NaN])("refuses the confidence level %d", (level) => {
    expect(computeProportion(1, 2, level)).toMatchObject({ detail: "confidenceLevel" });
    expect(computeEventRate(1, 2, 1, level)).toMatchObject({ reason: "outside-method-range" });
  });
});

describe("an event rate", () => {
  it("lies within its limits, none of them negative", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 1_000_000 }), (events, exposure) => {
        const rate = computeEventRate(events, exposure, 1000);
        if (rate.status === "not-computable") throw new Error(rate.reason);
        expect(rate.value.lower).toBeGreaterThanOrEqual(0);
        expect(rate.value.lower).toBeLessThanOrEqual(rate.value.rate);
        expect(rate.value.upper).toBeGreaterThan(rate.value.rate);
      }),
    );
  });

  it("is a measured zero when nothing happened, with an upper limit", () => {
    const rate = computeEventRate(0, 500, 1000);
    expect(rate).toMatchObject({ value: { rate: 0, lower: 0 } });
    expect(rate.status === "computed" ? rate.value.upper : 0).toBeGreaterThan(0);
  });

  it("does not exist without exposure and refuses impossible numbers", () => {
    expect(computeEventRate(0, 0, 1000)).toMatchObject({ reason: "no-denominator" });
    expect(computeEventRate(1.5, 10, 1000)).toMatchObject({ reason: "outside-method-range" });
    expect(computeEventRate(-1, 10, 1000)).toMatchObject({ reason: "outside-method-range" });
    expect(computeEventRate(1, -10, 1000)).toMatchObject({ reason: "outside-method-range" });
    expect(computeEventRate(1, 10, 0)).toMatchObject({ reason: "outside-method-range" });
  });
});
