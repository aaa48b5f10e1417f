import type { Register, RegisterField } from "@/lib/contracts/budget/registers";
import type { FigureUnit } from "../charts/figure-unit";
import type { ExportedTable } from "../charts/exported-table";
import type { Writer } from "../writer";
import { writeRegisterField } from "./write-register-field";

/** Which rows the reader wants, in which order. */
export interface RegisterView {
  /** "open", "attention", "closed" or "all"; another word is "open". */
  readonly show: string;
  readonly sort: string | null;
  readonly isDescending: boolean;
}

interface Row {
  readonly closedOn: string | null;
  readonly changedOn: string;
  readonly author: string;
  readonly fields: Readonly<Record<string, string | number | null>>;
  readonly alerts: readonly string[];
}

interface Headline {
  readonly key: string;
  readonly amount: number;
  readonly unit: FigureUnit;
}

interface PreparedRegister<R> {
  readonly rows: readonly R[];
  readonly headlines: readonly Headline[];
  readonly sort: { readonly by: string; readonly direction: "ascending" | "descending" };
}

const FIRST_SORT: Readonly<Record<Register, string>> = {
  p4p: "dueOn",
  contracts: "endsOn",
  earmarked: "dueOn",
  funding: "endsOn",
};

const SHOWN: Readonly<Record<string, (row: Row) => boolean>> = {
  open: ({ closedOn }) => closedOn === null,
  attention: ({ alerts }) => alerts.length > 0,
  closed: ({ closedOn }) => closedOn !== null,
  all: () => true,
};

/** What is not filled in comes last, whichever way the rows run. */
function compare(one: Row, other: Row, by: string, sign: 1 | -1): number {
  const a = one.fields[by] ?? null;
  const b = other.fields[by] ?? null;
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "number" && typeof b === "number") return sign * (a - b);
  return sign * String(a).localeCompare(String(b));
}

function sum(rows: readonly Row[], name: string): number {
  return rows.reduce((total, { fields }) => total + Number(fields[name] ?? 0), 0);
}

/** What of the stakes is not earned by the score yet, in whole cents; the own share of the country is left out. */
function notEarned(open: readonly Row[]): number {
  return open.reduce((total, { fields }) => {
    const maximum = Number(fields["pointsMaximum"] ?? 0);
    const reached = Number(fields["pointsReached"] ?? 0);
    const missed = maximum > 0 ? Math.max(0, maximum - reached) / maximum : 0;
    return total + Math.round(Number(fields["stakeCents"] ?? 0) * missed);
  }, 0);
}

const HEADLINES: Readonly<Record<Register, (open: readonly Row[]) => readonly Headline[]>> = {
  p4p: (open) => [
    { key: "pointsReached", amount: sum(open, "pointsReached"), unit: "points" },
    { key: "pointsMaximum", amount: sum(open, "pointsMaximum"), unit: "points" },
    { key: "stake", amount: sum(open, "stakeCents"), unit: "eur" },
    { key: "notEarned", amount: notEarned(open), unit: "eur" },
  ],
  contracts: (open) => [{ key: "amount", amount: sum(open, "amountCents"), unit: "eur" }],
  earmarked: (open) => [
    { key: "amount", amount: sum(open, "amountCents"), unit: "eur" },
    { key: "spent", amount: sum(open, "spentCents"), unit: "eur" },
  ],
  funding: (open) => [{ key: "amount", amount: sum(open, "amountCents"), unit: "eur" }],
};

/**
 * The rows of a register as the reader asked for them, with the figures above them.
 *
 * @param register which one. @param rows all of it, closed rows too. @param view filter and order.
 * @returns rows in order, nearest date first where nothing was asked; headlines over the open rows.
 * Source: design brief D.5 (registers).
 * Example: with "attention" only rows with an alert are left; 15 of 20 points leave a quarter of a stake open.
 */
export function prepareRegister<R extends Row>(
  register: Register,
  rows: readonly R[],
  view: RegisterView,
): PreparedRegister<R> {
  const by = view.sort ?? FIRST_SORT[register];
  const sign = view.isDescending ? -1 : 1;
  const isShown = SHOWN[view.show] ?? ((row: Row) => row.closedOn === null);
  const open = rows.filter(({ closedOn }) => closedOn === null);
  const asking = open.filter(({ alerts }) => alerts.length > 0).length;
  return {
    rows: rows.filter(isShown).sort((a, b) => compare(a, b, by, sign)),
    headlines: [
      ...HEADLINES[register](open),
      { key: "attention", amount: asking, unit: "count" as const },
    ],
    sort: { by, direction: view.isDescending ? "descending" : "ascending" },
  };
}

interface ExportedRegister {
  readonly fields: readonly RegisterField[];
  readonly rows: readonly Row[];
  readonly provenance: Pick<ExportedTable, "origin" | "facts">;
}

/**
 * The rows of a register as an export; money in euro, dates as ISO.
 *
 * @param exported fields, rows and where they come from. @param writer of the reader's language.
 * @returns one row for each row shown.
 * Source: house rule on exports.
 * Example: a stake of 100 cents is 1.
 */
export function prepareRegisterExport(
  { fields, rows, provenance }: ExportedRegister,
  writer: Writer,
): ExportedTable {
  const cell = (field: RegisterField, row: Row) => {
    const amount = row.fields[field.name] ?? null;
    if (typeof amount === "number") return field.kind === "money" ? amount / 100 : amount;
    return field.kind === "choice" ? writeRegisterField(field, amount, writer) : amount;
  };
  return {
    columns: [
      ...fields.map(({ name, kind }) => {
        const heading = writer.text(`budget-registers.field.${name}`);
        return kind === "money" ? { heading, unit: "euro-cents" as const } : heading;
      }),
      ...(["attention", "closed", "changed", "author"] as const).map((key) =>
        writer.text(`budget-registers.column.${key}`),
      ),
    ],
    rows: rows.map((row) => [
      ...fields.map((field) => cell(field, row)),
      row.alerts.map((alert) => writer.text(`budget-registers.alert.${alert}`)).join("; "),
      ...[row.closedOn, row.changedOn, row.author],
    ]),
    ...provenance,
  };
}
