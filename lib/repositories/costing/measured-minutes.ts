import "server-only";
import type { MeasuredMinutes } from "@/lib/contracts/costing/workbench";
import type { ScopedTx } from "@/lib/db/with-scope";

/** Which records: patients of a pathway whose index day lies in the span (both ends included). */
export interface MeasuredSpan {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly from: string;
  readonly until: string;
  /** Fewest patients on whom minutes may rest. */
  readonly minimumCount: number;
}

/**
 * Minutes of each resource in each step for a patient who had it, as delivered: mean, median, and the
 * tenth and ninetieth percentile over patients. Steps that rest on too few patients are left out.
 */
export async function listMeasuredMinutes(
  tx: ScopedTx,
  span: MeasuredSpan,
): Promise<readonly MeasuredMinutes[]> {
  return tx.$queryRaw<MeasuredMinutes[]>`
    WITH spent AS (
      SELECT a.episode_key, a.step_code, a.resource_code, sum(a.minutes)::float8 AS minutes,
             mode() WITHIN GROUP (ORDER BY a.time_source) AS origin
      FROM care_episode e
      JOIN activity_event a ON a.hospital_id = e.hospital_id AND a.episode_key = e.episode_key
                           AND a.superseded_by IS NULL
      WHERE e.hospital_id = ${span.hospitalId}::int AND e.pathway_code = ${span.pathwayCode}
        AND e.superseded_by IS NULL
        AND e.anchor_date BETWEEN ${span.from}::date AND ${span.until}::date
        AND a.step_code IS NOT NULL AND a.resource_code IS NOT NULL AND a.minutes IS NOT NULL
      GROUP BY a.episode_key, a.step_code, a.resource_code
    ), cohort AS MATERIALIZED (SELECT count(DISTINCT episode_key)::int AS size FROM spent)
    SELECT step_code AS "stepKey", resource_code AS "resourceKey", count(*)::int AS "episodeCount",
           cohort.size AS "cohortCount", avg(minutes) AS "meanMinutes",
           percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS "medianMinutes",
           percentile_cont(0.1) WITHIN GROUP (ORDER BY minutes) AS "shortMinutes",
           percentile_cont(0.9) WITHIN GROUP (ORDER BY minutes) AS "longMinutes",
           mode() WITHIN GROUP (ORDER BY origin) AS origin
    FROM spent CROSS JOIN cohort
    GROUP BY step_code, resource_code, cohort.size
    HAVING count(*) >= ${span.minimumCount}::int
    ORDER BY 1, 2`;
}
