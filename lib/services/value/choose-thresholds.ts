import "server-only";

/** Parts of the middle threshold at which net benefit is told as well. */
const AROUND = [0.5, 1, 2] as const;

/** One leading digit: a threshold that was made from data must not look exact. */
function roundToOneDigit(cents: number): number {
  const size = 10 ** Math.floor(Math.log10(cents));
  return Math.round(cents / size) * size;
}

/**
 * What one unit of outcome may cost: what the reader typed, else round amounts around what it costs now.
 * No amount is a rule: there is no official one in Belgium.
 */
export function chooseThresholds(
  typedCents: number | null,
  ownRatioCents: number | null,
): readonly number[] {
  const isOwn = ownRatioCents !== null && ownRatioCents >= 1;
  const middle = typedCents ?? (isOwn ? roundToOneDigit(ownRatioCents) : null);
  return middle === null ? [] : AROUND.map((part) => Math.round(middle * part));
}
