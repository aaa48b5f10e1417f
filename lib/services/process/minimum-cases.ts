import "server-only";

/** A figure of fewer cases than this stays inside: k for readers within the hospital. */
export const MINIMUM_CASES = 5;

/** Whether a part of a whole may be told: few in it are as telling as few outside it. */
export function isShareTold(part: number, whole: number): boolean {
  const isFew = (count: number) => count > 0 && count < MINIMUM_CASES;
  return whole >= MINIMUM_CASES && !isFew(part) && !isFew(whole - part);
}
