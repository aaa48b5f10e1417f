import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeEq5dIndex,
  EQ5D_DIMENSIONS,
  scoreInstrument,
  VALUE_SET_IDS,
  VALUE_SETS,
  type Answers,
} from "@/lib/engine/instruments";

const COMPLETE: Answers = { MO: 2, SC: 1, UA: 2, PD: 3, AD: 2, VAS: 70 };
const BELGIUM = { valueSet: "BE-5L-2022" } as const;
const answersOf = (levels: readonly number[]): Answers =>
  Object.fromEntries(EQ5D_DIMENSIONS.map((key, position) => [key, levels[position] ?? null]));
const states = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 });

function indexOf(levels: readonly number[], valueSet: (typeof VALUE_SET_IDS)[number]): number {
  const index = computeEq5dIndex(levels.join(""), valueSet);
  if (index.status === "not-computable") throw new Error(index.reason);
  return index.value;
}

describe("one EQ-5D-5L completion", () => {
  it("yields profile, Belgian index, VAS and level sum", () => {
    const scored = scoreInstrument("eq-5d-5l", COMPLETE, BELGIUM);
    // 0.720: KCE Report 342, state 21232; level sum by hand.
    expect(scored.scores.profile).toMatchObject({ value: "21232", unit: "levels" });
    expect(scored.scores.index).toMatchObject({ value: 0.72, unit: "index", denominator: 1 });
    expect(scored.scores.vas).toMatchObject({ value: 70 });
    expect(scored.scores.lss).toMatchObject({ value: 10 });
    expect(scored).toMatchObject({ answeredItems: 6, imputedItems: 0, unknownKeys: [] });
  });

  it("names the value set in the method of the index", () => {
    const { index } = scoreInstrument("eq-5d-5l", COMPLETE, BELGIUM).scores;
    expect(index?.method.id).toBe("eq5d-index-be-5l-2022");
    expect(index?.method.source).toContain("Bouckaert");
  });

  it.each([null, 9])(
    "has no profile, index or level sum with a dimension %s, but keeps the VAS",
    (mo) => {
      const { scores, answeredItems } = scoreInstrument(
        "eq-5d-5l",
        { ...COMPLETE, MO: mo },
        BELGIUM,
      );
      for (const score of [scores.profile, scores.index, scores.lss]) {
        expect(score).toMatchObject({ reason: "missing-answer", detail: "MO" });
      }
      expect(scores.vas).toMatchObject({ value: 70 });
      expect(answeredItems).toBe(5);
    },
  );

  it.each([0, 6, 1.5, Number.NaN])("refuses the level %d as invalid, not as missing", (level) => {
    const { scores } = scoreInstrument("eq-5d-5l", { ...COMPLETE, AD: level, MO: null }, BELGIUM);
    expect(scores.profile).toMatchObject({ reason: "invalid-answer", detail: "AD" });
    expect(scores.index).toMatchObject({ reason: "invalid-answer" });
  });

  it.each([
    [999, "missing-answer"],
    [null, "missing-answer"],
    [101, "invalid-answer"],
    [-1, "invalid-answer"],
    [70.5, "invalid-answer"],
  ])("never clamps a VAS of %s: %s", (vas, reason) => {
    const { scores } = scoreInstrument("eq-5d-5l", { ...COMPLETE, VAS: vas }, BELGIUM);
    expect(scores.vas).toMatchObject({ reason, detail: "VAS" });
    expect(scores.profile).toMatchObject({ value: "21232" });
  });

  it("accepts a VAS of 0: a measured zero", () => {
    expect(scoreInstrument("eq-5d-5l", { ...COMPLETE, VAS: 0 }).scores.vas).toMatchObject({
      status: "computed",
      value: 0,
    });
  });

  it("shows keys that the instrument does not have", () => {
    expect(scoreInstrument("eq-5d-5l", { ...COMPLETE, mo: 1 }).unknownKeys).toEqual(["mo"]);
  });

  it("has no index without a value set", () => {
    expect(scoreInstrument("eq-5d-5l", COMPLETE).scores.index).toMatchObject({
      reason: "missing-parameter",
      detail: "valueSet",
    });
  });

  it("has no index with the value set of the other version", () => {
    expect(
      scoreInstrument("eq-5d-5l", COMPLETE, { valueSet: "UK-3L-1997" }).scores.index,
    ).toMatchObject({ reason: "outside-method-range", detail: "valueSet" });
    expect(scoreInstrument("eq-5d-3l", COMPLETE, BELGIUM).scores.index).toMatchObject({
      reason: "outside-method-range",
    });
  });
});

describe("one EQ-5D-3L completion", () => {
  it("has three levels: a four is invalid", () => {
    const { scores } = scoreInstrument("eq-5d-3l", { ...COMPLETE, PD: 4 });
    expect(scores.profile).toMatchObject({ reason: "invalid-answer", detail: "PD" });
  });
});

describe("the index of a state", () => {
  it.each(["1111", "111111", "11116", "abcde", "", "11 11", "unconscious"])(
    "does not exist for %j",
    (profile) => {
      expect(computeEq5dIndex(profile, "BE-5L-2022")).toMatchObject({ reason: "invalid-answer" });
    },
  );

  it("knows the unconscious state only where the value set has it", () => {
    expect(computeEq5dIndex("UNCONSCIOUS", "NL-5L-2016")).toMatchObject({
      reason: "invalid-answer",
    });
  });

  it.each(VALUE_SET_IDS)(
    "lies in %s between the worst state and 1, full health only for 11111",
    (id) => {
      const worstLevel = VALUE_SETS[id].decrements.MO.length;
      const worst = indexOf(new Array<number>(5).fill(worstLevel), id);
      fc.assert(
        fc.property(states, (levels) => {
          const capped = levels.map((level) => Math.min(level, worstLevel));
          const index = indexOf(capped, id);
          expect(index).toBeGreaterThanOrEqual(worst);
          expect(index === 1).toBe(capped.every((level) => level === 1));
        }),
      );
    },
  );

  it.each(VALUE_SET_IDS)("never rises in %s when one dimension gets worse", (id) => {
    const worstLevel = VALUE_SETS[id].decrements.MO.length;
    fc.assert(
      fc.property(states, fc.nat(4), (levels, position) => {
        const capped = levels.map((level) => Math.min(level, worstLevel));
        const worse = capped.with(position, Math.min((capped[position] ?? 1) + 1, worstLevel));
        expect(indexOf(worse, id)).toBeLessThanOrEqual(indexOf(capped, id));
      }),
    );
  });

  it("has at most three decimals and is never minus zero", () => {
    fc.assert(
      fc.property(states, (levels) => {
        const index = indexOf(levels, "BE-5L-2022");
        expect(Number(index.toFixed(3))).toBe(index);
        expect(Object.is(index, -0)).toBe(false);
      }),
    );
  });
});

describe("any answers at all", () => {
  const anything = fc.dictionary(
    fc.oneof(fc.constantFrom(...EQ5D_DIMENSIONS, "VAS"), fc.string()),
    fc.oneof(fc.constant(null), fc.double(), fc.integer({ min: -2, max: 1000 })),
  );

  it("never throw, and give a figure or a reason", () => {
    fc.assert(
      fc.property(anything, (answers) => {
        const { scores } = scoreInstrument("eq-5d-5l", answers, BELGIUM);
        for (const score of Object.values(scores)) {
          expect(["computed", "not-computable"]).toContain((score as { status: string }).status);
        }
      }),
    );
  });

  it("score a profile exactly when the profile is one of the 3,125", () => {
    fc.assert(
      fc.property(states, (levels) => {
        expect(scoreInstrument("eq-5d-5l", answersOf(levels)).scores.profile).toMatchObject({
          value: levels.join(""),
        });
      }),
    );
  });
});
