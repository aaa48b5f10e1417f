import { describe, expect, it } from "vitest";
import {
  findInstrument,
  INSTRUMENT_IDS,
  INSTRUMENTS,
  SCORE_KEYS,
  scoreInstrument,
  thresholdsOf,
  VALUE_SET_IDS,
  VALUE_SETS,
} from "@/lib/engine/instruments";

describe("the register of instruments", () => {
  it("knows every instrument under its own id and nothing else", () => {
    expect(Object.keys(INSTRUMENTS).toSorted()).toEqual([...INSTRUMENT_IDS].toSorted());
    for (const id of INSTRUMENT_IDS) expect(findInstrument(id)?.id).toBe(id);
    for (const stranger of ["", "toString", "__proto__", "EQ-5D-5L"]) {
      expect(findInstrument(stranger)).toBeNull();
    }
  });

  it.each(INSTRUMENT_IDS)("ships %s without a word of the questionnaire", (id) => {
    const instrument = INSTRUMENTS[id];
    expect(instrument.wording).toBeNull();
    // A key is one code; a sentence has spaces.
    for (const { key } of instrument.items) expect(key).toMatch(/^[A-Za-z0-9-]{2,16}$/);
  });

  it.each(INSTRUMENT_IDS)(
    "gives %s unique items with codes that exclude the missing codes",
    (id) => {
      const { items } = INSTRUMENTS[id];
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
      for (const { minimum, maximum, missingCodes } of items) {
        expect(minimum).toBeLessThan(maximum);
        for (const code of missingCodes) expect(code > maximum || code < minimum).toBe(true);
      }
    },
  );

  it.each(INSTRUMENT_IDS)("returns exactly the scores that %s declares", (id) => {
    const declared = INSTRUMENTS[id].scores.map(({ key }) => key).toSorted();
    expect(Object.keys(scoreInstrument(id, {}).scores).toSorted()).toEqual(declared);
    for (const key of declared) expect(SCORE_KEYS).toContain(key);
  });

  // EuroQol user guide; Oxford University Innovation; Davis 2008; Perruccio 2008.
  it.each([
    ["eq-5d-5l", 6],
    ["eq-5d-3l", 6],
    ["ohs", 12],
    ["oks", 12],
    ["hoos-ps", 5],
    ["koos-ps", 7],
  ] as const)("gives %s %d items", (id, count) => {
    expect(INSTRUMENTS[id].items).toHaveLength(count);
  });
});

describe("the published thresholds", () => {
  // Beard 2015: MIC of a group about 11 (hip) and 9 (knee), of a person 8 and 7, between groups 5.
  it.each([
    ["ohs", "mic-group", 11],
    ["ohs", "mic-individual", 8],
    ["ohs", "mid-between-groups", 5],
    ["oks", "mic-group", 9],
    ["oks", "mic-individual", 7],
    ["oks", "mid-between-groups", 5],
  ] as const)("of %s for %s are %d", (id, kind, amount) => {
    expect(
      thresholdsOf(id).find((one) => one.kind === kind && one.source.includes("Beard"))?.amount,
    ).toBe(amount);
  });

  it("belong to a score of their instrument and name population, source and grade", () => {
    for (const id of INSTRUMENT_IDS) {
      for (const threshold of INSTRUMENTS[id].thresholds) {
        expect(INSTRUMENTS[id].scores.map(({ key }) => key)).toContain(threshold.scoreKey);
        expect(threshold.population).not.toBe("");
        expect(threshold.source).not.toBe("");
        expect(["V", "A", "K"]).toContain(threshold.grade);
        expect(threshold.appliesTo).toBe(
          ["pass", "treatment-failure"].includes(threshold.kind) ? "score-after" : "change",
        );
      }
    }
  });

  it("have unique ids", () => {
    const ids = INSTRUMENT_IDS.flatMap((id) => thresholdsOf(id).map((threshold) => threshold.id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the register of value sets", () => {
  it.each(VALUE_SET_IDS)(
    "holds %s under its own id, for an instrument with as many levels",
    (id) => {
      const set = VALUE_SETS[id];
      expect(set.id).toBe(id);
      const levels = INSTRUMENTS[set.instrumentId].items[0]?.maximum;
      for (const decrements of Object.values(set.decrements)) {
        expect(decrements).toHaveLength(levels ?? 0);
        expect(decrements[0]).toBe(0);
        expect(decrements).toEqual(decrements.toSorted((a, b) => a - b));
      }
    },
  );
});
