import { describe, expect, it } from "vitest";
import {
  computeLagOneCorrelation,
  computeMeanInterval,
  computeMeanIntervalFromSums,
  computeMedian,
  computeQuantile,
  computeQuantileOfCounts,
  normalQuantile,
  studentTQuantile,
} from "@/lib/engine/statistics";

describe("quantiles of distributions", () => {
  it("equal scipy for the normal distribution", () => {
    // scipy 1.17.1, scipy.stats.norm.ppf
    const expected: readonly (readonly [number, number])[] = [
      [0.001, -3.090232306167813],
      [0.025, -1.9599639845400545],
      [0.5, 0],
      [0.9, 1.2815515655446004],
      [0.975, 1.959963984540054],
      [0.999, 3.090232306167813],
    ];
    for (const [p, quantile] of expected) expect(normalQuantile(p)).toBeCloseTo(quantile, 8);
  });

  it("equal scipy for Student's t", () => {
    // scipy 1.17.1, scipy.stats.t.ppf
    const expected: readonly (readonly [number, number, number])[] = [
      [0.9, 1, 3.0776835371752544],
      [0.975, 1, 12.706204736174694],
      [0.975, 2, 4.302652729749462],
      [0.975, 9, 2.262157162798205],
      [0.975, 30, 2.0422724563012378],
      [0.975, 1000, 1.9623390808264083],
      [0.995, 9, 3.249835541592126],
    ];
    for (const [p, df, quantile] of expected) {
      expect(studentTQuantile(p, df) / quantile).toBeCloseTo(1, 8);
    }
  });

  it("refuse a chance of 0 or 1 and no degrees of freedom: a broken invariant", () => {
    expect(() => normalQuantile(1)).toThrow(RangeError);
    expect(() => studentTQuantile(0, 5)).toThrow(RangeError);
    expect(() => studentTQuantile(0.5, 0)).toThrow(RangeError);
    expect(() => studentTQuantile(0.5, Infinity)).toThrow(RangeError);
  });
});

describe("the interval of a mean", () => {
  // Student 1908: extra sleep, second drug minus first, ten patients. scipy: 1.58 (0.7001, 2.4599).
  const differences = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];

  it("is that of Student's ten patients", () => {
    const result = computeMeanInterval(differences, "hours", 0.95);
    expect(result).toMatchObject({ status: "computed", unit: "hours", denominator: 10 });
    if (result.status !== "computed") return;
    expect(result.value.mean).toBeCloseTo(1.58, 12);
    expect(result.value.lower).toBeCloseTo(0.7001142367230176, 8);
    expect(result.value.upper).toBeCloseTo(2.4598857632769824, 8);
  });

  it("is the same from sums", () => {
    const sums = { count: 10, sum: 15.8, sumOfSquares: 38.58 };
    const result = computeMeanIntervalFromSums(sums, "hours", 0.95);
    if (result.status !== "computed") throw new Error(result.reason);
    expect(result.value.lower).toBeCloseTo(0.7001142367230176, 8);
    expect(result.value.upper).toBeCloseTo(2.4598857632769824, 8);
  });

  it("does not exist without patients, for one patient, or for sums that contradict", () => {
    const reasonOf = (values: readonly number[]) => computeMeanInterval(values, "hours", 0.95);
    expect(reasonOf([])).toMatchObject({ reason: "no-denominator" });
    expect(reasonOf([2])).toMatchObject({ reason: "no-finite-interval" });
    expect(reasonOf([2, NaN])).toMatchObject({ reason: "outside-method-range" });
    expect(computeMeanInterval([1, 2], "hours", 1)).toMatchObject({
      reason: "outside-method-range",
    });
    const contradicting = { count: 2, sum: 10, sumOfSquares: 10 };
    expect(computeMeanIntervalFromSums(contradicting, "hours", 0.95)).toMatchObject({
      reason: "outside-method-range",
    });
    const halfPatient = { count: 1.5, sum: 1, sumOfSquares: 1 };
    expect(computeMeanIntervalFromSums(halfPatient, "hours", 0.95)).toMatchObject({
      reason: "outside-method-range",
    });
  });
});

describe("quantiles of observations", () => {
  it("equal numpy.quantile (type 7)", () => {
    // numpy 2.4.6: [1, 1.6, 3, 4, 8, 17.4, 30]
    const stays = [2, 7, 1, 9, 4, 4, 30];
    const shares = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];
    const found = shares.map((share) => {
      const result = computeQuantile(stays, share, "days");
      return result.status === "computed" ? result.value : NaN;
    });
    [1, 1.6, 3, 4, 8, 17.4, 30].forEach((expected, index) => {
      expect(found[index]).toBeCloseTo(expected, 12);
    });
  });

  it("give the printed examples", () => {
    expect(computeQuantile([1, 2, 3, 4], 0.25, "days")).toMatchObject({ value: 1.75 });
    expect(computeMedian([3, 1, 2, 10], "days")).toMatchObject({ value: 2.5, unit: "days" });
  });

  it("do not exist without observations or outside 0 to 1", () => {
    expect(computeMedian([], "days")).toMatchObject({ reason: "no-denominator" });
    expect(computeQuantile([1], 1.1, "days")).toMatchObject({ reason: "outside-method-range" });
    expect(computeQuantile([Infinity], 0.5, "days")).toMatchObject({
      reason: "outside-method-range",
    });
  });
});

describe("quantiles of counts by value", () => {
  it("equal R's quantile(mtcars$mpg), whose default is type 7", () => {
    // Prints 10.400, 15.425, 19.200, 22.800, 33.900; the data set (Motor Trend 1974) ships with R.
    const miles =
      "21 21 22.8 21.4 18.7 18.1 14.3 24.4 22.8 19.2 17.8 16.4 17.3 15.2 10.4 10.4 14.7 32.4 30.4 33.9 21.5 15.5 15.2 13.3 19.2 27.3 26 30.4 15.8 19.7 15 21.4";
    const counts = new Map<number, number>();
    for (const mile of miles.split(" ").map(Number)) counts.set(mile, (counts.get(mile) ?? 0) + 1);
    const bins = [...counts].map(([value, count]) => ({ value, count }));
    const printed: readonly (readonly [number, number])[] = [
      [0, 10.4],
      [0.25, 15.425],
      [0.5, 19.2],
      [0.75, 22.8],
      [1, 33.9],
    ];
    for (const [share, expected] of printed) {
      const result = computeQuantileOfCounts(bins, share, "mpg");
      if (result.status !== "computed") throw new Error(result.reason);
      expect(result.value).toBeCloseTo(expected, 12);
      expect(result.denominator).toBe(32);
    }
  });

  it("give the printed example", () => {
    const bins = [
      { value: 4, count: 2 },
      { value: 3, count: 2 },
    ];
    expect(computeQuantileOfCounts(bins, 0.5, "days")).toMatchObject({ value: 3.5, unit: "days" });
  });

  it("do not exist without observations, outside 0 to 1 or for half a case", () => {
    const reasonOf = (count: number, share: number) =>
      computeQuantileOfCounts([{ value: 3, count }], share, "days");
    expect(computeQuantileOfCounts([], 0.5, "days")).toMatchObject({ reason: "no-denominator" });
    expect(reasonOf(0, 0.5)).toMatchObject({ reason: "no-denominator" });
    expect(reasonOf(2, 1.1)).toMatchObject({ reason: "outside-method-range" });
    expect(reasonOf(1.5, 0.5)).toMatchObject({ reason: "outside-method-range" });
    expect(reasonOf(-1, 0.5)).toMatchObject({ reason: "outside-method-range" });
  });
});

describe("the correlation of a period with the one before", () => {
  it("is 0.4 for 1 to 5, by hand", () => {
    // r1 = (2 × 1 + 1 × 0 + 0 × 1 + 1 × 2) / 10 = 4 / 10
    expect(computeLagOneCorrelation([1, 2, 3, 4, 5])).toMatchObject({ value: 0.4 });
  });

  it("skips pairs with a gap", () => {
    // mean 3, spread 10; pairs (1, 2) and (4, 5): 2 + 2 = 4
    expect(computeLagOneCorrelation([1, 2, null, 3, null, 4, 5])).toMatchObject({ value: 0.4 });
  });

  it("does not exist under three values or without spread", () => {
    expect(computeLagOneCorrelation([1, 2, null])).toMatchObject({ reason: "below-minimum-count" });
    expect(computeLagOneCorrelation([2, 2, 2])).toMatchObject({ reason: "no-denominator" });
  });
});
