import { euroCents, type EuroCents } from "./units";
import { computed, notComputable, type Method, type Result } from "./result";

export const METHOD: Method = {
  id: "allocate-largest-remainder",
  version: "1.0.0",
  source: "Hamilton (largest remainder) apportionment; ties go to the earlier part",
};

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
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!(sum > 0) || !Number.isFinite(sum))
    return notComputable("no-denominator", METHOD, "weights");
  const size = Math.abs(total);
  const exact = weights.map((w) => size * (w / sum));
  const parts = exact.map(Math.floor);
  let rest = size - parts.reduce((a, b) => a + b, 0);
  const order = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .filter(({ index }) => (weights[index] ?? 0) > 0)
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (let turn = 0; rest > 0; turn += 1, rest -= 1) {
    const next = order[turn % order.length];
    if (next) parts[next.index] = (parts[next.index] ?? 0) + 1;
  }
  // Binary rounding can overshoot by a cent when a share is whole; take it back from the largest.
  for (; rest < 0; rest += 1) {
    const largest = parts.indexOf(Math.max(...parts));
    parts[largest] = (parts[largest] ?? 0) - 1;
  }
  const signed = parts.map((part) => euroCents(Math.sign(total) * part));
  return computed(signed, "eur-cents", weights.length, METHOD);
}
