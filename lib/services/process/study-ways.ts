import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { PathwayStepRecord } from "@/lib/contracts/steering/pathway";
import {
  PROCESS_DESIGNS,
  type ProcessDesign,
  type ProcessWays,
} from "@/lib/contracts/steering/process";
import {
  computeConformance,
  computeVariantFigures,
  foldSmallVariants,
  listVariants,
  type AllowedStep,
  type Conformance,
  type ProcessCase,
  type VariantFigures,
} from "@/lib/engine/process";
import { suppressSmallCount } from "@/lib/engine/disclosure";
import { notComputable, type Result } from "@/lib/engine/shared/result";
import { isShareTold, MINIMUM_CASES } from "./minimum-cases";

/** Ways in the table; beyond these nobody reads. */
const SHOWN_WAYS = 30;

export interface WaysInput {
  readonly cases: readonly ProcessCase[];
  /** Empty where the log is not in steps of the pathway. */
  readonly steps: readonly PathwayStepRecord[];
  readonly design: string | null;
}

function allowedBySteps(steps: readonly PathwayStepRecord[]): readonly AllowedStep[] {
  // Waste is part of what happens, never of what must happen.
  return steps.map(({ code, valueLabel, isOptional }) => ({
    activity: code,
    isOptional: isOptional || valueLabel === "waste",
  }));
}

/** Counts of fewer than k cases, or of all but fewer than k, are left out. */
function withoutFew(found: Result<Conformance>): ProcessWays["conformance"] {
  if (found.status !== "computed") return found;
  const { denominator, value } = found;
  const isTold = (count: number) => isShareTold(count, denominator);
  return {
    ...found,
    value: {
      ...value,
      conforming: isTold(value.conforming) ? value.conforming : null,
      deviations: value.deviations.filter(({ cases }) => isTold(cases)),
    },
  };
}

/** Figures of fewer than k cases are left out; of a share also what nearly everybody or hardly anybody has. */
function withoutFewOf(way: VariantFigures): VariantFigures {
  const { eventRate } = way;
  const isTold =
    eventRate.status !== "computed" ||
    isShareTold(Math.round(eventRate.value * eventRate.denominator), eventRate.denominator);
  return {
    ...way,
    medianDurationMinutes: suppressSmallCount(way.medianDurationMinutes, MINIMUM_CASES),
    meanCostCents: suppressSmallCount(way.meanCostCents, MINIMUM_CASES),
    eventRate: isTold ? eventRate : notComputable("suppressed", eventRate.method),
  };
}

/** Ways with coverage, length, cost and outcome, and how far cases go the designed way. */
export function studyWays(actor: Actor, { cases, steps, design }: WaysInput): ProcessWays {
  const variants = listVariants(cases);
  const { named, folded } = foldSmallVariants(variants, MINIMUM_CASES);
  const commonest = named[0]?.activities ?? [];
  const designs = PROCESS_DESIGNS.filter((one) =>
    one === "steps" ? steps.length > 0 : commonest.length > 0,
  );
  const chosen: ProcessDesign = designs.find((one) => one === design) ?? designs[0] ?? "commonest";
  const allowed =
    chosen === "steps"
      ? allowedBySteps(steps)
      : commonest
          .filter((activity, place) => activity !== commonest[place - 1])
          .map((activity) => ({ activity, isOptional: false }));
  const ways = allowed.length > 0 && cases.length >= MINIMUM_CASES ? [allowed] : [];
  return {
    variants: computeVariantFigures(named.slice(0, SHOWN_WAYS), cases.length).map(withoutFewOf),
    folded,
    hasCost: can(actor.role, "cost.read"),
    designs,
    design: chosen,
    allowed,
    conformance: withoutFew(computeConformance(cases, ways)),
  };
}
