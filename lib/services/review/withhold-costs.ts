import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { CostBlock, ReviewContents } from "@/lib/contracts/steering/review-contents";
import { closeCapacities } from "./build-capacity";

/** Whether the reader sees a part, may not see it, or sees it without physicians' cost. */
export interface CostRights {
  readonly cost: boolean;
  readonly physicians: boolean;
  readonly budget: boolean;
  /** Unused capacity means nothing to whoever sees a part of the hospital only. */
  readonly wholeHospital: boolean;
}

export function listCostRights(actor: Actor): CostRights {
  return {
    cost: can(actor.role, "cost.read"),
    physicians: can(actor.role, "cost.physician.read"),
    budget: can(actor.role, "budget.read"),
    wholeHospital: actor.scope.wardCodes.includes("*") && actor.scope.pathwayCodes.includes("*"),
  };
}

function withoutPhysicians(cost: CostBlock, rights: CostRights): CostBlock {
  const capacities = rights.wholeHospital
    ? cost.capacities.filter((capacity) => rights.physicians || !capacity.isPhysician)
    : [];
  const { totalCents, physicianCents } = cost.ledger;
  const ledgerCents = rights.physicians ? totalCents : totalCents - physicianCents;
  const closed = { ...cost, capacities, closure: closeCapacities(capacities, ledgerCents) };
  if (rights.physicians) return closed;
  return {
    ...closed,
    mean: cost.meanWithoutPhysicians,
    previousMean: cost.previousMeanWithoutPhysicians,
    ledger: { totalCents: ledgerCents, physicianCents: 0 },
    steps: cost.steps.map((step) => ({
      ...step,
      costCents: step.costWithoutPhysiciansCents,
      previousCostCents: step.previousCostWithoutPhysiciansCents,
    })),
  };
}

/** Takes out of the contents what the reader's role may not see. */
export function withholdCosts(contents: ReviewContents, rights: CostRights): ReviewContents {
  const { cost, valuePair } = contents;
  return {
    ...contents,
    cost: cost && rights.cost ? withoutPhysicians(cost, rights) : null,
    budget: rights.budget ? contents.budget : null,
    valuePair:
      valuePair && rights.cost
        ? {
            ...valuePair,
            points: valuePair.points.map((point) =>
              rights.physicians ? point : { ...point, cost: point.costWithoutPhysicians },
            ),
          }
        : null,
  };
}
