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

/** What a grant needs to know of a hospital: whose data it holds, and whether it only coordinates. */
export interface HospitalKind {
  readonly id: number;
  readonly dataKind: string;
  /** Receives the deliveries of a network and has no care of its own. */
  readonly isCoordinator: boolean;
}

/** The kinds of the hospitals within the scope. */
export async function listHospitalKinds(
  tx: ScopedTx,
  scope: Scope,
): Promise<readonly HospitalKind[]> {
  return tx.hospital.findMany({
    where: { id: { in: [...scope.hospitalIds] } },
    select: { id: true, dataKind: true, isCoordinator: true },
  });
}

/**
 * Gives the example accounts of network roles the hospitals of a network of open data, which
 * everyone may read. Nothing happens for another network, or when they have them already.
 */
export async function grantOpenDataToExamples(tx: ScopedTx, networkId: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO role_grant (account_id, role, network_id, ward_codes, pathway_codes)
    SELECT a.id, 'network-analyst', n.id, '{*}', '{*}'
    FROM account a CROSS JOIN network n
    WHERE n.id = ${networkId}::int AND n.data_kind = 'open-data' AND a.is_example
      AND EXISTS (SELECT 1 FROM role_grant own
                  WHERE own.account_id = a.id AND own.role = 'network-analyst')
      AND NOT EXISTS (SELECT 1 FROM role_grant same
                      WHERE same.account_id = a.id AND same.network_id = n.id)`;
}

/** A network by name, with a hospital of it to look at first. */
export interface NetworkName {
  readonly name: string;
  readonly hospitalId: number;
}

/** The networks to which any of these hospitals belong; names of networks are no secret. */
export async function listNetworkNames(
  tx: ScopedTx,
  hospitalIds: readonly number[],
): Promise<readonly NetworkName[]> {
  return tx.$queryRaw<NetworkName[]>`
    SELECT n.name, m.id AS "hospitalId"
    FROM network n
    CROSS JOIN LATERAL (
      SELECT member.id
      FROM network_member member
      JOIN hospital_code code ON code.hospital_id = member.id
      WHERE member.network_id = n.id AND member.id = ANY (${[...hospitalIds]}::int[])
      -- The coordinator of open data receives files and has nothing to show.
      ORDER BY code.code = n.code || '-coordinator', member.id
      LIMIT 1
    ) m
    ORDER BY n.name`;
}
