/** Deterministic chance: the same seed text gives the same sequence on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  chance(probability: number): boolean;
  /** Whole number from minimum to maximum, both included. */
  integer(minimum: number, maximum: number): number;
  normal(mean: number, standardDeviation: number): number;
  /** Skewed to the right, with this mean and coefficient of variation: durations and stays. */
  lognormal(mean: number, variation: number): number;
  poisson(mean: number): number;
  pick<T>(choices: readonly Weighted<T>[]): T;
}

/** A choice and its weight; weights need not add up to 1. */
export type Weighted<T> = readonly [choice: T, weight: number];

/** 32-bit FNV-1a over UTF-16 units: spreads short seed texts over the state space. */
function hashText(text: string, basis: number): number {
  let hash = basis;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** sfc32 of Chris Doty-Humphrey (PractRand, public domain): small, fast, passes BigCrush. */
function sfc32(seed: string): () => number {
  let a = hashText(seed, 0x811c9dc5);
  let b = hashText(seed, 0x9e3779b9);
  let c = hashText(seed, 0x243f6a88);
  let counter = 1;
  const step = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 15; round += 1) step();
  return step;
}

/** A stream of its own for each subject, so that a change in one place leaves the others alone. */
export function createRandom(seed: string): Random {
  const next = sfc32(seed);
  const normal = (mean: number, standardDeviation: number): number => {
    const radius = Math.sqrt(-2 * Math.log(1 - next()));
    return mean + standardDeviation * radius * Math.cos(2 * Math.PI * next());
  };
  return {
    next,
    normal,
    chance: (probability) => next() < probability,
    integer: (minimum, maximum) => minimum + Math.floor(next() * (maximum - minimum + 1)),
    lognormal: (mean, variation) => {
      const variance = Math.log(1 + variation * variation);
      return Math.exp(normal(Math.log(mean) - variance / 2, Math.sqrt(variance)));
    },
    poisson: (mean) => {
      let count = 0;
      // Knuth's product of uniforms; the means here stay well below 200.
      for (let product = next(); product > Math.exp(-mean); product *= next()) count += 1;
      return count;
    },
    pick: (choices) => {
      const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
      let rest = next() * total;
      for (const [choice, weight] of choices) {
        rest -= weight;
        if (rest < 0) return choice;
      }
      const last = choices[choices.length - 1];
      if (last === undefined) throw new RangeError("nothing to pick from");
      return last[0];
    },
  };
}
