import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeCoefficientOfVariation } from "@/lib/engine/costing";

fc.configureGlobal({ seed: 20261122 });

describe("the coefficient of variation of cost", () => {
  it("is the standard deviation over the mean", () => {
    // numpy: std([2, 4, 4, 4, 5, 5, 7, 9], ddof=1) / mean = 0.4276179870598791
    const result = computeCoefficientOfVariation([2, 4, 4, 4, 5, 5, 7, 9]);
    expect(result).toMatchObject({ status: "computed", denominator: 8 });
    if (result.status === "computed") expect(result.value).toBeCloseTo(0.4276179870598791, 12);
  });

  it("does not change when every cost is told in another money", () => {
    const costs = fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 2 });
    fc.assert(
      fc.property(costs, fc.integer({ min: 1, max: 1_000 }), (amounts, rate) => {
        const own = computeCoefficientOfVariation(amounts);
        const other = computeCoefficientOfVariation(amounts.map((amount) => amount * rate));
        if (own.status !== "computed" || other.status !== "computed") throw new Error("no figure");
        expect(other.value).toBeCloseTo(own.value, 9);
      }),
    );
  });

  it("needs two patients with a cost", () => {
    expect(computeCoefficientOfVariation([])).toMatchObject({ reason: "no-denominator" });
    expect(computeCoefficientOfVariation([0, 0])).toMatchObject({ reason: "no-denominator" });
    expect(computeCoefficientOfVariation([5])).toMatchObject({ reason: "no-finite-interval" });
    expect(computeCoefficientOfVariation([5, -1])).toMatchObject({ detail: "amount" });
    expect(computeCoefficientOfVariation([5, NaN])).toMatchObject({ detail: "amount" });
    expect(computeCoefficientOfVariation([1.7e308, 1.7e308])).toMatchObject({
      status: "not-computable",
    });
  });
});
