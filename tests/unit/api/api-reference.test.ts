import { describe, expect, test } from "vitest";
import { describeApi } from "@/lib/http/describe-api";
import english from "@/lib/i18n/messages/en/api.json";
import { describeShape, describeType } from "@/lib/view-models/api-reference/describe-shape";
import {
  prepareApiReference,
  type OpenApiDocument,
} from "@/lib/view-models/api-reference/prepare-api-reference";

describe("the type of a field", () => {
  test.each([
    [{ type: ["number", "null"] }, "number | null"],
    [{ $ref: "#/components/schemas/Answers" }, "Answers"],
    [{ enum: ["a", "b"] }, '"a" | "b"'],
    [{ const: "ok" }, '"ok"'],
    [{ type: "array", items: { type: "string" } }, "string[]"],
    [{ type: "array", items: { enum: ["a", "b"] } }, '("a" | "b")[]'],
    [{ anyOf: [{ type: "string" }, { type: "null" }] }, "string | null"],
    [{ type: "object", additionalProperties: { type: "number" } }, "{ [key]: number }"],
    [{ type: "object", properties: {} }, "object"],
    [{}, "unknown"],
  ])("%j reads %s", (schema, type) => {
    expect(describeType(schema)).toBe(type);
  });
});

describe("the shape of a document", () => {
  test("has a form for each branch of a union, and paths into lists and objects", () => {
    const shape = describeShape({
      description: "One or many.",
      example: { a: 1 },
      anyOf: [
        { type: "object", properties: { a: { type: "integer" } }, required: ["a"] },
        {
          type: "object",
          properties: {
            list: {
              type: "array",
              items: { type: "object", properties: { key: { type: "string", description: "K." } } },
            },
            inner: { type: "object", properties: { b: { type: "boolean" } } },
          },
        },
      ],
    });
    expect(shape.meaning).toBe("One or many.");
    expect(shape.example).toBe('{\n  "a": 1\n}');
    expect(shape.forms.map((fields) => fields.map((field) => field.path))).toEqual([
      ["a"],
      ["list", "list[].key", "inner", "inner.b"],
    ]);
    expect(shape.forms[0]?.[0]?.isRequired).toBe(true);
    expect(shape.forms[1]?.[1]).toMatchObject({ isRequired: false, meaning: "K." });
  });
});

describe("the page of the API", () => {
  const reference = prepareApiReference(describeApi(english) as unknown as OpenApiDocument);
  const operations = reference.groups.flatMap((group) => group.operations);

  test("groups the operations by subject", () => {
    const instruments = reference.groups.find((group) => group.tag === "instruments");
    expect(instruments?.operations.map(({ id }) => id)).toEqual([
      "listInstruments",
      "scoreAnswers",
      "checkLicencePack",
      "installLicencePack",
      "withdrawLicencePack",
      "createQuestionnaireTrial",
    ]);
  });

  test("offers to try only what leaves nothing behind", () => {
    const tried = operations.filter((operation) => operation.canBeTried);
    expect(tried.map(({ id }) => id)).toContain("scoreAnswers");
    // They read what is sent to them and keep none of it.
    const sending = tried.filter(({ method }) => method !== "GET").map(({ id }) => id);
    expect(sending.sort()).toEqual(["checkLicencePack", "checkRiskModel", "scoreAnswers"]);
  });

  test("fills a try with the example of the contract", () => {
    const scores = operations.find(({ id }) => id === "scoreAnswers");
    expect(scores?.parameters[0]).toMatchObject({ name: "id", place: "path", example: "eq-5d-5l" });
    expect(JSON.parse(scores?.body?.example ?? "")).toMatchObject({ valueSet: "BE-5L-2022" });
    expect(scores?.body?.type).toBe("ScoreInput");
    expect(scores?.body?.forms).toHaveLength(2);
  });

  test("says who may call and what comes back", () => {
    const health = operations.find(({ id }) => id === "getHealth");
    expect(health?.permission).toBeNull();
    expect(health?.answers[0]).toMatchObject({ status: "200", type: "Health" });
    const revoke = operations.find(({ id }) => id === "revokeSession");
    expect(revoke?.permission).toBe("session.manage");
    expect(revoke?.answers[0]).toMatchObject({ status: "204", type: null });
  });

  test("explains every term by name", () => {
    const names = reference.terms.map((term) => term.name);
    expect(names).toEqual(expect.arrayContaining(["Answers", "Problem", "ScoreInput", "Session"]));
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en")));
  });
});
