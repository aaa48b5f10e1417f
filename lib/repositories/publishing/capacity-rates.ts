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
  readonly suppliedMinutes: number;
  readonly practicalMinutes: number;
}

/** What a cost centre cost in the period of its resources, physicians apart. */
export interface CentreCost {
  readonly costCentre: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly isPhysician: boolean;
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
  readonly suppliedCostCents: number;
  readonly practicalMinutes: number;
  readonly centsPerMinute: number;
}

/** The current resources of a hospital. */
export async function listResources(
  client: pg.PoolClient,
  hospitalId: number,
): Promise<readonly ResourceRow[]> {
  const found = await client.query<ResourceRow>(
    `SELECT resource_code AS "resourceCode", name, resource_group AS "group", is_physician AS "isPhysician",
       cost_centre_code AS "costCentre", valid_from AS "validFrom", valid_to AS "validTo",
       supplied_minutes::float8 AS "suppliedMinutes", practical_capacity_minutes::float8 AS "practicalMinutes"
     FROM resource WHERE hospital_id = $1 AND superseded_by IS NULL
     ORDER BY resource_code, valid_from`,
    [hospitalId],
  );
  return found.rows;
}

// A ledger line counts for the part of its days that falls in the resource's period.
const CENTRE_COSTS = `
  SELECT p.cost_centre_code AS "costCentre", p.valid_from AS "validFrom", p.valid_to AS "validTo",
    l.cost_nature = 'physician' AS "isPhysician",
    round(sum(l.amount_cents::numeric
      * (least(l.period_to, p.valid_to) - greatest(l.period_from, p.valid_from) + 1)
      / (l.period_to - l.period_from + 1)))::float8 AS cents
  FROM (SELECT DISTINCT hospital_id, cost_centre_code, valid_from, valid_to FROM resource
        WHERE hospital_id = $1 AND superseded_by IS NULL) p
  JOIN ledger_line l ON l.hospital_id = p.hospital_id AND l.cost_centre_code = p.cost_centre_code
    AND l.superseded_by IS NULL AND l.cost_nature <> 'consumables'
    AND l.period_from <= p.valid_to AND l.period_to >= p.valid_from
  GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;

/** What each cost centre cost in each period of its resources. Consumables are costed per patient. */
export async function listCentreCosts(
  client: pg.PoolClient,
  hospitalId: number,
): Promise<readonly CentreCost[]> {
  const found = await client.query<CentreCost>(CENTRE_COSTS, [hospitalId]);
  return found.rows;
}

/** Puts the rates of a hospital in place of the old ones; answers whether any rate changed. */
export async function replaceRates(
  client: pg.PoolClient,
  hospitalId: number,
  rates: readonly RateRow[],
  method: { readonly id: string; readonly version: string },
): Promise<boolean> {
  const signature = `SELECT md5(coalesce(string_agg(c::text, '|' ORDER BY resource_code, valid_from), '')) AS sign
    FROM capacity_cost_rate c WHERE hospital_id = $1`;
  const before = await client.query<{ sign: string }>(signature, [hospitalId]);
  await client.query("DELETE FROM capacity_cost_rate WHERE hospital_id = $1", [hospitalId]);
  await client.query(
    `INSERT INTO capacity_cost_rate (hospital_id, resource_code, valid_from, valid_to, name, resource_group,
       is_physician, supplied_cost_cents, practical_capacity_minutes, cents_per_minute, method_id, method_version)
     SELECT $1, r."resourceCode", r."validFrom", r."validTo", r.name, r."group", r."isPhysician",
       r."suppliedCostCents", r."practicalMinutes", r."centsPerMinute", $3, $4
     FROM jsonb_to_recordset($2::jsonb) AS r ("resourceCode" text, "validFrom" date, "validTo" date, name text,
       "group" text, "isPhysician" boolean, "suppliedCostCents" bigint, "practicalMinutes" numeric, "centsPerMinute" float8)`,
    [hospitalId, JSON.stringify(rates), method.id, method.version],
  );
  const after = await client.query<{ sign: string }>(signature, [hospitalId]);
  return before.rows[0]?.sign !== after.rows[0]?.sign;
}
