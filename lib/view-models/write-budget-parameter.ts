import type { Writer } from "./writer";

const RANGE_END = /^range\.(.+)\.(low|high)$/;

/**
 * The name of a figure of the hospital budget in words, for who does not know the keys.
 *
 * @param parameter key as in the letter or the rule version, e.g. `b2.ownPoints`.
 * @param writer of the reader's language.
 * @returns the words; the key itself for a figure that a hospital named on its own.
 * Source: names of BFM report 9.2.
 * Example: `b2.ownPoints` is "eigen B2-punten" in Dutch; an end of its range is named after it.
 */
export function writeBudgetParameter(parameter: string, writer: Writer): string {
  const [, ranged, end] = RANGE_END.exec(parameter) ?? [];
  if (ranged !== undefined && end !== undefined) {
    const name = writeBudgetParameter(ranged, writer);
    return writer.text(`budget-parameters.range.${end}`, { name });
  }
  const key = `budget-parameters.name.${parameter.replaceAll(".", "_")}`;
  return writer.has(key) ? writer.text(key) : parameter;
}

/**
 * The unit of such a figure in words.
 *
 * @param unit code of the unit, e.g. `points-per-bed`.
 * @param writer of the reader's language.
 * @returns the words; the code itself where there are none.
 * Source: house style.
 * Example: `points-per-bed` is "punten per bed" in Dutch.
 */
export function writeBudgetUnit(unit: string, writer: Writer): string {
  const key = `budget-parameters.unit.${unit}`;
  return writer.has(key) ? writer.text(key) : unit;
}
