import { computed, notComputable, type Method, type Result } from "../shared/result";
import { euroCents, type EuroCents } from "../shared/units";
import type { ExpectedPathwayCost } from "./compute-expected-pathway-cost";
import type { MapStep, PathwayMap } from "./pathway-map";

export const METHOD: Method = {
  id: "tdabc-map-comparison",
  version: "1.0.0",
  source:
    "Kaplan RS, Porter ME. HBR, September 2011 (cost before and after a change of the process)",
};

/** A map with what it is expected to cost, both at the same rates. */
export interface CostedMap {
  readonly map: PathwayMap;
  readonly cost: ExpectedPathwayCost;
}

export type StepChange = "added" | "removed" | "changed" | "same";

export interface ComparedStep {
  readonly stepKey: string;
  readonly name: string;
  readonly change: StepChange;
  /** What is different; `around` when only variables, shares or overhead of the map are. */
  readonly changedParts: readonly (
    "name" | "label" | "occurrence" | "place" | "lines" | "around"
  )[];
  /** After minus before, euro cents for a patient. */
  readonly difference: Result<EuroCents>;
}

export interface MapComparison {
  readonly steps: readonly ComparedStep[];
  readonly difference: Result<EuroCents>;
  /** Difference / before; `no-denominator` when before costs nothing. */
  readonly relativeChange: Result;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function changedParts(
  before: MapStep,
  after: MapStep,
  isMoved: boolean,
): ComparedStep["changedParts"] {
  const linesOf = ({ resources, consumables }: MapStep) => ({ resources, consumables });
  const isPlaced = same(
    [before.sectionKey, before.follows, false],
    [after.sectionKey, after.follows, isMoved],
  );
  return [
    ...(before.name === after.name ? [] : (["name"] as const)),
    ...(before.label === after.label ? [] : (["label"] as const)),
    ...(same(before.occurrence, after.occurrence) ? [] : (["occurrence"] as const)),
    ...(isPlaced ? [] : (["place"] as const)),
    ...(same(linesOf(before), linesOf(after)) ? [] : (["lines"] as const)),
  ];
}

function subtract(after: Result<EuroCents>, before: Result<EuroCents>): Result<EuroCents> {
  const missing = [after, before].find((result) => result.status === "not-computable");
  if (missing?.status === "not-computable") {
    return notComputable(missing.reason, METHOD, missing.detail);
  }
  const cents = (result: Result<EuroCents>) => (result.status === "computed" ? result.value : 0);
  return computed(euroCents(cents(after) - cents(before)), "eur-cents", 1, METHOD);
}

/** The place of every step among those that both maps have, so that an insertion moves nothing. */
function commonOrder({ map }: CostedMap, other: CostedMap): readonly string[] {
  const known = new Set(other.map.steps.map(({ stepKey }) => stepKey));
  return map.steps.map(({ stepKey }) => stepKey).filter((key) => known.has(key));
}

function totalOf({ cost }: CostedMap, stepKey: string): Result<EuroCents> {
  const found = cost.steps.find((step) => step.stepKey === stepKey);
  return found?.total ?? computed(euroCents(0), "eur-cents", 1, METHOD);
}

/** A step of which nothing differs, but whose cost was changed by what lies around it. */
function listParts(
  was: MapStep,
  is: MapStep,
  isMoved: boolean,
  difference: Result<EuroCents>,
): ComparedStep["changedParts"] {
  const own = changedParts(was, is, isMoved);
  const isDifferent = difference.status === "computed" && difference.value !== 0;
  return own.length === 0 && isDifferent ? ["around"] : own;
}

function changeOf(
  before: MapStep | undefined,
  after: MapStep | undefined,
  parts: readonly string[],
) {
  if (!before) return "added";
  if (!after) return "removed";
  return parts.length > 0 ? "changed" : "same";
}

/**
 * Compares two versions of a map: steps added, removed and changed, and what each does to the cost.
 *
 * Formula: difference = cost after − cost before, by step and in total; relative = difference /
 * before. Both at the same rates, so that only the design speaks.
 *
 * @param before the predecessor.
 * @param after the version looked at.
 * @returns steps in the order of `after`, then the removed ones; a difference is not computable where
 *   a cost is incomplete. Differences of steps add up to the total.
 * Source: Kaplan and Porter 2011; rectal radiotherapy, Hanly et al. 2015.
 * Example: 2,080 before and 1,660 after is −420, −20 %.
 */
export function computeMapComparison(before: CostedMap, after: CostedMap): MapComparison {
  const stepsBefore = new Map(before.map.steps.map((step) => [step.stepKey, step]));
  const stepsAfter = new Map(after.map.steps.map((step) => [step.stepKey, step]));
  const orderBefore = commonOrder(before, after);
  const orderAfter = commonOrder(after, before);
  const keys = new Set([...stepsAfter.keys(), ...stepsBefore.keys()]);
  const steps = [...keys].map((stepKey): ComparedStep => {
    const was = stepsBefore.get(stepKey);
    const is = stepsAfter.get(stepKey);
    const isMoved = orderBefore.indexOf(stepKey) !== orderAfter.indexOf(stepKey);
    const difference = subtract(totalOf(after, stepKey), totalOf(before, stepKey));
    const parts = was && is ? listParts(was, is, isMoved, difference) : [];
    return {
      stepKey,
      name: (is ?? was)?.name ?? stepKey,
      change: changeOf(was, is, parts),
      changedParts: parts,
      difference,
    };
  });
  const difference = subtract(after.cost.total, before.cost.total);
  return { steps, difference, relativeChange: relativeOf(difference, before.cost.total) };
}

function relativeOf(difference: Result<EuroCents>, before: Result<EuroCents>): Result {
  if (difference.status === "not-computable") return difference;
  const base = before.status === "computed" ? before.value : 0;
  if (base === 0) return notComputable("no-denominator", METHOD, "before");
  return computed(difference.value / base, "rate", 1, METHOD);
}
