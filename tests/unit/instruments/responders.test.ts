import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeResponderShare,
  INSTRUMENTS,
  thresholdsOf,
  type InstrumentId,
  type InstrumentScore,
  type ScoreKey,
  type Threshold,
} from "@/lib/engine/instruments";

function thresholdNamed(instrument: InstrumentId, id: string): Threshold {
  const threshold = thresholdsOf(instrument).find((one) => one.id === id);
  if (!threshold) throw new Error(`no threshold ${id}`);
  return threshold;
}

function scoreNamed(instrument: InstrumentId, key: ScoreKey): InstrumentScore {
  const score = INSTRUMENTS[instrument].scores.find((one) => one.key === key);
  if (!score) throw new Error(`no score ${key}`);
  return score;
}

const MIC = thresholdNamed("ohs", "ohs-mic-group-beard-2015");
const PASS = thresholdNamed("ohs", "ohs-pass-keurentjes-2014");
const TOTAL = scoreNamed("ohs", "total");

describe("the share of responders", () => {
  // By hand with the 11 points of Beard 2015: 13 reaches, 5 does not, 45 has no room for 11.
  it("counts those who reach the change, among all and among those with room for it", () => {
    const responders = computeResponderShare(
      [
        { before: 20, after: 33 },
        { before: 20, after: 25 },
        { before: 45, after: 48 },
        { before: 20, after: null },
      ],
      MIC,
      TOTAL,
    );
    expect(responders).toMatchObject({
      denominator: 3,
      value: {
        thresholdId: MIC.id,
        reached: 1,
        completePairs: 3,
        share: 1 / 3,
        ableToReach: 2,
        shareOfAble: { value: 0.5 },
      },
    });
  });

  it("counts a change of exactly the threshold", () => {
    expect(computeResponderShare([{ before: 20, after: 31 }], MIC, TOTAL)).toMatchObject({
      value: { reached: 1 },
    });
  });

  it("counts 0.31 index points although 0.96 - 0.65 falls short in binary", () => {
    expect(0.96 - 0.65).toBeLessThan(0.31);
    const index = thresholdNamed("eq-5d-3l", "eq-5d-3l-index-mic-group-paulsen-2014");
    const score = scoreNamed("eq-5d-3l", "index");
    expect(computeResponderShare([{ before: 0.65, after: 0.96 }], index, score)).toMatchObject({
      value: { reached: 1 },
    });
  });

  it("looks at the score after for an acceptable state", () => {
    const pairs = [
      { before: 40, after: 42 },
      { before: 10, after: 41 },
    ];
    expect(computeResponderShare(pairs, PASS, TOTAL)).toMatchObject({
      value: { reached: 1, ableToReach: 2 },
    });
  });

  it("looks downwards for a treatment failure", () => {
    const failure = thresholdNamed("oks", "oks-treatment-failure-harris");
    const pairs = [
      { before: 20, after: 29 },
      { before: 20, after: 30 },
    ];
    expect(computeResponderShare(pairs, failure, scoreNamed("oks", "total"))).toMatchObject({
      value: { reached: 1 },
    });
  });

  it("counts a fall as improvement where higher is worse", () => {
    const fall: Threshold = { ...MIC, instrumentId: "hoos-ps", amount: 5 };
    const raw = scoreNamed("hoos-ps", "total");
    const pairs = [
      { before: 12, after: 6 },
      { before: 6, after: 12 },
      { before: 3, after: 0 },
    ];
    expect(computeResponderShare(pairs, fall, raw)).toMatchObject({
      value: { reached: 1, ableToReach: 2 },
    });
  });

  it("has no share of the able when nobody has room", () => {
    expect(computeResponderShare([{ before: 47, after: 48 }], MIC, TOTAL)).toMatchObject({
      value: { share: 0, shareOfAble: { reason: "no-denominator" } },
    });
  });

  it("does not exist without a complete pair, nor with the threshold of another score", () => {
    expect(computeResponderShare([], MIC, TOTAL)).toMatchObject({ reason: "no-denominator" });
    const pairs = [{ before: 1, after: 2 }];
    expect(computeResponderShare(pairs, MIC, scoreNamed("hoos-ps", "interval"))).toMatchObject({
      reason: "outside-method-range",
    });
    expect(
      computeResponderShare(
        pairs,
        { ...MIC, scoreKey: "profile" },
        scoreNamed("eq-5d-5l", "profile"),
      ),
    ).toMatchObject({ reason: "outside-method-range" });
  });

  it("falls when the threshold rises, and never exceeds the able", () => {
    const points = fc.integer({ min: 0, max: 48 });
    const pairs = fc.array(fc.record({ before: points, after: points }), { minLength: 1 });
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 20 }), (group, amount) => {
        const lower = computeResponderShare(group, { ...MIC, amount }, TOTAL);
        const higher = computeResponderShare(group, { ...MIC, amount: amount + 1 }, TOTAL);
        if (lower.status === "not-computable" || higher.status === "not-computable") {
          throw new Error("pairs are complete");
        }
        expect(higher.value.reached).toBeLessThanOrEqual(lower.value.reached);
        expect(lower.value.reached).toBeLessThanOrEqual(lower.value.ableToReach);
      }),
    );
  });
});

describe("a threshold that is to be passed, not reached", () => {
  const pairs = [
    { before: 20, after: 31 },
    { before: 20, after: 32 },
    { before: 20, after: 30 },
  ];
  const reachedWith = (comparator: "<" | "<=" | ">" | ">=") => {
    const found = computeResponderShare(pairs, { ...PASS, comparator, amount: 31 }, TOTAL);
    return found.status === "computed" ? found.value.reached : found.reason;
  };

  it("leaves out whoever stands exactly on it", () => {
    expect([reachedWith(">="), reachedWith(">")]).toEqual([2, 1]);
    expect([reachedWith("<="), reachedWith("<")]).toEqual([2, 1]);
  });
});
