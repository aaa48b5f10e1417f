import type { LetterLine } from "@/lib/contracts/budget/letter-draft";
import type { StatedTotal, SubPart } from "@/lib/engine/budget";
import { readTypedCents } from "./read-typed-number";

/** Why a pasted row is not a line. */
export type PasteReason = "sub-part" | "code" | "amount" | "year" | "columns";

/** A pasted row that could not be read, with its place for people: line 1 is the first. */
export interface PasteFault {
  readonly line: number;
  readonly reason: PasteReason;
  readonly found: string;
}

/** What a pasted piece of spreadsheet says. */
export interface PastedLetter {
  readonly lines: readonly LetterLine[];
  readonly totals: readonly StatedTotal[];
  readonly faults: readonly PasteFault[];
}

const SUB_PART = /^(A[1-3]|B[1-9]|C[1-4])$/;
const TOTAL = /tota|som\b|somme/i;
const ONE_OFF = /^(eenm|one|ponct|uniq|nee|non|no$|n$|0$|false)/i;
const HEADER = /onderdeel|sous-partie|sub-?part|libell|omschrijving|label/i;
const COLUMNS = 6;

function cellsOf(row: string): readonly string[] {
  const separator = row.includes("\t") ? "\t" : ";";
  return row.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
}

function subPartIn(cell: string): SubPart | null {
  const found = cell.toUpperCase().replaceAll(/[\s.-]/g, "");
  return SUB_PART.test(found) ? (found as SubPart) : null;
}

/** A row without code that says "total" gives a sum that the letter prints. */
function totalIn(cells: readonly string[]): StatedTotal | null {
  const words = cells.filter((cell) => TOTAL.test(cell));
  const code = cells[1] ?? "";
  const amounts = cells.map(readTypedCents).filter((amount) => amount !== null);
  const statedCents = amounts.at(-1);
  if (words.length === 0 || !(code === "" || TOTAL.test(code)) || statedCents === undefined) {
    return null;
  }
  const named = /\b(A[1-3]|B[1-9]|C[1-4])\b/i.exec(words.join(" "))?.[1] ?? "";
  return { subPart: subPartIn(cells[0] ?? "") ?? subPartIn(named), statedCents };
}

type Read = LetterLine | StatedTotal | { readonly reason: PasteReason; readonly found: string };

const optionalCents = (cell: string): number | null | undefined =>
  cell === "" || cell === "-" || cell === "–" ? null : (readTypedCents(cell) ?? undefined);

/** The three columns; null when one of them is no amount. */
function amountsOf(cells: readonly string[]) {
  const [first = "", second = "", third = ""] = cells.slice(3, 6);
  const previousCents = optionalCents(first);
  const recalculatedCents = optionalCents(second);
  const notifiedCents = readTypedCents(third);
  const isUnread = previousCents === undefined || recalculatedCents === undefined;
  if (isUnread || notifiedCents === null) return null;
  return { previousCents, recalculatedCents, notifiedCents };
}

/** What keeps a row from being a line; null when nothing does. */
function faultIn(cells: readonly string[]): Omit<PasteFault, "line"> | null {
  const [part = "", lineCode = "", label = ""] = cells;
  const year = cells[7] ?? "";
  if (cells.length < COLUMNS) return { reason: "columns", found: String(cells.length) };
  if (subPartIn(part) === null) return { reason: "sub-part", found: part };
  if (lineCode === "") return { reason: "code", found: label };
  if (year !== "" && !/^(19|20)\d\d$/.test(year)) return { reason: "year", found: year };
  return null;
}

function kindOf(cells: readonly string[]) {
  const [kind = "", year = ""] = cells.slice(6, 8);
  return { isRecurrent: !ONE_OFF.test(kind), originYear: year === "" ? null : Number(year) };
}

/** A row of two columns: a part with its sum as one line, or the sum of the whole letter. */
function readSumRow([first = "", second = "", ...more]: readonly string[]): Read | null {
  if (more.length > 0) return null;
  const subPart = subPartIn(first);
  const notifiedCents = readTypedCents(second);
  if (subPart === null && !TOTAL.test(first)) return null;
  if (notifiedCents === null) return { reason: "amount", found: second };
  if (subPart === null) return { subPart: null, statedCents: notifiedCents };
  // C2 is the part of catch-ups and one-offs: it never comes back every year.
  const isRecurrent = subPart !== "C2";
  return {
    ...{ subPart, lineCode: subPart, label: subPart, notifiedCents, isRecurrent },
    ...{ previousCents: null, recalculatedCents: null, originYear: null },
  };
}

function readRow(cells: readonly string[]): Read {
  const short = readSumRow(cells) ?? totalIn(cells) ?? faultIn(cells);
  if (short) return short;
  const [part = "", lineCode = "", label = ""] = cells;
  const subPart = subPartIn(part);
  const amounts = amountsOf(cells);
  if (subPart === null || amounts === null) {
    return { reason: "amount", found: cells.slice(3, 6).join(" · ") };
  }
  return { subPart, lineCode, label: label || lineCode, ...amounts, ...kindOf(cells) };
}

/**
 * Reads lines of a budget letter as pasted from a spreadsheet. Columns: sub-part, code, label,
 * previous, recalculated, notified, recurrent or once, origin year. A heading is passed over; a row
 * "totaal" without code is a sum that the letter prints. Two columns, sub-part and amount, give the sum of a part
 * as one line.
 *
 * @param pasted rows by line, columns by tab or semicolon.
 * @returns lines, printed sums, and each row that could not be read with the reason.
 * Source: letter layout, BFM report 7 (three columns).
 * Example: "B2⇥B2-100⇥Klinische diensten⇥⇥⇥16.692.200,00" is one line of 1,669,220,000 cents.
 */
export function readPastedLetter(pasted: string): PastedLetter {
  const lines: LetterLine[] = [];
  const totals: StatedTotal[] = [];
  const faults: PasteFault[] = [];
  for (const [index, row] of pasted.split(/\r?\n/).entries()) {
    const cells = cellsOf(row);
    if (cells.every((cell) => cell === "")) continue;
    if (index === 0 && HEADER.test(row)) continue;
    const read = readRow(cells);
    if ("reason" in read) faults.push({ line: index + 1, ...read });
    else if ("statedCents" in read) totals.push(read);
    else lines.push(read);
  }
  return { lines, totals, faults };
}
