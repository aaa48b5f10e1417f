import type { LetterContents, LetterLine } from "@/lib/contracts/budget/letter-draft";
import { readTypedCents } from "./read-typed-number";

/** A line as it stands in the fields of a form. */
export interface LineText {
  readonly key: string;
  readonly subPart: LetterLine["subPart"];
  readonly lineCode: string;
  readonly label: string;
  readonly previous: string;
  readonly recalculated: string;
  readonly notified: string;
  readonly isRecurrent: boolean;
  readonly originYear: string;
}

/** A printed sum in a form; `null` is the whole letter. */
export interface TotalText {
  readonly subPart: LetterContents["totals"][number]["subPart"];
  readonly stated: string;
}

/**
 * Euro cents as they stand in a field: decimal comma, no thousands, so that they read back the same.
 *
 * @param cents whole euro cents; null is an empty field.
 * @returns e.g. "1234,50".
 * Source: house rule on money.
 * Example: 1250 is "12,50", null is "".
 */
export function writeCentsField(cents: number | null): string {
  if (cents === null) return "";
  const size = Math.abs(cents).toString().padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${size.slice(0, -2)},${size.slice(-2)}`;
}

/**
 * A line of a letter as text for a form.
 *
 * @param line of the letter. @param key stable for the form.
 * @returns every field as text.
 * Source: house style.
 * Example: a notified amount of 100 cents stands there as "1,00".
 */
export function toLineText(line: LetterLine, key: string): LineText {
  const { subPart, lineCode, label, isRecurrent, originYear } = line;
  return {
    ...{ key, subPart, lineCode, label, isRecurrent },
    previous: writeCentsField(line.previousCents),
    recalculated: writeCentsField(line.recalculatedCents),
    notified: writeCentsField(line.notifiedCents),
    originYear: originYear === null ? "" : String(originYear),
  };
}

const optional = (typed: string): number | null | undefined =>
  typed.trim() === "" ? null : (readTypedCents(typed) ?? undefined);

/**
 * Reads a line of a form.
 *
 * @param text the fields.
 * @returns the line, or `null` when code, label or an amount cannot be read.
 * Source: house rule on money.
 * Example: an empty notified amount is null; an empty previous amount is a line without one.
 */
export function readLineText(text: LineText): LetterLine | null {
  const { subPart, isRecurrent } = text;
  const lineCode = text.lineCode.trim();
  const label = text.label.trim() || lineCode;
  const previousCents = optional(text.previous);
  const recalculatedCents = optional(text.recalculated);
  const notifiedCents = readTypedCents(text.notified);
  const year = text.originYear.trim();
  const isWhole = lineCode !== "" && /^((19|20)\d\d)?$/.test(year);
  if (!isWhole || notifiedCents === null) return null;
  if (previousCents === undefined || recalculatedCents === undefined) return null;
  return {
    ...{ subPart, lineCode, label, previousCents, recalculatedCents, notifiedCents, isRecurrent },
    originYear: year === "" ? null : Number(year),
  };
}
