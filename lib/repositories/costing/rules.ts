import "server-only";
import type pg from "pg";
import type { AllocationSettings, CapacitySettings } from "@/lib/contracts/costing/settings";

/** Who decided on a version of a rule, when, why, and from which day of the ledger it holds. */
export interface RuleStamp {
  readonly version: number;
  readonly validFrom: string;
  readonly reason: string;
  readonly author: string;
  readonly decidedAt: string;
}

export type AllocationVersion = RuleStamp & AllocationSettings;

export interface CapacityVersion extends RuleStamp {
  readonly resourceCode: string;
  readonly settings: CapacitySettings;
}

const STAMP = `version, valid_from AS "validFrom", reason, author,
  to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "decidedAt"`;

/** Every version of the allocation rules, newest first. */
export async function listAllocationVersions(
  client: pg.PoolClient,
  hospitalId: number,
): Promise<readonly AllocationVersion[]> {
  const found = await client.query<AllocationVersion>(
    `SELECT ${STAMP}, method, supports, accounts FROM allocation_rules
     WHERE hospital_id = $1 ORDER BY version DESC`,
    [hospitalId],
  );
  return found.rows;
}

/** Every version of the capacity rules of every resource, newest first. */
export async function listCapacityVersions(
  client: pg.PoolClient,
  hospitalId: number,
): Promise<readonly CapacityVersion[]> {
  const found = await client.query<CapacityVersion>(
    `SELECT resource_code AS "resourceCode", ${STAMP}, settings FROM capacity_rules
     WHERE hospital_id = $1 ORDER BY resource_code, version DESC`,
    [hospitalId],
  );
  return found.rows;
}

/** A version that someone decides on now. */
export interface RuleDraft {
  readonly hospitalId: number;
  readonly version: number;
  readonly validFrom: string;
  readonly reason: string;
  readonly author: string;
  readonly accountId: number | null;
}

/** Adds a version of the allocation rules; false when someone else just made the same version. */
export async function insertAllocationVersion(
  client: pg.PoolClient,
  draft: RuleDraft,
  settings: AllocationSettings,
): Promise<boolean> {
  const { hospitalId, version, validFrom, reason, author, accountId } = draft;
  const { method, supports, accounts } = settings;
  const made = await client.query(
    `INSERT INTO allocation_rules (hospital_id, version, valid_from, method, supports, accounts, reason, author, account_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
    [
      hospitalId,
      version,
      validFrom,
      method,
      JSON.stringify(supports),
      JSON.stringify(accounts),
      reason,
      author,
      accountId,
    ],
  );
  return made.rowCount === 1;
}

/** Adds a version of a resource's capacity rules; false when someone else just made the same one. */
export async function insertCapacityVersion(
  client: pg.PoolClient,
  draft: RuleDraft & { readonly resourceCode: string },
  settings: CapacitySettings,
): Promise<boolean> {
  const { hospitalId, resourceCode, version, validFrom, reason, author, accountId } = draft;
  const made = await client.query(
    `INSERT INTO capacity_rules (hospital_id, resource_code, version, valid_from, settings, reason, author, account_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
    [
      hospitalId,
      resourceCode,
      version,
      validFrom,
      JSON.stringify(settings),
      reason,
      author,
      accountId,
    ],
  );
  return made.rowCount === 1;
}
