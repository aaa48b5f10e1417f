import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  classifyHealthChange,
  computeHealthChange,
  computeLevelFrequencies,
  computePairedChange,
  computeProbabilityOfSuperiority,
  type ProfilePair,
} from "@/lib/engine/instruments";

const profiles = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 })
  .map((levels) => levels.join(""));
const profilePairs = fc.record({ before: profiles, after: profiles });
const groups = fc.array(profilePairs, { minLength: 1, maxLength: 40 });
const reversed = ({ before, after }: ProfilePair): ProfilePair => ({
  before: after,
  after: before,
});

function classOf(pair: ProfilePair): string {
  const change = classifyHealthChange(pair, "eq-5d-5l");
  return change.status === "computed" ? change.value : change.reason;
}

describe("the Paretian class of a change", () => {
  // Devlin, Parkin, Browne 2010, by definition.
  it.each([
    ["21232", "11222", "improved"],
    ["11222", "21232", "worsened"],
    ["21111", "12111", "mixed"],
    ["21232", "21232", "no-change"],
    ["11111", "11111", "no-problems"],
    ["11111", "11112", "worsened"],
  ])("from %s to %s is %s", (before, after, name) => {
    expect(classOf({ before, after })).toBe(name);
  });

  it("does not exist without both profiles, nor for a profile of the other version", () => {
    expect(classOf({ before: null, after: "11111" })).toBe("missing-answer");
    expect(classOf({ before: "11111", after: null })).toBe("missing-answer");
    expect(classOf({ before: "11116", after: "11111" })).toBe("invalid-answer");
    expect(classifyHealthChange({ before: "11111", after: "11114" }, "eq-5d-3l")).toMatchObject({
      reason: "invalid-answer",
    });
  });

  it("turns round in time: improved becomes worsened, the others stay", () => {
    const mirror: Record<string, string> = { improved: "worsened", worsened: "improved" };
    fc.assert(
      fc.property(profilePairs, (pair) => {
        const there = classOf(pair);
        expect(classOf(reversed(pair))).toBe(mirror[there] ?? there);
      }),
    );
  });

  it("adds up over a group, whatever its order", () => {
    fc.assert(
      fc.property(groups, (pairs) => {
        const change = computeHealthChange(pairs, "eq-5d-5l");
        if (change.status === "not-computable") throw new Error(change.reason);
        const { counts, classifiedPairs, pairsWithProblems, shares } = change.value;
        expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(pairs.length);
        expect(classifiedPairs - pairsWithProblems).toBe(counts["no-problems"]);
        expect(computeHealthChange(pairs.toReversed(), "eq-5d-5l")).toEqual(change);
        if (pairsWithProblems === 0) return;
        const withProblems = (["no-change", "improved", "worsened", "mixed"] as const)
          .map((name) => shares[name])
          .reduce((sum, share) => sum + (share.status === "computed" ? share.value : 0), 0);
        expect(withProblems).toBeCloseTo(1, 10);
      }),
    );
  });

  it("has no share among people with problems when nobody has problems", () => {
    const change = computeHealthChange([{ before: "11111", after: "11111" }], "eq-5d-5l");
    expect(change).toMatchObject({
      value: {
        shares: {
          "no-problems": { status: "computed", value: 1 },
          improved: { reason: "no-denominator", detail: "pairsWithProblems" },
        },
      },
    });
  });

  it("does not exist for a group without a classifiable pair", () => {
    expect(computeHealthChange([{ before: null, after: "11111" }], "eq-5d-5l")).toMatchObject({
      reason: "no-denominator",
    });
  });
});

describe("the probability of superiority", () => {
  it("mirrors around one half", () => {
    fc.assert(
      fc.property(groups, (pairs) => {
        const there = computeProbabilityOfSuperiority(pairs, "eq-5d-5l").PD;
        const back = computeProbabilityOfSuperiority(pairs.map(reversed), "eq-5d-5l").PD;
        if (there.status === "not-computable" || back.status === "not-computable") {
          throw new Error("pairs are complete");
        }
        expect(there.value + back.value).toBeCloseTo(1, 10);
      }),
    );
  });

  it("is one half for one patient better, one unchanged and one worse", () => {
    const pairs = [
      { before: "21111", after: "11111" },
      { before: "21111", after: "21111" },
      { before: "11111", after: "21111" },
    ];
    expect(computeProbabilityOfSuperiority(pairs, "eq-5d-5l").MO).toMatchObject({ value: 0.5 });
  });

  it("does not exist without pairs", () => {
    expect(computeProbabilityOfSuperiority([], "eq-5d-5l").MO).toMatchObject({
      reason: "no-denominator",
    });
  });
});

describe("the level frequencies", () => {
  it("have as denominator the valid answers of each dimension", () => {
    const table = computeLevelFrequencies("eq-5d-5l", [
      { MO: 1, AD: 5 },
      { MO: 2 },
      { MO: 2, AD: 9 },
      { MO: null, AD: 6 },
    ]);
    expect(table.MO).toMatchObject({
      denominator: 3,
      value: { counts: [1, 2, 0, 0, 0], anyProblemShare: 2 / 3 },
    });
    expect(table.AD).toMatchObject({ denominator: 1, value: { counts: [0, 0, 0, 0, 1] } });
    expect(table.SC).toMatchObject({ reason: "no-denominator" });
  });
});

describe("the mean paired change", () => {
  const pairs = fc.array(
    fc.record({ before: fc.integer({ min: 0, max: 48 }), after: fc.integer({ min: 0, max: 48 }) }),
    { minLength: 2, maxLength: 50 },
  );

  it("leaves incomplete pairs out and counts them", () => {
    const change = computePairedChange(
      [
        { before: 10, after: 20 },
        { before: 12, after: 18 },
        { before: null, after: 40 },
        { before: 30, after: null },
      ],
      "points",
    );
    expect(change).toMatchObject({
      denominator: 2,
      unit: "points",
      value: { meanChange: 8, meanBefore: 11, meanAfter: 19, completePairs: 2, incompletePairs: 2 },
    });
  });

  it("is the difference of the means and lies in its interval", () => {
    fc.assert(
      fc.property(pairs, (group) => {
        const change = computePairedChange(group, "points");
        if (change.status === "not-computable") throw new Error(change.reason);
        const { meanBefore, meanAfter, meanChange, interval } = change.value;
        expect(meanAfter - meanBefore).toBeCloseTo(meanChange, 9);
        if (interval.status === "not-computable") throw new Error(interval.reason);
        expect(interval.value.lower).toBeLessThanOrEqual(meanChange);
        expect(interval.value.upper).toBeGreaterThanOrEqual(meanChange);
      }),
    );
  });

  it("changes sign when before and after change places", () => {
    fc.assert(
      fc.property(pairs, (group) => {
        const there = computePairedChange(group, "points");
        const back = computePairedChange(
          group.map(({ before, after }) => ({ before: after, after: before })),
          "points",
        );
        if (there.status === "not-computable" || back.status === "not-computable") {
          throw new Error("pairs are complete");
        }
        expect(back.value.meanChange).toBeCloseTo(-there.value.meanChange, 9);
      }),
    );
  });

  it("has no interval with one patient", () => {
    expect(computePairedChange([{ before: 10, after: 20 }], "points")).toMatchObject({
      value: {
        meanChange: 10,
        interval: { reason: "below-minimum-count" },
        standardDeviation: { reason: "below-minimum-count" },
      },
    });
  });

  it("does not exist without a complete pair and refuses an impossible level", () => {
    expect(computePairedChange([{ before: 1, after: null }], "points")).toMatchObject({
      reason: "no-denominator",
    });
    expect(computePairedChange([{ before: 1, after: 2 }], "points", 1)).toMatchObject({
      reason: "outside-method-range",
    });
  });
});
