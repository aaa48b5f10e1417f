import { beforeAll, describe, expect, test } from "vitest";
import { GET as listInstruments } from "@/app/api/v1/instruments/route";
import { POST as scoreAnswers } from "@/app/api/v1/instruments/[id]/scores/route";
import { MAXIMUM_COMPLETIONS, type ScoreOutput } from "@/lib/contracts/api/instruments";
import { INSTRUMENT_IDS, INSTRUMENTS } from "@/lib/engine/instruments/index";
import { cookieFor, makeAccountWithRole, makeHospital } from "../support/accounts";
import { contextWith, requestTo } from "../support/api-request";
import { registerTestDatabase } from "../support/database";

const database = registerTestDatabase();
let cookie = "";

beforeAll(async () => {
  const hospitalId = await makeHospital(database.current, "own");
  cookie = await cookieFor(await makeAccountWithRole("pathway-team", hospitalId));
});

async function post(id: string, json: unknown) {
  const path = `/api/v1/instruments/${encodeURIComponent(id)}/scores`;
  return scoreAnswers(requestTo(path, { method: "POST", cookie, json }), contextWith({ id }));
}

async function scored(id: string, json: unknown): Promise<ScoreOutput> {
  const response = await post(id, json);
  expect(response.status).toBe(200);
  return (await response.json()) as ScoreOutput;
}

const oxford = (code: number) =>
  Object.fromEntries(INSTRUMENTS.oks.items.map((item) => [item.key, code]));

describe("the calculation API", () => {
  test("gives the Belgian index 0.720 for the health state 21232", async () => {
    // Bouckaert N et al. 2022, Belgian EQ-5D-5L value set, published table of 3,125 states.
    const answers = { MO: 2, SC: 1, UA: 2, PD: 3, AD: 2, VAS: 70 };
    const output = await scored("eq-5d-5l", { valueSet: "BE-5L-2022", answers });
    const scores = output.completions[0]?.scores;
    expect(scores?.profile).toMatchObject({ status: "computed", value: "21232" });
    expect(scores?.index?.status === "computed" && Number(scores.index.value)).toBeCloseTo(0.72, 3);
    expect(scores?.vas).toMatchObject({ value: 70, unit: "points" });
    expect(output.valueSet).toBe("BE-5L-2022");
  });

  test("gives 48 for the best and 0 for the worst Oxford Knee answers", async () => {
    // Murray et al. 2007: twelve items of 0 to 4, 48 is best.
    const output = await scored("oks", {
      completions: [
        { key: "best", answers: oxford(4) },
        { key: "worst", answers: oxford(0) },
      ],
    });
    expect(output.completions.map(({ key, scores }) => [key, scores.total])).toMatchObject([
      ["best", { status: "computed", value: 48 }],
      ["worst", { status: "computed", value: 0 }],
    ]);
  });

  test("gives a reason for what cannot be scored and still scores the rest", async () => {
    const output = await scored("oks", {
      completions: [{ answers: {} }, { answers: { ...oxford(3), Q99: 1 } }, { answers: oxford(7) }],
    });
    expect(output.completions.map(({ scores }) => scores.total)).toMatchObject([
      { status: "not-computable", reason: "missing-answer" },
      { status: "computed", value: 36 },
      { status: "not-computable", reason: "invalid-answer" },
    ]);
    expect(output.completions[1]?.unknownKeys).toEqual(["Q99"]);
  });

  test("says that the index needs a value set", async () => {
    const answers = { MO: 1, SC: 1, UA: 1, PD: 1, AD: 1 };
    const output = await scored("eq-5d-5l", { answers });
    expect(output.completions[0]?.scores.index).toMatchObject({
      status: "not-computable",
      reason: "missing-parameter",
      detail: "valueSet",
    });
  });

  test("scores ten thousand completions in one call, in the order sent", async () => {
    const completions = Array.from({ length: MAXIMUM_COMPLETIONS }, (_, index) => ({
      key: `r${index}`,
      answers: oxford(index % 5),
    }));
    const output = await scored("oks", { completions });
    expect(output.completions).toHaveLength(10_000);
    expect(output.completions[9_999]?.key).toBe("r9999");
    expect(output.completions[9_999]?.scores.total).toMatchObject({ value: 48 });
  });

  test("refuses one completion more than that as too large", async () => {
    const completions = Array.from({ length: 10_001 }, () => ({ answers: {} }));
    const response = await post("oks", { completions });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      code: "body-too-large",
      detail: { maximumItems: 10_000 },
    });
  });

  test("refuses a body beyond eight mebibytes", async () => {
    const response = await post("oks", { answers: {}, padding: "x".repeat(8 * 1024 * 1024) });
    expect(response.status).toBe(413);
  });

  test.each(["sf-36", "toString", "__proto__", "../oks", ""])(
    "does not know the instrument %j",
    async (id) => {
      expect((await post(id, { answers: {} })).status).toBe(404);
    },
  );

  test.each([
    ["nothing", {}],
    ["both one and many", { answers: {}, completions: [{ answers: {} }] }],
    ["an answer in words", { answers: { Q1: "four" } }],
    ["an operator in the place of a number", { answers: { Q1: { not: 1 } } }],
    ["a value set that does not exist", { answers: {}, valueSet: "XX-5L-1999" }],
    ["a batch without completions", { completions: [] }],
    ["a list", []],
    ["null", null],
  ])("refuses %s as input", async (_, json) => {
    const response = await post("oks", json);
    expect(response.status).toBe(400);
    const problem = (await response.json()) as { code: string; errors: { pointer: string }[] };
    expect(problem.code).toBe("invalid-input");
    expect(problem.errors[0]?.pointer).toMatch(/^#\/body/);
  });

  test("is not led astray by a key called __proto__", async () => {
    const response = await scoreAnswers(
      requestTo("/api/v1/instruments/oks/scores", {
        method: "POST",
        cookie,
        body: '{"answers":{"__proto__":{"polluted":1},"Q1":1}}',
        headers: { "content-type": "application/json" },
      }),
      contextWith({ id: "oks" }),
    );
    expect([200, 400]).toContain(response.status);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("lists every instrument that has an engine, without its wording", async () => {
    const response = await listInstruments(
      requestTo("/api/v1/instruments", { cookie }),
      contextWith(),
    );
    const { instruments } = (await response.json()) as { instruments: { id: string }[] };
    expect(instruments.map((one) => one.id)).toEqual([...INSTRUMENT_IDS]);
    expect(instruments.find((one) => one.id === "eq-5d-5l")).toMatchObject({
      valueSets: ["BE-5L-2022", "NL-5L-2016", "FR-5L-2020", "DE-5L-2018"],
    });
    expect(JSON.stringify(instruments)).not.toContain("wording");
  });
});
