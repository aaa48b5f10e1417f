/** What a reader typed, and what was understood of it; null when it is no amount above 0. */
export interface TypedThreshold {
  readonly typed: string | null;
  readonly cents: number | null;
}

const LARGEST_EURO = 100_000_000;

/** Points of thousands go, a comma is a decimal sign: "25.000" and "25 000,00" are the same. */
function toPlainNumber(text: string): number {
  const bare = text.replaceAll(/[\s\u00a0\u202f€]/g, "");
  const isGrouped = bare.includes(",") || /^\d{1,3}(\.\d{3})+$/.test(bare);
  const plain = isGrouped ? bare.replaceAll(".", "").replace(",", ".") : bare;
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}

/**
 * Reads what one unit of outcome may cost, as people type amounts here.
 *
 * @param typed text of the field; null or empty when nothing was typed.
 * @returns the text and its cents; null cents for a text that is no amount between 0.01 and 100 million
 *   euro.
 * Source: requirement F.6 (comma and point are both accepted, and what was understood is shown).
 * Example: "25.000" is 2,500,000 cents, "0,5" is 50 cents, "veel" is no amount.
 */
export function readThreshold(typed: string | null): TypedThreshold {
  if (typed === null) return { typed, cents: null };
  const euro = toPlainNumber(typed);
  const isAmount = euro >= 0.01 && euro <= LARGEST_EURO;
  return { typed, cents: isAmount ? Math.round(euro * 100) : null };
}
