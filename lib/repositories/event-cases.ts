import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";
import type { DatedEvent } from "@/lib/engine/statistics";
import type { CellFilter } from "./rollups";

/**
 * The events of an indicator in order of the day of their case, with how many cases went by since the
 * one before. With `isMiss` the cases in which it did not happen are the events. Empty when the cases or
 * a day are not known: then there is no order.
 */
export async function listEventCases(
  tx: ScopedTx,
  filter: CellFilter & { readonly indicatorCode: string },
  isMiss: boolean,
): Promise<readonly DatedEvent[]> {
  return tx.$queryRaw<DatedEvent[]>`
    WITH cases AS (
      SELECT e.anchor_date AS day, e.anchor_precision = 'day' AS is_dated, e.episode_key,
             CASE ${filter.indicatorCode}::text
               WHEN 'readmission-30d' THEN f.is_readmitted_30d
               WHEN 'complication-cd2' THEN CASE WHEN f.has_complication IS NOT NULL
                 THEN coalesce(f.worst_clavien_dindo_grade, 'I') <> 'I' END
               WHEN 'mortality-30d' THEN f.is_deceased_30d
               WHEN 'mortality-in-hospital' THEN f.is_deceased_in_hospital
               WHEN 'day-case-share' THEN f.is_day_case
             END AS happened
      FROM fact_episode f
      JOIN care_episode e ON e.hospital_id = f.hospital_id AND e.episode_key = f.episode_key
        AND e.superseded_by IS NULL
      WHERE f.hospital_id = ${filter.hospitalId}::int AND f.pathway_code = ${filter.pathwayCode}
        AND (${filter.wardCode}::text IS NULL OR f.ward_code = ${filter.wardCode}::text)
        AND (${filter.variant}::text IS NULL OR f.variant = ${filter.variant}::text)
        AND f.period_start >= ${filter.from}::date AND f.period_start < ${filter.until}::date
      UNION ALL
      SELECT m.occurred_on, m.occurred_on IS NOT NULL, m.episode_key, m.amount >= 1
      FROM fact_measure m
      WHERE m.hospital_id = ${filter.hospitalId}::int AND m.pathway_code = ${filter.pathwayCode}
        AND m.indicator_code = ${filter.indicatorCode}::text
        AND (${filter.wardCode}::text IS NULL OR m.ward_code = ${filter.wardCode}::text)
        AND (${filter.variant}::text IS NULL OR m.variant = ${filter.variant}::text)
        AND m.period_start >= ${filter.from}::date AND m.period_start < ${filter.until}::date
    ), placed AS (
      SELECT day, happened, row_number() OVER (ORDER BY day, episode_key) AS place,
             bool_and(is_dated) OVER () AS has_order
      FROM cases WHERE happened IS NOT NULL
    ), events AS (
      SELECT *, lag(place) OVER (ORDER BY place) AS before
      FROM placed WHERE has_order AND happened <> ${isMiss}::boolean
    )
    SELECT to_char(day, 'YYYY-MM-DD') AS "occurredOn",
           (day - DATE '2000-01-01')::float8 AS "dayNumber",
           (place - before - 1)::float8 AS "casesBetween"
    FROM events ORDER BY place`;
}
