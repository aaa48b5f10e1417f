import type { Threshold } from "@/lib/engine/instruments";
import type { Writer } from "../writer";

const SIGNS: Readonly<Record<Threshold["comparator"], string>> = {
  ">=": "≥",
  "<=": "≤",
  ">": ">",
  "<": "<",
};

/**
 * Writes what a threshold compares and with which amount.
 *
 * @param threshold a published record.
 * @param writer words and numbers in the reader's language.
 * @returns one phrase: a change, the score afterwards, any score, or answers to items.
 * Source: docs/methods/instrument-scoring.md, thresholds and bands.
 * Example: the group MIC of the Oxford Hip Score is "verandering ≥ 11".
 */
export function writeThreshold(threshold: Threshold, writer: Writer): string {
  const { amount, amountTo, appliesTo, comparator, itemKeys } = threshold;
  const number =
    amountTo === undefined
      ? writer.number(amount)
      : writer.text("instruments.thresholds.range", {
          from: writer.number(amount),
          to: writer.number(amountTo),
        });
  const comparison = `${SIGNS[comparator]} ${number}`;
  return itemKeys === undefined
    ? writer.text(`instruments.thresholds.${appliesTo}`, { comparison })
    : writer.text("instruments.thresholds.items", { items: itemKeys.join(", "), comparison });
}
