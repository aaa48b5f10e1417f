import type { ComponentEffect, FormulaLine, FormulaTerm, Simulation } from "@/lib/engine/budget";
import { writeBudgetParameter } from "../write-budget-parameter";
import { writeBudgetSource } from "../write-budget-source";
import type { Writer } from "../writer";

/** A line of the formula tree, written out. */
export interface WrittenLine {
  readonly key: string;
  readonly label: string;
  /** The formula with its numbers, e.g. "300 × (0,95 ⚠ − 2,4)"; empty when the line only sums up. */
  readonly formula: string;
  readonly outcome: string;
}

/** A figure that the amount rests on. */
export interface WrittenSource {
  readonly key: string;
  readonly name: string;
  readonly amount: string;
  readonly source: string;
  /** How uncertain it is; null when confirmed. */
  readonly grade: string | null;
}

/** The explanation of one amount. */
export interface Explanation {
  readonly title: string;
  readonly lines: readonly WrittenLine[];
  readonly sources: readonly WrittenSource[];
  readonly total: string | null;
}

const OWN_SOURCES: ReadonlySet<string> = new Set(["measured", "typed", "like-own-stay"]);

function writeFigure(amount: number, unit: string, writer: Writer): string {
  if (unit === "eur-cents") return writer.figure(amount, "eur-exact");
  if (unit === "relative-change") return `${writer.number(Math.round(amount * 1e6) / 1e4)} %`;
  // Adding zero takes the sign off a negative zero.
  return writer.number(Math.round(amount * 1e4) / 1e4 + 0);
}

function writeTerm(term: FormulaTerm, unconfirmed: ReadonlySet<string>, writer: Writer): string {
  if (term.sign !== null) return term.sign;
  const mark = term.source !== null && unconfirmed.has(term.source) ? "\u00a0⚠" : "";
  return `${writeFigure(term.amount ?? 0, term.unit, writer)}${mark}`;
}

function writeLine(
  line: FormulaLine,
  unconfirmed: ReadonlySet<string>,
  writer: Writer,
): WrittenLine {
  const key = `simulator.line.${line.key.replaceAll(".", "_")}`;
  const unit = `simulator.lineUnit.${line.unit}`;
  const amount = writeFigure(line.amount, line.unit, writer);
  return {
    key: line.key,
    label: writer.has(key) ? writer.text(key) : line.key,
    formula: line.terms
      .map((term) => writeTerm(term, unconfirmed, writer))
      .join(" ")
      .replaceAll("( ", "(")
      .replaceAll(" )", ")")
      // A negative figure is taken off: "+ −2" reads as "− 2".
      .replaceAll("+ −", "− ")
      .replaceAll("− −", "+ "),
    outcome: writer.has(unit) ? `${amount} ${writer.text(unit)}`.trim() : amount,
  };
}

/** Where a figure comes from, in words: a text of law or letter as it stands, or an own origin. */
export function writeSource(
  { source, year }: { readonly source: string; readonly year: number | null },
  writer: Writer,
): string {
  if (!OWN_SOURCES.has(source)) return writeBudgetSource(source, writer);
  return writer.text(`simulator.source.${source}`, { year: year === null ? "" : String(year) });
}

/**
 * Every figure of a run that nobody confirmed, for the list beside the count and on paper.
 *
 * @param run of the simulator. @param writer of the reader's language.
 * @returns one sentence for each figure: name, amount, how uncertain, source.
 * Source: requirement R102; design brief D.5, rule 5.
 * Example: "verantwoorde dagen per dagopname: 0,95 (beweerd) · …".
 */
export function prepareUnconfirmed(
  run: Simulation,
  writer: Writer,
): readonly { readonly key: string; readonly text: string }[] {
  return run.unconfirmed.map((row) => ({
    key: row.key,
    text: writer.text("simulator.markedRow", {
      name: writeBudgetParameter(row.key, writer),
      amount: writeFigure(row.amount, row.unit, writer),
      grade: writer.text(`budget.grade.${row.grade}`),
      source: writeSource(row, writer),
    }),
  }));
}

/**
 * The formula tree of one component with the numbers filled in, and where each figure comes from.
 *
 * @param effect of the component. @param run it belongs to, for what is unconfirmed.
 * @param writer of the reader's language.
 * @returns lines in the order of the calculation; the total is null when there is no amount.
 * Source: design brief D.5, rule 6.
 * Example: "300 × (0,95 ⚠ − 2,4)" is "−435 dagen".
 */
export function prepareExplanation(
  effect: ComponentEffect,
  run: Simulation,
  writer: Writer,
): Explanation {
  const component = writer.text(`simulator.component.${effect.key}`);
  const title = writer.text("simulator.drawer.title", { component });
  if (effect.result.status !== "computed") return { title, lines: [], sources: [], total: null };
  const { lines, used, cents } = effect.result.value;
  const unconfirmed = new Set(run.unconfirmed.map(({ key }) => key));
  const total = writer.text("simulator.drawer.result", {
    amount: writer.figure(cents, "eur-exact"),
  });
  return {
    title,
    lines: lines.map((line) => writeLine(line, unconfirmed, writer)),
    sources: used.map((row) => ({
      key: row.key,
      name: writeBudgetParameter(row.key, writer),
      amount: writeFigure(row.amount, row.unit, writer),
      source: writeSource(row, writer),
      grade: unconfirmed.has(row.key) ? writer.text(`budget.grade.${row.grade}`) : null,
    })),
    total,
  };
}
