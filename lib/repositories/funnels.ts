import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";

/** What part of a pathway is compared, by what, over which span. */
export interface UnitFilter {
  readonly grouping: "hospital" | "site" | "department" | "ward";
  readonly pathwayCode: string;
  readonly variant: string | null;
  readonly from: string;
  readonly until: string;
}

/** Sums of one indicator of one unit. */
export interface UnitSums {
  readonly unit: string;
  readonly indicatorCode: string;
  readonly n: number;
  readonly numerator: number | null;
  readonly total: number | null;
  readonly totalSquares: number | null;
}

/** What was known of a patient before care, and whether the event came. Never leaves the service. */
export interface RiskCase {
  readonly unit: string;
  readonly periodStart: string;
  readonly ageYears: number | null;
  readonly sex: string | null;
  readonly severity: number | null;
  readonly variant: string | null;
  readonly hasEvent: boolean;
}

/** Indicators with any figure of a pathway in a span, by variant. */
export async function listPresentIndicators(
  tx: ScopedTx,
  filter: Pick<UnitFilter, "pathwayCode" | "from" | "until">,
): Promise<readonly { indicatorCode: string; variant: string; n: number }[]> {
  return tx.$queryRaw<{ indicatorCode: string; variant: string; n: number }[]>`
    SELECT indicator_code AS "indicatorCode", variant, sum(n)::float8 AS n
    FROM rollup_indicator
    WHERE pathway_code = ${filter.pathwayCode}
      AND period_start >= ${filter.from}::date AND period_start < ${filter.until}::date
    GROUP BY 1, 2 ORDER BY 1, 2`;
}

/** Adds up indicators by unit. A ward counts for the site where it was in that month. */
export async function listUnitSums(
  tx: ScopedTx,
  filter: UnitFilter,
  indicatorCodes: readonly string[],
): Promise<readonly UnitSums[]> {
  return tx.$queryRaw<UnitSums[]>`
    SELECT coalesce(CASE ${filter.grouping}::text WHEN 'hospital' THEN r.hospital_id::text
             WHEN 'ward' THEN r.ward_code WHEN 'department' THEN w.department_code
             ELSE l.site_code END, '') AS unit,
           r.indicator_code AS "indicatorCode", sum(r.n)::float8 AS n,
           sum(r.numerator)::float8 AS numerator, sum(r.total) AS total,
           sum(r.total_squares) AS "totalSquares"
    FROM rollup_indicator r
    LEFT JOIN ward w ON w.hospital_id = r.hospital_id AND w.ward_code = r.ward_code
    LEFT JOIN ward_location l ON ${filter.grouping}::text = 'site'
      AND l.hospital_id = r.hospital_id AND l.ward_code = r.ward_code
      AND l.valid_from <= r.period_start AND coalesce(l.valid_to > r.period_start, true)
    WHERE r.pathway_code = ${filter.pathwayCode}
      AND r.indicator_code = ANY (${[...indicatorCodes]}::text[])
      AND (${filter.variant}::text IS NULL OR r.variant = ${filter.variant}::text)
      AND r.period_start >= ${filter.from}::date AND r.period_start < ${filter.until}::date
    GROUP BY 1, 2 ORDER BY 1, 2`;
}

/** The patients of a pathway whose outcome is known, in order of time. */
export async function listRiskCases(
  tx: ScopedTx,
  filter: UnitFilter,
  indicatorCode: string,
): Promise<readonly RiskCase[]> {
  return tx.$queryRaw<RiskCase[]>`
    SELECT coalesce(CASE ${filter.grouping}::text WHEN 'hospital' THEN f.hospital_id::text
             WHEN 'ward' THEN f.ward_code WHEN 'department' THEN w.department_code
             ELSE l.site_code END, '') AS unit,
           to_char(f.period_start, 'YYYY-MM-DD') AS "periodStart", f.age_years AS "ageYears",
           f.sex, f.severity, f.variant, o.happened AS "hasEvent"
    FROM fact_episode f
    JOIN care_episode e ON e.hospital_id = f.hospital_id AND e.episode_key = f.episode_key
      AND e.superseded_by IS NULL
    CROSS JOIN LATERAL (
      SELECT CASE ${indicatorCode}::text
        WHEN 'readmission-30d' THEN f.is_readmitted_30d
        WHEN 'complication-cd2' THEN CASE WHEN f.has_complication IS NOT NULL
          THEN coalesce(f.worst_clavien_dindo_grade, 'I') <> 'I' END
        WHEN 'mortality-30d' THEN f.is_deceased_30d
        WHEN 'mortality-in-hospital' THEN f.is_deceased_in_hospital END AS happened
      UNION ALL
      SELECT m.amount > 0 FROM fact_measure m
      WHERE m.hospital_id = f.hospital_id AND m.episode_key = f.episode_key
        AND m.indicator_code = ${indicatorCode}::text) o
    LEFT JOIN ward w ON w.hospital_id = f.hospital_id AND w.ward_code = f.ward_code
    LEFT JOIN ward_location l ON ${filter.grouping}::text = 'site'
      AND l.hospital_id = f.hospital_id AND l.ward_code = f.ward_code
      AND l.valid_from <= f.period_start AND coalesce(l.valid_to > f.period_start, true)
    WHERE f.pathway_code = ${filter.pathwayCode} AND o.happened IS NOT NULL
      AND (${filter.variant}::text IS NULL OR f.variant = ${filter.variant}::text)
      AND f.period_start >= ${filter.from}::date AND f.period_start < ${filter.until}::date
    ORDER BY e.anchor_date, f.hospital_id, f.episode_key`;
}

/** A pair of scores with what was known of the patient before care. Never leaves the service. */
export interface ScoreCase extends Omit<RiskCase, "hasEvent"> {
  readonly before: number;
  readonly after: number;
}

/** The patients of a pathway with a score before and after care. */
export async function listScoreCases(
  tx: ScopedTx,
  filter: UnitFilter,
  score: { readonly instrumentId: string; readonly scoreKey: string; readonly moment: string },
): Promise<readonly ScoreCase[]> {
  return tx.$queryRaw<ScoreCase[]>`
    SELECT coalesce(CASE ${filter.grouping}::text WHEN 'hospital' THEN s.hospital_id::text
             WHEN 'ward' THEN s.ward_code WHEN 'department' THEN w.department_code
             ELSE l.site_code END, '') AS unit,
           to_char(s.period_start, 'YYYY-MM-DD') AS "periodStart", f.age_years AS "ageYears",
           f.sex, f.severity, s.variant, s.baseline_score AS before, s.score AS after
    FROM fact_score s
    JOIN fact_episode f ON f.hospital_id = s.hospital_id AND f.episode_key = s.episode_key
    LEFT JOIN ward w ON w.hospital_id = s.hospital_id AND w.ward_code = s.ward_code
    LEFT JOIN ward_location l ON ${filter.grouping}::text = 'site'
      AND l.hospital_id = s.hospital_id AND l.ward_code = s.ward_code
      AND l.valid_from <= s.period_start AND coalesce(l.valid_to > s.period_start, true)
    WHERE s.pathway_code = ${filter.pathwayCode} AND s.instrument_id = ${score.instrumentId}
      AND s.score_key = ${score.scoreKey} AND s.moment = ${score.moment}
      AND s.score IS NOT NULL AND s.baseline_score IS NOT NULL
      AND (${filter.variant}::text IS NULL OR s.variant = ${filter.variant}::text)
      AND s.period_start >= ${filter.from}::date AND s.period_start < ${filter.until}::date
    ORDER BY s.period_start, s.hospital_id, s.episode_key`;
}

/** Names of wards, departments and sites of a hospital, by code. */
export async function listUnitNames(
  tx: ScopedTx,
  hospitalId: number,
  grouping: "site" | "department" | "ward",
): Promise<readonly { code: string; name: string }[]> {
  return tx.$queryRaw<{ code: string; name: string }[]>`
    SELECT code, name FROM (
      SELECT 'ward' AS kind, ward_code AS code, name FROM ward WHERE hospital_id = ${hospitalId}::int
      UNION ALL
      SELECT 'department', department_code, name FROM department WHERE hospital_id = ${hospitalId}::int
      UNION ALL
      SELECT 'site', site_code, name FROM site WHERE hospital_id = ${hospitalId}::int) units
    WHERE kind = ${grouping} ORDER BY code`;
}

/** The hospitals of the open-data network to which a hospital belongs, and the network's code. */
export async function findOpenDataPeers(
  tx: ScopedTx,
  hospitalId: number,
): Promise<{ readonly networkCode: string; readonly hospitalIds: readonly number[] } | null> {
  const rows = await tx.$queryRaw<{ networkCode: string; hospitalIds: number[] }[]>`
    SELECT n.code AS "networkCode", array_agg(peer.hospital_id ORDER BY peer.hospital_id) AS "hospitalIds"
    FROM hospital_code own
    JOIN network n ON n.id = own.network_id AND n.data_kind = 'open-data'
    JOIN hospital_code peer ON peer.network_id = own.network_id AND peer.data_kind = 'open-data'
    WHERE own.hospital_id = ${hospitalId}::int
    GROUP BY n.code`;
  return rows[0] ?? null;
}
