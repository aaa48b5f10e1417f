import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { IMPORT_CONTRACTS } from "@/lib/contracts/import/registry";
import { readIndicatorDefinitions } from "@/lib/db/reference/reference-files";
import eventTypes from "@/prisma/reference/clinical-event-types.json";
import {
  EVENTS_OF_FACTS,
  renderDictionary,
  renderEventTypes,
} from "../../support/render-dictionary";

const root = resolve(import.meta.dirname, "../../..");
const definitions = readIndicatorDefinitions();
const known = new Set(eventTypes.types.map(({ type }) => type));

function eventsOf(code: string): readonly string[] {
  const recipe = definitions.find((definition) => definition.code === code)?.recipe ?? null;
  if (recipe === null) return [];
  const own = "eventType" in recipe ? [recipe.eventType] : [];
  const population = recipe.population?.event?.type;
  return population === undefined ? own : [...own, population];
}

const used = new Set(definitions.flatMap(({ code }) => eventsOf(code)));

describe("the dictionary", () => {
  it("answers every number of the KPI dictionary, K01 to K54", () => {
    const answered = new Set(definitions.flatMap(({ trace }) => trace));
    const wanted = Array.from(
      { length: 54 },
      (_, index) => `K${String(index + 1).padStart(2, "0")}`,
    );
    expect(wanted.filter((number) => !answered.has(number))).toEqual([]);
  });

  it("says of every indicator how it is counted, where it is shown, or what is missing", () => {
    const silent = definitions.filter(({ computation, recipe, shownAt, missingFields, texts }) => {
      if (computation === "missing-fields") return missingFields.length === 0 || recipe !== null;
      if (computation === "other-screen") return shownAt === null;
      return texts.nl.calculation === undefined || missingFields.length > 0;
    });
    expect(silent.map(({ code }) => code)).toEqual([]);
  });

  it("counts only events that the import page explains, and explains none in vain", () => {
    expect([...used].filter((type) => !known.has(type))).toEqual([]);
    const idle = [...known].filter((type) => !used.has(type) && !EVENTS_OF_FACTS.has(type));
    expect(idle).toEqual([]);
  });

  it("names only columns of the import contracts as source", () => {
    const columns = new Set(
      IMPORT_CONTRACTS.flatMap(({ profile, columns: own }) =>
        Object.keys(own).map((column) => `${profile}.${column}`),
      ),
    );
    const wrong = definitions
      .filter(({ recipe }) => recipe !== null)
      .flatMap(({ code, sourceFields }) =>
        sourceFields
          .map((field) => field.split("=")[0] ?? "")
          .filter((field) => !columns.has(field))
          .map((field) => `${code}: ${field}`),
      );
    expect(wrong).toEqual([]);
  });

  it("gives every unit a way of counting that fits it", () => {
    const odd = definitions.filter(
      ({ measure, unit }) =>
        (measure === "proportion") !== (unit === "rate") ||
        (measure === "rate" && !/^per-|^count$/.test(unit)),
    );
    expect(odd.map(({ code }) => code)).toEqual([]);
  });

  it("speaks three languages without leaving a part out of one", () => {
    const uneven = definitions.filter(({ texts }) => {
      const parts = (language: "nl" | "fr" | "en") => Object.keys(texts[language]).sort().join();
      return parts("nl") !== parts("fr") || parts("nl") !== parts("en");
    });
    expect(uneven.map(({ code }) => code)).toEqual([]);
  });
});

describe("the documents", () => {
  it("list every indicator as the data define it", async () => {
    const page = await format(renderDictionary(definitions), {
      parser: "markdown",
      printWidth: 100,
    });
    await expect(page).toMatchFileSnapshot(resolve(root, "docs/indicators.md"));
  });

  it("list every type of clinical event as the data define it", async () => {
    const table = await format(renderEventTypes(eventTypes.types), {
      parser: "markdown",
      printWidth: 100,
    });
    expect(readFileSync(resolve(root, "docs/imports.md"), "utf8")).toContain(table.trim());
  });
});
