import { beforeAll, describe, expect, test } from "vitest";
import { GET as listSessions, DELETE as revokeAll } from "@/app/api/v1/sessions/route";
import { DELETE as revokeOne } from "@/app/api/v1/sessions/[id]/route";
import { actorOf, findSignedIn } from "@/lib/auth/find-signed-in";
import type { SessionDto } from "@/lib/contracts/api/sessions";
import { withSignIn } from "@/lib/db/with-sign-in";
import { insertRoleGrant } from "@/lib/repositories/role-grants";
import { openSession } from "@/lib/services/accounts/sessions";
import { cookieFor, makeAccount, makeAccountWithRole, makeHospital } from "../../support/accounts";
import { contextWith, requestTo } from "../../support/api-request";
import { registerTestDatabase } from "../../support/database";

const database = registerTestDatabase();
const start = new Date("2026-11-22T09:00:00Z");
const minutesLater = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
let hospitalId = 0;

beforeAll(async () => {
  hospitalId = await makeHospital(database.current, "own");
  await database.current.query("INSERT INTO department VALUES ($1, 'D1', 'Orthopedie')", [
    hospitalId,
  ]);
  await database.current.query(
    "INSERT INTO ward VALUES ($1, 'C3', 'C3', 'D1', 'C', 30), ($1, 'C4', 'C4', 'D1', 'C', 30)",
    [hospitalId],
  );
});

async function sessionsSeenBy(cookie: string): Promise<readonly SessionDto[] | number> {
  const response = await listSessions(requestTo("/api/v1/sessions", { cookie }), contextWith());
  if (!response.ok) return response.status;
  return ((await response.json()) as { readonly sessions: readonly SessionDto[] }).sessions;
}

describe("a session", () => {
  test("that was revoked is refused at the next request", async () => {
    const accountId = await makeAccountWithRole("cmo", hospitalId);
    const cookie = await cookieFor(accountId);
    expect(await sessionsSeenBy(cookie)).toHaveLength(1);
    await database.current.query(
      "UPDATE account_session SET revoked_at = now() WHERE account_id = $1",
      [accountId],
    );
    expect(await sessionsSeenBy(cookie)).toBe(401);
  });

  test("ends after an hour out of use", async () => {
    const sessionId = await openSession(await makeAccountWithRole("cmo", hospitalId), start);
    expect(await findSignedIn(sessionId, minutesLater(59))).not.toBeNull();
    expect(await findSignedIn(sessionId, minutesLater(118))).not.toBeNull();
    expect(await findSignedIn(sessionId, minutesLater(178))).toBeNull();
  });

  test("ends after twelve hours however much it is used", async () => {
    const sessionId = await openSession(await makeAccountWithRole("cmo", hospitalId), start);
    for (let minute = 30; minute < 720; minute += 30) {
      expect(await findSignedIn(sessionId, minutesLater(minute))).not.toBeNull();
    }
    expect(await findSignedIn(sessionId, minutesLater(720))).toBeNull();
  });

  test("of an account that was closed is refused at the next request", async () => {
    const accountId = await makeAccountWithRole("cmo", hospitalId);
    const cookie = await cookieFor(accountId);
    await database.current.query("UPDATE account SET is_active = false WHERE id = $1", [accountId]);
    expect(await sessionsSeenBy(cookie)).toBe(401);
  });

  test("of an account whose role was withdrawn has no right at the next request", async () => {
    const accountId = await makeAccountWithRole("cmo", hospitalId);
    const cookie = await cookieFor(accountId);
    await database.current.query(
      "UPDATE role_grant SET valid_from = '2020-01-01', valid_to = '2020-12-31' WHERE account_id = $1",
      [accountId],
    );
    expect(await sessionsSeenBy(cookie)).toBe(403);
  });

  test.each(["", "x", "a".repeat(43), "../../etc/passwd", "%00"])(
    "that was made up (%j) is nobody's",
    async (made) => {
      expect(await sessionsSeenBy(`waardekompas.session=${made}`)).toBe(401);
    },
  );
});

describe("the list of one's own sessions", () => {
  test("says which one asks and shows nobody else's", async () => {
    const accountId = await makeAccountWithRole("cno", hospitalId);
    const [here] = [await cookieFor(accountId), await cookieFor(accountId)];
    await cookieFor(await makeAccountWithRole("cno", hospitalId));
    const seen = await sessionsSeenBy(here);
    expect(seen).toHaveLength(2);
    expect((seen as readonly SessionDto[]).filter((session) => session.isCurrent)).toHaveLength(1);
  });

  test("lets one place be signed out, and not someone else's", async () => {
    const here = await cookieFor(await makeAccountWithRole("cno", hospitalId));
    const other = await cookieFor(await makeAccountWithRole("cno", hospitalId));
    const [theirs] = (await sessionsSeenBy(other)) as readonly SessionDto[];
    const id = theirs?.id ?? "";
    const answers = await Promise.all(
      [id, "0".repeat(64)].map(async (one) => {
        const request = requestTo(`/api/v1/sessions/${one}`, { method: "DELETE", cookie: here });
        const response = await revokeOne(request, contextWith({ id: one }));
        const { requestId: _, ...problem } = (await response.json()) as Record<string, unknown>;
        return { status: response.status, problem };
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.status).toBe(404);
    expect(await sessionsSeenBy(other)).toHaveLength(1);
    const own = requestTo(`/api/v1/sessions/${id}`, { method: "DELETE", cookie: other });
    expect((await revokeOne(own, contextWith({ id }))).status).toBe(204);
    expect(await sessionsSeenBy(other)).toBe(401);
  });

  test("lets every place be signed out at once", async () => {
    const accountId = await makeAccountWithRole("cno", hospitalId);
    const cookies = [await cookieFor(accountId), await cookieFor(accountId)];
    const request = requestTo("/api/v1/sessions", { method: "DELETE", cookie: cookies[0] ?? "" });
    const response = await revokeAll(request, contextWith());
    expect(await response.json()).toEqual({ revoked: 2 });
    for (const cookie of cookies) expect(await sessionsSeenBy(cookie)).toBe(401);
  });
});

describe("the scope of a session", () => {
  async function actorWith(accountId: number, wanted: number | null = null) {
    const signedIn = await findSignedIn(await openSession(accountId, start), start);
    return signedIn && actorOf(signedIn, wanted);
  }

  test("of a department head holds the wards of the department", async () => {
    const actor = await actorWith(await makeAccountWithRole("department-head", hospitalId));
    expect(actor?.scope.wardCodes).toEqual(["C3", "C4"]);
  });

  test("of a network analyst holds the hospitals of the network, also those that join later", async () => {
    const [network] = await database.current.query<{ id: number }>(
      "INSERT INTO network (code, name, data_kind) VALUES ('nhs', 'NHS', 'open-data') RETURNING id",
    );
    const join = async (code: string) => {
      const [made] = await database.current.query<{ id: number }>(
        "SELECT private.ensure_hospital($1, $2, $2, 'open-data') AS id",
        [network?.id, code],
      );
      return made?.id ?? 0;
    };
    const first = await join("RXX");
    const accountId = await makeAccount();
    const networkId = network?.id ?? 0;
    await withSignIn((tx) =>
      insertRoleGrant(tx, { accountId, role: "network-analyst", networkId }),
    );
    expect((await actorWith(accountId))?.scope.hospitalIds).toEqual([first]);
    const second = await join("RYY");
    expect((await actorWith(accountId))?.scope.hospitalIds).toEqual([first, second]);
    expect((await actorWith(accountId, second))?.hospitalId).toBe(second);
    expect(await actorWith(accountId, hospitalId)).toBeNull();
  });

  test("of an example account never holds a hospital's own data, whatever was granted", async () => {
    const example = await makeHospital(database.current, "voorbeeld", "example");
    const accountId = await makeAccount({ isExample: true });
    await withSignIn(async (tx) => {
      await insertRoleGrant(tx, { accountId, role: "cfo", hospitalId });
      await insertRoleGrant(tx, { accountId, role: "cfo", hospitalId: example });
    });
    expect((await actorWith(accountId))?.scope.hospitalIds).toEqual([example]);
    expect(await actorWith(accountId, hospitalId)).toBeNull();
  });
});
