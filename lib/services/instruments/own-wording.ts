import "server-only";
import { wordingSchema, type Wording } from "@/lib/contracts/instruments/wording";

/** Texts of this product by questionnaire and language; nothing that belongs to somebody else. */
const OWN_WORDINGS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {};

/** This product's own text of a questionnaire; null where it has none in that language. */
export function findOwnWording(instrumentId: string, language: string): Wording | null {
  const texts = OWN_WORDINGS[instrumentId];
  if (texts === undefined || !Object.hasOwn(texts, language)) return null;
  return wordingSchema.parse(texts[language]);
}
