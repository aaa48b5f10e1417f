import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeFraction,
  computeProgrammeRates,
  computeStandardisedDifference,
  shareMoments,
} from "@/lib/engine/programme";

const NONE = {
  eligible: 0,
  baselineCompleted: 0,
  baselineUnlinked: 0,
  followUpEligible: 0,
  followUpSent: 0,
  followUpCompleted: 0,
  pairs: 0,
  returned: 0,
  scorable: 0,
  invited: 0,
  optedOut: 0,
};

describe("the rates of a programme", () => {
  it("each have their own denominator", () => {
    const rates = computeProgrammeRates({
      eligible: 120,
      baselineCompleted: 90,
      baselineUnlinked: 10,
      followUpEligible: 80,
      followUpSent: 72,
      followUpCompleted: 63,
      pairs: 60,
      returned: 200,
      scorable: 190,
      invited: 110,
      optedOut: 11,
    });
    const read = Object.entries(rates).map(([name, rate]) => [
      name,
      rate.status === "computed" ? rate.value.rate : rate.reason,
    ]);
    // 60 of 120 is the half of eligible pairs that CMS asks for.
    expect(Object.fromEntries(read)).toEqual({
      participation: 0.75,
      linkage: 0.9,
      issued: 0.9,
      response: 0.875,
      pairs: 0.5,
      completeness: 0.95,
      optOut: 0.1,
    });
  });

  it("of nobody are not zero but cannot be computed", () => {
    for (const rate of Object.values(computeProgrammeRates(NONE))) {
      expect(rate).toMatchObject({ status: "not-computable", reason: "no-denominator" });
    }
  });

  it("refuse a numerator above the denominator", () => {
    expect(computeFraction(3, 2)).toMatchObject({ reason: "outside-method-range" });
    expect(computeFraction(3, 4)).toMatchObject({ value: { rate: 0.75 } });
  });
});

const shares = fc
  .record({ n: fc.integer({ min: 1, max: 500 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ n, part }) => shareMoments(Math.round(n * part), n));

describe("the standardised difference", () => {
  it("of means 68 and 66 with a standard deviation of 10 is 0.2", () => {
    const group = (mean: number) => ({ n: 50, mean, variance: 100 });
    expect(computeStandardisedDifference(group(68), group(66))).toMatchObject({ value: 0.2 });
  });

  it("of a group with itself is zero, and turns its sign when the groups change places", () => {
    fc.assert(
      fc.property(shares, shares, (one, other) => {
        expect(computeStandardisedDifference(one, one)).toMatchObject({ value: 0 });
        const [there, back] = [
          computeStandardisedDifference(one, other),
          computeStandardisedDifference(other, one),
        ];
        if (there.status === "computed" && back.status === "computed") {
          expect(there.value + back.value).toBeCloseTo(0, 12);
        } else expect(there.status).toBe(back.status);
      }),
    );
  });

  it("does not grow with the number of patients", () => {
    const small = computeStandardisedDifference(shareMoments(3, 10), shareMoments(5, 10));
    const large = computeStandardisedDifference(
      shareMoments(3000, 10_000),
      shareMoments(5000, 10_000),
    );
    expect(small).toMatchObject({ status: "computed" });
    expect(small.status === "computed" && small.value).toBeCloseTo(
      large.status === "computed" ? large.value : NaN,
      12,
    );
  });

  it("of an empty group, or of two groups without spread, is not computed", () => {
    expect(computeStandardisedDifference(shareMoments(0, 0), shareMoments(1, 2))).toMatchObject({
      reason: "no-denominator",
    });
    expect(computeStandardisedDifference(shareMoments(2, 2), shareMoments(0, 2))).toMatchObject({
      reason: "outside-method-range",
    });
  });
});
