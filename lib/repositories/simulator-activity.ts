import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";

/** A year of a pathway as the simulator needs it; null where nothing was delivered. */
export interface ActivityFigures {
  readonly stays: number;
  readonly dayStays: number;
  readonly bedIndex: string | null;
  readonly wardStayDays: number | null;
  readonly justifiedDays: number | null;
  readonly complicated: number;
  readonly daysWith: number | null;
  readonly daysWithout: number | null;
  readonly justifiedWith: number | null;
  readonly justifiedWithout: number | null;
  readonly costWith: number | null;
  readonly costWithout: number | null;
}

/** A rate of the pathway as the indicator counts it. */
export interface ActivityRate {
  readonly indicatorCode: string;
  readonly n: number;
  readonly numerator: number;
}

/** Minutes and cost of a resource group, without physicians. */
export interface ActivityCost {
  readonly resourceGroup: string;
  readonly minutes: number;
  readonly cents: number;
}

interface ActivityKey {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly from: string;
  readonly until: string;
}

/** Stays of a pathway in a span: mix, days, and what a complication of grade II or worse adds. */
export async function findActivityFigures(
  tx: ScopedTx,
  key: ActivityKey,
): Promise<ActivityFigures | null> {
  const rows = await tx.$queryRaw<ActivityFigures[]>`
    WITH stay AS (
      SELECT f.*, w.bed_index,
             coalesce(f.worst_clavien_dindo_grade ~ '^(II|III|IV|V)', false) AS is_complicated,
             (f.total_cost_cents - coalesce(f.physician_cost_cents, 0))::float8 AS own_cost
      FROM fact_episode f
      LEFT JOIN ward w ON w.hospital_id = f.hospital_id AND w.ward_code = f.ward_code
      WHERE f.hospital_id = ${key.hospitalId}::int AND f.pathway_code = ${key.pathwayCode}
        AND f.period_start >= ${key.from}::date AND f.period_start < ${key.until}::date
        AND f.length_of_stay_days IS NOT NULL
    )
    SELECT count(*)::int AS stays,
           count(*) FILTER (WHERE is_day_case)::int AS "dayStays",
           mode() WITHIN GROUP (ORDER BY bed_index) FILTER (WHERE NOT is_day_case) AS "bedIndex",
           avg(length_of_stay_days) FILTER (WHERE NOT is_day_case)::float8 AS "wardStayDays",
           avg(justified_days) FILTER (WHERE NOT is_day_case)::float8 AS "justifiedDays",
           count(*) FILTER (WHERE is_complicated AND NOT is_day_case)::int AS complicated,
           avg(length_of_stay_days) FILTER (WHERE is_complicated AND NOT is_day_case)::float8 AS "daysWith",
           avg(length_of_stay_days) FILTER (WHERE NOT is_complicated AND NOT is_day_case)::float8 AS "daysWithout",
           avg(justified_days) FILTER (WHERE is_complicated AND NOT is_day_case)::float8 AS "justifiedWith",
           avg(justified_days) FILTER (WHERE NOT is_complicated AND NOT is_day_case)::float8 AS "justifiedWithout",
           avg(own_cost) FILTER (WHERE is_complicated AND NOT is_day_case)::float8 AS "costWith",
           avg(own_cost) FILTER (WHERE NOT is_complicated AND NOT is_day_case)::float8 AS "costWithout"
    FROM stay`;
  const [row] = rows;
  return row && row.stays > 0 ? row : null;
}

/** Complications and readmissions of a pathway in a span, as their indicators count them. */
export async function listActivityRates(
  tx: ScopedTx,
  key: ActivityKey,
): Promise<readonly ActivityRate[]> {
  return tx.$queryRaw<ActivityRate[]>`
    SELECT indicator_code AS "indicatorCode", sum(n)::int AS n, sum(numerator)::int AS numerator
    FROM rollup_indicator
    WHERE hospital_id = ${key.hospitalId}::int AND pathway_code = ${key.pathwayCode}
      AND indicator_code IN ('complication-cd2', 'readmission-30d')
      AND period_start >= ${key.from}::date AND period_start < ${key.until}::date
    GROUP BY 1 ORDER BY 1`;
}

/** Minutes and cost by resource group of a pathway in a span; physicians are paid by fees. */
export async function listActivityCosts(
  tx: ScopedTx,
  key: ActivityKey,
): Promise<readonly ActivityCost[]> {
  return tx.$queryRaw<ActivityCost[]>`
    SELECT resource_group AS "resourceGroup", sum(minutes)::float8 AS minutes,
           sum(cost_cents - physician_cost_cents)::float8 AS cents
    FROM rollup_cost_step
    WHERE hospital_id = ${key.hospitalId}::int AND pathway_code = ${key.pathwayCode}
      AND resource_group IN ('nursing', 'beds', 'theatre')
      AND period_start >= ${key.from}::date AND period_start < ${key.until}::date
    GROUP BY 1 ORDER BY 1`;
}
