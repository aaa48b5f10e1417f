import type pg from "pg";
import { ACCOUNTS, CAPACITY_RULES, listSupports, type CountedResource } from "./costing-work";
import { EXAMPLE_PEOPLE } from "./example-people";

// The drivers were counted in 2025; the rules hold from the first period of the ledger.
const COUNTED = `
  SELECT cost_centre_code AS "costCentre", resource_group AS "group", is_physician AS "isPhysician",
    units::float8 AS units
  FROM resource WHERE hospital_id = $1 AND superseded_by IS NULL AND valid_from = '2025-01-01'
  ORDER BY resource_code`;

const ALLOCATION = `
  INSERT INTO allocation_rules (hospital_id, version, valid_from, method, supports, accounts, reason, author, created_at)
  VALUES ($1, 1, '2023-10-01', 'step-down', $2, $3,
    'Verdeelsleutels geteld in 2025 (fictief); volgorde: wie het meest aan andere ondersteuning levert, eerst.', $4,
    '2026-02-16T10:00:00Z')
  ON CONFLICT DO NOTHING`;

const CAPACITY = `
  INSERT INTO capacity_rules (hospital_id, resource_code, version, valid_from, settings, reason, author, created_at)
  SELECT $1, r.resource, r.version, '2023-10-01', r.settings, r.reason, $3,
    '2026-02-16T10:30:00Z'::timestamptz + make_interval(days => r.version * 7)
  FROM jsonb_to_recordset($2::jsonb) AS r (resource text, version int, settings jsonb, reason text)
  ON CONFLICT DO NOTHING`;

/**
 * How the example hospital brings its ledger to rates. Between the delivery of resources, on which
 * the drivers rest, and that of the ledger, with which the rates are made.
 */
export async function loadCosting(client: pg.ClientBase, hospitalId: number): Promise<void> {
  const { displayName: author } = EXAMPLE_PEOPLE["finance-controller"];
  const counted = await client.query<CountedResource>(COUNTED, [hospitalId]);
  const supports = listSupports(counted.rows);
  const values = [JSON.stringify(supports), JSON.stringify(ACCOUNTS), author];
  await client.query(ALLOCATION, [hospitalId, ...values]);
  await client.query(CAPACITY, [hospitalId, JSON.stringify(CAPACITY_RULES), author]);
}
