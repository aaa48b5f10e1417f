import "server-only";
import type pg from "pg";
import { joiningByHash } from "./bulk-plans";
import { fillWorkingTable } from "./working-table";

/** Sums of an indicator over the touched cells, before and after a delivery. */
export interface IndicatorEffect {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly indicatorCode: string;
  readonly before: IndicatorSums | null;
  readonly after: IndicatorSums | null;
}

export interface IndicatorSums {
  readonly n: number;
  readonly numerator: number | null;
  readonly total: number | null;
  /** Counts by value, kept for medians only. */
  readonly histogram: Readonly<Record<string, number>> | null;
}

// The whole of a pathway, so that the figure is the one a reader knows from the screen.
const SUMS = `
  SELECT s.*, h.histogram FROM (
    SELECT r.hospital_id, r.pathway_code, r.indicator_code, sum(r.n)::float8 AS n,
      sum(r.numerator)::float8 AS numerator, sum(r.total) AS total
    FROM rollup_indicator r WHERE r.hospital_id = ANY ($1::int[]) GROUP BY 1, 2, 3) s
  LEFT JOIN (
    SELECT hospital_id, pathway_code, indicator_code, jsonb_object_agg(key, count) AS histogram
    FROM (
      SELECT r.hospital_id, r.pathway_code, r.indicator_code, bin.key, sum(bin.value::float8) AS count
      FROM rollup_indicator r CROSS JOIN LATERAL jsonb_each_text(r.histogram) bin
      WHERE r.hospital_id = ANY ($1::int[]) AND r.indicator_code IN (
        SELECT d.indicator_code FROM indicator_definition d WHERE d.measure = 'median')
      GROUP BY 1, 2, 3, 4) bins
    GROUP BY 1, 2, 3) h USING (hospital_id, pathway_code, indicator_code)`;

/** Notes the indicators of these hospitals before their rollups change. */
export async function noteIndicatorsBefore(
  client: pg.PoolClient,
  hospitalIds: readonly number[],
): Promise<void> {
  await joiningByHash(client, () =>
    fillWorkingTable(client, "indicator_before", SUMS, [hospitalIds]),
  );
}

const asJson = (row: string) => `
  CASE WHEN ${row}.n IS NOT NULL THEN jsonb_build_object('n', ${row}.n, 'numerator', ${row}.numerator, 'total', ${row}.total,
    'histogram', ${row}.histogram) END`;

// The same rows added up in another order differ in the last binary digits: that is no effect.
const rounded = (row: string) => `round(${row}.total::numeric, 6)`;

// Headline indicators are those that the newest version of the pathway names so.
const HEADLINES = `
  SELECT DISTINCT v.hospital_id, v.pathway_code, o.code
  FROM pathway_version v
  CROSS JOIN LATERAL jsonb_to_recordset(v.outcome_set) AS o (kind text, code text, "isHeadline" boolean)
  WHERE v.hospital_id = ANY ($1::int[]) AND o.kind = 'indicator' AND o."isHeadline"`;

/** Headline indicators whose figure a delivery changes, at most `limit` of them. */
export async function listIndicatorEffects(
  client: pg.PoolClient,
  hospitalIds: readonly number[],
  limit: number,
): Promise<readonly IndicatorEffect[]> {
  await joiningByHash(client, () =>
    fillWorkingTable(client, "indicator_after", SUMS, [hospitalIds]),
  );
  const found = await client.query<IndicatorEffect>(
    `SELECT h.hospital_id AS "hospitalId", h.pathway_code AS "pathwayCode", h.code AS "indicatorCode",
       ${asJson("b")} AS before, ${asJson("a")} AS after
     FROM (${HEADLINES}) h
     LEFT JOIN indicator_before b ON b.hospital_id = h.hospital_id AND b.pathway_code = h.pathway_code
       AND b.indicator_code = h.code
     LEFT JOIN indicator_after a ON a.hospital_id = h.hospital_id AND a.pathway_code = h.pathway_code
       AND a.indicator_code = h.code
     WHERE (b.n, b.numerator, ${rounded("b")}, b.histogram)
       IS DISTINCT FROM (a.n, a.numerator, ${rounded("a")}, a.histogram)
     ORDER BY 1, 2, 3 LIMIT $2`,
    [hospitalIds, limit],
  );
  return found.rows;
}
