import { describe, expect, it } from "vitest";
import type { ComparisonPage, OpenScenario, RerunPage } from "@/lib/contracts/steering/simulator";
import type { Coefficient, ReconciledLetter, SubPartAttribution } from "@/lib/engine/budget";
import {
  listAttributionRows,
  prepareAttributionExport,
  prepareLetterProvenance,
  prepareLinesExport,
  preparePartsExport,
} from "@/lib/view-models/budget/prepare-letter-exports";
import { prepareReconciliationExport } from "@/lib/view-models/budget/prepare-reconciliation-export";
import {
  prepareChangedExport,
  prepareComparisonExport,
  prepareRerun,
} from "@/lib/view-models/simulator/prepare-comparison-exports";
import { writerFor } from "./writer-for-tests";

const writer = await writerFor("nl");
const hospital = { name: "Test", dataKind: "own", source: null, licence: null } as const;
const frame = { hospital } as unknown as ComparisonPage["frame"];
const letter = { title: "Brief juli", notifiedOn: "2026-07-01", grade: "notified" } as const;
const provenance = prepareLetterProvenance(letter, { hospital }, writer);

const scenario = (
  name: string,
  components: readonly { readonly key: string; readonly cents: number | null }[],
  levers: Readonly<Record<string, number>>,
): OpenScenario =>
  ({
    record: { id: name, letterKey: "2026-07" },
    current: {
      name,
      version: 2,
      letter: { title: "Brief juli" },
      plan: { levers },
      summary: { components, netCents: null, unconfirmedCount: 3 },
    },
  }) as unknown as OpenScenario;

describe("the tables of a letter as exports", () => {
  it("tell what a formula explains and the rest, empty where there is no formula", () => {
    const once = { subPart: "C2", formulaOf: null, isRecurrent: false, formula: null };
    const reconciled = {
      groups: [{ ...once, lines: [{ label: "Cyber" }], notifiedCents: 1_234, restCents: 1_234 }],
      ...{ notifiedCents: 1_234, explainedCents: 0, restCents: 1_234 },
    } as unknown as ReconciledLetter;
    const { columns, rows } = prepareReconciliationExport(reconciled, provenance, writer);
    const meaning = writer.text("budget-card.calibration.meaning.once");
    expect(rows).toEqual([["C2", "Cyber", 12.34, null, 12.34, meaning]]);
    expect(columns).toHaveLength(6);
  });

  it("tell lines in euro without a total, so that a sum of the column is right", () => {
    const line = {
      ...{ lineKey: "a", subPart: "B2", lineCode: "200", label: "Basis", isRecurrent: true },
      ...{ previousCents: null, recalculatedCents: 1_000, notifiedCents: 1_234, originYear: null },
    };
    const { rows } = prepareLinesExport([line], provenance, writer);
    expect(rows).toEqual([["B2", "200", "Basis", null, 10, 12.34, "recurrent", null]]);
    expect(provenance.facts.map(({ text }) => text).join()).toContain("Brief juli · Brief van");
  });

  it("leave a part empty that is not on the letter, and tell the change of one that is", () => {
    const part = { notifiedCents: 500, recurrentCents: 400, share: 0.5, previousCents: 300 };
    const { rows } = preparePartsExport(
      [
        { ...part, subPart: "B2", lineCount: 1 },
        { ...part, subPart: "B1", lineCount: 0 },
      ],
      provenance,
      writer,
    );
    expect(rows[0]?.slice(1)).toEqual([5, 4, 0.5, 2]);
    expect(rows[1]?.slice(1)).toEqual([null, null, null, null]);
  });

  it("spread a part over pathways and a rest that add up to the notified amount", () => {
    const attribution = {
      ...{ notifiedCents: 1_000, unallocatedCents: 750 },
      byPathway: [{ pathwayKey: "hip", amountCents: 250 }],
    } as unknown as SubPartAttribution;
    const named = { names: new Map([["hip", "Heup"]]), seesAllPathways: true };
    const rows = listAttributionRows(attribution, named, writer);
    const table = prepareAttributionExport(rows, provenance, writer);
    expect(table.rows[0]).toEqual(["Heup", 2.5, 0.25]);
    expect(table.rows[1]?.slice(1)).toEqual([7.5, 0.75]);
  });
});

describe("saved scenarios as exports", () => {
  it("stand side by side in euro; what was withheld says so and a lever that rests too", () => {
    const first = scenario("Een", [{ key: "B2", cents: -6_219_688 }], { readmissionRate: 0.045 });
    const second = scenario("Twee", [{ key: "B2", cents: null }], {});
    const { columns, rows } = prepareComparisonExport(
      { frame, scenarios: [first, second] },
      writer,
    );
    const withheld = writer.text("simulator.table.withheld");
    expect(columns).toHaveLength(3);
    expect(rows[0]?.slice(1)).toEqual([-62_196.88, withheld]);
    expect(rows[1]?.slice(1)).toEqual([withheld, withheld]);
    expect(rows[3]?.[2]).toBe(writer.text("simulator.compare.unmoved"));
  });

  const figure = { amount: 20_000, unit: "eur-cents" } as unknown as Coefficient;
  const page = {
    ...{ frame, scenario: scenario("Een", [], {}), newer: { letterKey: "n", title: "Nieuw" } },
    before: { components: [{ key: "B2", cents: 300 }], netCents: null },
    after: { components: [{ key: "B2", cents: 500 }], netCents: 100 },
    changed: [{ key: "point", before: null, after: figure, effectCents: 150 }],
    total: { kind: "net", differenceCents: 200, restCents: 50 },
  } as unknown as RerunPage;

  it("tell the difference of two letters only where both amounts are known", () => {
    const { rows } = prepareRerun(page, writer).table;
    expect(rows.map((row) => row[3])).toEqual([2, null]);
  });

  it("close what each changed figure does on the whole difference", () => {
    const { rows } = prepareChangedExport(page, writer);
    expect(rows.map((row) => row[4])).toEqual([1.5, 0.5, 2]);
    expect(rows[0]?.slice(1, 3)).toEqual([writer.text("simulator.rerun.absent"), 200]);
  });
});
