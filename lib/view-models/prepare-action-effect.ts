import type { ActionEffect } from "@/lib/contracts/steering/review-page";
import { figureUnitOf } from "./figure-unit-of";
import type { Writer } from "./writer";

/**
 * What an action's indicator did since it started, in words: before, after, and how many points.
 *
 * @param effect action with the estimates of before and after its start.
 * @param writer of the reader's language.
 * @returns a sentence part; says that nothing is measured or nothing came in since.
 * Source: requirement D.2 (actions with their effect chart).
 * Example: 6.1 % before and 4.0 % after over 18 points reads "Heropnames: 6,1% → 4,0% · 18 punten sinds de start".
 */
export function writeActionEffect(effect: ActionEffect, writer: Writer): string {
  const { definition, before, after, pointsSince } = effect;
  if (!definition || !before || !after) return writer.text("review.noIndicator");
  const name = writer.localised(definition.short);
  if (pointsSince === 0 || after.status !== "computed") {
    return writer.text("review.noPoints", { name });
  }
  const unit = figureUnitOf(definition.unit);
  return writer.text("review.beforeAfter", {
    name,
    before: before.status === "computed" ? writer.figure(before.value.amount, unit) : "–",
    after: writer.figure(after.value.amount, unit),
    count: pointsSince,
  });
}
