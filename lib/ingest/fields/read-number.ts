import type { RejectionCode } from "@/lib/contracts/import/rejection";

/** The sign that separates whole from decimals in a file. */
export type DecimalSign = "," | ".";

/** What one text says about the decimal sign of its file. */
export type DecimalEvidence = DecimalSign | "ambiguous" | "none";

/** A cell that was read, or the reason why it was not. */
export type CellReading<T> =
  | { readonly isRead: true; readonly value: T }
  | { readonly isRead: false; readonly reason: RejectionCode };

export const readAs = <T>(value: T): CellReading<T> => ({ isRead: true, value });
export const refuse = <T>(reason: RejectionCode): CellReading<T> => ({ isRead: false, reason });

const WHOLE = /^[+-]?\d+$/;
// Spaces of all kinds and the apostrophe group thousands in Belgian and Swiss prints.
const GROUP_MARKS = /[\s\u00a0\u202f']/g;

/** A number with one kind of sign: several of them group thousands, one may do either. */
function classifyOneSign(bare: string, sign: DecimalSign): DecimalEvidence {
  const parts = bare.replace(/^[+-]/, "").split(sign);
  if (parts.length > 2) return sign === "," ? "." : ",";
  const [whole = "", fraction = ""] = parts;
  const looksGrouped = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return looksGrouped ? "ambiguous" : sign;
}

/**
 * What a number text says about its file: `12,5` says comma, `2.25` says point, `1.234,50` says
 * comma; `18.500` and `18,500` could be either and say so.
 */
export function classifyDecimal(text: string): DecimalEvidence {
  const bare = text.replace(GROUP_MARKS, "");
  if (!/^[+-]?\d+(?:[.,]\d+)+$/.test(bare)) return "none";
  const lastComma = bare.lastIndexOf(",");
  const lastPoint = bare.lastIndexOf(".");
  const later: DecimalSign = lastComma > lastPoint ? "," : ".";
  return lastComma >= 0 && lastPoint >= 0 ? later : classifyOneSign(bare, later);
}

function withComma(bare: string): CellReading<number> {
  if (!/^[+-]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(bare)) {
    return refuse(/^[+-]?\d+\.\d+$/.test(bare) ? "point-in-comma-file" : "not-a-number");
  }
  return readAs(Number(bare.replaceAll(".", "").replace(",", ".")));
}

function withPoint(bare: string): CellReading<number> {
  if (/^[+-]?\d+(\.\d+)?$/.test(bare)) return readAs(Number(bare));
  // A thousands comma is only believed when a decimal point stands behind it.
  if (/^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(bare)) return readAs(Number(bare.replaceAll(",", "")));
  return refuse(/^[+-]?[\d.]+,\d+$/.test(bare) ? "comma-in-point-file" : "not-a-number");
}

/**
 * Reads a number. `sign` is the declared or proven decimal sign of the file; null means that nothing
 * in the file needed one so far, and only whole numbers are read.
 */
export function readDecimal(text: string, sign: DecimalSign | null): CellReading<number> {
  const bare = text.replace(GROUP_MARKS, "");
  if (WHOLE.test(bare)) return readAs(Number(bare));
  if (sign === ",") return withComma(bare);
  if (sign === ".") return withPoint(bare);
  return refuse(classifyDecimal(bare) === "none" ? "not-a-number" : "decimal-sign-unknown");
}

/** Reads a whole number; a decimal one is refused, never rounded. */
export function readWhole(text: string): CellReading<number> {
  if (!WHOLE.test(text)) return refuse("not-a-whole-number");
  const found = Number(text);
  return Number.isSafeInteger(found) ? readAs(found) : refuse("out-of-range");
}

/** Reads euro into whole cents; more than two decimals are refused, never rounded. */
export function readMoney(text: string, sign: DecimalSign | null): CellReading<number> {
  const read = readDecimal(text.replace(/€|EUR/gi, ""), sign);
  if (!read.isRead) return read;
  const cents = Math.round(read.value * 100);
  if (Math.abs(cents / 100 - read.value) > 1e-9) return refuse("too-many-decimals");
  return Number.isSafeInteger(cents) ? readAs(cents) : refuse("out-of-range");
}
