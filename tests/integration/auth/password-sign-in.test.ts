import { beforeAll, describe, expect, test, vi } from "vitest";
import { EXAMPLE_PASSWORD } from "@/lib/access/example-password";
import { checkPassword } from "@/lib/auth/check-password";
import { hashPassword, isPassword } from "@/lib/auth/password";
import { findSignedInOfRequest } from "@/lib/auth/signed-in-of-request";
import { withSignIn } from "@/lib/db/with-sign-in";
import { insertRoleGrant } from "@/lib/repositories/role-grants";
import { makeAccount, makeHospital } from "../../support/accounts";
import { requestTo } from "../../support/api-request";
import { BrowserSession } from "../../support/browser-session";
import { registerTestDatabase } from "../../support/database";

const database = registerTestDatabase();
const PASSWORD = "a long password of a person";
let passwordHash = "";
let accountId = 0;

beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "0123456789abcdef0123456789abcdef");
  vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
  passwordHash = await hashPassword(PASSWORD);
  accountId = await makeAccount({ email: "an@hospital.example", passwordHash });
  const hospitalId = await makeHospital(database.current, "own");
  await withSignIn((tx) => insertRoleGrant(tx, { accountId, role: "cfo", hospitalId }));
});

const signedInWith = (browser: BrowserSession) =>
  findSignedInOfRequest(requestTo("/", { cookie: browser.cookieHeader }), new Date());

describe("signing in with a password", () => {
  test("opens a session that the next request is recognised by", async () => {
    const browser = new BrowserSession();
    const response = await browser.signIn("an@hospital.example", PASSWORD);
    expect(response.status).toBe(200);
    expect((await signedInWith(browser))?.email).toBe("an@hospital.example");
  });

  test("takes the address in any case and with spaces around it", async () => {
    const response = await new BrowserSession().signIn(" An@Hospital.example ", PASSWORD);
    expect(response.status).toBe(200);
  });

  test("gives a cookie that scripts cannot read and other sites cannot send along", async () => {
    const browser = new BrowserSession();
    await browser.signIn("an@hospital.example", PASSWORD);
    const cookie = browser.lastSetCookies.find((line) => line.startsWith("waardekompas.session="));
    expect(cookie).toMatch(/^waardekompas\.session=[\w-]{43};/);
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Lax");
    expect(cookie).toContain("Path=/");
  });

  test("gives a cookie that only https carries where the installation has https", async () => {
    vi.stubEnv("NEXTAUTH_URL", "https://waarde.hospital.example");
    const browser = new BrowserSession();
    await browser.signIn("an@hospital.example", PASSWORD);
    vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
    const cookie = browser.lastSetCookies.find((line) => line.includes("waardekompas.session="));
    expect(cookie).toMatch(/^__Host-waardekompas\.session=/);
    expect(cookie).toContain("Secure");
  });

  test("opens another session each time, so that none can be planted beforehand", async () => {
    const browser = new BrowserSession();
    await browser.signIn("an@hospital.example", PASSWORD);
    const before = browser.cookieHeader;
    await browser.signIn("an@hospital.example", PASSWORD);
    expect(browser.cookieHeader).not.toBe(before);
  });

  test("keeps only the hash of the session in the database", async () => {
    const browser = new BrowserSession();
    await browser.signIn("an@hospital.example", PASSWORD);
    const sessionId = /session=([\w-]{43})/.exec(browser.cookieHeader)?.[1] ?? "none";
    const rows = await database.current.query<{ found: string }>(
      "SELECT count(*) AS found FROM account_session WHERE id_hash = $1 OR id_hash LIKE $2",
      [sessionId, `%${sessionId}%`],
    );
    expect(Number(rows[0]?.found)).toBe(0);
  });

  test("is refused alike for a wrong password and for someone unknown", async () => {
    const answers = await Promise.all(
      ["an@hospital.example", "nobody@hospital.example"].map(async (email) => {
        const response = await new BrowserSession().signIn(email, "wrong");
        return { status: response.status, body: await response.text() };
      }),
    );
    expect(answers[0]?.status).toBe(401);
    expect(answers[0]).toEqual(answers[1]);
  });

  test("is refused without the token of our own page", async () => {
    const browser = new BrowserSession();
    await browser.send("/api/auth/callback/credentials", {
      email: "an@hospital.example",
      password: PASSWORD,
      csrfToken: "made up",
    });
    expect(await signedInWith(browser)).toBeNull();
  });

  test("is refused for a closed account", async () => {
    await makeAccount({ email: "gone@hospital.example", passwordHash });
    await database.current.query("UPDATE account SET is_active = false WHERE email LIKE 'gone@%'");
    const response = await new BrowserSession().signIn("gone@hospital.example", PASSWORD);
    expect(response.status).toBe(401);
  });

  test("is refused for an account without a password", async () => {
    await makeAccount({ email: "staff@hospital.example" });
    const response = await new BrowserSession().signIn("staff@hospital.example", "");
    expect(response.status).toBe(401);
  });

  test("does not hash a text as long as a book", async () => {
    const credentials = { email: "an@hospital.example", password: "x".repeat(1_000_000) };
    expect(await checkPassword(credentials, new Date())).toBeNull();
  });

  test("takes as long for someone unknown as for someone known", async () => {
    const medianMs = async (email: string) => {
      const times: number[] = [];
      for (let turn = 0; turn < 7; turn += 1) {
        const before = performance.now();
        await checkPassword({ email, password: "wrong" }, new Date());
        times.push(performance.now() - before);
      }
      return times.sort((a, b) => a - b)[3] ?? 0;
    };
    await makeAccount({ email: "known@hospital.example", passwordHash });
    const [known, unknown] = [
      await medianMs("known@hospital.example"),
      await medianMs("unknown@hospital.example"),
    ];
    // Hashing dominates: an early answer would take a tenth of it. The bound leaves room for a busy machine.
    expect(unknown).toBeGreaterThan(known / 3);
  });

  test("refuses a storm instead of queueing it", async () => {
    const attempts = Array.from({ length: 80 }, () => isPassword(passwordHash, PASSWORD));
    const accepted = (await Promise.all(attempts)).filter(Boolean);
    expect(accepted).toHaveLength(64);
    expect(await isPassword(passwordHash, PASSWORD)).toBe(true);
  });

  test("works for an example account with the public password", async () => {
    const email = "cfo@voorbeeld.example";
    const hash = await hashPassword(EXAMPLE_PASSWORD);
    await makeAccount({ email, passwordHash: hash, isExample: true });
    expect((await new BrowserSession().signIn(email, EXAMPLE_PASSWORD)).status).toBe(200);
  });
});

describe("repeated wrong passwords", () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute));
  const attempt = (email: string, password: string, minute: number) =>
    checkPassword({ email, password }, at(minute));

  test("lock the account for a quarter of an hour, for the right password too", async () => {
    const email = "locked@hospital.example";
    await makeAccount({ email, passwordHash });
    for (let turn = 0; turn < 10; turn += 1) expect(await attempt(email, "wrong", 0)).toBeNull();
    expect(await attempt(email, PASSWORD, 14)).toBeNull();
    expect((await attempt(email, PASSWORD, 15))?.displayName).toBeDefined();
  });

  test("start again at nothing after the right password", async () => {
    const email = "forgetful@hospital.example";
    await makeAccount({ email, passwordHash });
    for (let round = 0; round < 3; round += 1) {
      for (let turn = 0; turn < 9; turn += 1) await attempt(email, "wrong", 0);
      expect(await attempt(email, PASSWORD, 0)).not.toBeNull();
    }
  });

  test("sent all at once get no more looks at the password than the limit", async () => {
    const email = "stormed@hospital.example";
    await makeAccount({ email, passwordHash });
    await Promise.all(Array.from({ length: 24 }, () => attempt(email, "wrong", 0)));
    const rows = await database.current.query<{ failed_attempts: number; locked: boolean }>(
      "SELECT failed_attempts, locked_until IS NOT NULL AS locked FROM account WHERE email = $1",
      [email],
    );
    expect(rows[0]).toEqual({ failed_attempts: 0, locked: true });
  });

  test("of one person do not lock another", async () => {
    expect(await attempt("an@hospital.example", PASSWORD, 0)).not.toBeNull();
  });
});

describe("signing out", () => {
  test("kills a copied cookie as well", async () => {
    const browser = new BrowserSession();
    await browser.signIn("an@hospital.example", PASSWORD);
    const copied = browser.cookieHeader;
    await browser.post("/api/auth/signout");
    const later = await findSignedInOfRequest(requestTo("/", { cookie: copied }), new Date());
    expect(later).toBeNull();
  });
});

describe("the doors of next-auth that are shut", () => {
  test.each([
    ["POST", "/api/auth/session", { data: JSON.stringify({ role: "administrator" }) }],
    ["POST", "/api/auth/_log", { code: "x" }],
    ["GET", "/api/auth/session", undefined],
    ["GET", "/api/auth/providers", undefined],
    ["GET", "/api/auth/signout", undefined],
  ])("%s %s answers 404", async (_, path, form) => {
    const browser = new BrowserSession();
    await browser.signIn("an@hospital.example", PASSWORD);
    expect((await browser.send(path, form)).status).toBe(404);
    expect((await signedInWith(browser))?.grants.map((grant) => grant.role)).toEqual(["cfo"]);
  });

  test("a return address on another site is not followed", async () => {
    const response = await new BrowserSession().post("/api/auth/callback/credentials", {
      email: "an@hospital.example",
      password: PASSWORD,
      callbackUrl: "https://elsewhere.example/steal",
    });
    expect(await response.json()).toEqual({ url: "http://localhost:3000" });
  });
});
