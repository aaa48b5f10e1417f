import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeExperienceCount,
  computeExperienceDimension,
  computeNetPromoterScore,
  INSTRUMENTS,
} from "@/lib/engine/instruments";

function itemOf(key: string) {
  const item = INSTRUMENTS["pathway-prem"].items.find((one) => one.key === key);
  if (item === undefined) throw new Error(key);
  return item;
}

describe("the boxes of a question about experience", () => {
  it("count always as top and never as bottom, not-applicable and missing apart", () => {
    const count = computeExperienceCount(itemOf("respect"), [4, 4, 3, 1, 8, 9, null]);
    expect(count).toMatchObject({
      denominator: 4,
      value: { top: 2, bottom: 1, valid: 4, notApplicable: 1, missing: 2 },
    });
  });

  // HCAHPS quality assurance guidelines: overall rating 9 and 10 is top, 0 to 6 bottom.
  it("count 9 and 10 as top and 0 to 6 as bottom on a scale of ten", () => {
    const count = computeExperienceCount(itemOf("overall"), [10, 9, 8, 7, 6, 0]);
    expect(count).toMatchObject({ value: { top: 2, bottom: 2, valid: 6 } });
  });

  it("count yes definitely as top of three", () => {
    expect(computeExperienceCount(itemOf("medication"), [3, 2, 1])).toMatchObject({
      value: { top: 1, bottom: 1, valid: 3 },
    });
  });

  it("have no figure without a valid answer, and none with a code that does not exist", () => {
    expect(computeExperienceCount(itemOf("pain"), [8, 9, null])).toMatchObject({
      reason: "no-denominator",
    });
    expect(computeExperienceCount(itemOf("pain"), [4, 5])).toMatchObject({
      reason: "invalid-answer",
    });
  });

  it("make a dimension by the mean of the shares of the questions, not of the persons", () => {
    const first = computeExperienceCount(itemOf("info-before"), [4, 4, 4, 1]);
    const second = computeExperienceCount(itemOf("info-options"), [4, 1]);
    if (first.status !== "computed" || second.status !== "computed") throw new Error("no count");
    // By hand: (3/4 + 1/2) / 2 = 0.625; four of six persons' answers would be 0.667.
    const dimension = computeExperienceDimension([first.value, second.value]);
    expect(dimension).toMatchObject({ value: 0.625, denominator: 2 });
    expect(computeExperienceDimension([])).toMatchObject({ reason: "no-denominator" });
  });
});

const repeat = (code: number, times: number) => new Array<number>(times).fill(code);

describe("the net promoter score", () => {
  // By hand: p = 0.5, d = 0.2, variance 0.7 − 0.09 = 0.61, 1.96 × √0.0061 = 0.15308.
  it("of 50 promoters, 30 passives and 20 detractors is 30, from 14.7 to 45.3", () => {
    const score = computeNetPromoterScore([...repeat(9, 50), ...repeat(8, 30), ...repeat(6, 20)]);
    if (score.status !== "computed") throw new Error(score.reason);
    expect(score.denominator).toBe(100);
    expect(score.value).toMatchObject({ promoters: 50, passives: 30, detractors: 20 });
    expect(score.value.points).toBeCloseTo(30, 9);
    expect(score.value.lower).toBeCloseTo(14.69, 2);
    expect(score.value.upper).toBeCloseTo(45.31, 2);
  });

  it("is 100 when everyone recommends and −100 when nobody does", () => {
    expect(computeNetPromoterScore(repeat(10, 12))).toMatchObject({ value: { points: 100 } });
    expect(computeNetPromoterScore(repeat(0, 12))).toMatchObject({ value: { points: -100 } });
  });

  it("does not exist for nobody, nor with a code that does not exist", () => {
    expect(computeNetPromoterScore([null])).toMatchObject({ reason: "no-denominator" });
    expect(computeNetPromoterScore([11])).toMatchObject({ reason: "invalid-answer" });
  });

  it("stays between −100 and 100, inside its interval, whatever the answers", () => {
    const answers = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(answers, (codes) => {
        const score = computeNetPromoterScore(codes);
        if (score.status !== "computed") throw new Error(score.reason);
        const { points, lower, upper } = score.value;
        expect(lower).toBeGreaterThanOrEqual(-100);
        expect(upper).toBeLessThanOrEqual(100);
        expect(points).toBeGreaterThanOrEqual(lower - 1e-9);
        expect(points).toBeLessThanOrEqual(upper + 1e-9);
      }),
    );
  });
});
