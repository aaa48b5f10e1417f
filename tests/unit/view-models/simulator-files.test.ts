import { beforeAll, describe, expect, it } from "vitest";
import { writeWorkbook } from "@/components/charts/write-workbook";
import { simulate } from "@/lib/engine/budget";
import { computed } from "@/lib/engine/shared/result";
import { prepareTableCsv } from "@/lib/view-models/charts/prepare-table-csv";
import { prepareWorkbook } from "@/lib/view-models/charts/prepare-workbook";
import { prepareLenses } from "@/lib/view-models/simulator/prepare-lenses";
import { prepareLever } from "@/lib/view-models/simulator/prepare-levers";
import { prepareScenarioExport } from "@/lib/view-models/simulator/prepare-scenario-export";
import type { Writer } from "@/lib/view-models/writer";
import { readWorkbook, type ReadSheet } from "../../support/read-workbook";
import { letterOf, planOf } from "../budget/simulation-support";
import { writerFor } from "./writer-for-tests";

// E2 of the domain report on the budget (9.6): 300 stays of 2.40 days to f = 0.95, closed envelope.
const letter = letterOf();
const plan = planOf({ dayShareListA: 0.4 });
const run = simulate(letter, plan);
const hospital = { name: "AZ", dataKind: "example" as const, source: null, licence: null };

let writer: Writer;
beforeAll(async () => {
  writer = await writerFor("nl");
});

const prepare = () =>
  prepareScenarioExport(run, plan, { name: "Proef", letter, hospital, period: "2026" }, writer);

/** The cells of the row whose first cell says so. */
function rowOf(sheet: ReadSheet | undefined, name: string): readonly (string | number)[] {
  const cells = [...(sheet?.cells ?? [])];
  const [address] = cells.find(([key, { content }]) => /^A\d/.test(key) && content === name) ?? [];
  const row = address?.slice(1) ?? "";
  return cells
    .filter(([key]) => key.replace(/^[A-Z]+/, "") === row)
    .map(([, { content }]) => content);
}

describe("a scenario as a workbook", () => {
  it("holds the amount of B2 to the cent, in the half-year in which it lands", async () => {
    const sheets = await readWorkbook(
      await writeWorkbook(
        prepareWorkbook(prepare(), { title: "Proef", origin: "Herkomst", fact: "Wat", text: "?" }),
      ),
    );
    expect(sheets.map(({ name }) => name)).toEqual([
      "Proef",
      "Herkomst",
      "Formules",
      "Parameters",
      "Hefbomen",
    ]);
    const [amounts, origin, formulas, parameters] = sheets;
    const b2 = rowOf(amounts, "B2 klinische diensten");
    expect(b2).toContain(-62_196.88);
    // Half a year of it, rounded to a cent.
    expect(b2).toContain(-31_098.44);
    expect(rowOf(origin, "Te bevestigen").length).toBe(2);
    const days = rowOf(parameters, "verantwoorde dagen per dagopname");
    expect(days).toContain(0.95);
    expect(days).toContain("Te bevestigen");
    const [, , formula, outcome] = rowOf(formulas, "B2 klinische diensten");
    expect(formula).toMatch(/^300.* × \(0\.95\s⚠ − 2\.4/);
    expect(outcome).toBe("-435 dagen");
  });

  it("says why an amount is absent, and withholds the net", () => {
    const bare = simulate(letterOf({ "b2.dayFactor": null }), plan);
    const csv = prepareTableCsv(
      prepareScenarioExport(bare, plan, { name: "", letter, hospital, period: "" }, writer),
    );
    expect(csv).toMatch(/B2 klinische diensten,,,,,,,,,,,,niet berekend/);
    expect(csv).toMatch(/Netto,,,,,,,,,,,,niet getoond/);
  });
});

describe("the three lenses", () => {
  const method = { id: "test", version: "1", source: "test" };

  it("tell what is attributed, what changes and when it comes in, and add up to nothing", () => {
    const attributed = {
      title: "Brief",
      rows: [{ subPart: "B1", attributed: computed(10_000, "eur-cents", 1, method) }],
    };
    const [today, next, cash] = prepareLenses(run, attributed, true, writer);
    expect(today?.figure).toMatch(/^€\s100$/);
    expect(next?.figure).toMatch(/62\.197|63\.\d{3}/);
    // E8 (9.12): 300 stays of 2.1 days to 1 day lose 7,615.38 this year.
    expect(cash?.figure).toMatch(/7\.615/);
  });

  it("say why nothing is attributed to typed activity", () => {
    const [typed] = prepareLenses(run, null, false, writer);
    expect(typed?.figure).toBeNull();
    expect(typed?.text).toContain("geen zorgpad");
  });
});

describe("a lever at rest", () => {
  it("says where its level comes from", () => {
    expect(prepareLever("dayShareListA", letter, planOf({}), writer)).toMatchObject({
      now: 10,
      sourceText: "test",
    });
  });
});
