import "server-only";
import type { PaidCase } from "@/lib/engine/payment";
import type { ScopedTx } from "@/lib/db/with-scope";

/** Which episodes a contract is about and which of their cost it counts. */
export interface CaseFilter {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly from: string;
  readonly until: string;
  readonly variant: string | null;
  readonly excludedSteps: readonly string[];
  readonly excludedClasses: readonly number[];
  readonly isWithPhysicians: boolean;
  readonly isWithGoods: boolean;
  readonly isWithDeceased: boolean;
  readonly outcome: "no-complication" | "no-readmission" | "reported";
  /** All episodes of a patient are one case. */
  readonly isByPatient: boolean;
}

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
             coalesce(e.severity, 0) AS severity,
             (SELECT coalesce(sum((cell.cost->>1)::float8
                - CASE WHEN ${filter.isWithPhysicians}::boolean THEN 0 ELSE (cell.cost->>2)::float8 END), 0)
              FROM jsonb_each(f.cost_by_step) step, jsonb_each(step.value) AS cell (resource_group, cost)
              WHERE NOT step.key = ANY (${[...filter.excludedSteps]}::text[])
                AND (${filter.isWithGoods}::boolean OR cell.resource_group <> 'consumables')) AS cost,
             CASE WHEN e.anchor_date + (SELECT max(closes) FROM moments) <= (SELECT day FROM newest) THEN
               (SELECT count(DISTINCT s.moment) FROM fact_score s
                WHERE s.hospital_id = f.hospital_id AND s.episode_key = f.episode_key
                  AND s.score IS NOT NULL AND s.moment IN (SELECT moment FROM moments)) = 2
             END AS reported,
             f.has_complication, f.is_readmitted_30d
      FROM fact_episode f
      JOIN care_episode e ON e.hospital_id = f.hospital_id AND e.episode_key = f.episode_key
        AND e.superseded_by IS NULL
      WHERE f.hospital_id = ${filter.hospitalId}::int AND f.pathway_code = ${filter.pathwayCode}
        AND f.period_start >= ${filter.from}::date AND f.period_start < ${filter.until}::date
        AND f.total_cost_cents IS NOT NULL
        AND (${filter.variant}::text IS NULL OR f.variant = ${filter.variant}::text)
        AND NOT coalesce(e.severity, 0) = ANY (${[...filter.excludedClasses]}::int[])
        AND (${filter.isWithDeceased}::boolean OR NOT coalesce(f.is_deceased_in_hospital, false))),
    outcome AS (SELECT *, CASE ${filter.outcome}
          WHEN 'no-complication' THEN NOT has_complication
          WHEN 'no-readmission' THEN NOT is_readmitted_30d
          ELSE reported END AS reached FROM episode)
    SELECT max(severity)::int AS "severityClass", round(sum(cost))::float8 AS "costCents",
           bool_and(reported) AS "hasReported", bool_and(reached) AS "hasReachedOutcome"
    FROM outcome GROUP BY CASE WHEN ${filter.isByPatient}::boolean THEN patient ELSE episode_key END
    ORDER BY 2`;
}

/** Episodes of a pathway in a span of which the cost is known, whoever they are. */
export async function countCostedEpisodes(
  tx: ScopedTx,
  {
    hospitalId,
    pathwayCode,
    from,
    until,
  }: Pick<CaseFilter, "hospitalId" | "pathwayCode" | "from" | "until">,
): Promise<number> {
  const rows = await tx.$queryRaw<{ episodes: number }[]>`
    SELECT count(*)::int AS episodes FROM fact_episode
    WHERE hospital_id = ${hospitalId}::int AND pathway_code = ${pathwayCode}
      AND period_start >= ${from}::date AND period_start < ${until}::date
      AND total_cost_cents IS NOT NULL`;
  return rows[0]?.episodes ?? 0;
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
