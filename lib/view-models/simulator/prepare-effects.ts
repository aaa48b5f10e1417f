import type { ComponentEffect, ComponentKey, Simulation } from "@/lib/engine/budget";
import type { NotComputableReason } from "@/lib/engine/shared/result";
import { writeBudgetParameter } from "../write-budget-parameter";
import type { Writer } from "../writer";

/** One component as a row: half-years, the structural amount with its range, the data year. */
export interface EffectRow {
  readonly key: ComponentKey;
  readonly name: string;
  /** In the order of the columns; a dash where nothing lands. */
  readonly halfYears: readonly string[];
  readonly structural: string;
  readonly range: string | null;
  readonly dataYear: string;
  /** Why there is no amount, in words; the row then shows nothing else. */
  readonly absent: string | null;
  /** Why the half-years are not known. */
  readonly unplaced: string | null;
  readonly isMarked: boolean;
}

/** A total under the rows. */
export interface TotalRow {
  readonly name: string;
  readonly halfYears: readonly string[];
  readonly structural: string;
  readonly range: string | null;
  readonly isWithheld: boolean;
}

/** The effect table of a simulation. */
export interface EffectTable {
  readonly halfYears: readonly string[];
  readonly rows: readonly EffectRow[];
  readonly oneOff: { readonly name: string; readonly first: string };
  readonly budget: TotalRow;
  readonly net: TotalRow;
}

const NOTHING = "–";
const CENTS = 100;

/** Whole euro with a sign, without the word: the head of the table says it. */
export function writeEuro(cents: number, writer: Writer): string {
  const euro = Math.round(cents / CENTS);
  return euro === 0 ? "0" : writer.signed(euro, "count");
}

function writeRange(
  span: { readonly lowCents: number; readonly highCents: number } | null,
  writer: Writer,
): string | null {
  if (span === null || span.lowCents === span.highCents) return null;
  return `[${writeEuro(span.lowCents, writer)}; ${writeEuro(span.highCents, writer)}]`;
}

/**
 * The name of a missing figure, without the component that a total puts before it.
 *
 * @param detail of a refusal, e.g. `B2:b2.ownPoints` or `b2.ownPoints`.
 * @param writer of the reader's language.
 * @returns the figure in words.
 * Source: house style.
 * Example: `B2:b2.ownPoints` is "eigen B2-punten".
 */
export function writeMissing(detail: string | null, writer: Writer): string {
  const key = detail?.split(":").at(-1) ?? "";
  const lever = `simulator.lever.${key}`;
  return writer.has(lever) ? writer.text(lever) : writeBudgetParameter(key, writer);
}

/**
 * Why a component has no amount: a figure is missing, or one does not fit the others.
 *
 * @param result that is not computable. @param writer of the reader's language.
 * @returns a sentence that names the figure.
 * Source: design brief D.5 (parameter missing: "niet berekend").
 * Example: without own points it is "niet berekend: eigen B2-punten".
 */
export function writeAbsent(
  result: { readonly reason: NotComputableReason; readonly detail: string | null },
  writer: Writer,
): string {
  const figure = writeMissing(result.detail, writer);
  const key = result.reason === "missing-parameter" ? "notComputed" : "impossible";
  return writer.text(`simulator.table.${key}`, { figure });
}

function isMarked(effect: ComponentEffect, unconfirmed: ReadonlySet<string>): boolean {
  return (
    effect.result.status === "computed" &&
    effect.result.value.used.some(({ key }) => unconfirmed.has(key))
  );
}

function writePlaced(effect: ComponentEffect, count: number, writer: Writer): readonly string[] {
  if (effect.halfYears.status !== "computed") return Array.from({ length: count }, () => "?");
  return effect.halfYears.value.map(({ cents }) =>
    cents === 0 ? NOTHING : writeEuro(cents, writer),
  );
}

function prepareRow(
  effect: ComponentEffect,
  run: Simulation,
  unconfirmed: ReadonlySet<string>,
  writer: Writer,
): EffectRow {
  const { key, result, halfYears, span, dataYear } = effect;
  const name = writer.text(`simulator.component.${key}`);
  if (result.status !== "computed") {
    return {
      ...{ key, name, halfYears: [], structural: "", range: null, dataYear: "", unplaced: null },
      absent: writeAbsent(result, writer),
      isMarked: false,
    };
  }
  const { cents } = result.value;
  const year = dataYear === null ? writer.text("simulator.table.current") : String(dataYear);
  return {
    key,
    name,
    halfYears: writePlaced(effect, run.halfYears.length, writer),
    structural: writeEuro(cents, writer),
    range: writeRange(span, writer),
    dataYear: cents === 0 ? NOTHING : year,
    absent: null,
    unplaced:
      halfYears.status !== "computed" && cents !== 0
        ? writer.text("simulator.table.noLag", { figure: writeMissing(halfYears.detail, writer) })
        : null,
    isMarked: isMarked(effect, unconfirmed),
  };
}

function prepareTotal(run: Simulation, kind: "net" | "budget", writer: Writer): TotalRow {
  const total = run[kind];
  const name = writer.text(`simulator.table.${kind}`);
  if (total.status !== "computed") {
    const structural = writer.text("simulator.table.withheld");
    return { name, halfYears: [], structural, range: null, isWithheld: true };
  }
  const { cents, span, halfYears } = total.value;
  return {
    name,
    halfYears: (halfYears ?? run.halfYears.map(() => null)).map((one) =>
      one === null ? "?" : writeEuro(one.cents, writer),
    ),
    structural: writeEuro(cents, writer),
    range: writeRange(span, writer),
    isWithheld: false,
  };
}

/**
 * The effect table: every component by half-year with its structural amount, its range and its data year;
 * what cannot be computed says which figure is missing, and the net is then withheld.
 *
 * @param run of the simulator. @param writer of the reader's language.
 * @returns rows in whole euro; a mark on every row that rests on a figure that nobody confirmed.
 * Source: design brief D.5, rules 1, 4 and 5.
 * Example: −6,219,688 cents from 2029-H2 is "–" until 2029-H1 and "−31 098" in 2029-H2.
 */
export function prepareEffects(run: Simulation, writer: Writer): EffectTable {
  const unconfirmed = new Set(run.unconfirmed.map(({ key }) => key));
  return {
    halfYears: run.halfYears,
    rows: run.components.map((effect) => prepareRow(effect, run, unconfirmed, writer)),
    oneOff: {
      name: writer.text("simulator.table.oneOff"),
      first: run.oneOffCostCents === 0 ? NOTHING : writeEuro(0 - run.oneOffCostCents, writer),
    },
    budget: prepareTotal(run, "budget", writer),
    net: prepareTotal(run, "net", writer),
  };
}
