import type { ContractColumn } from "@/lib/contracts/import/contract";
import type { FieldKind } from "@/lib/contracts/import/fields";
import { readDay, readInstant } from "./read-moment";
import {
  readAs,
  readDecimal,
  readMoney,
  readWhole,
  refuse,
  type CellReading,
  type DecimalSign,
} from "./read-number";

/** What a cell holds once read. */
export type CellContent = string | number | boolean | null;

const YES = new Set(["true", "1", "ja", "j", "oui", "o", "yes", "y", "waar", "vrai"]);
const NO = new Set(["false", "0", "nee", "neen", "n", "non", "no", "onwaar", "faux"]);

function readFlag(text: string): CellReading<boolean> {
  const word = text.toLowerCase();
  if (YES.has(word)) return readAs(true);
  return NO.has(word) ? readAs(false) : refuse("not-a-boolean");
}

// The null character ends a text in the database; the others never come from a register.
const UNREADABLE = /[\u0000-\u0008\u000e-\u001f\ufffd]/;

/** A text that a spreadsheet would run as a formula. A negative or positive number is none. */
export function isFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text) && text.length > 1 && !/^[+-][\d.,\s]+$/.test(text);
}

function readText(text: string): CellReading<string> {
  if (UNREADABLE.test(text)) return refuse("unreadable-character");
  return isFormula(text) ? refuse("formula") : readAs(text);
}

type Reader = (
  text: string,
  column: ContractColumn,
  sign: DecimalSign | null,
) => CellReading<CellContent>;

/** The code of the list that a text means, whatever its capitals; another text stays as it is. */
const readChoice: Reader = (text, { choices = [] }) =>
  readAs(choices.find((choice) => choice.toLowerCase() === text.toLowerCase()) ?? text);

const READERS: Readonly<Record<FieldKind, Reader>> = {
  text: readText,
  choice: readChoice,
  integer: readWhole,
  decimal: (text, _column, sign) => readDecimal(text, sign),
  money: (text, _column, sign) => readMoney(text, sign),
  date: readDay,
  datetime: readInstant,
  boolean: readFlag,
};

/** Reads the text of a cell by the kind of its column. An empty cell is null, never zero. */
export function readCell(
  text: string | undefined,
  column: ContractColumn,
  sign: DecimalSign | null,
): CellReading<CellContent> {
  const trimmed = text?.trim() ?? "";
  if (trimmed === "") return readAs(null);
  return isFormula(trimmed) ? refuse("formula") : READERS[column.kind](trimmed, column, sign);
}
