import "server-only";
import { wordingSchema, type Wording } from "@/lib/contracts/instruments/wording";
import mrs from "./own-wording-texts/mrs.json";
import nps from "./own-wording-texts/nps.json";
import nrsPain from "./own-wording-texts/nrs-pain.json";
import nyha from "./own-wording-texts/nyha.json";
import pathwayPrem from "./own-wording-texts/pathway-prem.json";

/** Texts of this product by questionnaire and language; nothing that belongs to somebody else. */
const OWN_WORDINGS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  mrs,
  nps,
  "nrs-pain": nrsPain,
  nyha,
  "pathway-prem": pathwayPrem,
};

/** The languages in which this product has a text of its own for a questionnaire. */
export function listOwnLanguages(instrumentId: string): readonly string[] {
  return Object.keys(OWN_WORDINGS[instrumentId] ?? {});
}

/** This product's own text of a questionnaire; null where it has none in that language. */
export function findOwnWording(instrumentId: string, language: string): Wording | null {
  const texts = OWN_WORDINGS[instrumentId];
  if (texts === undefined || !Object.hasOwn(texts, language)) return null;
  return wordingSchema.parse(texts[language]);
}
