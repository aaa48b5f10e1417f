import type { Method } from "../shared/result";
import type { ControlChart, ControlChartPhase } from "./control-chart";
import { compareNearly } from "./near-equal";

export const METHOD: Method = {
  id: "anhoej-runs",
  version: "1.0.0",
  source:
    "Anhøj J, Olesen AV. PLoS ONE 2014;9:e113825 (longest run: Schilling 2012; crossings: Chen 2010)",
};

/** Chance under which so few crossings count as a signal. */
const CROSSINGS_CHANCE = 0.05;

/** The second opinion on one phase, with the numbers it rests on. */
export interface AnhoejRules {
  /** Points that are not on the centre, not excluded and not missing. */
  readonly usefulPoints: number;
  readonly longestRun: number;
  /** A run longer than this is a signal. */
  readonly longestRunLimit: number;
  readonly crossings: number;
  /** Fewer crossings than this are a signal. */
  readonly crossingsLimit: number;
  readonly isSignal: boolean;
}

/**
 * Asks of a phase, whatever its spread, whether it moved: is there an unusually long run on one side
 * of the centre, or does the line cross the centre unusually seldom? The limits grow with the number
 * of points, so that a long series is not punished.
 *
 * Formula: signal when longest run > round(log2 n) + 3, or crossings < the 5 % quantile of
 * Binomial(n − 1, ½), with n the points that are not on the centre.
 *
 * @param chart a computed chart; `null` comes back for moving ranges, whose runs mean nothing, and
 *   where the judgement is withheld.
 * @param phase one of its phases.
 * @returns the numbers; `null` without a centre or without useful points.
 * Source: Anhøj and Olesen 2014; rule as coded in qicharts2 0.8.1.
 * Example: 24 points whose longest run is 9 signal: the limit is 8.
 */
export function computeAnhoejRules(
  chart: ControlChart,
  phase: ControlChartPhase,
): AnhoejRules | null {
  const { centre } = phase;
  if (centre === null || chart.kind === "mr" || chart.withheld) return null;
  const sides = chart.points
    .slice(phase.firstIndex, phase.lastIndex + 1)
    .flatMap(({ value, isExcluded }) =>
      value === null || isExcluded ? [] : [compareNearly(value, centre)],
    )
    .filter((side) => side !== 0);
  if (sides.length === 0) return null;
  const crossings = sides.filter((side, index) => index > 0 && side !== sides[index - 1]).length;
  const longestRun = longestOf(sides);
  const longestRunLimit = Math.round(Math.log2(sides.length)) + 3;
  const crossingsLimit = fewestCrossings(sides.length - 1);
  return {
    usefulPoints: sides.length,
    longestRun,
    longestRunLimit,
    crossings,
    crossingsLimit,
    isSignal: longestRun > longestRunLimit || crossings < crossingsLimit,
  };
}

function longestOf(sides: readonly number[]): number {
  let longest = 0;
  let run = 0;
  sides.forEach((side, index) => {
    run = side === sides[index - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

/** The 5 % quantile of Binomial(trials, ½): the smallest count whose chance or less reaches 5 %. */
function fewestCrossings(trials: number): number {
  // In logarithms, because 2^−trials leaves the range of numbers in a long series.
  let logChance = -trials * Math.LN2;
  let reached = 0;
  for (let count = 0; count <= trials; count += 1) {
    reached += Math.exp(logChance);
    if (reached >= CROSSINGS_CHANCE) return count;
    logChance += Math.log((trials - count) / (count + 1));
  }
  return trials;
}
