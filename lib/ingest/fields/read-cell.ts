import type { ContractColumn } from "@/lib/contracts/import/contract";
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

/** Reads the text of a cell by the kind of its column. An empty cell is null, never zero. */
export function readCell(
  text: string | undefined,
  column: ContractColumn,
  sign: DecimalSign | null,
): CellReading<CellContent> {
  const trimmed = text?.trim() ?? "";
  if (trimmed === "") return readAs(null);
  if (isFormula(trimmed)) return refuse("formula");
  switch (column.kind) {
    case "text":
      return readText(trimmed);
    case "choice":
      return readAs(
        column.choices?.find((choice) => choice.toLowerCase() === trimmed.toLowerCase()) ?? trimmed,
      );
    case "integer":
      return readWhole(trimmed);
    case "decimal":
      return readDecimal(trimmed, sign);
    case "money":
      return readMoney(trimmed, sign);
    case "date":
      return readDay(trimmed);
    case "datetime":
      return readInstant(trimmed);
    case "boolean":
      return readFlag(trimmed);
  }
}
