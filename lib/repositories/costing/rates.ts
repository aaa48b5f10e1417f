import "server-only";
import type { RateRecord } from "@/lib/contracts/costing/rates";
import type { ScopedTx } from "@/lib/db/with-scope";

/** The rates that hold on a day, one for each resource that has one; by resource code. */
export async function listRates(
  tx: ScopedTx,
  hospitalId: number,
  onDate: string,
): Promise<readonly RateRecord[]> {
  return tx.$queryRaw<RateRecord[]>`
    SELECT resource_code AS "resourceCode", name, resource_group AS "resourceGroup",
           is_physician AS "isPhysician", to_char(valid_from, 'YYYY-MM-DD') AS "validFrom",
           to_char(valid_to, 'YYYY-MM-DD') AS "validTo",
           supplied_cost_cents::float8 AS "suppliedCostCents",
           practical_capacity_minutes::float8 AS "practicalCapacityMinutes",
           cents_per_minute AS "centsPerMinute"
    FROM capacity_cost_rate
    WHERE hospital_id = ${hospitalId}::int AND superseded_at IS NULL
      AND valid_from <= ${onDate}::date AND valid_to > ${onDate}::date
    ORDER BY resource_code`;
}

/** First days of the periods that have rates, newest first. */
export async function listRatePeriods(
  tx: ScopedTx,
  hospitalId: number,
): Promise<readonly { readonly from: string; readonly until: string }[]> {
  return tx.$queryRaw<{ from: string; until: string }[]>`
    SELECT DISTINCT to_char(valid_from, 'YYYY-MM-DD') AS "from", to_char(valid_to, 'YYYY-MM-DD') AS until
    FROM capacity_cost_rate
    WHERE hospital_id = ${hospitalId}::int AND superseded_at IS NULL ORDER BY 1 DESC, 2 DESC`;
}
