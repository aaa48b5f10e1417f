/** Chances of a count: exactly k, k or fewer, k or more. */
export interface CountChances {
  readonly exactly: number;
  readonly orFewer: number;
  readonly orMore: number;
}

/** A term under this share of the sum no longer changes it. */
const NEGLIGIBLE = 1e-18;

// log(n!) minus Stirling's formula; exact factorials up to 15!, the series beyond.
function stirlingError(n: number): number {
  if (n === 0) return 0;
  if (n > 15) {
    const square = n * n;
    return (
      (1 / 12 -
        (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) /
      n
    );
  }
  let factorial = 1;
  for (let i = 2; i <= n; i += 1) factorial *= i;
  return Math.log(factorial) - 0.5 * Math.log(2 * Math.PI * n) - n * Math.log(n) + n;
}

// x log(x / mean) + mean − x, by its series where the two are close and the plain form cancels.
function deviance(x: number, mean: number): number {
  const ratio = (x - mean) / (x + mean);
  if (Math.abs(ratio) >= 0.1) return x * Math.log(x / mean) + mean - x;
  let sum = (x - mean) * ratio;
  let power = 2 * x * ratio;
  for (let j = 1; j < 100; j += 1) {
    power *= ratio * ratio;
    const next = sum + power / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

function binomialMass(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p === 0 || p === 1) return k === (p === 0 ? 0 : n) ? 1 : 0;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  const exponent =
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(n - k) -
    deviance(k, n * p) -
    deviance(n - k, n * (1 - p));
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
}

function poissonMass(k: number, mean: number): number {
  if (k < 0) return 0;
  if (mean === 0) return k === 0 ? 1 : 0;
  if (k === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(k) - deviance(k, mean)) / Math.sqrt(2 * Math.PI * k);
}

// Sums from k away from the mean, where the terms only get smaller; the other tail is the rest.
function chancesOf(k: number, mean: number, massOf: (k: number) => number): CountChances {
  const exactly = massOf(k);
  const step = k > mean ? 1 : -1;
  let tail = exactly;
  for (let at = k + step; at >= 0; at += step) {
    const mass = massOf(at);
    if (mass <= tail * NEGLIGIBLE) break;
    tail += mass;
  }
  const near = Math.min(1, tail);
  const far = Math.min(1, Math.max(0, 1 - near + exactly));
  return step > 0
    ? { exactly, orFewer: far, orMore: near }
    : { exactly, orFewer: near, orMore: far };
}

function assertCount(k: number): void {
  if (!Number.isSafeInteger(k) || k < 0) throw new RangeError(`not a count: ${k}`);
}

/**
 * The chances of k events among n patients who each have chance p.
 *
 * Formula: C(n, k) p^k (1 − p)^(n − k), by the saddle-point form of Loader, summed.
 *
 * @param k whole number of 0 or more.
 * @param n whole number of patients, 0 or more.
 * @param p chance of each, from 0 to 1.
 * @returns the three chances, each from 0 to 1.
 * @throws RangeError when the caller broke its own invariant.
 * Source: Loader C. Fast and Accurate Computation of Binomial Probabilities, 2000; held against
 * scipy 1.17.1.
 * Example: 3 or more of 20 patients with chance 0.1 has chance 0.3230732.
 */
export function computeBinomialChances(k: number, n: number, p: number): CountChances {
  assertCount(k);
  assertCount(n);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a chance: ${p}`);
  return chancesOf(k, n * p, (at) => binomialMass(at, n, p));
}

/**
 * The chances of k events where `mean` are expected.
 *
 * Formula: mean^k e^(−mean) / k!, by the saddle-point form of Loader, summed.
 *
 * @param k whole number of 0 or more.
 * @param mean expected events, 0 or more.
 * @returns the three chances, each from 0 to 1.
 * @throws RangeError when the caller broke its own invariant.
 * Source: Loader 2000; held against scipy 1.17.1.
 * Example: 10 or more where 5 are expected has chance 0.0318281.
 */
export function computePoissonChances(k: number, mean: number): CountChances {
  assertCount(k);
  if (!(mean >= 0) || !Number.isFinite(mean)) throw new RangeError(`not an expectation: ${mean}`);
  return chancesOf(k, mean, (at) => poissonMass(at, mean));
}
