import { describe, expect, it } from "vitest";
import { computeEventRate, computeProportion } from "@/lib/engine/outcomes";

describe("the Wilson interval of a proportion", () => {
  // Newcombe 1998, table I, method 3.
  it.each([
    [81, 263, "0.2553", "0.3662"],
    [15, 148, "0.0624", "0.1605"],
    [0, 20, "0.0000", "0.1611"],
    [1, 29, "0.0061", "0.1718"],
  ])("of %d in %d runs from %s to %s", (numerator, denominator, lower, upper) => {
    const proportion = computeProportion(numerator, denominator);
    if (proportion.status === "not-computable") throw new Error(proportion.reason);
    expect(proportion.value.lower.toFixed(4)).toBe(lower);
    expect(proportion.value.upper.toFixed(4)).toBe(upper);
    expect(proportion.denominator).toBe(denominator);
    expect(proportion.value.rate).toBe(numerator / denominator);
  });
});

describe("the limits of an event rate", () => {
  // Exact Poisson limits of a count (Ulm 1990): Byar's approximation is known to follow them closely.
  it.each([
    [10, 4.795, 18.39],
    [20, 12.217, 30.888],
    [50, 37.111, 65.919],
    [100, 81.364, 121.627],
  ])("of %d events lie at %d and %d", (events, lower, upper) => {
    const rate = computeEventRate(events, 1, 1);
    if (rate.status === "not-computable") throw new Error(rate.reason);
    expect(Math.abs(rate.value.lower / lower - 1)).toBeLessThan(0.002);
    expect(Math.abs(rate.value.upper / upper - 1)).toBeLessThan(0.002);
  });

  it("scale with the base: 10 falls in 2000 patient-days are 5 per 1000, limits 2.39 and 9.20", () => {
    const rate = computeEventRate(10, 2000, 1000);
    if (rate.status === "not-computable") throw new Error(rate.reason);
    expect(rate.value.rate).toBe(5);
    expect(rate.value.lower.toFixed(2)).toBe("2.39");
    expect(rate.value.upper.toFixed(2)).toBe("9.20");
    expect(rate.unit).toBe("per-1000");
  });
});
