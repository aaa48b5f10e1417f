import { describe, expect, it } from "vitest";
import { INSTRUMENT_IDS, INSTRUMENTS } from "@/lib/engine/instruments";
import { preparePreview } from "@/lib/view-models/instruments/prepare-preview";
import { prepareScoreRows } from "@/lib/view-models/instruments/prepare-score-rows";
import { writeOwner } from "@/lib/view-models/instruments/write-owner";
import { writeThreshold } from "@/lib/view-models/instruments/write-threshold";
import { writerFor } from "./writer-for-tests";

const writer = await writerFor("nl");

const thresholdOf = (id: string) => {
  const found = INSTRUMENT_IDS.flatMap((one) => INSTRUMENTS[one].thresholds).find(
    (one) => one.id === id,
  );
  if (!found) throw new Error(id);
  return found;
};

describe("a threshold in words", () => {
  // The amounts are those of the publications in the thresholds file.
  it.each([
    ["ohs-mic-group-beard-2015", "verandering ≥ 11"],
    ["hoos-pain-pass-paulsen-2014", "score achteraf ≥ 91"],
    ["qlq-c30-physical-tci-giesinger-2020", "score < 83"],
    ["epds-item-10-alert-buzz", "antwoord op EPDS10 ≥ 2"],
    ["kccq-12-summary-mic-group-fair-hf", "verandering ≥ 3.6 tot 4.3"],
  ])("%s is %s", (id, phrase) => {
    expect(writeThreshold(thresholdOf(id), writer)).toBe(phrase);
  });

  it.each(INSTRUMENT_IDS)("of %s has words for kind, population, moment and grade", (id) => {
    for (const { kind, population, timepoint, grade } of INSTRUMENTS[id].thresholds) {
      const words = [
        `instruments.kind.${kind}`,
        `instruments.population.${population}`,
        `instruments.timepoint.${timepoint ?? "none"}`,
        `instruments.grade.${grade}`,
      ];
      for (const key of words) expect(writer.text(key)).not.toBe("");
    }
  });
});

describe("the scores of a questionnaire in words", () => {
  it("say of KOOS pain its range, its good end and how many answers it needs", () => {
    const pain = prepareScoreRows(INSTRUMENTS.koos, writer).find(({ key }) => key === "pain");
    expect(pain).toEqual({
      key: "pain",
      name: "Pijn",
      range: "0 tot 100",
      direction: "beter",
      how: "Gemiddelde van 9 vragen op 0 tot 100",
      needed: "5 van 9",
      condition: null,
    });
  });

  it("say when a score applies at all", () => {
    const rows = prepareScoreRows(INSTRUMENTS["qlq-br23"], writer);
    expect(rows.find(({ key }) => key === "hair-loss")?.condition).toBe(
      "alleen als BR4 minstens 2 is",
    );
  });

  it.each(INSTRUMENT_IDS)("exist for every score, band, duty and period of %s", (id) => {
    const { bands, licence, recall, missingRule } = INSTRUMENTS[id];
    for (const row of prepareScoreRows(INSTRUMENTS[id], writer)) expect(row.name).not.toBe("");
    const words = [
      ...bands.flatMap((entry) => entry.bands.map(({ name }) => `instruments.band.${name}`)),
      ...licence.duties.map((duty) => `instruments.duty.${duty}`),
      `instruments.permission.${licence.permission}`,
      `instruments.recall.${recall}`,
      `instruments.about.${id}`,
    ];
    for (const key of words) expect(writer.text(key)).not.toBe("");
    expect(writer.text(`instruments.missingRule.${missingRule.kind}`, { count: 2 })).not.toBe("");
  });
});

describe("the owner of a questionnaire", () => {
  it("is a name, or the words for who asks nothing", () => {
    expect(writeOwner(INSTRUMENTS["eq-5d-5l"].licence, writer)).toBe("EuroQol Research Foundation");
    expect(writeOwner(INSTRUMENTS.mrs.licence, writer)).toBe("Openbare schaal");
  });
});

describe("the preview of a question", () => {
  const words = (levels: { code: number; label: string }[]) => ({ label: "?", note: null, levels });

  it("is a scale where only its ends have a name", () => {
    const [item] = INSTRUMENTS["nrs-pain"].items;
    if (!item) throw new Error("no item");
    const ends = [
      { code: 0, label: "geen pijn" },
      { code: 10, label: "ergste pijn" },
    ];
    expect(preparePreview(item, words(ends)).scale).toEqual({ from: 0, to: 10 });
  });

  it("is a list where every answer has one, codes with gaps included", () => {
    const amount = INSTRUMENTS["iciq-ui-sf"].items.find(({ key }) => key === "amount");
    if (!amount) throw new Error("no item");
    const levels = [0, 2, 4, 6].map((code) => ({ code, label: `${code}` }));
    expect(preparePreview(amount, words(levels)).scale).toBeNull();
  });
});
