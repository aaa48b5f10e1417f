import "server-only";
import type pg from "pg";
import { fillWorkingTable } from "./working-table";

const OF_DIRTY = `
  SELECT DISTINCT f.hospital_id, f.pathway_code, coalesce(f.ward_code, '') AS ward_code,
    coalesce(f.variant, '') AS variant, f.period_start, f.period_precision
  FROM dirty_episode d JOIN fact_episode f USING (hospital_id, episode_key)`;

/** Notes the cells that dirty episodes are in before their facts change. */
export async function noteCellsBefore(client: pg.PoolClient): Promise<void> {
  await fillWorkingTable(client, "touched_cell", OF_DIRTY);
}

/** Adds the cells that the new facts are in; only these cells are added up again. */
export async function noteCellsAfter(client: pg.PoolClient): Promise<void> {
  await client.query(`INSERT INTO touched_cell ${OF_DIRTY} EXCEPT SELECT * FROM touched_cell`);
  await client.query("ANALYZE touched_cell");
}

/** Facts of touched cells: the rows that the rollups are added up from. */
export const factsInCells = (facts: string) => `
  ${facts} f JOIN touched_cell t ON t.hospital_id = f.hospital_id AND t.pathway_code = f.pathway_code
    AND t.period_start = f.period_start AND t.ward_code = coalesce(f.ward_code, '')
    AND t.variant = coalesce(f.variant, '')`;

const inCells = (rollup: string, parts: readonly string[]) => `
  EXISTS (SELECT FROM touched_cell t WHERE ${parts.map((part) => `t.${part} = ${rollup}.${part}`).join(" AND ")})`;

const REPORTED =
  "(starts_with(r.indicator_code, 'prom-') OR starts_with(r.indicator_code, 'pchc.'))";

const MEASURED =
  "r.indicator_code IN (SELECT d.indicator_code FROM indicator_definition d WHERE d.recipe IS NOT NULL)";

/** Removes the rollups of touched cells, by half; the response rates have cells of their own. */
export async function deleteTouchedRollups(
  client: pg.PoolClient,
  halves: { readonly episodes: boolean; readonly measures: boolean; readonly scores: boolean },
): Promise<void> {
  const parts = ["hospital_id", "pathway_code", "ward_code", "variant", "period_start"];
  await client.query(
    `DELETE FROM rollup_indicator r
     WHERE ${inCells("r", parts)} AND NOT starts_with(r.indicator_code, 'prom-response.')
       AND CASE WHEN ${REPORTED} THEN $1::boolean WHEN ${MEASURED} THEN $2::boolean
         ELSE $3::boolean END`,
    [halves.scores, halves.measures, halves.episodes],
  );
  if (!halves.episodes) return;
  await client.query(`
    DELETE FROM rollup_cost_step r
    WHERE ${inCells("r", ["hospital_id", "pathway_code", "ward_code", "period_start"])}`);
}
