import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import { computeMedian } from "@/lib/engine/statistics";
import { durationOf, type ProcessCase } from "./event-log";

export const METHOD: Method = {
  id: "process-variants",
  version: "1.0.0",
  source:
    "van der Aalst WMP. Process Mining, 2nd ed., 2016, ch. 5; cost and outcome beside each other, never one score",
};

/** Cases that went the same way. */
export interface Variant {
  readonly activities: readonly string[];
  readonly cases: readonly ProcessCase[];
}

/** What is shown of a variant that enough cases went. */
export interface VariantFigures {
  readonly activities: readonly string[];
  readonly cases: number;
  /** Of all cases, 0 to 1. */
  readonly share: number;
  readonly cumulativeShare: number;
  readonly medianDurationMinutes: Result;
  readonly meanCostCents: Result;
  readonly eventRate: Result;
}

/** Cases of ways that too few went, together. */
export interface FoldedVariants {
  readonly variants: number;
  readonly cases: number;
}

/** The way of a case as one text; equal for equal ways only. */
export function wayOf({ instances }: ProcessCase): string {
  return instances.map(({ activity }) => activity).join("\u001f");
}

/**
 * The ways that cases went, the most frequent first.
 *
 * @param cases cases in order of time each; an empty case is a way of its own.
 * @returns variants by number of cases, then by name, so that the order of the cases does not matter.
 * Source: see METHOD.
 * Example: the traces AB, AB and AC are two variants, of two cases and of one.
 */
export function listVariants(cases: readonly ProcessCase[]): readonly Variant[] {
  const ways = new Map<string, ProcessCase[]>();
  for (const one of cases) {
    const way = wayOf(one);
    const same = ways.get(way);
    if (same) same.push(one);
    else ways.set(way, [one]);
  }
  return [...ways]
    .sort(([a, one], [b, two]) => two.length - one.length || (a < b ? -1 : 1))
    .map(([, same]) => ({
      activities: (same[0]?.instances ?? []).map(({ activity }) => activity),
      cases: same,
    }));
}

/**
 * Which variants may be named, and how many cases the others hold together.
 *
 * Rule: a variant of fewer than k cases is folded. Where the folded cases would together be fewer than
 * k, the smallest named variant is folded too, so that nobody can subtract.
 *
 * @param variants by number of cases, the largest first. @param minimumCount k, 1 or more.
 * @returns named variants in the same order, and the folded ones as two counts (0 and 0 without any).
 * Source: statistics of official bodies (minimum frequency rule with complementary suppression).
 * Example: 40, 12 and 3 cases with k = 5 name the first only: 15 cases are folded.
 */
export function foldSmallVariants(
  variants: readonly Variant[],
  minimumCount: number,
): { readonly named: readonly Variant[]; readonly folded: FoldedVariants } {
  const countOf = (some: readonly Variant[]) =>
    some.reduce((sum, { cases }) => sum + cases.length, 0);
  let named = variants.filter(({ cases }) => cases.length >= minimumCount);
  const all = countOf(variants);
  const isTelling = () => {
    const folded = all - countOf(named);
    return folded > 0 && folded < minimumCount;
  };
  while (named.length > 0 && isTelling()) named = named.slice(0, -1);
  return {
    named,
    folded: { variants: variants.length - named.length, cases: all - countOf(named) },
  };
}

/**
 * The cases that a map shows when it is asked for a share of all cases: whole variants, the most
 * frequent first.
 *
 * Rule: variants are taken until the share is reached. Those of fewer than k cases are taken in blocks
 * of k cases or more, so that two maps never differ by the ways of a few people.
 *
 * @param variants by number of cases, the largest first. @param share 0 to 1; below the first block
 *   the first block is taken. @param minimumCount k, 1 or more.
 * @returns the variants of the map; all of them for share 1.
 * Source: van der Aalst 2019 (filter cases, never single edges).
 * Example: 60, 30 and 10 cases at share 0.8 take the first two.
 */
export function chooseVariants(
  variants: readonly Variant[],
  share: number,
  minimumCount: number,
): readonly Variant[] {
  const all = variants.reduce((sum, { cases }) => sum + cases.length, 0);
  const chosen: Variant[] = [];
  let taken = 0;
  let block: Variant[] = [];
  let held = 0;
  for (const variant of variants) {
    if (taken >= share * all && taken > 0) return leaveNoFew(chosen, variants, minimumCount);
    block.push(variant);
    held += variant.cases.length;
    if (held < minimumCount) continue;
    chosen.push(...block);
    taken += held;
    [block, held] = [[], 0];
  }
  return [...chosen, ...block];
}

/** What stays outside the map is nobody or at least k cases. */
function leaveNoFew(
  chosen: readonly Variant[],
  variants: readonly Variant[],
  minimumCount: number,
): readonly Variant[] {
  const outside = variants.slice(chosen.length);
  const left = outside.reduce((sum, { cases }) => sum + cases.length, 0);
  return left < minimumCount ? variants : chosen;
}

function meanOf(amounts: readonly number[], unit: string): Result {
  if (amounts.length === 0) return notComputable("not-delivered", METHOD);
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  return computed(sum / amounts.length, unit, amounts.length, METHOD);
}

/**
 * Length, cost and outcome of each variant, beside its share of all cases.
 *
 * @param named variants to describe. @param allCases cases of the whole log, the base of shares.
 * @returns figures in the same order; each is `not-delivered` or `no-denominator` where no case of the
 *   variant has it. Length in minutes (median), cost in euro cents (mean), outcome as rate 0 to 1.
 * Source: see METHOD.
 * Example: two of four cases, costing 100 and 300 cents, have share 0.5 and mean cost 200.
 */
export function computeVariantFigures(
  named: readonly Variant[],
  allCases: number,
): readonly VariantFigures[] {
  let before = 0;
  return named.map(({ activities, cases }) => {
    before += cases.length;
    const durations = cases.map(durationOf).filter((minutes) => minutes !== null);
    const costs = cases.map(({ costCents }) => costCents).filter((cents) => cents !== null);
    const known = cases.map(({ hasEvent }) => hasEvent).filter((event) => event !== null);
    return {
      activities,
      cases: cases.length,
      share: cases.length / allCases,
      cumulativeShare: before / allCases,
      medianDurationMinutes: computeMedian(durations, "minutes"),
      meanCostCents: meanOf(costs, "eur-cents"),
      eventRate: meanOf(known.map(Number), "rate"),
    };
  });
}
