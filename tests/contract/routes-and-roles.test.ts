import { beforeAll, describe, expect, test } from "vitest";
import { ROLES, type Role } from "@/lib/access/roles";
import { OPERATIONS } from "@/lib/contracts/api/operations";
import { problemSchema } from "@/lib/contracts/api/problem";
import { cookieFor, makeAccount, makeAccountWithRole, makeHospital } from "../support/accounts";
import { contextWith, requestTo } from "../support/api-request";
import { registerTestDatabase } from "../support/database";
import { fillIn, loadRoutes, type ServedRoute } from "./routes";
import { SIGNED_OPERATIONS } from "./signed-operations";

const database = registerTestDatabase();
const routes = await loadRoutes();
const accounts = new Map<Role, number>();
let accountWithoutGrant = 0;
let foreignHospitalId = 0;

beforeAll(async () => {
  const hospitalId = await makeHospital(database.current, "own");
  foreignHospitalId = await makeHospital(database.current, "foreign");
  await database.current.query("INSERT INTO department VALUES ($1, 'D1', 'Orthopedie')", [
    hospitalId,
  ]);
  for (const role of ROLES) accounts.set(role, await makeAccountWithRole(role, hospitalId));
  accountWithoutGrant = await makeAccount();
});

async function call({ route }: ServedRoute, cookie?: string, query = ""): Promise<Response> {
  const { method, access: _, ...operation } = route.operation;
  const { path, params } = fillIn({ ...operation, method, access: "public" });
  const request = requestTo(path + query, { method, ...(cookie !== undefined && { cookie }) });
  return route(request, contextWith(params));
}

function isMeantFor(served: ServedRoute, role: Role): boolean {
  const signed = SIGNED_OPERATIONS[served.route.operation.id];
  return typeof signed === "string" || (signed ?? []).includes(role);
}

const isForEveryone = (served: ServedRoute) =>
  SIGNED_OPERATIONS[served.route.operation.id] === "everyone";

describe("the routes that the file system serves", () => {
  test("are exactly the operations of the contract", () => {
    const served = routes.map(
      ({ path, method, route }) => `${method} ${path} ${route.operation.id}`,
    );
    const declared = OPERATIONS.map(({ path, method, id }) => `${method} ${path} ${id}`);
    expect(served.sort()).toEqual(declared.sort());
  });

  test("were each reviewed: someone wrote down who may call them", () => {
    const ids = routes.map(({ route }) => route.operation.id);
    expect(Object.keys(SIGNED_OPERATIONS).sort()).toEqual(ids.sort());
  });
});

describe.each(routes.map((served) => ({ name: `${served.method} ${served.path}`, served })))(
  "$name",
  ({ served }) => {
    test("answers someone who is not signed in as signed off", async () => {
      const response = await call(served);
      if (isForEveryone(served)) return expect(response.status).toBe(200);
      expect(response.status).toBe(401);
      expect(problemSchema.parse(await response.json()).code).toBe("not-signed-in");
    });

    test.each(ROLES)("answers the role %s as signed off", async (role) => {
      const response = await call(served, await cookieFor(accounts.get(role) ?? 0));
      if (!isMeantFor(served, role)) return expect(response.status).toBe(403);
      expect([401, 403]).not.toContain(response.status);
      expect(response.status).toBeLessThan(500);
    });

    test("refuses an account that has no role anywhere", async () => {
      const response = await call(served, await cookieFor(accountWithoutGrant));
      expect(response.status).toBe(isForEveryone(served) ? 200 : 403);
    });

    test("answers a foreign hospital exactly as one that does not exist", async () => {
      if (isForEveryone(served)) return;
      const cookie = await cookieFor(accounts.get("administrator") ?? 0);
      const answers = await Promise.all(
        [foreignHospitalId, 999_999].map((id) => call(served, cookie, `?hospital=${id}`)),
      );
      const [foreign, missing] = await Promise.all(
        answers.map(async (one) => {
          const { requestId: _, ...problem } = problemSchema.parse(await one.json());
          return { status: one.status, problem };
        }),
      );
      expect(foreign).toEqual(missing);
      expect(foreign?.status).toBe(404);
    });

    test("is never kept by a browser or a cache", async () => {
      const response = await call(served);
      expect(response.headers.get("cache-control")).toBe("private, no-store");
      expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    });

    test("refuses a field in the address that it does not know", async () => {
      const cookie = await cookieFor(accounts.get("data-analyst") ?? 0);
      const response = await call(served, cookie, "?role=administrator");
      if (response.status !== 403) expect(response.status).toBe(400);
    });

    test("refuses a write from another site, from nowhere and from null", async () => {
      const { operation } = served.route;
      if (operation.method === "GET") return;
      const { path, params } = fillIn(operation);
      const cookie = await cookieFor(accounts.get("cio") ?? 0);
      const sites = [
        { origin: "https://elsewhere.example" },
        { origin: "null" },
        { origin: "" },
        { origin: "http://localhost:3000", "sec-fetch-site": "cross-site" },
      ];
      for (const headers of sites) {
        const sent = { method: operation.method, cookie, headers };
        const response = await served.route(requestTo(path, sent), contextWith(params));
        expect(response.status).toBe(403);
        expect(problemSchema.parse(await response.json()).code).toBe("foreign-origin");
      }
    });
  },
);
