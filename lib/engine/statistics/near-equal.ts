/**
 * Whether two figures are the same but for binary rounding, so that a point on a limit is not taken
 * for a point outside it (a series that is always 100 % has a centre of 0.9999999999999999).
 */
export function isNearlyEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1e-6, Math.abs(a), Math.abs(b));
}

/** −1, 0 or 1: where a lies against b, with binary rounding taken as equal. */
export function compareNearly(a: number, b: number): -1 | 0 | 1 {
  if (isNearlyEqual(a, b)) return 0;
  return a > b ? 1 : -1;
}
