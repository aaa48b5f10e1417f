import type { InstrumentLicence } from "@/lib/engine/instruments";
import type { Writer } from "../writer";

const NOBODY_ASKED: readonly string[] = ["public-scale", "literature", "this-product"];

/**
 * Whose a questionnaire is, in the reader's language where it is nobody's by name.
 *
 * @param licence the licence facts of an instrument.
 * @param writer words in the reader's language.
 * @returns a name, or the words for a public scale, the literature or this product.
 * Source: the licence facts of each definition.
 * Example: the owner of EQ-5D-5L is "EuroQol Research Foundation", of the Rankin scale "Openbare schaal".
 */
export function writeOwner({ owner }: InstrumentLicence, writer: Writer): string {
  return NOBODY_ASKED.includes(owner) ? writer.text(`instruments.owner.${owner}`) : owner;
}
