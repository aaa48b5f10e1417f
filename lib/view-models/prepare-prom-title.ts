import type { PromChange } from "@/lib/contracts/steering/review-contents";
import { figureUnitOf } from "./figure-unit-of";
import type { Writer } from "./writer";

/**
 * The title of a reported change: from where to where, when the interval excludes zero.
 *
 * @param change a score before and after in the same patients.
 * @param writer of the reader's language.
 * @returns a finding, or the plain name when the interval holds zero or there is none.
 * Source: requirement D.0 (title as a finding), F.7 (PROM display).
 * Example: 0.58 to 0.83 with an interval above zero reads "… stijgt van 0,58 naar 0,83".
 */
export function preparePromTitle(change: PromChange, writer: Writer): string {
  const { gain, before, after } = change;
  const name = writer.localised(gain.definition.short);
  if (gain.current.status !== "computed") return name;
  const { amount, lower, upper } = gain.current.value;
  const isClear = lower !== null && upper !== null && (lower > 0 || upper < 0);
  if (!isClear || before.status !== "computed" || after.status !== "computed") return name;
  const unit = figureUnitOf(gain.definition.unit);
  return writer.text(amount > 0 ? "outcomes.rises" : "outcomes.falls", {
    score: writer.text(`outcomes.score.${change.instrumentId}.${change.scoreKey}`),
    from: writer.figure(before.value.amount, unit),
    to: writer.figure(after.value.amount, unit),
  });
}
