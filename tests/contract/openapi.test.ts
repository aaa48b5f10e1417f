import { describe, expect, test } from "vitest";
import { GET as getOpenApi } from "@/app/api/v1/openapi.json/route";
import { OPERATIONS } from "@/lib/contracts/api/operations";
import { describeApi } from "@/lib/http/describe-api";
import { ROLES } from "@/lib/access/roles";
import { LOCALES } from "@/lib/i18n/locales";
import english from "@/lib/i18n/messages/en/api.json";
import french from "@/lib/i18n/messages/fr/api.json";
import dutch from "@/lib/i18n/messages/nl/api.json";
import { contextWith, requestTo } from "../support/api-request";

const TEXTS = { nl: dutch, fr: french, en: english };

interface Described {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly responses: Readonly<Record<string, unknown>>;
  readonly "x-roles": readonly string[];
}

async function fetchDocument() {
  const response = await getOpenApi(requestTo("/api/v1/openapi.json"), contextWith());
  expect(response.status).toBe(200);
  return (await response.json()) as {
    readonly openapi: string;
    readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
    readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
  };
}

describe("the OpenAPI document", () => {
  test.each(OPERATIONS)("describes $id and who must be signed in for it", async (operation) => {
    const { openapi, paths } = await fetchDocument();
    expect(openapi).toBe("3.1.1");
    const described = paths[operation.path]?.[operation.method.toLowerCase()];
    expect(described?.operationId).toBe(operation.id);
    expect(described?.responses).toHaveProperty(String(operation.status));
    expect(described?.security).toHaveLength(operation.access === "public" ? 0 : 1);
  });

  test("says for the calculation which roles may ask and how it can refuse", async () => {
    const { paths } = await fetchDocument();
    const scores = paths["/api/v1/instruments/{id}/scores"]?.["post"];
    expect(scores?.["x-roles"]).toEqual([...ROLES]);
    expect(Object.keys(scores?.responses ?? {})).toEqual(
      expect.arrayContaining(["200", "400", "401", "403", "404", "413", "415", "429", "500"]),
    );
  });

  test("refers only to terms that it explains", async () => {
    const described = await fetchDocument();
    const references = JSON.stringify(described).match(/#\/components\/schemas\/[\w-]+/g) ?? [];
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) {
      expect(described.components.schemas).toHaveProperty(reference.split("/").at(-1) ?? "");
    }
  });

  test.each(LOCALES)("can be written in %s, with words for every operation", (locale) => {
    const described = JSON.stringify(describeApi(TEXTS[locale]));
    for (const { id } of OPERATIONS) expect(described).toContain(id);
    expect(Object.keys(TEXTS[locale].operations).sort()).toEqual(
      OPERATIONS.map(({ id }) => id).sort(),
    );
  });
});
