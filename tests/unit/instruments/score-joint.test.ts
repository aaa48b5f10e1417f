import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { INSTRUMENTS, scoreInstrument, type InstrumentId } from "@/lib/engine/instruments";

type JointInstrument = Extract<InstrumentId, "ohs" | "oks" | "hoos-ps" | "koos-ps">;
const JOINT: readonly JointInstrument[] = ["ohs", "oks", "hoos-ps", "koos-ps"];
const OXFORD = ["ohs", "oks"] as const;

function score(instrument: JointInstrument, codes: readonly (number | null)[]) {
  const { items } = INSTRUMENTS[instrument];
  const answers = Object.fromEntries(
    items.map(({ key }, position) => [key, codes[position] ?? null]),
  );
  return scoreInstrument(instrument, answers);
}

function totalOf(instrument: JointInstrument, codes: readonly (number | null)[]): number {
  const { total } = score(instrument, codes).scores;
  if (total?.status !== "computed") throw new Error("no total");
  return total.value;
}

const codesFor = (instrument: JointInstrument) => {
  const { length } = INSTRUMENTS[instrument].items;
  return fc.array(fc.integer({ min: 0, max: 4 }), { minLength: length, maxLength: length });
};

describe("an Oxford score", () => {
  // Oxford University Innovation: 48 is best, 0 worst.
  it.each(OXFORD)("of %s runs from 0 to 48", (instrument) => {
    expect(totalOf(instrument, new Array<number>(12).fill(0))).toBe(0);
    expect(totalOf(instrument, new Array<number>(12).fill(4))).toBe(48);
  });

  // By hand: eleven threes, the twelfth takes their mean: 33 + 3 = 36.
  it.each(OXFORD)("of %s fills one missing item with the mean of the others and says so", (id) => {
    const scored = score(id, [...new Array<number>(11).fill(3), null]);
    expect(scored.scores.total).toMatchObject({ value: 36, warnings: ["imputed-items"] });
    expect(scored).toMatchObject({ answeredItems: 11, imputedItems: 1 });
  });

  // By hand: ten items with sum 25, mean 2.5, twice filled in: 30.
  it.each(OXFORD)("of %s fills two missing items", (id) => {
    const scored = score(id, [4, 4, 4, 4, 4, 1, 1, 1, 1, 1, 9, null]);
    expect(scored.scores.total).toMatchObject({ value: 30 });
    expect(scored.imputedItems).toBe(2);
  });

  it.each(OXFORD)("of %s does not exist with three missing items", (id) => {
    const scored = score(id, [...new Array<number>(9).fill(3), null, 9, null]);
    expect(scored.scores.total).toMatchObject({ reason: "missing-answer" });
    expect(scored.imputedItems).toBe(0);
  });

  it.each(OXFORD)("of %s refuses a code that does not exist, also beside missing items", (id) => {
    expect(score(id, [5, null, ...new Array<number>(10).fill(3)]).scores.total).toMatchObject({
      reason: "invalid-answer",
      detail: "pain",
    });
  });

  it.each(OXFORD)("of %s stays within the answers when items are missing", (id) => {
    const two = fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(codesFor(id), two, (codes, gaps) => {
        const partly = codes.map((code, position) => (gaps.includes(position) ? null : code));
        const answered = partly.filter((code) => code !== null);
        const total = totalOf(id, partly);
        expect(total).toBeGreaterThanOrEqual(12 * Math.min(...answered) - 1e-9);
        expect(total).toBeLessThanOrEqual(12 * Math.max(...answered) + 1e-9);
      }),
    );
  });
});

describe("HOOS-PS and KOOS-PS", () => {
  it.each([
    ["hoos-ps", 5, 20],
    ["koos-ps", 7, 28],
  ] as const)("%s has %d items, raw 0 to %d, interval 100 to 0", (instrument, items, worst) => {
    const best = score(instrument, new Array<number>(items).fill(0)).scores;
    const bad = score(instrument, new Array<number>(items).fill(4)).scores;
    expect([best.total, best.interval]).toMatchObject([{ value: 0 }, { value: 100 }]);
    expect([bad.total, bad.interval]).toMatchObject([{ value: worst }, { value: 0 }]);
  });

  it.each(["hoos-ps", "koos-ps"] as const)("%s needs every item", (instrument) => {
    const { scores } = score(instrument, [null, 1, 1, 1, 1, 1, 1]);
    for (const one of [scores.total, scores.interval]) {
      expect(one).toMatchObject({ reason: "missing-answer", detail: "PS1" });
    }
  });

  it.each(["hoos-ps", "koos-ps"] as const)(
    "%s refuses a code that does not exist",
    (instrument) => {
      const { scores } = score(instrument, [9, 1, 1, 1, 1, 1, 1]);
      expect(scores.interval).toMatchObject({ reason: "invalid-answer", detail: "PS1" });
    },
  );

  // Davis 2008: raw 5 is 20 in the paper (0 = best), 80 here.
  it("gives HOOS-PS answers of one each the interval score 80", () => {
    expect(score("hoos-ps", [1, 1, 1, 1, 1]).scores.interval).toMatchObject({ value: 80 });
  });
});

describe("the totals of the joint instruments", () => {
  it.each(JOINT)("of %s do not depend on which item got which answer", (instrument) => {
    fc.assert(
      fc.property(codesFor(instrument), (codes) => {
        expect(totalOf(instrument, codes.toReversed())).toBe(totalOf(instrument, codes));
      }),
    );
  });

  it.each(JOINT)("of %s rise by one when one answer rises by one", (instrument) => {
    fc.assert(
      fc.property(codesFor(instrument), fc.nat(4), (codes, position) => {
        const code = codes[position] ?? 0;
        fc.pre(code < 4);
        const more = totalOf(instrument, codes.with(position, code + 1));
        expect(more - totalOf(instrument, codes)).toBe(1);
      }),
    );
  });
});
