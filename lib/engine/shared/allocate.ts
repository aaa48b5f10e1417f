import { at } from "./at";
import { euroCents, type EuroCents } from "./units";
import { computed, notComputable, type Method, type Result } from "./result";

export const METHOD: Method = {
  id: "allocate-largest-remainder",
  version: "1.0.0",
  source: "Hamilton (largest remainder) apportionment; ties go to the earlier part",
};

// Remainders are compared in billionths of a cent, so that binary noise does not decide a tie.
const REMAINDER_STEPS = 1_000_000_000;

/** The parts that may receive a cent that is left, largest remainder first, earlier part first. */
function orderOfRemainders(exact: readonly number[]): readonly number[] {
  return exact
    .map((share, index) => ({
      index,
      share,
      remainder: Math.round((share - Math.floor(share)) * REMAINDER_STEPS),
    }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .map(({ index }) => index);
}

function indexOfLargest(parts: readonly number[]): number {
  return parts.reduce((best, part, index) => (part > at(parts, best) ? index : best), 0);
}

/** Rounds exact shares to whole cents that add up to `size`. */
function roundKeepingTotal(size: number, exact: readonly number[]): readonly number[] {
  const parts = exact.map(Math.floor);
  let rest = size - parts.reduce((sum, part) => sum + part, 0);
  const order = orderOfRemainders(exact);
  for (let turn = 0; rest > 0 && order.length > 0; turn += 1, rest -= 1) {
    const next = at(order, turn % order.length);
    parts[next] = at(parts, next) + 1;
  }
  // Binary rounding can overshoot by a cent when a share is whole; take it back from the largest.
  for (; rest < 0; rest += 1) {
    const largest = indexOfLargest(parts);
    parts[largest] = at(parts, largest) - 1;
  }
  return parts;
}

/**
 * Splits an amount over parts in proportion to their weights and keeps the total to the cent.
 *
 * Formula: part i receives floor(|T| × w_i / Σw) cents; the cents that are left go one by one to the
 * largest remainders, earlier part first; the sign of T is restored.
 *
 * @param total amount in whole euro cents, any sign.
 * @param weights non-negative finite weights, one for each part; at least one must be positive.
 * @returns one amount for each weight, in the same order, or `no-denominator` when no weight is
 *   positive, `outside-method-range` when a weight is negative or not finite.
 * Source: Hamilton apportionment.
 * Example: 100 cents over weights 1, 1, 1 gives 34, 33, 33.
 */
export function allocate(
  total: EuroCents,
  weights: readonly number[],
): Result<readonly EuroCents[]> {
  if (weights.some((w) => !Number.isFinite(w) || w < 0)) {
    return notComputable("outside-method-range", METHOD, "weight");
  }
  const largest = weights.reduce((a, b) => Math.max(a, b), 0);
  if (largest === 0) return notComputable("no-denominator", METHOD, "weights");
  // Relative weights, so that the sum of very large weights stays finite.
  const relative = weights.map((w) => w / largest);
  const sum = relative.reduce((a, b) => a + b, 0);
  const size = Math.abs(total);
  const parts = roundKeepingTotal(
    size,
    relative.map((w) => size * (w / sum)),
  );
  const signed = parts.map((part) => euroCents(Math.sign(total) * part));
  return computed(signed, "eur-cents", weights.length, METHOD);
}
