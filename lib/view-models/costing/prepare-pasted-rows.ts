import type { OfferedResource } from "@/lib/contracts/costing/workbench";
import type { MapVariable, StepLabel, TimeOrigin } from "@/lib/engine/costing";
import type { Writer } from "../writer";
import { prepareEquation } from "./prepare-equation";
import { readNumber } from "./read-number";

/** One pasted row as it was understood. */
export interface PastedRow {
  readonly stepName: string;
  /** Code of a known resource, else what was typed; empty for a step without resources. */
  readonly resourceKey: string;
  readonly resourceName: string;
  readonly equation: string;
  readonly unitsInParallel: number;
  readonly patientsSharing: number;
  /** Share of patients, or mean count above 1; null when the row says nothing. */
  readonly occurrence: number | null;
  readonly label: StepLabel | null;
  readonly origin: TimeOrigin;
  /** Price in cents when the row is a consumable; minutes are then empty. */
  readonly unitPriceCents: number | null;
}

/** A row of the preview: what was understood, or what is wrong in which column. */
export interface PastedLine {
  readonly line: number;
  readonly row: PastedRow | null;
  readonly understood: string;
  readonly fault: string | null;
}

/** The columns in the order in which they are pasted. */
export const PASTE_COLUMNS = [
  "step",
  "resource",
  "minutes",
  "units",
  "sharing",
  "occurrence",
  "label",
  "origin",
  "price",
] as const;

const LABEL_STEMS: readonly (readonly [RegExp, StepLabel])[] = [
  [/^(voegt|waarde|value|valeur|ajoute|adds)/iu, "value-adding"],
  [/^(nodig|necess|nécess|required)/iu, "necessary"],
  [/^(versp|waste|gaspill)/iu, "waste"],
];
const ORIGIN_STEMS: readonly (readonly [RegExp, TimeOrigin])[] = [
  [/^(gemeten|measured|mesur)/iu, "measured"],
  [/^(geobserv|waargen|observ)/iu, "observed"],
  [/^(geschat|schatting|estim)/iu, "estimated"],
];
const HEADER = /^(stap|step|étape)$/iu;

function findWord<T>(stems: readonly (readonly [RegExp, T])[], typed: string): T | null {
  return stems.find(([stem]) => stem.test(typed.trim()))?.[1] ?? null;
}

function cellsOf(line: string): readonly string[] {
  const separator = line.includes("\t") ? "\t" : ";";
  return line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/u, "$1"));
}

interface Known {
  readonly resources: readonly OfferedResource[];
  readonly variables: readonly MapVariable[];
}

function findResource(typed: string, resources: readonly OfferedResource[]) {
  const plain = typed.toLowerCase();
  return resources.find(
    ({ resourceKey, name }) => resourceKey.toLowerCase() === plain || name.toLowerCase() === plain,
  );
}

class Unreadable extends Error {
  constructor(
    readonly column: (typeof PASTE_COLUMNS)[number],
    readonly typed: string,
    readonly reason: string | null = null,
  ) {
    super(column);
  }
}

function numberIn(column: Unreadable["column"], typed: string, otherwise: number): number {
  if (typed === "") return otherwise;
  const read = readNumber(typed);
  if (read === null) throw new Unreadable(column, typed);
  return read;
}

function wordIn<T>(
  column: Unreadable["column"],
  typed: string,
  stems: readonly (readonly [RegExp, T])[],
): T | null {
  if (typed === "") return null;
  const read = findWord(stems, typed);
  if (read === null) throw new Unreadable(column, typed);
  return read;
}

type CellOf = (column: (typeof PASTE_COLUMNS)[number]) => string;

function readResource(typed: string, known: Known) {
  const found = findResource(typed, known.resources);
  return { resourceKey: found?.resourceKey ?? typed, resourceName: found?.name ?? typed };
}

function readRow(cellOf: CellOf, known: Known, writer: Writer): PastedRow {
  const step = cellOf("step");
  if (step === "") throw new Unreadable("step", step);
  const equation = cellOf("minutes");
  const { fault } = prepareEquation(equation, known.variables, writer);
  if (fault !== null) throw new Unreadable("minutes", equation, fault);
  const [occurrence, price] = [cellOf("occurrence"), cellOf("price")];
  return {
    stepName: step,
    ...readResource(cellOf("resource"), known),
    equation,
    unitsInParallel: numberIn("units", cellOf("units"), 1),
    patientsSharing: numberIn("sharing", cellOf("sharing"), 1),
    occurrence: occurrence === "" ? null : numberIn("occurrence", occurrence, 1),
    label: wordIn("label", cellOf("label"), LABEL_STEMS),
    origin: wordIn("origin", cellOf("origin"), ORIGIN_STEMS) ?? "estimated",
    unitPriceCents: price === "" ? null : Math.round(numberIn("price", price, 0) * 100),
  };
}

function understand(row: PastedRow, known: Known, writer: Writer): string {
  const { understood } = prepareEquation(row.equation, known.variables, writer);
  const price = row.unitPriceCents === null ? null : writer.figure(row.unitPriceCents, "eur-exact");
  const several = row.unitsInParallel === 1 ? null : `× ${writer.number(row.unitsInParallel)}`;
  const shared = row.patientsSharing === 1 ? null : `÷ ${writer.number(row.patientsSharing)}`;
  const often = row.occurrence === null ? null : `· ${writer.number(row.occurrence)}`;
  const parts = [row.stepName, row.resourceName, understood ?? price, several, shared, often];
  return parts.filter((part) => part !== null && part !== "").join(" ");
}

/**
 * Reads rows pasted from a spreadsheet (tabs or semicolons): step, resource by code or name, minutes
 * or time equation, units at once, patients sharing, share of patients or count, value, origin,
 * price. Only the first is needed; a heading is skipped; decimals take comma or point.
 *
 * @param text what was pasted.
 * @param known resources and variables that can be named.
 * @param writer of the reader's language.
 * @returns one line for each row that is not empty, with its number in the text.
 * Source: design brief F.6 (show what was understood).
 * Example: "Intake⇥VPK-POL⇥7,5" is 7.5 minutes of the outpatient nurses in the step Intake.
 */
export function preparePastedRows(
  text: string,
  known: Known,
  writer: Writer,
): readonly PastedLine[] {
  return text.split(/\r?\n/u).flatMap((written, index): readonly PastedLine[] => {
    const cells = cellsOf(written);
    const isHeader = index === 0 && HEADER.test(cells[0] ?? "");
    if (isHeader || cells.every((cell) => cell === "")) return [];
    const line = index + 1;
    try {
      const cellOf: CellOf = (column) => cells[PASTE_COLUMNS.indexOf(column)] ?? "";
      const row = readRow(cellOf, known, writer);
      return [{ line, row, understood: understand(row, known, writer), fault: null }];
    } catch (thrown) {
      if (!(thrown instanceof Unreadable)) throw thrown;
      const column = writer.text(`pathway-maps.paste.column.${thrown.column}`);
      const { typed, reason } = thrown;
      const fault = reason ?? writer.text("pathway-maps.paste.unreadable", { column, typed });
      return [{ line, row: null, understood: "", fault: `${column}: ${fault}` }];
    }
  });
}
