import type {
  CalibratedLetter,
  ComponentEffect,
  Simulation,
  SimulationPlan,
} from "@/lib/engine/budget";
import type { ExportedTable } from "../charts/exported-table";
import { prepareProvenance, type ProvenanceParts } from "../prepare-provenance";
import { writeBudgetParameter } from "../write-budget-parameter";
import type { Writer } from "../writer";
import { writeAbsent } from "./prepare-effects";
import { prepareExplanation, prepareUnconfirmed } from "./prepare-explanation";
import {
  prepareFormulaSheet,
  prepareLeverSheet,
  prepareParameterSheet,
} from "./prepare-scenario-sheets";

/** What the file says about itself. */
export interface ScenarioFile {
  /** Name of the saved scenario; empty while it is not saved. */
  readonly name: string;
  /** The letter with the figures that were typed over it. */
  readonly letter: CalibratedLetter;
  readonly hospital: ProvenanceParts["hospital"];
  readonly period: string;
}

type Row = ExportedTable["rows"][number];

const euro = (cents: number): number => cents / 100;

function writeFormulas(effect: ComponentEffect, run: Simulation, writer: Writer): string {
  return prepareExplanation(effect, run, writer)
    .lines.map(({ label, formula, outcome }) =>
      formula === "" ? `${label}: ${outcome}` : `${label} = ${formula} = ${outcome}`,
    )
    .join(" | ");
}

const nothing = (run: Simulation): readonly null[] => run.halfYears.map(() => null);

function componentRow(effect: ComponentEffect, run: Simulation, writer: Writer): Row {
  const name = writer.text(`simulator.component.${effect.key}`);
  const { result, halfYears, span, dataYear } = effect;
  if (result.status !== "computed") {
    return [name, ...nothing(run), null, null, null, null, null, writeAbsent(result, writer)];
  }
  const unconfirmed = new Set(run.unconfirmed.map(({ key }) => key));
  const marked = result.value.used.filter(({ key }) => unconfirmed.has(key));
  return [
    name,
    ...(halfYears.status === "computed"
      ? halfYears.value.map(({ cents }) => euro(cents))
      : nothing(run)),
    euro(result.value.cents),
    span && euro(span.lowCents),
    span && euro(span.highCents),
    dataYear,
    marked.map(({ key }) => writeBudgetParameter(key, writer)).join("; "),
    writeFormulas(effect, run, writer),
  ];
}

function totalRow(run: Simulation, kind: "budget" | "net", writer: Writer): Row {
  const total = run[kind];
  const name = writer.text(`simulator.table.${kind}`);
  if (total.status !== "computed") {
    const withheld = writer.text("simulator.table.withheld");
    return [name, ...nothing(run), null, null, null, null, null, withheld];
  }
  const { cents, span, halfYears } = total.value;
  return [
    name,
    ...(halfYears ? halfYears.map((one) => euro(one.cents)) : nothing(run)),
    euro(cents),
    span && euro(span.lowCents),
    span && euro(span.highCents),
    null,
    run.unconfirmed.map(({ key }) => writeBudgetParameter(key, writer)).join("; "),
    null,
  ];
}

/** Money that comes once: in its half-year, never in the amount of a year. */
function oneOffRow(run: Simulation, writer: Writer): Row {
  const [, ...later] = nothing(run);
  const name = writer.text("simulator.table.oneOff");
  const said = writer.text("simulator.table.notStructural");
  return [name, euro(0 - run.oneOffCostCents), ...later, null, null, null, null, null, said];
}

function factsOf(run: Simulation, file: ScenarioFile, writer: Writer): ProvenanceParts {
  const { id, version } = run.net.method;
  return {
    hospital: file.hospital,
    period: file.period,
    definition: writer.text("simulator.file.definition", { method: id, version }),
    rules: file.letter.title,
    marks: prepareUnconfirmed(run, writer).map(({ text }) => text),
  };
}

/**
 * A scenario as an export: every component by half-year in euro with its range, the figures that nobody
 * confirmed and the formula in words; beside it the formulas line by line, every figure with its source,
 * and where the levers stand.
 *
 * @param run of the simulator. @param plan that was run. @param file what it says about itself.
 * @param writer of the reader's language.
 * @returns amounts in euro; an absent amount is empty with its reason beside it, never 0.
 * Source: design brief D.5 (export with formulas described in words; marks up to the total).
 * Example: −6,219,688 cents is −62196.88.
 */
export function prepareScenarioExport(
  run: Simulation,
  plan: SimulationPlan,
  file: ScenarioFile,
  writer: Writer,
): ExportedTable {
  const text = (key: string) => writer.text(`simulator.${key}`);
  const money = (heading: string) => ({ heading, unit: "euro-cents" as const });
  return {
    columns: [
      text("file.column.component"),
      ...run.halfYears.map(money),
      ...[text("table.structural"), text("csv.low"), text("csv.high")].map(money),
      text("table.dataYear"),
      text("csv.mark"),
      text("csv.formula"),
    ],
    rows: [
      ...run.components.map((effect) => componentRow(effect, run, writer)),
      oneOffRow(run, writer),
      totalRow(run, "budget", writer),
      totalRow(run, "net", writer),
    ],
    ...prepareProvenance(factsOf(run, file, writer), writer),
    sheets: [
      prepareFormulaSheet(run, writer),
      prepareParameterSheet(run, writer),
      prepareLeverSheet(file.letter, plan, writer),
    ],
  };
}
