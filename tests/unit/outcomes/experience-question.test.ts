import { describe, expect, it } from "vitest";
import { INSTRUMENTS } from "@/lib/engine/instruments";
import { readQuestion, readRecommendation } from "@/lib/services/outcomes/read-experience-question";
import { toHealthChangeCounts } from "@/lib/services/review/build-prom-block";

const MINIMUM = 5;
const repeat = (code: number | null, times: number) => new Array<number | null>(times).fill(code);

function questionOf(key: string, codes: readonly (number | null)[]) {
  const item = INSTRUMENTS["pathway-prem"].items.find((one) => one.key === key);
  if (item === undefined) throw new Error(key);
  return readQuestion(item, codes, MINIMUM).question;
}

describe("a question about experience", () => {
  // Newcombe 1998, table I, method 3: 81 of 263 has the Wilson interval 0.2553 to 0.3662.
  it("has the share of always with its Wilson interval, apart from who it did not apply to", () => {
    const codes = [...repeat(4, 81), ...repeat(2, 170), ...repeat(1, 12), ...repeat(8, 7), null];
    const { top, bottom, n, notApplicable } = questionOf("respect", codes);
    if (top.status !== "computed") throw new Error(top.reason);
    expect(top.value.lower).toBeCloseTo(0.2553, 4);
    expect(top.value.upper).toBeCloseTo(0.3662, 4);
    expect(bottom).toMatchObject({ value: 12 / 263 });
    expect([n, notApplicable]).toEqual([263, 7]);
  });

  it("hides a worst box of three people and keeps the best", () => {
    const { top, bottom } = questionOf("pain", [
      ...repeat(4, 30),
      ...repeat(3, 20),
      ...repeat(1, 3),
    ]);
    expect(top).toMatchObject({ status: "computed", denominator: 53 });
    expect(bottom).toMatchObject({ reason: "suppressed" });
  });

  it("hides a share that leaves three people outside it", () => {
    const { top } = questionOf("pain", [...repeat(4, 30), ...repeat(3, 3)]);
    expect(top).toMatchObject({ reason: "suppressed" });
  });

  it("says that there are too few answers, and hides the number itself under five", () => {
    expect(questionOf("pain", repeat(4, 9))).toMatchObject({
      top: { reason: "below-minimum-count" },
      n: 9,
    });
    expect(questionOf("pain", repeat(4, 4))).toMatchObject({
      top: { reason: "suppressed" },
      n: null,
    });
    expect(questionOf("pain", [...repeat(4, 40), ...repeat(8, 2)]).notApplicable).toBeNull();
  });
});

describe("the net promoter score of a pathway", () => {
  // By hand: p = 0.5, d = 0.2, variance 0.7 − 0.09 = 0.61, 1.96 × √0.0061 = 0.15308.
  it("has its parts and interval where each part is large enough", () => {
    const score = readRecommendation(
      [...repeat(9, 50), ...repeat(8, 30), ...repeat(6, 20)],
      MINIMUM,
    );
    if (score.status !== "computed") throw new Error(score.reason);
    expect(score.value.points).toBeCloseTo(30, 9);
    expect(score.value.parts?.lower).toBeCloseTo(14.69, 2);
  });

  it("stands alone where two people would not recommend: the interval gives them away", () => {
    const score = readRecommendation(
      [...repeat(9, 50), ...repeat(8, 30), ...repeat(6, 2)],
      MINIMUM,
    );
    expect(score).toMatchObject({ status: "computed", value: { parts: null } });
  });
});

describe("the bar of health change in a review", () => {
  it("hides a class of three patients with the partner it needs", () => {
    const counts = toHealthChangeCounts(
      { better: 60, mixed: 9, "same-other": 5, "same-full-health": 5, worse: 3 },
      MINIMUM,
    );
    expect(counts).toMatchObject({
      denominator: 82,
      value: { better: 60, mixed: null, same: 10, worse: null },
    });
  });

  it("shows every class of five or more, and an empty one", () => {
    const counts = toHealthChangeCounts({ better: 60, mixed: 9, "same-other": 8 }, MINIMUM);
    expect(counts).toMatchObject({ value: { better: 60, mixed: 9, same: 8, worse: 0 } });
  });

  it("does not exist for four patients", () => {
    expect(toHealthChangeCounts({ better: 4 }, MINIMUM)).toMatchObject({ reason: "suppressed" });
  });
});
