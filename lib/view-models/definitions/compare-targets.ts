import type { DefinitionTarget, DefinitionVersion } from "@/lib/contracts/steering/definitions";

/** A target that differs between two versions; null where there is none. */
export interface ComparedTarget {
  readonly pathwayCode: string;
  readonly before: number | null;
  readonly after: number | null;
}

function amountIn({ targets }: DefinitionVersion, pathwayCode: string): number | null {
  return targets.find((target) => target.pathwayCode === pathwayCode)?.amount ?? null;
}

/** The target that held just before a day: what a version of that day takes the place of. */
function amountBefore(
  series: readonly DefinitionTarget[],
  pathwayCode: string,
  day: string,
): number | null {
  const held = series
    .filter((target) => target.pathwayCode === pathwayCode && target.validFrom < day)
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom));
  return held[0]?.amount ?? null;
}

/**
 * The targets that one of two versions sets, beside what the other holds.
 *
 * @param before the first version.
 * @param after the second version.
 * @param series the dated targets of the indicator, any order.
 * @returns one line for each pathway whose target a version sets; a version that sets none holds the
 *   target of the series from before the other one's date.
 * Source: design brief D.7 (a definition is compared between versions).
 * Example: a draft that sets 4 % where 5 % holds gives before 0.05 and after 0.04.
 */
export function compareTargets(
  before: DefinitionVersion,
  after: DefinitionVersion,
  series: readonly DefinitionTarget[],
): readonly ComparedTarget[] {
  const codes = new Set([...before.targets, ...after.targets].map((one) => one.pathwayCode));
  return [...codes].sort().map((pathwayCode) => {
    const held = (own: DefinitionVersion, other: DefinitionVersion) =>
      amountIn(own, pathwayCode) ?? amountBefore(series, pathwayCode, other.validFrom);
    return { pathwayCode, before: held(before, after), after: held(after, before) };
  });
}
