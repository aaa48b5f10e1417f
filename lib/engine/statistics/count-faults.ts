import type { MeasureObservation, ProportionObservation } from "./control-chart";

function isCount(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 0;
}

/** The first period whose count is negative or not whole, in words of the result's `detail`. */
export function findCountFault(observations: readonly MeasureObservation[]): string | null {
  const wrong = observations.find(({ value }) => value !== null && !isCount(value));
  return wrong ? `not-a-count:${wrong.periodKey}` : null;
}

/** The first period whose events are no count or whose exposure is negative or no number. */
export function findExposureFault(observations: readonly ProportionObservation[]): string | null {
  for (const { periodKey, numerator, denominator } of observations) {
    if (numerator !== null && !isCount(numerator)) return `not-a-count:${periodKey}`;
    const isExposure = denominator === null || (denominator >= 0 && denominator < 1e15);
    if (!isExposure) return `not-an-exposure:${periodKey}`;
  }
  return null;
}

/** The first period that is no share: counts that are not whole, or more events than cases. */
export function findShareFault(observations: readonly ProportionObservation[]): string | null {
  for (const { periodKey, numerator, denominator } of observations) {
    const counts = [numerator, denominator].filter((count) => count !== null);
    if (!counts.every(isCount)) return `not-a-count:${periodKey}`;
    if (numerator !== null && denominator !== null && numerator > denominator) {
      return `numerator-over-denominator:${periodKey}`;
    }
  }
  return null;
}
