import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";

/** Episodes of a pathway treated in a span; a null variant takes all. */
export interface CohortFilter {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly variant: string | null;
  readonly from: string;
  readonly until: string;
}

/** How many patients went from one EQ-5D profile to another. */
export interface ProfilePairCount {
  readonly before: string;
  readonly after: string;
  readonly count: number;
}

/** Counts the pairs of profiles before and at a moment. */
export async function listProfilePairs(
  tx: ScopedTx,
  cohort: CohortFilter,
  instrumentId: string,
  moment: string,
): Promise<readonly ProfilePairCount[]> {
  return tx.$queryRaw<ProfilePairCount[]>`
    SELECT baseline_profile AS before, profile AS after, count(*)::float8 AS count
    FROM fact_score
    WHERE hospital_id = ${cohort.hospitalId}::int AND pathway_code = ${cohort.pathwayCode}
      AND instrument_id = ${instrumentId} AND score_key = 'profile' AND moment = ${moment}
      AND period_start >= ${cohort.from}::date AND period_start < ${cohort.until}::date
      AND (${cohort.variant}::text IS NULL OR variant = ${cohort.variant}::text)
      AND profile IS NOT NULL AND baseline_profile IS NOT NULL
    GROUP BY 1, 2 ORDER BY 1, 2`;
}

/** How many people of one age, sex and region had a score at a moment. */
export interface PeopleAtScore {
  readonly instrumentId: string;
  readonly scoreKey: string;
  readonly moment: string;
  readonly score: number;
  readonly age: number | null;
  readonly sex: string | null;
  readonly region: string | null;
  readonly count: number;
}

/** Counts everyone who answered by score and moment, with what a population norm needs. */
export async function listPeopleAtScores(
  tx: ScopedTx,
  cohort: CohortFilter,
): Promise<readonly PeopleAtScore[]> {
  return tx.$queryRaw<PeopleAtScore[]>`
    SELECT s.instrument_id AS "instrumentId", s.score_key AS "scoreKey", s.moment, s.score,
           e.age_years AS age, e.sex, e.region, count(*)::float8 AS count
    FROM fact_score s JOIN fact_episode e USING (hospital_id, episode_key)
    WHERE s.hospital_id = ${cohort.hospitalId}::int AND s.pathway_code = ${cohort.pathwayCode}
      AND s.period_start >= ${cohort.from}::date AND s.period_start < ${cohort.until}::date
      AND (${cohort.variant}::text IS NULL OR s.variant = ${cohort.variant}::text)
      AND s.score IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5, 6, 7`;
}

/** The country of a hospital, which says whose value set its index has. */
export async function findCountry(tx: ScopedTx, hospitalId: number): Promise<string | null> {
  const rows = await tx.$queryRaw<{ country: string }[]>`
    SELECT country FROM hospital WHERE id = ${hospitalId}::int`;
  return rows[0]?.country ?? null;
}

/** How many patients had the same index at every moment of a year; null where not answered. */
export interface FollowedIndices {
  /** Days from treatment to death; null when no death was delivered. */
  readonly diedAfterDays: number | null;
  readonly before: number;
  readonly months3: number | null;
  readonly months12: number | null;
  readonly count: number;
}

/**
 * Counts the patients with an index before treatment by their index at 3 and 12 months. The day of
 * death stands in the events only; it is looked up for the patients of the span, never for all.
 */
export async function listFollowedIndices(
  tx: ScopedTx,
  cohort: CohortFilter,
  instrumentId: string,
): Promise<readonly FollowedIndices[]> {
  return tx.$queryRaw<FollowedIndices[]>`
    SELECT p.before, p.months3, p.months12, death.day::float8 AS "diedAfterDays",
           count(*)::float8 AS count
    FROM (
      SELECT hospital_id, episode_key, max(score) FILTER (WHERE moment = 't0') AS before,
             max(score) FILTER (WHERE moment = '3m') AS months3,
             max(score) FILTER (WHERE moment = '12m') AS months12
      FROM fact_score
      WHERE hospital_id = ${cohort.hospitalId}::int AND pathway_code = ${cohort.pathwayCode}
        AND instrument_id = ${instrumentId} AND score_key = 'index'
        AND period_start >= ${cohort.from}::date AND period_start < ${cohort.until}::date
        AND (${cohort.variant}::text IS NULL OR variant = ${cohort.variant}::text)
      GROUP BY hospital_id, episode_key) p
    LEFT JOIN LATERAL (
      SELECT min(c.occurred_on - e.anchor_date) AS day
      FROM clinical_event c
      JOIN care_episode e ON e.hospital_id = c.hospital_id AND e.episode_key = c.episode_key
        AND e.superseded_by IS NULL AND e.anchor_precision = 'day'
      WHERE c.hospital_id = p.hospital_id AND c.episode_key = p.episode_key
        AND c.superseded_by IS NULL AND c.event_type = 'death') death ON true
    WHERE p.before IS NOT NULL
    GROUP BY 1, 2, 3, 4`;
}

/** What is known of patients from their stay, by whether they answered both questionnaires. */
export interface RespondentGroup {
  readonly isResponder: boolean;
  readonly patients: number;
  readonly meanAge: number | null;
  readonly women: number | null;
  readonly withSex: number;
  readonly complications: number | null;
  readonly withComplicationKnown: number;
  readonly meanStayDays: number | null;
}

/** Compares who answered before and at a moment with who did not, in episodes of a span. */
export async function listRespondentGroups(
  tx: ScopedTx,
  cohort: CohortFilter,
  instrumentId: string,
  moment: string,
): Promise<readonly RespondentGroup[]> {
  return tx.$queryRaw<RespondentGroup[]>`
    SELECT (s.episode_key IS NOT NULL) AS "isResponder", count(*)::float8 AS patients,
           avg(e.age_years)::float8 AS "meanAge",
           count(*) FILTER (WHERE e.sex = 'female')::float8 AS women,
           count(e.sex)::float8 AS "withSex",
           count(*) FILTER (WHERE e.has_complication)::float8 AS complications,
           count(e.has_complication)::float8 AS "withComplicationKnown",
           avg(e.length_of_stay_days)::float8 AS "meanStayDays"
    FROM fact_episode e
    LEFT JOIN fact_score s ON s.hospital_id = e.hospital_id AND s.episode_key = e.episode_key
      AND s.instrument_id = ${instrumentId} AND s.score_key = 'profile' AND s.moment = ${moment}
      AND s.baseline_profile IS NOT NULL AND s.profile IS NOT NULL
    WHERE e.hospital_id = ${cohort.hospitalId}::int AND e.pathway_code = ${cohort.pathwayCode}
      AND e.period_start >= ${cohort.from}::date AND e.period_start < ${cohort.until}::date
      AND (${cohort.variant}::text IS NULL OR e.variant = ${cohort.variant}::text)
    GROUP BY 1 ORDER BY 1 DESC`;
}

/** Variants of a pathway of which episodes were delivered, e.g. hip and knee. */
export async function listVariants(
  tx: ScopedTx,
  hospitalId: number,
  pathwayCode: string,
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ variant: string }[]>`
    SELECT DISTINCT variant FROM rollup_indicator
    WHERE hospital_id = ${hospitalId}::int AND pathway_code = ${pathwayCode} AND variant <> ''
    ORDER BY variant`;
  return rows.map(({ variant }) => variant);
}
