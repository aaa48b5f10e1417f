import { Writable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { defineOperation } from "@/lib/contracts/api/operation";
import { AppError } from "@/lib/errors/app-error";
import { route } from "@/lib/http/route";
import { makeLogger } from "@/lib/observability/logger";
import { cookieFor, makeAccountWithRole, makeHospital } from "../../support/accounts";
import { contextWith, requestTo, type SentRequest } from "../../support/api-request";
import { registerTestDatabase } from "../../support/database";

const database = registerTestDatabase();
let hospitalId = 0;
let analyst = "";
let coordinator = "";

beforeAll(async () => {
  hospitalId = await makeHospital(database.current, "own");
  analyst = await cookieFor(await makeAccountWithRole("data-analyst", hospitalId));
  coordinator = await cookieFor(await makeAccountWithRole("pathway-coordinator", hospitalId));
});

const parts = {
  id: "trial",
  method: "POST",
  path: "/api/v1/trial",
  tag: "imports",
  access: "import.run",
  output: z.strictObject({ seen: z.unknown() }),
} as const;

async function problemOf(response: Response): Promise<Record<string, unknown>> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  return (await response.json()) as Record<string, unknown>;
}

const send = (sent: SentRequest) => requestTo("/api/v1/trial", { method: "POST", ...sent });

describe("a route", () => {
  const echo = route(
    defineOperation({
      ...parts,
      body: z.strictObject({ name: z.string(), list: z.array(z.int()).max(3).optional() }),
      maximumBodyBytes: 200,
    }),
    ({ body, actor }) => ({ seen: { body, hospitalId: actor.hospitalId } }),
  );

  test("hands the service the checked input and the actor", async () => {
    const response = await echo(send({ cookie: analyst, json: { name: "x" } }), contextWith());
    expect(await response.json()).toEqual({ seen: { body: { name: "x" }, hospitalId } });
  });

  test("refuses a role without the permission before it looks at the input", async () => {
    const response = await echo(send({ cookie: coordinator, body: "{" }), contextWith());
    expect(await problemOf(response)).toMatchObject({ status: 403, code: "not-allowed" });
  });

  test("points at each fault and never repeats the input", async () => {
    const json = { name: { not: "" }, role: "administrator", list: [1, "two"] };
    const response = await echo(send({ cookie: analyst, json }), contextWith());
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ status: 400, code: "invalid-input" });
    expect(problem["errors"]).toEqual([
      { pointer: "#/body/name", code: "invalid-type" },
      { pointer: "#/body/list/1", code: "invalid-type" },
      { pointer: "#/body/role", code: "unknown-field" },
    ]);
  });

  test.each([
    ["text that is no JSON", { body: "{", headers: { "content-type": "application/json" } }, 400],
    ["a form", { body: "name=x", headers: { "content-type": "text/plain" } }, 415],
    ["more bytes than allowed", { json: { name: "x".repeat(200) } }, 413],
    ["a longer list than allowed", { json: { name: "x", list: [1, 2, 3, 4] } }, 413],
  ])("refuses %s", async (_, sent, status) => {
    const response = await echo(send({ cookie: analyst, ...sent }), contextWith());
    expect((await problemOf(response))["status"]).toBe(status);
  });

  test("counts the bytes that arrive, whatever the header announces", async () => {
    const sent = { json: { name: "x".repeat(200) }, headers: { "content-length": "20" } };
    const response = await echo(send({ cookie: analyst, ...sent }), contextWith());
    expect(response.status).toBe(413);
  });

  test("lets no unexpected error speak: a number to quote and nothing else", async () => {
    const broken = route(defineOperation(parts), () => {
      throw new Error("patient 85.07.30-033.61 has no row in stay");
    });
    const response = await broken(send({ cookie: analyst }), contextWith());
    const problem = await problemOf(response);
    expect(problem).toEqual({
      type: "/problems/internal",
      title: "Internal",
      status: 500,
      code: "internal",
      requestId: response.headers.get("x-request-id"),
    });
  });

  test("lets no field out that the contract does not name", async () => {
    const leaking = route(
      defineOperation({ ...parts, output: z.strictObject({ n: z.int() }) }),
      () => ({ n: 1, patient: "x" }),
    );
    const response = await leaking(send({ cookie: analyst }), contextWith());
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("patient");
  });

  test("says when to come back after too many calls in a minute", async () => {
    const scarce = route(defineOperation({ ...parts, id: "scarce", callsPerMinute: 2 }), () => ({
      seen: 1,
    }));
    const statuses: number[] = [];
    let last = new Response();
    for (let turn = 0; turn < 3; turn += 1) {
      last = await scarce(send({ cookie: analyst }), contextWith());
      statuses.push(last.status);
    }
    expect(statuses).toEqual([200, 200, 429]);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    const other = await scarce(send({ cookie: coordinator }), contextWith());
    expect(other.status).toBe(403);
  });

  test("writes down who looked at what, in the chain of the hospital", async () => {
    const audited = route(
      defineOperation({
        ...parts,
        id: "readTrial",
        auditedAs: "trial",
        params: z.strictObject({ id: z.string() }),
      }),
      () => ({ seen: 1 }),
    );
    await audited(send({ cookie: analyst }), contextWith({ id: "hip-knee" }));
    const rows = await database.current.query(
      "SELECT role, action, object_type, object_id FROM audit_log WHERE hospital_id = $1",
      [hospitalId],
    );
    expect(rows).toEqual([
      { role: "data-analyst", action: "readTrial", object_type: "trial", object_id: "hip-knee" },
    ]);
  });

  test("does not do what it cannot write down", async () => {
    let runs = 0;
    const audited = route(
      defineOperation({ ...parts, id: "unwritten", auditedAs: "trial" }),
      () => ({ seen: (runs += 1) }),
    );
    const change = (verb: string) =>
      database.current.query(
        `${verb} EXECUTE ON FUNCTION private.audit_append ${verb === "GRANT" ? "TO" : "FROM"} waardekompas_app, PUBLIC`,
      );
    await change("REVOKE");
    const refused = await audited(send({ cookie: analyst }), contextWith());
    await change("GRANT");
    expect(refused.status).toBe(500);
    expect(runs).toBe(0);
  });

  test("passes a file on as a stream and stops one that grows too large", async () => {
    const counting = route(
      defineOperation({ ...parts, id: "upload", inputKind: "stream", maximumBodyBytes: 1_000 }),
      async ({ stream }) => ({ seen: (await new Response(stream).arrayBuffer()).byteLength }),
    );
    const small = await counting(send({ cookie: analyst, body: "a;b\n1;2" }), contextWith());
    expect(await small.json()).toEqual({ seen: 7 });
    const body = "x".repeat(1_001);
    const large = await counting(send({ cookie: analyst, body }), contextWith());
    expect(await problemOf(large)).toMatchObject({ status: 413, detail: { maximumBytes: 1_000 } });
  });

  test("gives a file to be saved, never to be shown as a page", async () => {
    const download = route(
      defineOperation({ ...parts, output: z.unknown(), outputKind: "file" }),
      () => ({ fileName: "fouten écart.csv", contentType: "text/csv", content: "a;b" }),
    );
    const response = await download(send({ cookie: analyst }), contextWith());
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename="fouten__cart.csv"; filename*=UTF-8''fouten%20%C3%A9cart.csv`,
    );
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await response.text()).toBe("a;b");
  });

  test("answers a refusal of the service with its code and particulars", async () => {
    const refusing = route(defineOperation(parts), () => {
      throw new AppError("conflict", { detail: { version: 3 } });
    });
    const problem = await problemOf(await refusing(send({ cookie: analyst }), contextWith()));
    expect(problem).toMatchObject({ status: 409, code: "conflict", detail: { version: 3 } });
  });
});

describe("the log", () => {
  test("holds neither credentials nor answers nor the words of an error", () => {
    const lines: string[] = [];
    const log = makeLogger(
      new Writable({
        write(chunk: Buffer, _, done) {
          lines.push(chunk.toString());
          done();
        },
      }),
    );
    const secret = "SECRET-VALUE";
    log.info({ password: secret, account: { email: secret, deep: { token: secret } } }, "x");
    log.info({ answers: secret, body: { row: secret }, headers: { cookie: secret } }, "x");
    log.error({ err: new Error(`row of ${secret}`, { cause: new TypeError(secret) }) }, "x");
    expect(lines).toHaveLength(3);
    expect(lines.join("")).not.toContain(secret);
    expect(lines[2]).toContain("TypeError");
  });
});
