import { describe, expect, it } from "vitest";
import { computePairedChange } from "@/lib/engine/instruments";

// Student 1908, as shipped in R (`sleep`): extra hours of sleep with two drugs, ten patients.
const FIRST = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const SECOND = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

describe("the mean paired change on Student's sleep data", () => {
  const change = computePairedChange(
    FIRST.map((before, patient) => ({ before, after: SECOND[patient] ?? null })),
    "hours",
  );
  if (change.status === "not-computable") throw new Error(change.reason);

  // R: t.test(sleep2$extra.1, sleep2$extra.2, paired = TRUE): mean difference -1.58, 95 percent
  // confidence interval -2.4598858 -0.7001142, df = 9.
  it("is 1.58 with a 95 % interval from 0.7001142 to 2.4598858", () => {
    expect(change.value.meanChange).toBeCloseTo(1.58, 10);
    expect(change.denominator).toBe(10);
    const { interval } = change.value;
    if (interval.status === "not-computable") throw new Error(interval.reason);
    expect(interval.value.lower).toBeCloseTo(0.7001142, 7);
    expect(interval.value.upper).toBeCloseTo(2.4598858, 7);
  });

  // R: mean(sleep$extra) by group 0.75 and 2.33.
  it("has the means 0.75 and 2.33", () => {
    expect(change.value.meanBefore).toBeCloseTo(0.75, 10);
    expect(change.value.meanAfter).toBeCloseTo(2.33, 10);
  });
});
