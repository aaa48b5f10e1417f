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
  type ThresholdKind,
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
      for (const { minimum, maximum, missingCodes, notApplicableCode, codes } of items) {
        expect(minimum).toBeLessThan(maximum);
        if (notApplicableCode !== undefined) {
          expect(notApplicableCode > maximum || notApplicableCode < minimum).toBe(true);
          expect(missingCodes).not.toContain(notApplicableCode);
        }
        for (const code of codes ?? []) expect(code >= minimum && code <= maximum).toBe(true);
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
    // Scoring guides and manuals of the owners, as listed with each definition.
    ["hoos", 40],
    ["koos", 42],
    ["promis-global-10", 10],
    ["qlq-c30", 30],
    ["qlq-br23", 23],
    ["kccq-12", 12],
    ["phq-2", 2],
    ["phq-9", 9],
    ["epds", 10],
    ["iciq-ui-sf", 3],
    ["wexner", 5],
    ["bss-r", 10],
    ["decision-regret", 5],
    ["qor-15", 15],
  ] as const)("gives %s %d items", (id, count) => {
    expect(INSTRUMENTS[id].items).toHaveLength(count);
  });
});

function appliedTo(kind: ThresholdKind) {
  if (["pass", "treatment-failure", "good-outcome"].includes(kind)) return "score-after";
  return ["tci", "screening", "alert"].includes(kind) ? "score" : "change";
}

describe("how answers become scores", () => {
  it.each(INSTRUMENT_IDS)("names only items and scores that %s has", (id) => {
    const { items, scores, scoring } = INSTRUMENTS[id];
    const keys = items.map(({ key }) => key);
    for (const scale of scoring?.scales ?? []) {
      expect(scores.map(({ key }) => key)).toContain(scale.score);
      if (scale.kind === "mean-of-scores") continue;
      for (const key of scale.items) expect(keys).toContain(key);
      expect(scale.minimumAnswered).toBeGreaterThan(0);
      expect(scale.minimumAnswered).toBeLessThanOrEqual(scale.items.length);
    }
  });

  it("says by which method and source", () => {
    const methods = INSTRUMENT_IDS.flatMap((id) => INSTRUMENTS[id].scoring?.method ?? []);
    for (const { id, version, source } of methods) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(source.length).toBeGreaterThan(20);
    }
    expect(new Set(methods.map(({ id }) => id)).size).toBe(methods.length);
  });

  it.each(INSTRUMENT_IDS)(
    "gives %s bands without a gap from the lowest to the highest score",
    (id) => {
      for (const { scoreKey, bands } of INSTRUMENTS[id].bands) {
        const score = INSTRUMENTS[id].scores.find(({ key }) => key === scoreKey);
        expect(bands[0]?.from).toBe(score?.minimum);
        expect(bands.at(-1)?.to).toBe(score?.maximum);
        bands.slice(1).forEach(({ from }, position) => {
          const step = from - (bands[position]?.to ?? Number.NaN);
          expect(step).toBeGreaterThan(0);
          expect(step).toBeLessThanOrEqual(1);
        });
      }
    },
  );
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
        expect(["V", "A", "K", "P"]).toContain(threshold.grade);
        expect(threshold.appliesTo).toBe(appliedTo(threshold.kind));
        const keys = INSTRUMENTS[id].items.map(({ key }) => key);
        for (const key of threshold.itemKeys ?? []) expect(keys).toContain(key);
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
