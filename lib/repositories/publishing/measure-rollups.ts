import "server-only";
import type pg from "pg";
import { factsInCells } from "./touched-cells";

const KEYS =
  "t.hospital_id, t.pathway_code, t.ward_code, t.variant, t.period_start, t.period_precision";
const TARGET = `
  INSERT INTO rollup_indicator (hospital_id, pathway_code, ward_code, variant, period_start,
    period_precision, indicator_code, n, numerator, total, total_squares, histogram)`;

const MEASURED = `
  (SELECT DISTINCT ON (indicator_code) indicator_code, measure, decimals FROM indicator_definition
   WHERE recipe IS NOT NULL ORDER BY indicator_code, version DESC) d`;

const SUMS = `
  ${TARGET}
  SELECT ${KEYS}, f.indicator_code, count(*),
    CASE WHEN d.measure IN ('proportion', 'rate') THEN round(sum(f.amount)) END,
    CASE d.measure WHEN 'rate' THEN sum(f.exposure) WHEN 'mean' THEN sum(f.amount) END,
    CASE d.measure WHEN 'mean' THEN sum(f.amount ^ 2) END, NULL
  FROM ${factsInCells("fact_measure")} JOIN ${MEASURED} USING (indicator_code)
  WHERE d.measure <> 'median'
  GROUP BY ${KEYS}, f.indicator_code, d.measure`;

const MEDIANS = `
  ${TARGET}
  SELECT hospital_id, pathway_code, ward_code, variant, period_start, period_precision, indicator_code,
    sum(cases), NULL, sum(amount * cases), sum(amount ^ 2 * cases), jsonb_object_agg(amount, cases)
  FROM (
    SELECT ${KEYS}, f.indicator_code, round(f.amount::numeric, d.decimals)::float8 AS amount,
      count(*) AS cases
    FROM ${factsInCells("fact_measure")} JOIN ${MEASURED} USING (indicator_code)
    WHERE d.measure = 'median'
    GROUP BY ${KEYS}, f.indicator_code, round(f.amount::numeric, d.decimals)) counted
  GROUP BY 1, 2, 3, 4, 5, 6, 7`;

/** Adds up the counted cases of the touched cells. */
export async function insertMeasureRollups(client: pg.PoolClient): Promise<void> {
  await client.query(SUMS);
  await client.query(MEDIANS);
}
