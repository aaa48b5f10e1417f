import "server-only";
import type { ValueComparison, ValueGroup } from "@/lib/contracts/steering/value";
import {
  classifyQuadrant,
  computeAcceptability,
  computeEfficientFrontier,
  VALUE_RULES,
} from "@/lib/engine/value";
import { pairsOf, type BuiltGroup } from "./build-groups";
import type { GroupedPatient } from "./read-patients";

/** Means of everyone with both figures, when there are enough to compare with. */
export function referenceOf(patients: readonly GroupedPatient[]): ValueComparison["reference"] {
  const pairs = pairsOf(patients);
  if (pairs.length < VALUE_RULES.minimumCompared) return null;
  const sum = (of: (pair: (typeof pairs)[number]) => number) =>
    pairs.reduce((total, pair) => total + of(pair), 0);
  return {
    outcome: sum(({ outcomeGain }) => outcomeGain) / pairs.length,
    costCents: sum(({ costCents }) => costCents) / pairs.length,
  };
}

function canCompare({ group }: BuiltGroup): boolean {
  return group.pairedCount !== null && group.pairedCount >= VALUE_RULES.minimumCompared;
}

function quadrantOf(
  built: BuiltGroup,
  reference: ValueComparison["reference"],
): ValueGroup["quadrant"] {
  const { outcome, cost } = built.group.paired;
  if (reference === null || !canCompare(built)) return null;
  if (outcome.status !== "computed" || cost.status !== "computed") return null;
  const boundsOf = ({ lower, upper }: typeof cost.value) => ({
    lower: lower ?? NaN,
    upper: upper ?? NaN,
  });
  return classifyQuadrant(
    { outcome: boundsOf(outcome.value), cost: boundsOf(cost.value) },
    reference,
  );
}

function frontierOf(groups: readonly BuiltGroup[]): ReadonlyMap<string, ValueGroup["frontier"]> {
  const options = groups.filter(canCompare).flatMap(({ group: { key, paired } }) =>
    paired.outcome.status === "computed" && paired.cost.status === "computed"
      ? [
          {
            key,
            meanOutcome: paired.outcome.value.amount,
            meanCostCents: paired.cost.value.amount,
          },
        ]
      : [],
  );
  const frontier = computeEfficientFrontier(options);
  if (options.length < 2 || frontier.status !== "computed") return new Map();
  return new Map(
    frontier.value.map(({ key, standing, incrementalCents }) => [
      key,
      { standing, incrementalCents },
    ]),
  );
}

/** Finishes the groups with what needs the others: quadrant, frontier, chance over the one before. */
export function compareGroups(
  groups: readonly BuiltGroup[],
  reference: ValueComparison["reference"],
  thresholdCents: number | null,
): readonly ValueGroup[] {
  const frontier = frontierOf(groups);
  return groups.map((built, place) => {
    const before = groups[place - 1];
    const isComparable = before !== undefined && canCompare(before) && canCompare(built);
    return {
      ...built.group,
      quadrant: quadrantOf(built, reference),
      frontier: frontier.get(built.group.key) ?? null,
      chanceOverPrevious:
        isComparable && thresholdCents !== null
          ? computeAcceptability(built.draws, before.draws, thresholdCents)
          : null,
    };
  });
}
