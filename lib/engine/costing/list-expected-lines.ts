import { notComputable, type NotComputable } from "../shared/result";
import { minutes, type Minutes } from "../shared/units";
import type { CostedResource } from "./costing-model";
import { computeIndexFactor, type PriceStudy } from "./choose-study-rate";
import { computeStepOccurrence } from "./compute-step-occurrence";
import { computeTimeEquation, METHOD, type VariableAmounts } from "./compute-time-equation";
import { patientMinutes } from "./list-cost-lines";
import type { MapConsumable, MapResource, MapStep, PathwayMap } from "./pathway-map";
import { readTimeEquation } from "./read-time-equation";

/** Why a line has no amount: the total is then incomplete, never cheaper. */
export type GapCode =
  | "missing-minutes"
  | "missing-rate"
  | "missing-price"
  | "missing-amount"
  | "impossible-minutes"
  | "other-price-year";

/** What one resource or consumable of one step is expected to take and cost for a patient. */
export interface ExpectedLine {
  readonly stepKey: string;
  readonly useKey: string;
  readonly kind: "resource" | "consumable";
  /** Code of the resource or of the consumable. */
  readonly key: string;
  /** `null` for consumables and for resources that nobody knows. */
  readonly resourceGroupKey: string | null;
  /** `null` when the resource is not known, so that either perspective could be touched. */
  readonly isPhysician: boolean | null;
  /** Minutes of the equation, one time, one unit; `null` for consumables and gaps. */
  readonly equationMinutes: Minutes | null;
  /** Units in parallel × occurrence / patients sharing / group size; quantity for consumables. */
  readonly multiplier: number;
  /** Expected minutes for a patient; 0 for consumables, `null` when not known. */
  readonly minutes: Minutes | null;
  /** Unrounded euro cents for a minute or a unit; `null` when not known. */
  readonly unitCents: number | null;
  /** Unrounded euro cents for a patient; `null` with a gap. */
  readonly unroundedCents: number | null;
  readonly gap: GapCode | null;
  /** The variable without amount, what stands in the equation, or the year of the price. */
  readonly gapDetail: string | null;
}

/** What a map is asked with: rates of the resources and amounts of the variables. */
export interface MapQuestion {
  readonly resources: readonly CostedResource[];
  /** Amounts that replace the defaults of the registry. */
  readonly amounts: VariableAmounts;
  /** Of which year's prices totals speak; absent where no price carries a year. */
  readonly study?: PriceStudy;
}

function amountsOf(map: PathwayMap, given: VariableAmounts): VariableAmounts {
  const defaults = map.variables.flatMap(({ variableKey, defaultAmount }) =>
    defaultAmount === null ? [] : [[variableKey, defaultAmount] as const],
  );
  return { ...Object.fromEntries(defaults), ...given };
}

function solveMinutes(
  equation: string,
  map: PathwayMap,
  amounts: VariableAmounts,
): Minutes | NotComputable {
  if (equation.trim() === "") return notComputable("missing-parameter", METHOD);
  const read = readTimeEquation(equation, map.variables);
  if (read.status === "refused")
    return notComputable("outside-method-range", METHOD, read.fault.code);
  const solved = computeTimeEquation(read.expression, amounts);
  return solved.status === "computed" ? solved.value : solved;
}

function gapOfMinutes({ reason, detail }: NotComputable): GapCode {
  if (reason === "missing-parameter") return detail === null ? "missing-minutes" : "missing-amount";
  return "impossible-minutes";
}

function multiplierOf(use: MapResource, occurrence: number): number {
  const { resourceKey, unitsInParallel } = use;
  const patientsSharing = use.patientsSharing * use.groupSize;
  const oneMinute = { resourceKey, unitsInParallel, patientsSharing, minutes: minutes(1) };
  return patientMinutes({ ...oneMinute, occurrence });
}

const NOBODY = { resourceGroupKey: null, isPhysician: null, rate: null, otherYear: null };

/** Why there is no rate: there is none, or it speaks of another year. */
function gapOfRate(otherYear: number | null | undefined) {
  return (otherYear ?? null) === null
    ? { gap: "missing-rate" as const, gapDetail: null }
    : { gap: "other-price-year" as const, gapDetail: `${otherYear}` };
}

function lineOfResource(
  at: { readonly stepKey: string; readonly occurrence: number },
  use: MapResource,
  solved: Minutes | NotComputable,
  resource: CostedResource | undefined,
): ExpectedLine {
  const { rate, resourceGroupKey, isPhysician, otherYear } = resource ?? NOBODY;
  const multiplier = multiplierOf(use, at.occurrence);
  const base = {
    stepKey: at.stepKey,
    useKey: use.useKey,
    kind: "resource" as const,
    key: use.resourceKey,
    resourceGroupKey,
    isPhysician,
    multiplier,
    unitCents: rate,
  };
  if (typeof solved !== "number") {
    const unknown = { equationMinutes: null, minutes: null, unroundedCents: null };
    return { ...base, ...unknown, gap: gapOfMinutes(solved), gapDetail: solved.detail };
  }
  const spent = minutes(solved * multiplier);
  return {
    ...base,
    equationMinutes: solved,
    minutes: spent,
    unroundedCents: rate === null ? null : spent * rate,
    ...(rate === null ? gapOfRate(otherYear) : { gap: null, gapDetail: null }),
  };
}

/** By how much a good's price is multiplied; null where its year has no stated index. */
function factorOf({ priceYear }: MapConsumable, study: PriceStudy | undefined): number | null {
  if (typeof priceYear !== "number" || study === undefined) return 1;
  const factor = computeIndexFactor(priceYear, study);
  return factor.status === "computed" ? factor.value : null;
}

function gapOfPrice({ unitPriceCents, priceYear }: MapConsumable) {
  return unitPriceCents === null
    ? { gap: "missing-price" as const, gapDetail: null }
    : { gap: "other-price-year" as const, gapDetail: `${priceYear ?? ""}` };
}

function lineOfConsumable(
  at: { readonly stepKey: string; readonly occurrence: number },
  use: MapConsumable,
  study: PriceStudy | undefined,
): ExpectedLine {
  const multiplier = use.quantity * at.occurrence;
  const factor = factorOf(use, study);
  const price = use.unitPriceCents === null || factor === null ? null : use.unitPriceCents * factor;
  return {
    stepKey: at.stepKey,
    useKey: use.useKey,
    kind: "consumable",
    key: use.consumableKey,
    resourceGroupKey: null,
    isPhysician: false,
    equationMinutes: null,
    multiplier,
    minutes: minutes(0),
    unitCents: price,
    unroundedCents: price === null ? null : price * multiplier,
    ...(price === null ? gapOfPrice(use) : { gap: null, gapDetail: null }),
  };
}

function linesOfStep(step: MapStep, map: PathwayMap, question: MapQuestion) {
  const amounts = amountsOf(map, question.amounts);
  const byKey = new Map(question.resources.map((resource) => [resource.resourceKey, resource]));
  const at = { stepKey: step.stepKey, occurrence: computeStepOccurrence(step, map.sections) };
  return [
    ...step.resources.map((use) =>
      lineOfResource(at, use, solveMinutes(use.equation, map, amounts), byKey.get(use.resourceKey)),
    ),
    ...step.consumables.map((use) => lineOfConsumable(at, use, question.study)),
  ];
}

/**
 * Lists what every resource and consumable of a map is expected to take and cost for one patient:
 * the finest grain, on which totals, tornado, Pareto and random draws all build.
 *
 * Formula: minutes = equation × units in parallel × occurrence / (patients sharing × group size);
 * cents = minutes × rate, or quantity × occurrence × price. Unrounded.
 *
 * @param map a map without faults (see {@link findMapFaults}).
 * @param question rates and amounts; amounts that are not given take the default of the registry.
 * @returns one line for each use, steps and uses in the order of the map; a line that cannot be
 *   costed carries its gap and no amount.
 * Source: Kaplan and Porter 2011; Demeere et al. 2009.
 * Example: two nurses for 30 minutes, 40 % of patients, at 100 cents: 24 minutes, 2,400 cents.
 */
export function listExpectedLines(map: PathwayMap, question: MapQuestion): readonly ExpectedLine[] {
  return map.steps.flatMap((step) => linesOfStep(step, map, question));
}
