import "server-only";
import type { RatePeriod, RateRecord } from "@/lib/contracts/costing/rates";
import { Prisma } from "@/lib/generated/prisma/client";
import type { ScopedTx } from "@/lib/db/with-scope";

const COLUMNS = Prisma.sql`
  resource_code AS "resourceCode", name, resource_group AS "resourceGroup",
  is_physician AS "isPhysician", cost_centre_code AS "costCentreCode", site_code AS "siteCode",
  to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(valid_to, 'YYYY-MM-DD') AS "validTo",
  version, extract(year FROM valid_from)::int AS "priceYear", units::float8 AS units,
  supplied_minutes::float8 AS "suppliedMinutes", supplied_cost_cents::float8 AS "suppliedCostCents",
  support_cost_cents::float8 AS "supportCostCents",
  practical_capacity_minutes::float8 AS "practicalCapacityMinutes",
  cents_per_minute AS "centsPerMinute", stated_cents_per_minute AS "statedCentsPerMinute",
  capacity_route AS "capacityRoute", capacity_version AS "capacityVersion",
  allocation_version AS "allocationVersion", warnings,
  to_char(computed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "computedAt",
  to_char(superseded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "supersededAt"`;

/** Every rate that ever held in a span, superseded ones too; by resource, newest version first. */
export async function listRateVersions(
  tx: ScopedTx,
  hospitalId: number,
  span: RatePeriod,
): Promise<readonly RateRecord[]> {
  return tx.$queryRaw<RateRecord[]>`
    SELECT ${COLUMNS} FROM capacity_cost_rate
    WHERE hospital_id = ${hospitalId}::int
      AND valid_from < ${span.until}::date AND valid_to > ${span.from}::date
    ORDER BY resource_code, valid_from DESC, version DESC`;
}

/** Periods that have rates, newest first. */
export async function listRatePeriods(
  tx: ScopedTx,
  hospitalId: number,
): Promise<readonly RatePeriod[]> {
  return tx.$queryRaw<RatePeriod[]>`
    SELECT DISTINCT to_char(valid_from, 'YYYY-MM-DD') AS "from", to_char(valid_to, 'YYYY-MM-DD') AS until
    FROM capacity_cost_rate WHERE hospital_id = ${hospitalId}::int AND superseded_at IS NULL
    ORDER BY 1 DESC, 2 DESC`;
}

/** How many episodes wait for their cost to be computed again. */
export async function countWaitingEpisodes(tx: ScopedTx, hospitalId: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM dirty_episode WHERE hospital_id = ${hospitalId}::int`;
  return row?.n ?? 0;
}

/** Whether the hospital decided on any rule of costing. */
export async function hasCostingRules(tx: ScopedTx, hospitalId: number): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ has: boolean }[]>`
    SELECT EXISTS (SELECT FROM allocation_rules WHERE hospital_id = ${hospitalId}::int)
      OR EXISTS (SELECT FROM capacity_rules WHERE hospital_id = ${hospitalId}::int) AS has`;
  return row?.has ?? false;
}
