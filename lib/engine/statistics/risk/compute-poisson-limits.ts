import { computePoissonChances } from "../count-distributions";

/** Exact limits of an expected number of events, from what was observed. */
export interface PoissonLimits {
  readonly lower: number;
  readonly upper: number;
}

const STEPS = 200;

function bisect(isTooLow: (mean: number) => boolean, from: number, until: number): number {
  let [low, high] = [from, until];
  for (let step = 0; step < STEPS && high - low > 1e-13 * high; step += 1) {
    const middle = (low + high) / 2;
    if (isTooLow(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Exact limits of a Poisson count.
 *
 * Formula: lower L with P(X ≥ O; L) = α/2, upper U with P(X ≤ O; U) = α/2; O = 0 gives 0 and −ln(α/2).
 *
 * @param events whole number observed, 0 or more.
 * @param confidenceLevel strictly between 0 and 1.
 * @returns the two limits, in events.
 * @throws RangeError when the caller broke its own invariant.
 * Source: Garwood F. Biometrika 1936;28:437-442.
 * Example: 10 events at 0.95 give 4.795389 and 18.390356; 0 events give 0 and 3.688879.
 */
export function computePoissonLimits(events: number, confidenceLevel = 0.95): PoissonLimits {
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    throw new RangeError(`not a confidence level: ${confidenceLevel}`);
  }
  const tail = (1 - confidenceLevel) / 2;
  const ceiling = 2 * events + 20 - 4 * Math.log(tail);
  const lower =
    events === 0
      ? 0
      : bisect((mean) => computePoissonChances(events, mean).orMore < tail, 0, events + 1);
  const upper = bisect(
    (mean) => computePoissonChances(events, mean).orFewer > tail,
    events,
    ceiling,
  );
  return { lower, upper };
}
