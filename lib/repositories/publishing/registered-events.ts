import "server-only";
import type pg from "pg";
import { joiningByHash } from "./bulk-plans";
import { fillWorkingTable } from "./working-table";

/**
 * From which month each pathway of a hospital registers a type of event: the month of its first
 * episode that has one. Without it an episode
 * without falls could not be told from a hospital that does not register falls.
 */
const REGISTERED = `
  SELECT c.hospital_id, e.pathway_code, c.event_type,
    date_trunc('month', min(e.anchor_date))::date AS since
  FROM clinical_event c JOIN care_episode e ON e.hospital_id = c.hospital_id
    AND e.episode_key = c.episode_key AND e.superseded_by IS NULL
  WHERE c.hospital_id = ANY ($1::int[]) AND c.superseded_by IS NULL
  GROUP BY 1, 2, 3`;

/** Notes what was registered before a delivery. */
export async function rememberRegistered(
  client: pg.PoolClient,
  hospitalIds: readonly number[],
): Promise<void> {
  await joiningByHash(client, () =>
    fillWorkingTable(client, "registered_before", REGISTERED, [hospitalIds]),
  );
}

const PATHWAYS_THAT_CHANGED = `
  SELECT DISTINCT coalesce(n.hospital_id, b.hospital_id) AS hospital_id,
    coalesce(n.pathway_code, b.pathway_code) AS pathway_code
  FROM registered_now n
  FULL JOIN registered_before b USING (hospital_id, pathway_code, event_type)
  WHERE n.since IS DISTINCT FROM b.since`;

/** Notes what is registered now and marks every episode of a pathway where that began or moved. */
export async function markNewlyRegistered(
  client: pg.PoolClient,
  hospitalIds: readonly number[],
): Promise<void> {
  await joiningByHash(client, () =>
    fillWorkingTable(client, "registered_now", REGISTERED, [hospitalIds]),
  );
  await client.query(`
    INSERT INTO dirty_episode
    SELECT e.hospital_id, e.episode_key FROM care_episode e
    JOIN (${PATHWAYS_THAT_CHANGED}) p USING (hospital_id, pathway_code)
    WHERE e.superseded_by IS NULL
    ON CONFLICT (hospital_id, episode_key) DO NOTHING`);
}
