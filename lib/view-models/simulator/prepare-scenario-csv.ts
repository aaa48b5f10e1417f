import type { LeverKey, Simulation, SimulationPlan } from "@/lib/engine/budget";
import type { Writer } from "../writer";
import { prepareExplanation } from "./prepare-explanation";
import { writeAbsent } from "./prepare-effects";
import { writeLevel } from "./prepare-levers";

/** What the file says about itself. */
export interface ScenarioFile {
  readonly name: string;
  readonly letterTitle: string;
  /** True for the example hospital: every row then says so. */
  readonly isExample: boolean;
}

const NEWLINE = "\r\n";

/** Quotes a text; a spreadsheet must not read a name as a formula. */
function quote(text: string): string {
  const harmless = /^[=+\-@\t]/.test(text) && !/^-?\d/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const euro = (cents: number): string => (cents / 100).toFixed(2);

function listFormulas(run: Simulation, index: number, writer: Writer): string {
  const effect = run.components[index];
  if (!effect) return "";
  return prepareExplanation(effect, run, writer)
    .lines.map(({ label, formula, outcome }) =>
      formula === "" ? `${label}: ${outcome}` : `${label} = ${formula} = ${outcome}`,
    )
    .join(" | ");
}

function listComponentRows(run: Simulation, writer: Writer): readonly (readonly string[])[] {
  const unconfirmed = new Set(run.unconfirmed.map(({ key }) => key));
  return run.components.map((effect, index) => {
    const name = writer.text(`simulator.component.${effect.key}`);
    if (effect.result.status !== "computed") {
      const reason = writeAbsent(effect.result, writer);
      return [name, ...run.halfYears.map(() => ""), "", "", "", "", reason];
    }
    const { cents, used } = effect.result.value;
    const marked = used.filter(({ key }) => unconfirmed.has(key)).map(({ key }) => key);
    const { halfYears, span } = effect;
    return [
      name,
      ...run.halfYears.map((_, at) =>
        halfYears.status === "computed" ? euro(halfYears.value[at]?.cents ?? 0) : "",
      ),
      euro(cents),
      span === null ? "" : euro(span.lowCents),
      span === null ? "" : euro(span.highCents),
      marked.join(" "),
      listFormulas(run, index, writer),
    ];
  });
}

function totalRow(run: Simulation, kind: "budget" | "net", writer: Writer): readonly string[] {
  const total = run[kind];
  const name = writer.text(`simulator.table.${kind}`);
  if (total.status !== "computed") {
    const withheld = writer.text("simulator.table.withheld");
    return [name, ...run.halfYears.map(() => ""), "", "", "", "", withheld];
  }
  const { cents, span, halfYears } = total.value;
  return [
    name,
    ...run.halfYears.map((_, at) => (halfYears ? euro(halfYears[at]?.cents ?? 0) : "")),
    euro(cents),
    span === null ? "" : euro(span.lowCents),
    span === null ? "" : euro(span.highCents),
    run.unconfirmed.map(({ key }) => key).join(" "),
    "",
  ];
}

/**
 * A scenario as CSV (RFC 4180): every component by half-year in euro, its range, the figures that
 * nobody confirmed, and the formula in words with its numbers; the levers below it.
 *
 * @param run of the simulator. @param plan that was run. @param file what it says about itself.
 * @param writer of the reader's language.
 * @returns text with CRLF line ends; an absent amount is an empty field with its reason, never 0.
 * Source: design brief D.5 (export with formulas described in words; marks up to the total).
 * Example: −6,219,688 cents is written "-62196.88".
 */
export function prepareScenarioCsv(
  run: Simulation,
  plan: SimulationPlan,
  file: ScenarioFile,
  writer: Writer,
): string {
  const head = [
    writer.text("simulator.table.component"),
    ...run.halfYears,
    writer.text("simulator.table.structural"),
    writer.text("simulator.csv.low"),
    writer.text("simulator.csv.high"),
    writer.text("simulator.csv.mark"),
    writer.text("simulator.csv.formula"),
  ];
  const levers = Object.entries(plan.levers).map(([lever, level]) => [
    writer.text(`simulator.lever.${lever}`),
    writeLevel(lever as LeverKey, level, writer),
  ]);
  const origin = file.isExample ? writer.text("simulator.csv.example") : file.letterTitle;
  const rows = [
    [...head, writer.text("simulator.csv.origin")],
    ...[
      ...listComponentRows(run, writer),
      totalRow(run, "budget", writer),
      totalRow(run, "net", writer),
      [writer.text("simulator.csv.plan"), file.name],
      [writer.text("simulator.list.letter"), file.letterTitle],
      ...levers,
    ].map((row) => [...row, ...Array.from({ length: head.length - row.length }, () => ""), origin]),
  ];
  return rows.map((row) => `${row.map(quote).join(",")}${NEWLINE}`).join("");
}
