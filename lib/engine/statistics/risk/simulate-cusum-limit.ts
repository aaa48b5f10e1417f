import { at } from "../../shared/at";
import { computed, notComputable, type Method, type Result } from "../../shared/result";
import { computeCusumWeight } from "./compute-risk-adjusted-cusum";
import { seededRandom } from "../seeded-random";

export const METHOD: Method = {
  id: "cusum-limit-by-simulation",
  version: "1.0.0",
  source:
    "Steiner SH et al. Biostatistics 2000;1:441-452 (run length); simulated on the unit's own mix of chances with a fixed seed",
};

/** What a limit is asked to do, and how it is simulated. */
export interface CusumDesign {
  readonly oddsRatio: number;
  /** Patients between two false signals, on average, when nothing is the matter. */
  readonly runLength: number;
  readonly sequences: number;
  readonly seed: number;
}

export interface CusumLimit extends CusumDesign {
  readonly limit: number;
  /** Mean run length that the simulation gives at this limit; close to the one asked for. */
  readonly simulatedRunLength: number;
}

/** A sequence longer than this many times the wanted run length is cut off. */
const LONGEST = 7;

/** Heights at which a sequence set a record, and after how many patients. */
interface Records {
  readonly heights: readonly number[];
  readonly patients: readonly number[];
}

interface Weights {
  readonly risk: number;
  readonly hit: number;
  readonly miss: number;
}

function simulate(weights: readonly Weights[], design: CusumDesign, random: () => number): Records {
  const heights: number[] = [];
  const patients: number[] = [];
  let [height, highest] = [0, 0];
  const longest = design.runLength * LONGEST;
  for (let patient = 1; patient <= longest; patient += 1) {
    const drawn = weights[Math.floor(random() * weights.length)];
    if (drawn === undefined) break;
    height += random() < drawn.risk ? drawn.hit : drawn.miss;
    if (height < 0) height = 0;
    if (height > highest) {
      highest = height;
      heights.push(height);
      patients.push(patient);
    }
  }
  return { heights, patients };
}

// Records rise, so the first one at the limit or over it is when the signal comes.
function firstPassage({ heights, patients }: Records, limit: number, longest: number): number {
  let [low, high] = [0, heights.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(heights, middle) >= limit) high = middle;
    else low = middle + 1;
  }
  return patients[low] ?? longest;
}

function isDesign({ oddsRatio, runLength, sequences }: CusumDesign): boolean {
  const isOdds = oddsRatio > 0 && oddsRatio !== 1 && Number.isFinite(oddsRatio);
  const isLength = runLength >= 10 && runLength <= 100_000;
  return isOdds && isLength && Number.isSafeInteger(sequences) && sequences > 0;
}

/**
 * Finds the limit of a risk-adjusted CUSUM that gives a stated number of patients between false
 * signals, for this mix of patients. A change of mix needs a new limit.
 *
 * Formula: the smallest h at which the mean first passage over simulated in-control sequences (a
 * chance drawn from the mix, an outcome drawn with that chance) reaches the run length.
 *
 * @param risks expected chances of the unit's patients, strictly between 0 and 1.
 * @param design odds ratio, wanted run length in patients (10 to 100 000), sequences, seed.
 * @returns the limit with its design, unit `log-likelihood`; `no-denominator` without chances,
 *   `outside-method-range` for a design that cannot be.
 * Source: see METHOD.
 * Example: at the cardiac mix of Steiner et al. a limit near 1.86 gives a run length of 370 for RA 2.
 */
export function simulateCusumLimit(
  risks: readonly number[],
  design: CusumDesign,
): Result<CusumLimit> {
  const { oddsRatio, runLength, sequences, seed } = design;
  if (risks.length === 0) return notComputable("no-denominator", METHOD, "risks");
  if (!isDesign(design) || !risks.every((risk) => risk > 0 && risk < 1)) {
    return notComputable("outside-method-range", METHOD);
  }
  const random = seededRandom(seed);
  const weights = risks.map((risk) => ({
    risk,
    hit: computeCusumWeight(risk, true, oddsRatio),
    miss: computeCusumWeight(risk, false, oddsRatio),
  }));
  const all = Array.from({ length: sequences }, () => simulate(weights, design, random));
  const meanAt = (limit: number) =>
    all.reduce((sum, one) => sum + firstPassage(one, limit, runLength * LONGEST), 0) / sequences;
  let [low, high] = [0, 40];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (meanAt(middle) < runLength) low = middle;
    else high = middle;
  }
  const found: CusumLimit = { ...design, limit: high, simulatedRunLength: meanAt(high) };
  return computed(found, "log-likelihood", risks.length, METHOD);
}
