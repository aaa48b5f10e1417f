import "server-only";
import type pg from "pg";

/** A current episode, as far as a delivery needs it to find its own. */
export interface ProgrammeEpisode {
  readonly pseudonym: string;
  readonly episodeKey: string;
  readonly pathwayCode: string;
  readonly variant: string | null;
  readonly anchorDate: string;
}

/** The current episodes of a hospital whose patient is known. */
export async function listProgrammeEpisodes(
  client: pg.PoolClient,
  hospitalId: number,
): Promise<readonly ProgrammeEpisode[]> {
  const found = await client.query<ProgrammeEpisode>(
    `SELECT patient_pseudonym AS pseudonym, episode_key AS "episodeKey", pathway_code AS "pathwayCode",
       variant, anchor_date AS "anchorDate"
     FROM care_episode
     WHERE hospital_id = $1 AND superseded_by IS NULL AND patient_pseudonym IS NOT NULL
       AND anchor_precision = 'day'`,
    [hospitalId],
  );
  return found.rows;
}

/** The newest outcome set of each pathway of a hospital, as stored. */
export async function listOutcomeSets(
  client: pg.PoolClient,
  hospitalId: number,
): Promise<readonly { readonly pathwayCode: string; readonly outcomeSet: unknown }[]> {
  const found = await client.query<{ pathwayCode: string; outcomeSet: unknown }>(
    `SELECT DISTINCT ON (pathway_code) pathway_code AS "pathwayCode", outcome_set AS "outcomeSet"
     FROM pathway_version WHERE hospital_id = $1 ORDER BY pathway_code, version DESC`,
    [hospitalId],
  );
  return found.rows;
}
