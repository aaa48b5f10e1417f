import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import { ERROR_CODES, ERRORS } from "@/lib/errors/error-codes";
import { problemOf } from "@/lib/errors/problem";
import { LOCALES } from "@/lib/i18n/locales";
import english from "@/lib/i18n/messages/en/errors.json";
import french from "@/lib/i18n/messages/fr/errors.json";
import dutch from "@/lib/i18n/messages/nl/errors.json";

const MESSAGES: Readonly<Record<string, unknown>> = { nl: dutch, fr: french, en: english };

describe("a refusal", () => {
  test("becomes a problem document of RFC 9457 with code, request id and pointers", () => {
    const error = new AppError("invalid-input", {
      faults: [{ pointer: "#/body/name", code: "invalid-type" }],
      detail: { rows: 3 },
    });
    expect(problemOf(error, "r-1")).toEqual({
      type: "/problems/invalid-input",
      title: "Invalid input",
      status: 400,
      code: "invalid-input",
      requestId: "r-1",
      detail: { rows: 3 },
      errors: [{ pointer: "#/body/name", code: "invalid-type" }],
    });
  });

  test("carries nothing that was not given", () => {
    expect(Object.keys(problemOf(new AppError("not-found"), "r-1"))).toEqual([
      "type",
      "title",
      "status",
      "code",
      "requestId",
    ]);
  });

  test.each([new Error("row 12 of patient x"), "text", null, { status: 200 }])(
    "that nobody expected says only that it is ours: %j",
    (thrown) => {
      expect(problemOf(thrown, "r-2")).toEqual({
        type: "/problems/internal",
        title: "Internal",
        status: 500,
        code: "internal",
        requestId: "r-2",
      });
    },
  );

  test("keeps its cause for the log", () => {
    const cause = new Error("lock");
    expect(new AppError("conflict", { cause }).cause).toBe(cause);
  });

  test.each(ERROR_CODES)(
    "%s has a status, a slug of its own and words in every language",
    (code) => {
      const { status, slug, titleKey } = ERRORS[code];
      expect(status).toBeGreaterThanOrEqual(400);
      expect(titleKey).toBe(`errors.${slug}.title`);
      for (const locale of LOCALES) expect(MESSAGES[locale]).toHaveProperty([slug, "advice"]);
    },
  );
});
