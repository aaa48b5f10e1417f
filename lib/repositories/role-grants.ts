import "server-only";
import type { Role } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";
import type { ScopedTx } from "@/lib/db/with-scope";

/** A role grant with the hospitals of its network looked up. */
export interface GrantRecord {
  readonly id: number;
  readonly role: string;
  readonly hospitalId: number | null;
  readonly networkHospitalIds: readonly number[];
  readonly departmentCode: string | null;
  readonly wardCodes: readonly string[];
  readonly pathwayCodes: readonly string[];
}

/** What a new grant is made of: one hospital or one network, narrowed as far as wanted. */
export interface NewGrant {
  readonly accountId: number;
  readonly role: Role;
  readonly hospitalId?: number;
  readonly networkId?: number;
  readonly departmentCode?: string;
  readonly wardCodes?: readonly string[];
  readonly pathwayCodes?: readonly string[];
}

/** The grants of an account that hold on a day (ISO date). */
export async function listGrants(
  tx: ScopedTx,
  accountId: number,
  day: string,
): Promise<readonly GrantRecord[]> {
  return tx.$queryRaw<GrantRecord[]>`
    SELECT id, role, hospital_id AS "hospitalId", department_code AS "departmentCode",
           ward_codes AS "wardCodes", pathway_codes AS "pathwayCodes",
           CASE WHEN network_id IS NULL THEN '{}'::int[]
                ELSE private.hospitals_of_network(network_id) END AS "networkHospitalIds"
    FROM role_grant
    WHERE account_id = ${accountId}::int AND valid_from <= ${day}::date
      AND (valid_to IS NULL OR valid_to >= ${day}::date)
    ORDER BY id`;
}

/** Gives an account a role. */
export async function insertRoleGrant(tx: ScopedTx, grant: NewGrant): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO role_grant (account_id, role, hospital_id, network_id, department_code, ward_codes, pathway_codes)
    VALUES (${grant.accountId}::int, ${grant.role}, ${grant.hospitalId ?? null}::int,
            ${grant.networkId ?? null}::int, ${grant.departmentCode ?? null},
            ${[...(grant.wardCodes ?? ["*"])]}::text[], ${[...(grant.pathwayCodes ?? ["*"])]}::text[])`;
}

/** A ward with the department that it belongs to. */
export interface DepartmentWard {
  readonly hospitalId: number;
  readonly departmentCode: string;
  readonly wardCode: string;
}

/** The wards of every department within the scope. */
export async function listDepartmentWards(
  tx: ScopedTx,
  scope: Scope,
): Promise<readonly DepartmentWard[]> {
  return tx.$queryRaw<DepartmentWard[]>`
    SELECT hospital_id AS "hospitalId", department_code AS "departmentCode", ward_code AS "wardCode"
    FROM ward WHERE hospital_id = ANY (${[...scope.hospitalIds]}::int[])`;
}

/** Hospitals within the scope that hold a hospital's own data, not example or open data. */
export async function listOwnDataHospitalIds(
  tx: ScopedTx,
  scope: Scope,
): Promise<readonly number[]> {
  const rows = await tx.hospital.findMany({
    where: { id: { in: [...scope.hospitalIds] }, dataKind: "own" },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}
