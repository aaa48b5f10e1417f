import "server-only";
import { buildActor, listReachableHospitalIds, type Grant } from "@/lib/access/build-actor";
import type { Actor } from "@/lib/access/actor";
import { buildScope } from "@/lib/access/scope";
import { withScope } from "@/lib/db/with-scope";
import { withSignIn } from "@/lib/db/with-sign-in";
import {
  listDepartmentWards,
  listGrants,
  listHospitalKinds,
  type DepartmentWard,
  type GrantRecord,
  type HospitalKind,
} from "@/lib/repositories/role-grants";
import { findLiveSession, updateLastSeen, type LiveSession } from "@/lib/repositories/sessions";
import { hashSessionId } from "@/lib/services/accounts/session-id";
import { sessionMomentsAt } from "@/lib/services/accounts/sessions";

/** Who is signed in, with everything that was granted to them today. */
export interface SignedIn {
  readonly sessionHash: string;
  readonly accountId: number;
  readonly displayName: string;
  readonly email: string;
  readonly isExample: boolean;
  readonly grants: readonly Grant[];
  /** Hospitals to choose from. */
  readonly hospitalIds: readonly number[];
}

/** The trace of use is coarse on purpose: one write a minute, not one a request. */
const TRACE_MS = 60_000;

async function readSession(sessionId: string, now: Date) {
  const day = now.toLocaleDateString("sv-SE", { timeZone: "Europe/Brussels" });
  return withSignIn(async (tx) => {
    const session = await findLiveSession(tx, hashSessionId(sessionId), sessionMomentsAt(now));
    if (!session) return null;
    if (now.getTime() - session.lastSeenAt.getTime() >= TRACE_MS) {
      await updateLastSeen(tx, session.idHash, now);
    }
    return { session, records: await listGrants(tx, session.accountId, day) };
  });
}

function hospitalIdsOf(record: GrantRecord): readonly number[] {
  return record.hospitalId === null ? record.networkHospitalIds : [record.hospitalId];
}

interface Surroundings {
  readonly wards: readonly DepartmentWard[];
  /** Looked up for example accounts and for networks only. */
  readonly kinds: readonly HospitalKind[];
}

async function readSurroundings(
  session: LiveSession,
  records: readonly GrantRecord[],
): Promise<Surroundings> {
  const needsWards = records.some((record) => record.departmentCode !== null);
  const needsKinds = session.isExample || records.some((record) => record.hospitalId === null);
  if (!needsWards && !needsKinds) return { wards: [], kinds: [] };
  const scope = buildScope({ hospitalIds: records.flatMap((one) => [...hospitalIdsOf(one)]) });
  return withScope(
    scope,
    async (tx) => ({
      wards: needsWards ? await listDepartmentWards(tx, scope) : [],
      kinds: needsKinds ? await listHospitalKinds(tx, scope) : [],
    }),
    { readOnly: true },
  );
}

/** The hospitals that a grant opens; a coordinator last, as there is nothing to look at first. */
function openHospitalIds(
  record: GrantRecord,
  kinds: readonly HospitalKind[],
  isExample: boolean,
): readonly number[] {
  const ids = (wanted: (kind: HospitalKind) => boolean): ReadonlySet<number> =>
    new Set(kinds.filter(wanted).map(({ id }) => id));
  // The password of an example account is public: it never opens a hospital's own data.
  const closed = ids(({ dataKind }) => isExample && dataKind === "own");
  const coordinators = ids(({ isCoordinator }) => isCoordinator);
  const open = hospitalIdsOf(record).filter((id) => !closed.has(id));
  return [
    ...open.filter((id) => !coordinators.has(id)),
    ...open.filter((id) => coordinators.has(id)),
  ];
}

function grantOf(record: GrantRecord, surroundings: Surroundings, isExample: boolean): Grant {
  const { departmentCode, hospitalId } = record;
  const { wards, kinds } = surroundings;
  return {
    id: record.id,
    role: record.role,
    hospitalIds: openHospitalIds(record, kinds, isExample),
    isNetworkWide: hospitalId === null,
    departmentWardCodes:
      departmentCode === null
        ? null
        : wards
            .filter((one) => one.hospitalId === hospitalId && one.departmentCode === departmentCode)
            .map((one) => one.wardCode),
    wardCodes: record.wardCodes,
    pathwayCodes: record.pathwayCodes,
  };
}

/**
 * Who a session id belongs to, read from the database at every request: a revoked session, a closed
 * account and a withdrawn grant count from the next request on. Null when nobody is signed in.
 */
export async function findSignedIn(sessionId: string, now: Date): Promise<SignedIn | null> {
  const found = await readSession(sessionId, now);
  if (!found) return null;
  const { session, records } = found;
  const surroundings = await readSurroundings(session, records);
  const grants = records.map((record) => grantOf(record, surroundings, session.isExample));
  return {
    sessionHash: session.idHash,
    accountId: session.accountId,
    displayName: session.displayName,
    email: session.email,
    isExample: session.isExample,
    grants,
    hospitalIds: listReachableHospitalIds(grants),
  };
}

/** The actor of someone who is signed in, for the hospital asked for; null when out of reach. */
export function actorOf(signedIn: SignedIn, wantedHospitalId: number | null): Actor | null {
  const { accountId, displayName, grants } = signedIn;
  return buildActor({ accountId, displayName, grants, wantedHospitalId });
}
