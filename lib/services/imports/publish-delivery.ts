import "server-only";
import type { ScopedClient } from "@/lib/db/scoped-client";
import { readCapacityReference } from "@/lib/db/reference/capacity-reference";
import { findLongestWindowDays, readPathwayTemplates } from "@/lib/db/reference/reference-files";
import {
  insertPathway,
  listMissingPathways,
  type PathwayDraft,
} from "@/lib/repositories/publishing/pathways";
import {
  countDirtyEpisodes,
  markCostedEpisodes,
  markEpisodesAtEdge,
  markTouchedEpisodes,
  noteObserved,
  rememberObserved,
  type TouchingBatch,
} from "@/lib/repositories/publishing/dirty-episodes";
import { upsertPublication } from "@/lib/repositories/publishing/publications";
import { replaceGoodsUse, replaceResourceUse } from "@/lib/repositories/publishing/resource-use";
import { refreshStatistics } from "@/lib/repositories/publishing/refresh-statistics";
import { publishStagedScores } from "@/lib/repositories/publishing/scores";
import { publishRecords } from "@/lib/repositories/imports/publish-staging";
import { publishWards } from "@/lib/repositories/imports/wards";
import type { RecordCounts } from "@/lib/repositories/imports/diff-staging";
import { findReadmissionRule } from "@/lib/engine/outcomes/index";
import { LATE_MORTALITY_WINDOW_DAYS, READMISSION_RULE_ID } from "./compute-episode-fact";
import { ALL_HALVES, halvesOf, refreshFacts } from "./refresh-facts";
import { refreshRates } from "./refresh-rates";
import type { ResponseScorer } from "./score-response";

/** Templates by code, for pathways that a file names the first time. */
export function listTemplateCodes(): readonly string[] {
  return [...readPathwayTemplates().keys()];
}

/** A pathway from its template; without one a bare pathway that carries its code as name. */
function draftPathway(code: string): PathwayDraft {
  const template = readPathwayTemplates().get(code);
  if (template) return template;
  return {
    code,
    names: { nl: code, fr: code, en: code },
    position: 100,
    validFrom: "1900-01-01",
    populationRules: {},
    costWindowDays: 0,
    outcomeSet: [],
    steps: [],
    goals: [],
  };
}

/** Days before the edge of what is known within which an outcome can still change. */
export function edgeDays(): number {
  const readmission = findReadmissionRule(READMISSION_RULE_ID)?.windowDays ?? 0;
  return Math.max(readmission, LATE_MORTALITY_WINDOW_DAYS, findLongestWindowDays()) + 1;
}

/** Kinds of record whose arrival changes the rates of a hospital. */
const RATE_TARGETS = new Set(["resource", "ledger_line"]);

/** Computes rates anew where ledger or resources changed, and marks what they cost. */
export async function refreshCosting(
  client: ScopedClient,
  hospitalIds: readonly number[],
  targets: readonly string[],
): Promise<void> {
  if (!targets.some((target) => RATE_TARGETS.has(target))) return;
  for (const hospitalId of hospitalIds) {
    const changed = await refreshRates(client, hospitalId);
    await markCostedEpisodes(client, hospitalId, changed);
  }
}

/** Adds up again what patients used of resources and goods in the months that a batch touched. */
export async function refreshResourceUse(
  client: ScopedClient,
  touching: TouchingBatch,
  targets: readonly string[],
): Promise<void> {
  const bringsEpisodes = targets.includes("care_episode");
  if (bringsEpisodes || targets.includes("activity_event")) {
    await replaceResourceUse(client, touching, readCapacityReference().shifts);
  }
  if (bringsEpisodes || targets.includes("consumable")) await replaceGoodsUse(client, touching);
}

export interface Publishing {
  readonly batchId: number;
  readonly hospitalIds: readonly number[];
  readonly targets: readonly string[];
  readonly sourceKind: string;
  readonly scorer: ResponseScorer;
  /** Leaves the episodes marked; the next delivery computes them. */
  readonly factsLater: boolean;
  /** Whether the planner's statistics are counted anew on the way. */
  readonly countsTables: boolean;
  /** Called while episodes are computed, with the share of them that is done. */
  readonly onEpisodes?: (share: number) => void;
}

/**
 * Publishes what was staged: pathways that are new, structure, events, scores, rates, then facts and
 * rollups of what is dirty. All inside the caller's transaction; answers the counts of structure.
 */
export async function publishDelivery(
  client: ScopedClient,
  publishing: Publishing,
): Promise<RecordCounts | null> {
  const { batchId, hospitalIds, targets, countsTables } = publishing;
  await rememberObserved(client, hospitalIds);
  const hasEarlierMarks = (await countDirtyEpisodes(client)) > 0;
  for (const code of await listMissingPathways(client)) {
    await insertPathway(client, draftPathway(code));
  }
  const structure = targets.includes("ward-row") ? await publishWards(client) : null;
  const events = targets.filter((target) => target !== "ward-row");
  await publishRecords(client, events, batchId);
  await publishStagedScores(client, publishing.scorer.listMethods());
  if (countsTables) await refreshStatistics(client, [...events, "questionnaire_score"]);
  await noteObserved(client, hospitalIds);
  await markTouchedEpisodes(client, { hospitalIds, batchId });
  await markEpisodesAtEdge(client, edgeDays());
  await refreshCosting(client, hospitalIds, events);
  await refreshResourceUse(client, { hospitalIds, batchId }, events);
  if (countsTables) await refreshStatistics(client, ["dirty_episode", "capacity_cost_rate"]);
  if (!publishing.factsLater) {
    const halves = hasEarlierMarks ? ALL_HALVES : halvesOf(targets);
    const { onEpisodes = () => undefined } = publishing;
    await refreshFacts(client, hospitalIds, { ...halves, countsTables, onEpisodes });
  }
  await upsertPublication(client, hospitalIds, { sourceKind: publishing.sourceKind, batchId });
  return structure;
}
