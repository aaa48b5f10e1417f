import { describe, expect, it } from "vitest";
import { INSTRUMENT_IDS, INSTRUMENTS } from "@/lib/engine/instruments";
import { findWordingFaults } from "@/lib/services/instruments/find-wording-faults";
import { findOwnWording, listOwnLanguages } from "@/lib/services/instruments/own-wording";

const WORDED = INSTRUMENT_IDS.filter((id) => listOwnLanguages(id).length > 0);

describe("the texts of this product", () => {
  it("exist only for questionnaires whose wording may ship", () => {
    expect(WORDED.length).toBeGreaterThan(3);
    for (const id of WORDED) expect(INSTRUMENTS[id].licence.mayShipWording, id).toBe(true);
  });

  it.each(WORDED)("of %s exist in four languages and name every item and answer", (id) => {
    expect([...listOwnLanguages(id)].sort()).toEqual(["de", "en", "fr", "nl"]);
    for (const language of listOwnLanguages(id)) {
      const wording = findOwnWording(id, language);
      if (wording === null) throw new Error(language);
      expect(findWordingFaults(INSTRUMENTS[id].items, wording)).toEqual([]);
    }
  });

  // Readability rule of the patient texts: sentences of at most fifteen words, one idea each; two
  // questions of the experience list name a pair (signs and whom to call) and are a little longer.
  it.each(WORDED)("of %s are short", (id) => {
    for (const language of listOwnLanguages(id)) {
      const wording = findOwnWording(id, language);
      for (const { text } of wording?.items ?? []) {
        expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(18);
      }
    }
  });

  it("do not exist in a language that nobody wrote, nor for a name of an object's own", () => {
    expect(findOwnWording("nps", "it")).toBeNull();
    expect(findOwnWording("toString", "nl")).toBeNull();
  });
});
