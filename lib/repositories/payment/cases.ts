import "server-only";
import type { PaidCase } from "@/lib/engine/payment";
import type { ScopedTx } from "@/lib/db/with-scope";
import { chosenEpisodes, countedCost, type CaseFilter } from "./chosen-episodes";

/**
 * The cases of a contract, without anything that names a patient. What was to be reported is a score
 * at the first two moments of the pathway's questionnaires, due when the second window is over.
 */
export async function listPaidCases(
  tx: ScopedTx,
  filter: CaseFilter,
): Promise<readonly PaidCase[]> {
  return tx.$queryRaw<PaidCase[]>`
    WITH moments AS (
      SELECT moment, min(days) AS days, max(closes) AS closes FROM (
        SELECT step->>'moment' AS moment, (step->>'targetDays')::int AS days,
               (step->>'windowToDays')::int AS closes
        FROM pathway_version v, jsonb_array_elements(v.outcome_set) element,
             jsonb_array_elements(coalesce(element->'schedule', '[]')) step
        WHERE v.hospital_id = ${filter.hospitalId}::int AND v.pathway_code = ${filter.pathwayCode}) one
      GROUP BY moment ORDER BY min(days) LIMIT 2),
    newest AS (
      SELECT coalesce(max(last_published_at), now())::date AS day FROM publication
      WHERE hospital_id = ${filter.hospitalId}::int AND source_kind = 'questionnaires'),
    episode AS (
      SELECT f.episode_key, coalesce(e.patient_pseudonym, f.episode_key) AS patient,
             coalesce(e.severity, 0) AS severity, ${countedCost(filter)} AS cost,
             CASE WHEN e.anchor_date + (SELECT max(closes) FROM moments) <= (SELECT day FROM newest) THEN
               (SELECT count(DISTINCT s.moment) FROM fact_score s
                WHERE s.hospital_id = f.hospital_id AND s.episode_key = f.episode_key
                  AND s.score IS NOT NULL AND s.moment IN (SELECT moment FROM moments)) = 2
             END AS reported,
             f.has_complication, f.is_readmitted_30d
      ${chosenEpisodes(filter)}),
    outcome AS (SELECT *, CASE ${filter.outcome}
          WHEN 'no-complication' THEN NOT has_complication
          WHEN 'no-readmission' THEN NOT is_readmitted_30d
          ELSE reported END AS reached FROM episode)
    SELECT max(severity)::int AS "severityClass", round(sum(cost))::float8 AS "costCents",
           bool_and(reported) AS "hasReported", bool_and(reached) AS "hasReachedOutcome"
    FROM outcome GROUP BY CASE WHEN ${filter.isByPatient}::boolean THEN patient ELSE episode_key END
    ORDER BY 2`;
}

/** The first month of which not every episode has a cost yet; null without episodes that have one. */
export async function findCostHorizon(
  tx: ScopedTx,
  hospitalId: number,
  pathwayCode: string,
): Promise<{ readonly firstMonth: string; readonly until: string } | null> {
  const rows = await tx.$queryRaw<{ firstMonth: string | null; until: string | null }[]>`
    WITH month AS (
      SELECT date_trunc('month', period_start)::date AS month, count(*) = count(total_cost_cents) AS is_whole,
             count(total_cost_cents) > 0 AS has_cost
      FROM fact_episode
      WHERE hospital_id = ${hospitalId}::int AND pathway_code = ${pathwayCode} GROUP BY 1),
    last AS (SELECT max(month) AS month FROM month WHERE is_whole)
    SELECT to_char(min(m.month), 'YYYY-MM-DD') AS "firstMonth",
           to_char((SELECT month FROM last) + interval '1 month', 'YYYY-MM-DD') AS until
    FROM month m WHERE m.has_cost`;
  const [row] = rows;
  return row?.firstMonth && row.until ? { firstMonth: row.firstMonth, until: row.until } : null;
}

/** Variants of a pathway that occur, by name. */
export async function listVariants(
  tx: ScopedTx,
  hospitalId: number,
  pathwayCode: string,
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ variant: string }[]>`
    SELECT DISTINCT variant FROM fact_episode
    WHERE hospital_id = ${hospitalId}::int AND pathway_code = ${pathwayCode} AND variant IS NOT NULL
    ORDER BY 1`;
  return rows.map(({ variant }) => variant);
}

/** Days after its start within which the care of an episode is counted; 0 where nobody set it. */
export async function findWindowDays(
  tx: ScopedTx,
  hospitalId: number,
  pathwayCode: string,
): Promise<number> {
  const rows = await tx.$queryRaw<{ days: number | null }[]>`
    SELECT max(cost_window_days)::int AS days FROM pathway_version
    WHERE hospital_id = ${hospitalId}::int AND pathway_code = ${pathwayCode}`;
  return rows[0]?.days ?? 0;
}
