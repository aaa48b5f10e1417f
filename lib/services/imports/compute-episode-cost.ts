import "server-only";
import {
  computeStepCosts,
  STEP_LABELS,
  type CostBreakdown,
  type CostCatalogue,
  type CostedStep,
  type StepLabel,
} from "@/lib/engine/costing/index";
import { dayNumberOf } from "@/lib/engine/outcomes/index";
import { minutes, type EuroCentsPerMinute } from "@/lib/engine/shared/units";
import type {
  ActivityInput,
  ConsumableInput,
  EpisodeFact,
  EpisodeInput,
} from "@/lib/repositories/publishing/episode-facts";

type CostFact = Pick<
  EpisodeFact,
  | "time_cost_cents"
  | "physician_cost_cents"
  | "consumable_cost_cents"
  | "total_cost_cents"
  | "cost_reason"
  | "cost_by_step"
  | "cost_by_group"
  | "minutes_by_label"
>;

/** The step under which work stands that names no step of the pathway. */
const OUTSIDE_STEPS = "other";

/** The resource group of direct cost in the rollups. */
const CONSUMABLES = "consumables";

function labelOf(text: string | null): StepLabel {
  return STEP_LABELS.find((label) => label === text) ?? "necessary";
}

// A resource has one rate in a period; an episode over New Year meets two.
const resourceKey = (activity: ActivityInput) => `${activity.resource}|${activity.rate}`;

function stepOf(
  stepKey: string,
  activities: readonly ActivityInput[],
  consumables: readonly ConsumableInput[],
): CostedStep {
  return {
    stepKey,
    label: labelOf(activities[0]?.label ?? consumables[0]?.label ?? null),
    resources: activities.map((activity) => ({
      resourceKey: resourceKey(activity),
      minutes: minutes(activity.minutes ?? 0),
      unitsInParallel: 1,
      patientsSharing: 1,
      occurrence: 1,
    })),
    consumables: consumables.map(({ key, quantity }) => ({
      consumableKey: key,
      quantity,
      occurrence: 1,
    })),
  };
}

function stepsOf(input: EpisodeInput): readonly CostedStep[] {
  const at = (step: string | null) => step ?? OUTSIDE_STEPS;
  const keys = new Set([...input.activities, ...input.consumables].map(({ step }) => at(step)));
  return [...keys].map((key) =>
    stepOf(
      key,
      input.activities.filter(({ step }) => at(step) === key),
      input.consumables.filter(({ step }) => at(step) === key),
    ),
  );
}

function catalogueOf(input: EpisodeInput): CostCatalogue {
  const resources = new Map(
    input.activities.map((activity) => [
      resourceKey(activity),
      {
        resourceKey: resourceKey(activity),
        resourceGroupKey: activity.group ?? "",
        isPhysician: activity.isPhysician ?? false,
        rate: activity.rate as EuroCentsPerMinute | null,
      },
    ]),
  );
  return {
    resources: [...resources.values()],
    consumables: input.consumables.map(({ key, unitPriceCents }) => ({
      consumableKey: key,
      unitPriceCents,
    })),
  };
}

type StepCells = Record<
  string,
  Record<string, [minutes: number, cents: number, physician: number]>
>;

function summarise(breakdown: CostBreakdown) {
  const byStep: StepCells = {};
  const byGroup: Record<string, number> = {};
  const byLabel: Record<string, number> = {};
  for (const cell of breakdown.cells) {
    const group = cell.resourceGroupKey ?? CONSUMABLES;
    const groups = (byStep[cell.stepKey] ??= {});
    const [spent, cents, physician] = groups[group] ?? [0, 0, 0];
    groups[group] = [
      spent + cell.minutes,
      cents + cell.amountCents,
      physician + (cell.isPhysician ? cell.amountCents : 0),
    ];
    byGroup[group] = (byGroup[group] ?? 0) + cell.amountCents;
    byLabel[cell.label] = (byLabel[cell.label] ?? 0) + cell.minutes;
  }
  return { cost_by_step: byStep, cost_by_group: byGroup, minutes_by_label: byLabel };
}

function withoutCost(reason: string): CostFact {
  return {
    time_cost_cents: null,
    physician_cost_cents: null,
    consumable_cost_cents: null,
    total_cost_cents: null,
    cost_reason: reason,
    cost_by_step: {},
    cost_by_group: {},
    minutes_by_label: {},
  };
}

/** Whether everything that the pathway's care costs can have been delivered by now. */
function isCostWindowOver(input: EpisodeInput): boolean {
  const anchor = dayNumberOf(input.anchorDate);
  // Activities without any time say nothing about an edge.
  if (anchor === null || input.activitiesUntil === null) return true;
  const known = dayNumberOf(input.activitiesUntil);
  return known === null || anchor + input.costWindowDays <= known;
}

/**
 * The cost of one episode by the costing engine; a minute without a rate leaves it incomputable, and
 * so does care that can still follow: half an episode would look like a cheap one.
 */
export function computeEpisodeCost(input: EpisodeInput): CostFact {
  if (input.activities.length === 0 || !isCostWindowOver(input))
    return withoutCost("not-delivered");
  if (input.activities.some((activity) => activity.minutes === null)) {
    return withoutCost("missing-parameter");
  }
  const costed = computeStepCosts(stepsOf(input), catalogueOf(input));
  if (costed.status === "not-computable") return withoutCost(costed.reason);
  const { totalCents, physicianCents, consumableCents } = costed.value;
  return {
    time_cost_cents: totalCents - consumableCents,
    physician_cost_cents: physicianCents,
    consumable_cost_cents: consumableCents,
    total_cost_cents: totalCents,
    cost_reason: null,
    ...summarise(costed.value),
  };
}
