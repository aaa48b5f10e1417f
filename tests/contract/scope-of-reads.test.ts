import { beforeAll, describe, expect, test } from "vitest";
import { GET as getIndicator } from "@/app/api/v1/indicators/[code]/route";
import { GET as listPathways } from "@/app/api/v1/pathways/route";
import { POST as recordDecision } from "@/app/api/v1/reviews/[quarter]/pathways/[code]/decisions/route";
import { withSignIn } from "@/lib/db/with-sign-in";
import { insertRoleGrant } from "@/lib/repositories/role-grants";
import type { Role } from "@/lib/access/roles";
import { cookieFor, makeAccount } from "../support/accounts";
import { contextWith, requestTo } from "../support/api-request";
import { registerTestDatabase } from "../support/database";
import { insertTwoHospitals, type TwoHospitals } from "../support/two-hospitals";

const database = registerTestDatabase();
let hospitals: TwoHospitals = { first: 0, second: 0 };

beforeAll(async () => {
  hospitals = await insertTwoHospitals(database.current);
  await database.current.query(
    `INSERT INTO pathway (hospital_id, pathway_code, template_code, name_nl, name_fr, name_en)
     VALUES ($1, 'stroke', 'stroke', 'CVA', 'AVC', 'Stroke')`,
    [hospitals.first],
  );
});

async function cookieOf(role: Role, pathwayCodes: readonly string[] = ["*"]): Promise<string> {
  const accountId = await makeAccount();
  const hospitalId = hospitals.first;
  await withSignIn((tx) => insertRoleGrant(tx, { accountId, role, hospitalId, pathwayCodes }));
  return cookieFor(accountId);
}

async function answerOf(response: Response) {
  const { requestId: _, ...rest } = (await response.json()) as Record<string, unknown>;
  return { status: response.status, rest };
}

const indicator = (cookie: string, code: string, query: string) =>
  getIndicator(requestTo(`/api/v1/indicators/${code}${query}`, { cookie }), contextWith({ code }));

describe("what lies outside one's scope", () => {
  test("is not in the list of pathways", async () => {
    const cookie = await cookieOf("pathway-team", ["hip-knee"]);
    const response = await listPathways(requestTo("/api/v1/pathways", { cookie }), contextWith());
    const { pathways } = (await response.json()) as { pathways: { code: string }[] };
    expect(pathways.map((pathway) => pathway.code)).toEqual(["hip-knee"]);
  });

  test("answers exactly as a pathway that does not exist", async () => {
    const cookie = await cookieOf("pathway-team", ["hip-knee"]);
    const [foreign, missing] = await Promise.all(
      ["stroke", "nothing"].map(async (code) =>
        answerOf(await indicator(cookie, "length-of-stay", `?pathway=${code}`)),
      ),
    );
    expect(foreign?.status).toBe(404);
    expect(foreign).toEqual(missing);
    const own = await indicator(cookie, "length-of-stay", "?pathway=hip-knee");
    expect(own.status).toBe(200);
  });

  test("answers exactly as a hospital that does not exist", async () => {
    const cookie = await cookieOf("cfo");
    const [foreign, missing] = await Promise.all(
      [hospitals.second, 999_999].map(async (id) =>
        answerOf(await indicator(cookie, "length-of-stay", `?pathway=hip-knee&hospital=${id}`)),
      ),
    );
    expect(foreign?.status).toBe(404);
    expect(foreign).toEqual(missing);
  });

  test("cannot be decided on either", async () => {
    const cookie = await cookieOf("vsc-chair", ["hip-knee"]);
    const [foreign, missing] = await Promise.all(
      ["stroke", "nothing"].map(async (code) => {
        const json = {
          text: "Doorgaan",
          owner: "An",
          dueOn: "2026-12-31",
          isNoDecision: false,
          claimReason: null,
          indicatorCode: null,
          revision: 0,
        };
        const path = `/api/v1/reviews/2026-Q3/pathways/${code}/decisions`;
        const request = requestTo(path, { method: "POST", cookie, json });
        return answerOf(await recordDecision(request, contextWith({ quarter: "2026-Q3", code })));
      }),
    );
    expect(foreign?.status).toBe(404);
    expect(foreign).toEqual(missing);
  });
});

describe("a cost figure", () => {
  test.each<readonly [Role, string, number]>([
    ["cfo", "tdabc-cost", 200],
    ["cfo", "tdabc-cost-excl-physicians", 200],
    ["head-nurse", "tdabc-cost", 404],
    ["pathway-team", "tdabc-cost", 404],
    ["pathway-team", "tdabc-cost-excl-physicians", 200],
    ["patient-representative", "tdabc-cost-excl-physicians", 404],
    ["coder", "tdabc-cost", 404],
  ])("answers %s asking for %s with %i", async (role, code, status) => {
    const cookie = await cookieOf(role, ["hip-knee"]);
    const response = await indicator(cookie, code, "?pathway=hip-knee");
    expect(response.status).toBe(status);
  });
});
