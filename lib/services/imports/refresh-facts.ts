import "server-only";
import type { ScopedClient } from "@/lib/db/scoped-client";
import { EXPERIENCE_INSTRUMENTS } from "@/lib/engine/instruments";
import {
  clearDirtyEpisodes,
  countDirtyEpisodes,
} from "@/lib/repositories/publishing/dirty-episodes";
import {
  createComputedFacts,
  insertComputedFacts,
  readEpisodeInputs,
  replaceEpisodeFacts,
} from "@/lib/repositories/publishing/episode-facts";
import { insertExperienceRollups } from "@/lib/repositories/publishing/experience-rollups";
import { insertEpisodeRollups } from "@/lib/repositories/publishing/episode-rollups";
import { replaceMeasureFacts } from "@/lib/repositories/publishing/measure-facts";
import { insertMeasureRollups } from "@/lib/repositories/publishing/measure-rollups";
import { createSchedule, replaceScoreFacts } from "@/lib/repositories/publishing/score-facts";
import {
  insertScoreRollups,
  replaceResponseRollups,
} from "@/lib/repositories/publishing/score-rollups";
import {
  deleteTouchedRollups,
  noteCellsAfter,
  noteCellsBefore,
} from "@/lib/repositories/publishing/touched-cells";
import { refreshStatistics } from "@/lib/repositories/publishing/refresh-statistics";
import { computeEpisodeFact } from "./compute-episode-fact";
import { listImportantChanges } from "./important-changes";

/** The parts of the facts: what happened and cost, what is counted, and what patients reported. */
export interface FactHalves {
  readonly episodes: boolean;
  /** Cases that recipes count; they need the episodes computed anew. */
  readonly measures: boolean;
  readonly scores: boolean;
  readonly responses: boolean;
}

export const ALL_HALVES: FactHalves = {
  episodes: true,
  measures: true,
  scores: true,
  responses: true,
};

const EPISODE_TARGETS = ["stay", "activity_event", "clinical_event", "consumable"];

/** Which halves a delivery of these targets can change. */
export function halvesOf(targets: readonly string[]): FactHalves {
  const has = (wanted: readonly string[]) => wanted.some((target) => targets.includes(target));
  const bringsEpisodes = has(["care_episode"]);
  const bringsAnswers = has(["questionnaire_response"]);
  return {
    episodes: bringsEpisodes || has([...EPISODE_TARGETS, "resource", "ledger_line"]),
    measures: bringsEpisodes || has(["stay", "clinical_event"]),
    scores: bringsEpisodes || bringsAnswers,
    responses: bringsEpisodes || bringsAnswers || has(["clinical_event"]),
  };
}

interface Refreshing {
  /** Whether the planner's statistics are counted anew on the way. */
  readonly countsTables: boolean;
  /** Called with the share of the episodes that is computed. */
  readonly onEpisodes?: (share: number) => void;
}

const FACT_TABLES = ["dirty_episode", "fact_episode", "fact_score", "fact_measure"];

async function replaceFacts(
  client: ScopedClient,
  hospitalIds: readonly number[],
  halves: FactHalves & Pick<Refreshing, "onEpisodes">,
): Promise<void> {
  if (halves.episodes) {
    await createComputedFacts(client);
    const episodes = await countDirtyEpisodes(client);
    let done = 0;
    for await (const chunk of readEpisodeInputs(client, hospitalIds)) {
      await insertComputedFacts(client, chunk.map(computeEpisodeFact));
      done += chunk.length;
      halves.onEpisodes?.(done / episodes);
    }
    await replaceEpisodeFacts(client);
    if (halves.measures) await replaceMeasureFacts(client);
  }
  if (halves.scores) await replaceScoreFacts(client);
}

/**
 * Brings facts and rollups up to date with the events: only dirty episodes are computed again, only
 * the cells they were or are in are added up again, and only the halves that can have changed. Runs
 * inside the publishing transaction, after the dirty episodes were marked; none is left at its end.
 */
export async function refreshFacts(
  client: ScopedClient,
  hospitalIds: readonly number[],
  halves: FactHalves & Refreshing,
): Promise<void> {
  const { countsTables } = halves;
  if (countsTables) await refreshStatistics(client, FACT_TABLES);
  await createSchedule(client, hospitalIds);
  await noteCellsBefore(client);
  await replaceFacts(client, hospitalIds, halves);
  if (countsTables) await refreshStatistics(client, FACT_TABLES);
  await noteCellsAfter(client);
  await deleteTouchedRollups(client, halves);
  if (halves.episodes) await insertEpisodeRollups(client);
  if (halves.measures) await insertMeasureRollups(client);
  if (halves.scores) {
    await insertScoreRollups(client, listImportantChanges());
    await insertExperienceRollups(client, EXPERIENCE_INSTRUMENTS);
  }
  if (halves.responses) await replaceResponseRollups(client, hospitalIds);
  await clearDirtyEpisodes(client, hospitalIds);
}
