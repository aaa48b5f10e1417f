import { normalQuantile } from "./distributions";

/** A number from 0 to 1, e.g. of {@link seededRandom}. */
export type RandomSource = () => number;

/** Keeps a draw off the ends, where the normal quantile is infinite. */
const EDGE = 1e-12;

function drawNormal(random: RandomSource): number {
  return normalQuantile(Math.min(1 - EDGE, Math.max(EDGE, random())));
}

/**
 * Draws from a gamma distribution with scale 1.
 *
 * Formula: d = a − 1/3, c = 1 / √(9d); v = (1 + c z)³ is kept when ln u < z²/2 + d − dv + d ln v; a
 * shape under 1 is drawn at a + 1 and multiplied by u^(1/a).
 *
 * @param shape a, above 0; the mean and the variance are both a. @param random source of numbers.
 * @returns a number of 0 or more.
 * @throws RangeError when the shape is not above 0: the caller broke its own invariant.
 * Source: Marsaglia G, Tsang WW. ACM Trans Math Softw 2000;26:363-372.
 * Example: many draws with shape 4 have a mean near 4 and a standard deviation near 2.
 */
export function drawGamma(shape: number, random: RandomSource): number {
  if (!(shape > 0) || !Number.isFinite(shape)) throw new RangeError(`not a shape: ${shape}`);
  if (shape < 1) {
    return drawGamma(shape + 1, random) * Math.max(EDGE, random()) ** (1 / shape);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = drawNormal(random);
    const v = (1 + c * z) ** 3;
    const isKept =
      v > 0 && Math.log(Math.max(EDGE, random())) < (z * z) / 2 + d - d * v + d * Math.log(v);
    if (isKept) return d * v;
  }
}

/**
 * Draws shares that exclude each other and add up to 1.
 *
 * Formula: gamma draws with shape α_i, each over their sum (Dirichlet; with two shares a beta).
 *
 * @param weights α, each above 0: share × number of patients that it was seen in.
 * @param random source of numbers.
 * @returns a share for each weight, in the same order; together 1.
 * @throws RangeError when a weight is not above 0.
 * Source: Briggs AH, Ades AE, Price MJ. Med Decis Making 2003;23:341-350.
 * Example: weights of 30 and 70 give shares around 0.3 and 0.7.
 */
export function drawShares(weights: readonly number[], random: RandomSource): readonly number[] {
  const drawn = weights.map((weight) => drawGamma(weight, random));
  const sum = drawn.reduce((total, one) => total + one, 0);
  return drawn.map((one) => (sum > 0 ? one / sum : 1 / drawn.length));
}
