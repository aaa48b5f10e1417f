import { figureUnitOf } from "../figure-unit-of";
import type { Writer } from "../writer";

/**
 * By how much a typed target is divided to be in the unit of the indicator.
 *
 * @param unit unit word of the definition.
 * @returns 100 for a share that is typed in %, 0.01 for money in cents that is typed in euro, else 1.
 * Source: unit words of the indicator definitions.
 * Example: 4 typed for a `rate` is 0.04.
 */
export function targetScaleOf(unit: string): number {
  const written = figureUnitOf(unit);
  if (written === "ratio") return 100;
  return written === "eur" ? 0.01 : 1;
}

/**
 * The unit in which a target is typed.
 *
 * @param unit unit word of the definition.
 * @param writer of the reader's language.
 * @returns "%", "€" or the word of the unit.
 * Source: unit words of the indicator definitions.
 * Example: `rate` is typed in "%".
 */
export function targetUnitOf(unit: string, writer: Writer): string {
  const written = figureUnitOf(unit);
  if (written === "ratio") return "%";
  return written === "eur" ? "€" : writer.text(`indicators.unit.${written}`);
}
