import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { AgendaItem, ReviewPage } from "@/lib/contracts/steering/review-page";
import type { ReviewContents } from "@/lib/contracts/steering/review-contents";
import type { ReviewDecisionRecord } from "@/lib/contracts/steering/review-meeting";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { quarterSpan, type Quarter } from "@/lib/engine/shared/quarter";
import { AppError } from "@/lib/errors/app-error";
import { listPathways } from "@/lib/repositories/pathways";
import {
  findReview,
  findSnapshot,
  listDecidedPathways,
  listDecisions,
  listEarlierActions,
} from "@/lib/repositories/reviews";
import { listDataCoverage } from "@/lib/repositories/rollups";
import { listSentScenarios } from "@/lib/repositories/scenarios";
import { loadPathwayFigures, type FigureFilter } from "../indicators/load-pathway-figures";
import { findHospital } from "../pathways/find-hospital";
import { buildReviewContents } from "./build-review-contents";
import { listRestatements } from "./list-restatements";
import { listVerdicts } from "./list-verdicts";
import { readActionEffect } from "./read-action-effects";
import { listCostRights, withholdCosts } from "./withhold-costs";

export interface ReviewInput {
  readonly quarter: Quarter;
  readonly pathwayCode: string;
}

/** How often the decisions of a pathway changed: made or withdrawn. */
export function revisionOf(decisions: readonly ReviewDecisionRecord[]): number {
  return decisions.length + decisions.filter((d) => d.withdrawnAt !== null).length;
}

/** Reads the contents as they stand now; an unknown pathway is not found. */
export async function readContents(
  tx: ScopedTx,
  actor: Actor,
  input: ReviewInput,
): Promise<ReviewContents> {
  const hospital = await findHospital(tx, actor.hospitalId);
  const pathways = await listPathways(tx, actor.hospitalId);
  const pathway = pathways.find(({ code }) => code === input.pathwayCode);
  if (!hospital || !pathway) throw new AppError("not-found");
  return buildReviewContents(tx, hospital, pathway, filterOf(actor, input));
}

function filterOf(actor: Actor, input: ReviewInput): FigureFilter {
  const { hospitalId } = actor;
  return { hospitalId, ...input, wardCode: null, variant: null };
}

/** The pathways of a quarter in the order of the agenda. */
export async function readAgenda(
  tx: ScopedTx,
  hospitalId: number,
  quarter: Quarter,
): Promise<readonly AgendaItem[]> {
  const pathways = await listPathways(tx, hospitalId);
  const coverages = await listDataCoverage(tx, hospitalId);
  const decided = await listDecidedPathways(tx, hospitalId, quarter);
  const { until } = quarterSpan(quarter);
  return pathways.map(({ code, name }) => ({
    pathwayCode: code,
    name,
    hasFigures: coverages.some((c) => c.pathwayCode === code && c.firstPeriod < until),
    isDecided: decided.includes(code),
  }));
}

/** What finance sent to this review; nothing for who may not see the budget. */
async function listScenariosFor(
  tx: ScopedTx,
  key: Parameters<typeof listSentScenarios>[1],
  rights: { readonly budget: boolean },
): Promise<ReviewPage["scenarios"]> {
  return rights.budget ? listSentScenarios(tx, key) : [];
}

/** The quarterly review of a pathway: frozen when it was frozen, with what changed since. */
export async function getReview(actor: Actor, input: ReviewInput): Promise<ReviewPage> {
  const rights = listCostRights(actor);
  const key = { hospitalId: actor.hospitalId, ...input };
  return withScope(
    actor.scope,
    async (tx) => {
      const current = await readContents(tx, actor, input);
      const snapshot = await findSnapshot(tx, key);
      const whole = snapshot?.contents ?? current;
      const contents = withholdCosts(whole, rights);
      const figures = await loadPathwayFigures(tx, filterOf(actor, input));
      const decisions = await listDecisions(tx, key);
      const actions = await listEarlierActions(tx, key);
      return {
        contents,
        meeting: await findReview(tx, actor.hospitalId, input.quarter),
        isFrozen: snapshot !== null,
        frozenAt: snapshot?.frozenAt ?? null,
        codeVersion: snapshot?.codeVersion ?? null,
        restatements: snapshot
          ? listRestatements(contents, withholdCosts(current, rights), snapshot.frozenAt)
          : [],
        agenda: await readAgenda(tx, actor.hospitalId, input.quarter),
        actions: actions.map((action) => readActionEffect(figures, action)),
        decisions,
        scenarios: await listScenariosFor(tx, key, rights),
        revision: revisionOf(decisions),
        verdicts: listVerdicts(contents),
        rights: {
          decide: can(actor.role, "review.decide"),
          freeze: can(actor.role, "review.freeze"),
          physicians: rights.physicians,
          // Of what was never delivered nothing is withheld: the page says that it is missing.
          cost: rights.cost || whole.cost === null,
          budget: rights.budget || whole.budget === null,
        },
        sources: contents.sources,
      };
    },
    { readOnly: true },
  );
}
