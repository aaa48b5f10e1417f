import { computed, notComputable, type Result } from "../../shared/result";
import { componentsOf, evaluateComponents, sumOf, type TotalKind } from "./evaluate-components";
import { levelParameterOf, METHOD } from "./simulation-figures";
import {
  LEVER_KEYS,
  type CalibratedLetter,
  type LeverKey,
  type OutcomeGoal,
  type SimulationPlan,
} from "./simulation-model";

/** A clinical goal that the scenario harms. */
export interface GuardFinding {
  readonly lever: OutcomeGoal["lever"];
  readonly now: number;
  readonly next: number;
  readonly target: number | null;
  readonly kind: "worse-than-now" | "misses-target";
}

const CLINICAL: readonly OutcomeGoal["lever"][] = ["complicationRate", "readmissionRate"];

/**
 * Holds a scenario against the clinical goals: money never hides that patients get worse.
 *
 * @param letter calibrated. @param plan of the scenario. @param goals of the pathway.
 * @returns one finding for each clinical level that gets worse or passes its target; none is good news.
 * Source: design brief D.5, rule 7.
 * Example: complications from 3.5 % to 4 % are worse than now.
 */
export function judgeOutcomes(
  letter: CalibratedLetter,
  plan: SimulationPlan,
  goals: readonly OutcomeGoal[],
): readonly GuardFinding[] {
  return CLINICAL.flatMap((lever): readonly GuardFinding[] => {
    const key = levelParameterOf(lever);
    const now = key === null ? undefined : letter.parameters[key]?.amount;
    const next = plan.levers[lever];
    if (now === undefined || next === undefined || next === now) return [];
    const target = goals.find((goal) => goal.lever === lever)?.target ?? null;
    const kind = judgeLevel(now, next, target);
    return kind === null ? [] : [{ lever, now, next, target, kind }];
  });
}

function judgeLevel(now: number, next: number, target: number | null): GuardFinding["kind"] | null {
  if (next > now) return "worse-than-now";
  return target !== null && next > target ? "misses-target" : null;
}

/** What the levers do one by one, and what they do to each other. */
export interface Interaction {
  readonly single: readonly { readonly lever: LeverKey; readonly cents: number }[];
  readonly sumCents: number;
  readonly jointCents: number;
  /** Joint less sum: the part that no lever does alone. */
  readonly interactionCents: number;
}

/**
 * Runs every moved lever alone and compares the sum with the joint run.
 *
 * Formula: interaction = joint − Σ single.
 *
 * @param letter calibrated. @param plan of the scenario. @param kind of the total.
 * @returns euro cents; `missing-parameter` when a single run has no total.
 * Source: docs/methods/bfm-simulation.md.
 * Example: one lever alone has no interaction.
 */
export function computeInteraction(
  letter: CalibratedLetter,
  plan: SimulationPlan,
  kind: TotalKind,
): Result<Interaction> {
  const totalOf = (levers: SimulationPlan["levers"]) =>
    sumOf(evaluateComponents(letter, { ...plan, levers }), componentsOf(kind));
  const moved = LEVER_KEYS.filter((lever) => plan.levers[lever] !== undefined);
  const jointCents = totalOf(plan.levers);
  if (jointCents === null) return notComputable("missing-parameter", METHOD, "joint");
  const single: { readonly lever: LeverKey; readonly cents: number }[] = [];
  // What holds without any lever (a condition that is not kept) is in every run; it counts once.
  const floor = totalOf({}) ?? 0;
  for (const lever of moved) {
    const cents = totalOf({ [lever]: plan.levers[lever] });
    if (cents === null) return notComputable("missing-parameter", METHOD, lever);
    single.push({ lever, cents: cents - floor });
  }
  const sumCents = single.reduce((sum, { cents }) => sum + cents, floor);
  const interaction = { single, sumCents, jointCents, interactionCents: jointCents - sumCents };
  return computed(interaction, "eur-cents", moved.length, METHOD);
}
