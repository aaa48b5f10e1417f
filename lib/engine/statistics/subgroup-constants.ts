/** Beyond this the recurrence is long and the series below is exact to twelve decimals. */
const LARGEST_RECURRENCE = 1_000;

/**
 * How much the standard deviation of n normal observations falls short of sigma on average.
 *
 * Formula: c4(n) = √(2/(n − 1)) × Γ(n/2) / Γ((n − 1)/2), the ratio by r(n + 2) = r(n) × n/(n − 1);
 * from 1000 on by 1 − 1/(4n) − 7/(32n²) − 19/(128n³).
 *
 * @param size n, a whole number of 2 or more; `null` for less.
 * Source: Montgomery DC. Introduction to SQC, appendix VI: c4(5) = 0.9400.
 * Example: c4(2) is 0.797885.
 */
export function c4(size: number): number | null {
  if (!Number.isSafeInteger(size) || size < 2) return null;
  if (size > LARGEST_RECURRENCE) {
    return 1 - 1 / (4 * size) - 7 / (32 * size ** 2) - 19 / (128 * size ** 3);
  }
  const isEven = size % 2 === 0;
  let ratio = isEven ? 1 / Math.sqrt(Math.PI) : Math.sqrt(Math.PI) / 2;
  for (let n = isEven ? 2 : 3; n < size; n += 2) ratio *= n / (n - 1);
  return Math.sqrt(2 / (size - 1)) * ratio;
}
