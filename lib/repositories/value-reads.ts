import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";
import type { CohortFilter } from "./outcomes";

/** Cost and scores of one patient; no key leaves this file, so nobody can be found again. */
export interface ValuePatientRow {
  readonly variant: string;
  /** First day of the month of treatment. */
  readonly periodStart: string;
  readonly costCents: number | null;
  readonly physicianCents: number | null;
  readonly before: number | null;
  readonly after: number | null;
}

/** Which score stands beside cost. */
export interface ValueScore {
  readonly instrumentId: string;
  readonly scoreKey: string;
  readonly moment: string;
}

/** The patients of a span, each with cost and with the score before and at a moment. */
export async function listValuePatients(
  tx: ScopedTx,
  cohort: CohortFilter,
  score: ValueScore,
): Promise<readonly ValuePatientRow[]> {
  return tx.$queryRaw<ValuePatientRow[]>`
    SELECT coalesce(e.variant, '') AS variant,
           to_char(date_trunc('month', e.period_start), 'YYYY-MM-DD') AS "periodStart",
           e.total_cost_cents::float8 AS "costCents",
           e.physician_cost_cents::float8 AS "physicianCents",
           s.baseline_score AS before, s.score AS after
    FROM fact_episode e
    LEFT JOIN fact_score s ON s.hospital_id = e.hospital_id AND s.episode_key = e.episode_key
      AND s.instrument_id = ${score.instrumentId} AND s.score_key = ${score.scoreKey}
      AND s.moment = ${score.moment}
    WHERE e.hospital_id = ${cohort.hospitalId}::int AND e.pathway_code = ${cohort.pathwayCode}
      AND (${cohort.variant}::text IS NULL OR e.variant = ${cohort.variant}::text)
      AND e.period_start >= ${cohort.from}::date AND e.period_start < ${cohort.until}::date
    ORDER BY e.period_start, e.episode_key`;
}

/** The same patients with an index before, at 3 and at 12 months, and the day of death. */
export interface FollowedValueRow extends Omit<ValuePatientRow, "before" | "after"> {
  readonly before: number | null;
  readonly months3: number | null;
  readonly months12: number | null;
  readonly diedAfterDays: number | null;
}

/** The patients of a span, each with cost and with the index over a year. */
export async function listFollowedValuePatients(
  tx: ScopedTx,
  cohort: CohortFilter,
  instrumentId: string,
): Promise<readonly FollowedValueRow[]> {
  return tx.$queryRaw<FollowedValueRow[]>`
    SELECT coalesce(e.variant, '') AS variant,
           to_char(date_trunc('month', e.period_start), 'YYYY-MM-DD') AS "periodStart",
           e.total_cost_cents::float8 AS "costCents",
           e.physician_cost_cents::float8 AS "physicianCents",
           s.before, s.months3, s.months12, death.day::float8 AS "diedAfterDays"
    FROM fact_episode e
    LEFT JOIN LATERAL (
      SELECT max(score) FILTER (WHERE moment = 't0') AS before,
             max(score) FILTER (WHERE moment = '3m') AS months3,
             max(score) FILTER (WHERE moment = '12m') AS months12
      FROM fact_score f
      WHERE f.hospital_id = e.hospital_id AND f.episode_key = e.episode_key
        AND f.instrument_id = ${instrumentId} AND f.score_key = 'index') s ON true
    LEFT JOIN LATERAL (
      SELECT min(c.occurred_on - a.anchor_date) AS day
      FROM clinical_event c
      JOIN care_episode a ON a.hospital_id = c.hospital_id AND a.episode_key = c.episode_key
        AND a.superseded_by IS NULL AND a.anchor_precision = 'day'
      WHERE c.hospital_id = e.hospital_id AND c.episode_key = e.episode_key
        AND c.superseded_by IS NULL AND c.event_type = 'death') death ON true
    WHERE e.hospital_id = ${cohort.hospitalId}::int AND e.pathway_code = ${cohort.pathwayCode}
      AND (${cohort.variant}::text IS NULL OR e.variant = ${cohort.variant}::text)
      AND e.period_start >= ${cohort.from}::date AND e.period_start < ${cohort.until}::date
    ORDER BY e.period_start, e.episode_key`;
}

/** How the questionnaires of a moment stand, for the patients of one variant and month. */
export interface StandingCount {
  readonly variant: string;
  readonly periodStart: string;
  /** answered, unanswered, early, pending or deceased. */
  readonly standing: string;
  readonly count: number;
}

/** Counts the questionnaires of an instrument at a moment by how they stand. */
export async function listStandings(
  tx: ScopedTx,
  cohort: CohortFilter,
  score: Pick<ValueScore, "instrumentId" | "moment">,
): Promise<readonly StandingCount[]> {
  const prefix = `${score.instrumentId}.`;
  return tx.$queryRaw<StandingCount[]>`
    SELECT coalesce(r.variant, '') AS variant, to_char(r.period_start, 'YYYY-MM-DD') AS "periodStart",
           substr(bin.key, length(${prefix}::text) + 1) AS standing,
           sum(bin.value::float8) AS count
    FROM rollup_indicator r CROSS JOIN LATERAL jsonb_each_text(r.histogram) bin
    WHERE r.hospital_id = ${cohort.hospitalId}::int AND r.pathway_code = ${cohort.pathwayCode}
      AND r.indicator_code = ${`prom-response.${score.moment}`}
      AND (${cohort.variant}::text IS NULL OR r.variant = ${cohort.variant}::text)
      AND r.period_start >= ${cohort.from}::date AND r.period_start < ${cohort.until}::date
      AND starts_with(bin.key, ${prefix}::text)
    GROUP BY 1, 2, 3`;
}
