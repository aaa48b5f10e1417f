import "server-only";
import type pg from "pg";
import { clearDirtyEpisodes } from "@/lib/repositories/publishing/dirty-episodes";
import {
  createComputedFacts,
  insertComputedFacts,
  readEpisodeInputs,
  replaceEpisodeFacts,
} from "@/lib/repositories/publishing/episode-facts";
import { insertEpisodeRollups } from "@/lib/repositories/publishing/episode-rollups";
import { replaceScoreFacts } from "@/lib/repositories/publishing/score-facts";
import {
  insertScoreRollups,
  replaceResponseRollups,
} from "@/lib/repositories/publishing/score-rollups";
import {
  deleteTouchedRollups,
  noteCellsAfter,
  noteCellsBefore,
} from "@/lib/repositories/publishing/touched-cells";
import { refreshFactStatistics } from "@/lib/repositories/publishing/statistics";
import { computeEpisodeFact } from "./compute-episode-fact";
import { listImportantChanges } from "./important-changes";

/**
 * Brings facts and rollups up to date with the events: only dirty episodes are computed again, only
 * the cells they were or are in are added up again. Runs inside the publishing transaction, after
 * the dirty episodes were marked; none is left when it ends.
 */
export async function refreshFacts(
  client: pg.PoolClient,
  hospitalIds: readonly number[],
): Promise<void> {
  await refreshFactStatistics(client);
  await noteCellsBefore(client);
  await createComputedFacts(client);
  for await (const chunk of readEpisodeInputs(client, hospitalIds)) {
    await insertComputedFacts(client, chunk.map(computeEpisodeFact));
  }
  await replaceEpisodeFacts(client);
  await replaceScoreFacts(client, hospitalIds);
  await refreshFactStatistics(client);
  await noteCellsAfter(client);
  await deleteTouchedRollups(client);
  await insertEpisodeRollups(client);
  await insertScoreRollups(client, listImportantChanges());
  await replaceResponseRollups(client, hospitalIds);
  await clearDirtyEpisodes(client, hospitalIds);
}
