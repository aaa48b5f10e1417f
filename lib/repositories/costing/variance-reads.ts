import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";

interface SpanFilter {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly from: string;
  readonly until: string;
}

/** Patients with a known cost, by variant of the pathway. */
export async function listCostedCounts(
  tx: ScopedTx,
  filter: SpanFilter,
): Promise<readonly { readonly variant: string; readonly count: number }[]> {
  return tx.$queryRaw<{ variant: string; count: number }[]>`
    SELECT coalesce(variant, '') AS variant, count(*)::float8 AS count
    FROM fact_episode
    WHERE hospital_id = ${filter.hospitalId}::int AND pathway_code = ${filter.pathwayCode}
      AND period_start >= ${filter.from}::date AND period_start < ${filter.until}::date
      AND total_cost_cents IS NOT NULL
    GROUP BY 1 ORDER BY 1`;
}

/** What one group of resources did in one step for the patients of one variant together. */
export interface ActualCell {
  readonly variant: string;
  readonly stepKey: string;
  readonly resourceGroup: string;
  readonly minutes: number;
  readonly costCents: number;
  readonly physicianCents: number;
}

/** Adds the actual minutes and cost of a span by variant, step and group of resources. */
export async function listActualCells(
  tx: ScopedTx,
  filter: SpanFilter,
): Promise<readonly ActualCell[]> {
  return tx.$queryRaw<ActualCell[]>`
    SELECT coalesce(e.variant, '') AS variant, step.key AS "stepKey", grp.key AS "resourceGroup",
           sum((grp.value->>0)::float8) AS minutes, sum((grp.value->>1)::float8) AS "costCents",
           sum((grp.value->>2)::float8) AS "physicianCents"
    FROM fact_episode e
    CROSS JOIN LATERAL jsonb_each(e.cost_by_step) step
    CROSS JOIN LATERAL jsonb_each(step.value) grp
    WHERE e.hospital_id = ${filter.hospitalId}::int AND e.pathway_code = ${filter.pathwayCode}
      AND e.period_start >= ${filter.from}::date AND e.period_start < ${filter.until}::date
      AND e.total_cost_cents IS NOT NULL
    GROUP BY 1, 2, 3 ORDER BY 2, 3, 1`;
}

/** What a step cost each patient who had it, in no order that says who. */
export interface StepSpread {
  readonly stepKey: string;
  readonly amounts: readonly number[];
}

/** The cost of each step by patient, with or without physicians; an empty key is the whole pathway. */
export async function listStepSpreads(
  tx: ScopedTx,
  filter: SpanFilter,
  isWithPhysicians: boolean,
): Promise<readonly StepSpread[]> {
  return tx.$queryRaw<StepSpread[]>`
    WITH spent AS (
      SELECT e.episode_key, step.key AS step_key,
             sum((grp.value->>1)::float8
               - CASE WHEN ${isWithPhysicians}::boolean THEN 0 ELSE (grp.value->>2)::float8 END) AS cents
      FROM fact_episode e
      CROSS JOIN LATERAL jsonb_each(e.cost_by_step) step
      CROSS JOIN LATERAL jsonb_each(step.value) grp
      WHERE e.hospital_id = ${filter.hospitalId}::int AND e.pathway_code = ${filter.pathwayCode}
        AND e.period_start >= ${filter.from}::date AND e.period_start < ${filter.until}::date
        AND e.total_cost_cents IS NOT NULL
      GROUP BY 1, 2)
    SELECT step_key AS "stepKey", array_agg(cents ORDER BY cents) AS amounts FROM spent GROUP BY 1
    UNION ALL
    SELECT '', array_agg(cents ORDER BY cents)
    FROM (SELECT sum(cents) AS cents FROM spent GROUP BY episode_key) whole
    HAVING count(*) > 0`;
}
