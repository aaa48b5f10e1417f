import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { getActor, getLandingPath, requireActor } from "@/lib/auth/actor-of-page";
import { cookieFor, makeAccount, makeAccountWithRole, makeHospital } from "../../support/accounts";
import { registerTestDatabase } from "../../support/database";

const request = { cookie: "", path: "" };

// What Next knows of the request in hand; outside its server there is none.
vi.mock("next/headers", () => ({
  cookies: () =>
    Promise.resolve({
      get: (name: string) =>
        request.cookie.startsWith(`${name}=`)
          ? { value: request.cookie.slice(name.length + 1) }
          : undefined,
    }),
  headers: () =>
    Promise.resolve(new Headers(request.path ? { "x-waardekompas-path": request.path } : {})),
}));
vi.mock("next-intl/server", () => ({ getLocale: () => Promise.resolve("fr") }));

const database = registerTestDatabase();
let hospitalId = 0;
let otherHospitalId = 0;

beforeAll(async () => {
  hospitalId = await makeHospital(database.current, "own");
  otherHospitalId = await makeHospital(database.current, "other");
});

beforeEach(() => {
  request.cookie = "";
  request.path = "";
});

/** Where Next would send the browser, or the status it would answer. */
async function outcomeOf(work: Promise<unknown>): Promise<string> {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  return (thrown as { readonly digest?: string } | null)?.digest ?? "no redirect";
}

describe("a page that needs a permission", () => {
  test("gives the actor to whoever has it", async () => {
    request.cookie = await cookieFor(await makeAccountWithRole("cfo", hospitalId));
    expect(await requireActor("budget.read")).toMatchObject({ role: "cfo", hospitalId });
  });

  test("sends whoever is not signed in to the sign-in page, and back to the page afterwards", async () => {
    request.path = "/fr/reviews?period=2026-Q3";
    expect(await outcomeOf(requireActor("review.read"))).toContain(
      ";/fr/sign-in?next=%2Ffr%2Freviews%3Fperiod%3D2026-Q3;",
    );
  });

  test("sends whoever lacks the permission to a page that says so in words", async () => {
    request.cookie = await cookieFor(await makeAccountWithRole("ward-team", hospitalId));
    expect(await outcomeOf(requireActor("budget.read"))).toContain(";/fr/no-access;");
  });

  test("sends whoever has no role anywhere to that page too", async () => {
    request.cookie = await cookieFor(await makeAccount());
    expect(await outcomeOf(requireActor("indicator.read"))).toContain(";/fr/no-access;");
  });

  test.each([
    ["a foreign hospital", () => String(otherHospitalId)],
    ["one that does not exist", () => "999999"],
    ["text", () => "1 OR 1=1"],
    ["zero", () => "0"],
  ])("does not find %s", async (_, wanted) => {
    request.cookie = await cookieFor(await makeAccountWithRole("cfo", hospitalId));
    const outcome = await outcomeOf(requireActor("budget.read", { hospital: wanted() }));
    expect(outcome).toBe("NEXT_HTTP_ERROR_FALLBACK;404");
  });

  test("does not find two hospitals at once", async () => {
    request.cookie = await cookieFor(await makeAccountWithRole("cfo", hospitalId));
    const hospital = [String(hospitalId), String(otherHospitalId)];
    expect(await getActor({ hospital })).toBeNull();
  });
});

describe("the way in", () => {
  test("leads each role to its own first page", async () => {
    request.cookie = await cookieFor(await makeAccountWithRole("pathway-team", hospitalId));
    expect(await getLandingPath()).toBe("/pathways/hip-knee");
  });

  test("leads nowhere for someone who is not signed in", async () => {
    expect(await getLandingPath()).toBeNull();
    expect(await getActor()).toBeNull();
  });
});
