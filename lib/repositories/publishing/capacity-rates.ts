import "server-only";
import type pg from "pg";

/** A resource in a period, with days inclusive as delivered. */
export interface ResourceRow {
  readonly resourceCode: string;
  readonly name: string;
  readonly group: string;
  readonly isPhysician: boolean;
  readonly costCentre: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly units: number;
  readonly suppliedMinutes: number;
  readonly practicalMinutes: number;
  readonly siteCode: string | null;
  /** What the delivery prints for the same minute. */
  readonly statedCentsPerMinute: number | null;
  readonly statedSource: string | null;
}

/** What an account of a cost centre cost in a period of the resources; days inclusive. */
export interface LedgerCut {
  readonly costCentre: string;
  readonly costCentreName: string;
  readonly account: string;
  readonly nature: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly cents: number;
}

/** A rate ready to be stored; `validTo` is the day after the last. */
export interface RateRow {
  readonly resourceCode: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly name: string;
  readonly group: string;
  readonly isPhysician: boolean;
  readonly costCentre: string;
  readonly siteCode: string | null;
  readonly units: number;
  readonly suppliedMinutes: number;
  readonly suppliedCostCents: number;
  readonly supportCostCents: number;
  readonly practicalMinutes: number;
  readonly centsPerMinute: number;
  readonly capacityRoute: string;
  readonly capacityVersion: number | null;
  readonly allocationVersion: number | null;
  readonly statedCentsPerMinute: number | null;
  readonly warnings: readonly string[];
}

/** The current resources of a hospital. */
export async function listResources(
  client: pg.PoolClient,
  hospitalId: number,
): Promise<readonly ResourceRow[]> {
  const found = await client.query<ResourceRow>(
    `SELECT resource_code AS "resourceCode", name, resource_group AS "group", is_physician AS "isPhysician",
       cost_centre_code AS "costCentre", valid_from AS "validFrom", valid_to AS "validTo",
       units::float8 AS units, supplied_minutes::float8 AS "suppliedMinutes",
       practical_capacity_minutes::float8 AS "practicalMinutes", site_code AS "siteCode",
       stated_cents_per_minute AS "statedCentsPerMinute", stated_source AS "statedSource"
     FROM resource WHERE hospital_id = $1 AND superseded_by IS NULL
     ORDER BY resource_code, valid_from`,
    [hospitalId],
  );
  return found.rows;
}

// A ledger line counts for the part of its days that falls in the resources' period.
const LEDGER = `
  SELECT l.cost_centre_code AS "costCentre", max(l.cost_centre_name) AS "costCentreName",
    l.account_code AS account, l.cost_nature AS nature, p.valid_from AS "validFrom", p.valid_to AS "validTo",
    round(sum(l.amount_cents::numeric
      * (least(l.period_to, p.valid_to) - greatest(l.period_from, p.valid_from) + 1)
      / (l.period_to - l.period_from + 1)))::float8 AS cents
  FROM (SELECT DISTINCT hospital_id, valid_from, valid_to FROM resource
        WHERE hospital_id = $1 AND superseded_by IS NULL) p
  JOIN ledger_line l ON l.hospital_id = p.hospital_id AND l.superseded_by IS NULL
    AND l.period_from <= p.valid_to AND l.period_to >= p.valid_from
  GROUP BY 1, 3, 4, 5, 6 ORDER BY 1, 3, 4, 5, 6`;

/** What every account of every cost centre cost in each period of the resources. */
export async function listLedger(
  client: pg.PoolClient,
  hospitalId: number,
): Promise<readonly LedgerCut[]> {
  const found = await client.query<LedgerCut>(LEDGER, [hospitalId]);
  return found.rows;
}

const NEW_RATES = `
  SELECT * FROM jsonb_to_recordset($2::jsonb) AS r ("resourceCode" text, "validFrom" date, "validTo" date,
    name text, "group" text, "isPhysician" boolean, "costCentre" text, "siteCode" text, units numeric,
    "suppliedMinutes" numeric, "suppliedCostCents" bigint, "supportCostCents" bigint,
    "practicalMinutes" numeric, "centsPerMinute" float8, "capacityRoute" text, "capacityVersion" int,
    "allocationVersion" int, "statedCentsPerMinute" float8, warnings text[])`;

// Minutes are kept to a hundredth, so they are compared as kept.
const SAME = `
  c.hospital_id = $1 AND c.superseded_at IS NULL AND c.resource_code = n."resourceCode"
  AND c.valid_from = n."validFrom" AND (c.valid_to, c.name, c.resource_group, c.is_physician,
    c.cost_centre_code, c.site_code, c.supplied_cost_cents, c.support_cost_cents,
    c.practical_capacity_minutes, c.cents_per_minute, c.capacity_route, c.stated_cents_per_minute, c.warnings)
  IS NOT DISTINCT FROM (n."validTo", n.name, n."group", n."isPhysician", n."costCentre", n."siteCode",
    n."suppliedCostCents", n."supportCostCents", round(n."practicalMinutes", 2), n."centsPerMinute",
    n."capacityRoute", n."statedCentsPerMinute", n.warnings)`;

const SUPERSEDE = `
  WITH n AS MATERIALIZED (${NEW_RATES})
  UPDATE capacity_cost_rate c SET superseded_at = now()
  WHERE c.hospital_id = $1 AND c.superseded_at IS NULL AND NOT EXISTS (SELECT FROM n WHERE ${SAME})
  RETURNING c.resource_code AS "resourceCode"`;

const ADD = `
  WITH n AS MATERIALIZED (${NEW_RATES})
  INSERT INTO capacity_cost_rate (hospital_id, resource_code, valid_from, valid_to, version, name, resource_group,
    is_physician, cost_centre_code, site_code, units, supplied_minutes, supplied_cost_cents, support_cost_cents,
    practical_capacity_minutes, cents_per_minute, capacity_route, capacity_version, allocation_version,
    stated_cents_per_minute, warnings, method_id, method_version)
  SELECT $1, n."resourceCode", n."validFrom", n."validTo",
    1 + coalesce((SELECT max(o.version) FROM capacity_cost_rate o WHERE o.hospital_id = $1
      AND o.resource_code = n."resourceCode" AND o.valid_from = n."validFrom"), 0),
    n.name, n."group", n."isPhysician", n."costCentre", n."siteCode", n.units, n."suppliedMinutes",
    n."suppliedCostCents", n."supportCostCents", n."practicalMinutes", n."centsPerMinute", n."capacityRoute",
    n."capacityVersion", n."allocationVersion", n."statedCentsPerMinute", n.warnings, $3, $4
  FROM n WHERE NOT EXISTS (SELECT FROM capacity_cost_rate c WHERE ${SAME})
  RETURNING resource_code AS "resourceCode"`;

/**
 * Makes these the current rates of a hospital: a rate that differs supersedes the one before, which
 * stays; one that is the same stays as it is. Answers the codes of resources whose rates changed.
 */
export async function supersedeRates(
  client: pg.PoolClient,
  hospitalId: number,
  rates: readonly RateRow[],
  method: { readonly id: string; readonly version: string },
): Promise<readonly string[]> {
  type Changed = { resourceCode: string };
  const rows = JSON.stringify(rates);
  const gone = await client.query<Changed>(SUPERSEDE, [hospitalId, rows]);
  const added = await client.query<Changed>(ADD, [hospitalId, rows, method.id, method.version]);
  return [...new Set([...gone.rows, ...added.rows].map((row) => row.resourceCode))].sort();
}
