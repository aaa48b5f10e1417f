import normalQuantileOf from "@stdlib/stats-base-dists-normal-quantile";
import studentTQuantileOf from "@stdlib/stats-base-dists-t-quantile";

/**
 * The point that a standard normal quantity stays under with chance p.
 *
 * Formula: Φ⁻¹(p).
 *
 * @param p chance, strictly between 0 and 1.
 * @returns the quantile in standard deviations.
 * @throws RangeError when p is not strictly between 0 and 1: the caller broke its own invariant.
 * Source: @stdlib/stats-base-dists-normal-quantile (Apache-2.0), held against scipy 1.17.1.
 * Example: normalQuantile(0.975) is 1.959964.
 */
export function normalQuantile(p: number): number {
  assertOpenUnitInterval(p);
  return normalQuantileOf(p, 0, 1);
}

/**
 * The point that a Student t quantity stays under with chance p.
 *
 * Formula: F⁻¹(p; ν) of the t distribution with ν degrees of freedom.
 *
 * @param p chance, strictly between 0 and 1.
 * @param degreesOfFreedom ν, above 0; n − 1 for the mean of n observations.
 * @returns the quantile in standard errors.
 * @throws RangeError when p or ν is out of range: the caller broke its own invariant.
 * Source: @stdlib/stats-base-dists-t-quantile (Apache-2.0), held against scipy 1.17.1.
 * Example: studentTQuantile(0.975, 9) is 2.262157.
 */
export function studentTQuantile(p: number, degreesOfFreedom: number): number {
  assertOpenUnitInterval(p);
  if (!(degreesOfFreedom > 0) || !Number.isFinite(degreesOfFreedom)) {
    throw new RangeError(`not degrees of freedom: ${degreesOfFreedom}`);
  }
  return studentTQuantileOf(p, degreesOfFreedom);
}

function assertOpenUnitInterval(p: number): void {
  if (!(p > 0 && p < 1)) throw new RangeError(`not a chance strictly between 0 and 1: ${p}`);
}
