import "server-only";
import type pg from "pg";
import { factsInCells } from "./touched-cells";

const KEYS =
  "t.hospital_id, t.pathway_code, t.ward_code, t.variant, t.period_start, t.period_precision";
const TARGET = `
  INSERT INTO rollup_indicator (hospital_id, pathway_code, ward_code, variant, period_start,
    period_precision, indicator_code, n, numerator, total, total_squares, histogram)`;

const LENGTH_OF_STAY = `
  ${TARGET}
  SELECT hospital_id, pathway_code, ward_code, variant, period_start, period_precision, 'length-of-stay',
    sum(episodes), NULL, sum(days * episodes), sum(days::float8 ^ 2 * episodes),
    jsonb_object_agg(days, episodes)
  FROM (
    SELECT ${KEYS}, f.length_of_stay_days AS days, count(*) AS episodes
    FROM ${factsInCells("fact_episode")}
    WHERE f.length_of_stay_days IS NOT NULL GROUP BY ${KEYS}, f.length_of_stay_days) counted
  GROUP BY 1, 2, 3, 4, 5, 6`;

const PROPORTIONS = `
  ${TARGET}
  SELECT ${KEYS}, p.code, count(*), count(*) FILTER (WHERE p.happened), NULL, NULL, NULL
  FROM ${factsInCells("fact_episode")}
  CROSS JOIN LATERAL (VALUES
    ('readmission-30d', f.is_readmitted_30d),
    ('complication-cd2', CASE WHEN f.has_complication IS NOT NULL
       THEN coalesce(f.worst_clavien_dindo_grade, 'I') <> 'I' END),
    ('mortality-30d', f.is_deceased_30d),
    ('mortality-in-hospital', f.is_deceased_in_hospital),
    ('day-case-share', f.is_day_case)) AS p (code, happened)
  WHERE p.happened IS NOT NULL
  GROUP BY ${KEYS}, p.code`;

const COSTS = `
  ${TARGET}
  SELECT ${KEYS}, c.code, count(*), NULL, sum(c.cents), sum(c.cents::float8 ^ 2), NULL
  FROM ${factsInCells("fact_episode")}
  CROSS JOIN LATERAL (VALUES
    ('tdabc-cost', f.total_cost_cents),
    ('tdabc-cost-excl-physicians', f.total_cost_cents - f.physician_cost_cents)) AS c (code, cents)
  WHERE c.cents IS NOT NULL
  GROUP BY ${KEYS}, c.code`;

// A cost cell has no variant, so all variants of a touched ward and month are added up again.
const COST_STEPS = `
  INSERT INTO rollup_cost_step (hospital_id, pathway_code, ward_code, step_code, resource_group,
    period_start, episodes, minutes, cost_cents, physician_cost_cents)
  SELECT f.hospital_id, f.pathway_code, coalesce(f.ward_code, ''), step.key, cell.key, f.period_start,
    count(*), sum((cell.value->>0)::float8), sum((cell.value->>1)::bigint), sum((cell.value->>2)::bigint)
  FROM (SELECT DISTINCT hospital_id, pathway_code, ward_code, period_start FROM touched_cell) t
  JOIN fact_episode f ON f.hospital_id = t.hospital_id AND f.pathway_code = t.pathway_code
    AND f.period_start = t.period_start AND coalesce(f.ward_code, '') = t.ward_code
  CROSS JOIN LATERAL jsonb_each(f.cost_by_step) AS step
  CROSS JOIN LATERAL jsonb_each(step.value) AS cell
  WHERE f.total_cost_cents IS NOT NULL
  GROUP BY 1, 2, 3, 4, 5, 6`;

/** Adds up length of stay, proportions and cost of the touched cells. */
export async function insertEpisodeRollups(client: pg.PoolClient): Promise<void> {
  for (const statement of [LENGTH_OF_STAY, PROPORTIONS, COSTS, COST_STEPS]) {
    await client.query(statement);
  }
}
