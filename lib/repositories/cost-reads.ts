import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";

/** Cost and minutes of one step and resource group in a span, over all episodes of the pathway. */
export interface StepCostCell {
  readonly stepCode: string;
  readonly resourceGroup: string;
  readonly minutes: number;
  readonly costCents: number;
  readonly physicianCostCents: number;
}

/** What a resource cost and offered, cut to the span in proportion to its days. */
export interface CapacityInSpan {
  readonly resourceCode: string;
  readonly name: string;
  readonly resourceGroup: string;
  readonly isPhysician: boolean;
  readonly suppliedCostCents: number;
  readonly practicalCapacityMinutes: number;
}

interface Span {
  readonly from: string;
  readonly until: string;
}

/** Adds the cost cells of a pathway by step and resource group. */
export async function listStepCosts(
  tx: ScopedTx,
  filter: Span & {
    readonly hospitalId: number;
    readonly pathwayCode: string;
    readonly wardCode: string | null;
  },
): Promise<readonly StepCostCell[]> {
  return tx.$queryRaw<StepCostCell[]>`
    SELECT step_code AS "stepCode", resource_group AS "resourceGroup",
           sum(minutes) AS minutes, sum(cost_cents)::float8 AS "costCents",
           sum(physician_cost_cents)::float8 AS "physicianCostCents"
    FROM rollup_cost_step
    WHERE hospital_id = ${filter.hospitalId}::int AND pathway_code = ${filter.pathwayCode}
      AND (${filter.wardCode}::text IS NULL OR ward_code = ${filter.wardCode}::text)
      AND period_start >= ${filter.from}::date AND period_start < ${filter.until}::date
    GROUP BY step_code, resource_group ORDER BY step_code, resource_group`;
}

/** Minutes and cost that all pathways in scope used, by resource group. */
export async function listGroupUse(
  tx: ScopedTx,
  hospitalId: number,
  span: Span,
): Promise<
  readonly { pathwayCode: string; resourceGroup: string; minutes: number; costCents: number }[]
> {
  return tx.$queryRaw`
    SELECT pathway_code AS "pathwayCode", resource_group AS "resourceGroup",
           sum(minutes) AS minutes, sum(cost_cents)::float8 AS "costCents"
    FROM rollup_cost_step
    WHERE hospital_id = ${hospitalId}::int
      AND period_start >= ${span.from}::date AND period_start < ${span.until}::date
    GROUP BY 1, 2 ORDER BY 1, 2`;
}

/** Ledger amounts of a span by whether they are physicians', cut by days; consumables are no capacity. */
export async function findLedgerTotals(
  tx: ScopedTx,
  hospitalId: number,
  span: Span,
): Promise<{ readonly totalCents: number; readonly physicianCents: number }> {
  const [row] = await tx.$queryRaw<{ totalCents: number; physicianCents: number }[]>`
    WITH cut AS (
      SELECT cost_nature, amount_cents
             * (least(period_to + 1, ${span.until}::date) - greatest(period_from, ${span.from}::date))::float8
             / (period_to + 1 - period_from) AS amount
      FROM ledger_line
      WHERE hospital_id = ${hospitalId}::int AND superseded_by IS NULL
        AND cost_nature <> 'consumables'
        AND period_from < ${span.until}::date AND period_to >= ${span.from}::date)
    SELECT round(coalesce(sum(amount), 0))::float8 AS "totalCents",
           round(coalesce(sum(amount) FILTER (WHERE cost_nature = 'physician'), 0))::float8
             AS "physicianCents"
    FROM cut`;
  return row ?? { totalCents: 0, physicianCents: 0 };
}

/** Supplied cost and practical minutes of every resource, cut to the span by days. */
export async function listCapacityInSpan(
  tx: ScopedTx,
  hospitalId: number,
  span: Span,
): Promise<readonly CapacityInSpan[]> {
  return tx.$queryRaw<CapacityInSpan[]>`
    WITH cut AS (
      SELECT *, (least(valid_to, ${span.until}::date) - greatest(valid_from, ${span.from}::date))::float8
                / (valid_to - valid_from) AS share
      FROM capacity_cost_rate
      WHERE hospital_id = ${hospitalId}::int AND superseded_at IS NULL
        AND valid_from < ${span.until}::date AND valid_to > ${span.from}::date)
    SELECT resource_code AS "resourceCode", min(name) AS name,
           min(resource_group) AS "resourceGroup", bool_or(is_physician) AS "isPhysician",
           round(sum(supplied_cost_cents * share))::float8 AS "suppliedCostCents",
           sum(practical_capacity_minutes::float8 * share) AS "practicalCapacityMinutes"
    FROM cut GROUP BY resource_code ORDER BY resource_code`;
}
