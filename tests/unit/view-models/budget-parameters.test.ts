import { describe, expect, test } from "vitest";
import { readBfmRuleVersions } from "@/lib/db/reference/reference-files";
import { LOCALES } from "@/lib/i18n/locales";
import { writeBudgetParameter, writeBudgetUnit } from "@/lib/view-models/write-budget-parameter";
import { makeBudgetLetterTable } from "@/prisma/example/hospital/budget-letter";
import { writerFor } from "./writer-for-tests";

const { columns, rows } = makeBudgetLetterTable();
const read = (row: (typeof rows)[number], column: string) =>
  `${row[columns.indexOf(column)] as string}`;
const ofLetter = rows
  .filter((row) => read(row, "record") === "driver")
  .map((row) => ({ key: read(row, "code"), unit: read(row, "unit") }));
const ofLaw = readBfmRuleVersions().flatMap(({ coefficients }) => coefficients);
const all = [...ofLetter, ...ofLaw];

describe.each(LOCALES)("The figures of the budget in %s", (locale) => {
  test("have a name in words, each another", async () => {
    const writer = await writerFor(locale);
    const names = new Map(all.map(({ key }) => [key, writeBudgetParameter(key, writer)]));
    expect([...names].filter(([key, name]) => key === name)).toEqual([]);
    expect(new Set(names.values()).size).toBe(names.size);
  });

  test("have a unit in words", async () => {
    const writer = await writerFor(locale);
    for (const { unit } of all) expect(writer.has(`budget-parameters.unit.${unit}`)).toBe(true);
  });

  test("keep the key of a figure, and the code of a unit, that only the hospital knows", async () => {
    const writer = await writerFor(locale);
    expect(writeBudgetParameter("own.figure", writer)).toBe("own.figure");
    expect(writeBudgetUnit("pallets", writer)).toBe("pallets");
  });
});
