import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { CALLBACKS } from "@/lib/auth/auth-options";
import { findSignedInOfRequest } from "@/lib/auth/signed-in-of-request";
import { withSignIn } from "@/lib/db/with-sign-in";
import { findAccount } from "@/lib/repositories/accounts";
import { insertRoleGrant } from "@/lib/repositories/role-grants";
import { makeAccountWithRole, makeHospital } from "../../support/accounts";
import { requestTo } from "../../support/api-request";
import { BrowserSession } from "../../support/browser-session";
import { registerTestDatabase } from "../../support/database";
import { IdentityProvider, type Said } from "../../support/identity-provider";

const database = registerTestDatabase();
const provider = new IdentityProvider();
let hospitalId = 0;

beforeAll(async () => {
  await provider.start();
  vi.stubEnv("NEXTAUTH_SECRET", "0123456789abcdef0123456789abcdef");
  vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
  vi.stubEnv("OIDC_ISSUER", provider.issuer);
  vi.stubEnv("OIDC_CLIENT_ID", "waardekompas");
  vi.stubEnv("OIDC_CLIENT_SECRET", "a secret between two programs");
  hospitalId = await makeHospital(database.current, "own");
});

beforeEach(() => vi.stubEnv("OIDC_PROVISION", "yes"));
afterAll(() => provider.stop());

async function arriveAtProvider(browser: BrowserSession): Promise<string> {
  const response = await browser.post("/api/auth/signin/oidc", { callbackUrl: "/nl/start" });
  return ((await response.json()) as { readonly url: string }).url;
}

async function signInAs(said: Said, browser = new BrowserSession()) {
  provider.said = said;
  await browser.send(provider.approve(await arriveAtProvider(browser)));
  return findSignedInOfRequest(requestTo("/", { cookie: browser.cookieHeader }), new Date());
}

const accountOf = (subject: string) =>
  withSignIn((tx) => findAccount(tx, provider.issuer, subject));

describe("signing in at the identity provider", () => {
  test("asks for a code with PKCE, state and nonce", async () => {
    const asked = new URL(await arriveAtProvider(new BrowserSession())).searchParams;
    expect(asked.get("response_type")).toBe("code");
    expect(asked.get("code_challenge_method")).toBe("S256");
    expect(asked.get("state")).toBeTruthy();
    expect(asked.get("nonce")).toBeTruthy();
    expect(asked.get("scope")).toBe("openid profile email");
  });

  test("gives someone new an account without any right", async () => {
    const signedIn = await signInAs({ claims: { sub: "new", name: "An Claes" } });
    expect(signedIn?.displayName).toBe("An Claes");
    expect(signedIn?.grants).toEqual([]);
  });

  test("lets nobody new in where accounts are made by hand", async () => {
    vi.stubEnv("OIDC_PROVISION", "no");
    expect(await signInAs({ claims: { sub: "stranger" } })).toBeNull();
    expect(await accountOf("stranger")).toBeNull();
  });

  test("gives the role that our database grants, whatever the token claims", async () => {
    await signInAs({ claims: { sub: "head-nurse" } });
    const account = await accountOf("head-nurse");
    const accountId = account?.id ?? 0;
    await withSignIn((tx) =>
      insertRoleGrant(tx, { accountId, role: "head-nurse", hospitalId, wardCodes: ["C3"] }),
    );
    const signedIn = await signInAs({
      claims: {
        sub: "head-nurse",
        role: "administrator",
        roles: ["administrator"],
        groups: ["administrators"],
        hospitalIds: [1, 2, 3],
        is_example: false,
      },
    });
    expect(signedIn?.grants.map((grant) => grant.role)).toEqual(["head-nurse"]);
    expect(signedIn?.hospitalIds).toEqual([hospitalId]);
  });

  test("never merges two people by e-mail address", async () => {
    await makeAccountWithRole("administrator", hospitalId);
    const [taken] = await database.current.query<{ email: string; id: number }>(
      "SELECT email, id FROM account WHERE issuer = 'local' LIMIT 1",
    );
    const signedIn = await signInAs({
      claims: { sub: "other-person", email: taken?.email, email_verified: true },
    });
    expect(signedIn?.accountId).not.toBe(taken?.id);
    expect(signedIn?.grants).toEqual([]);
  });

  test("refuses a closed account", async () => {
    await signInAs({ claims: { sub: "leaver" } });
    await database.current.query("UPDATE account SET is_active = false WHERE subject = 'leaver'");
    expect(await signInAs({ claims: { sub: "leaver" } })).toBeNull();
  });

  test.each<readonly [string, Said]>([
    ["another audience", { claims: { sub: "x", aud: "another-program" } }],
    ["another issuer", { claims: { sub: "x", iss: "https://elsewhere.example" } }],
    ["an old nonce", { claims: { sub: "x", nonce: "old" } }],
    ["an hour too late", { claims: { sub: "x", exp: 1_700_000_000 } }],
    ["no signature", { claims: { sub: "x" }, header: { alg: "none" } }],
    ["a signature of someone else", { claims: { sub: "x" }, isForged: true }],
    ["a symmetric signature", { claims: { sub: "x" }, header: { alg: "HS256" } }],
  ])("refuses a token with %s", async (_, said) => {
    expect(await signInAs(said)).toBeNull();
    expect(await accountOf("x")).toBeNull();
  });

  test("refuses a code that was used before", async () => {
    const browser = new BrowserSession();
    provider.said = { claims: { sub: "replayed" } };
    const back = provider.approve(await arriveAtProvider(browser));
    await browser.send(back);
    const thief = new BrowserSession();
    await thief.send(back);
    const request = requestTo("/", { cookie: thief.cookieHeader });
    expect(await findSignedInOfRequest(request, new Date())).toBeNull();
  });

  test("refuses an answer that the browser did not ask for", async () => {
    provider.said = { claims: { sub: "pushed" } };
    const back = provider.approve(await arriveAtProvider(new BrowserSession()));
    const victim = new BrowserSession();
    await victim.send(back);
    expect(await accountOf("pushed")).toBeNull();
  });
});

describe("what a client sends to the session", () => {
  test.each([
    { email: "cmo@hospital.example" },
    { role: "administrator", scope: { hospitalIds: [1] } },
    { sid: "another session" },
    { user: { id: "1" } },
    { accountId: 1 },
  ])("changes nothing: %j", async (session) => {
    const token = await CALLBACKS.jwt({
      token: { sid: "mine", role: "administrator" },
      trigger: "update",
      session,
    } as unknown as Parameters<typeof CALLBACKS.jwt>[0]);
    expect(token).toEqual({ sid: "mine" });
  });
});
