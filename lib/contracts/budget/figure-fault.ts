/** Figures that may be below zero: amounts that a letter can deduct. */
const CAN_BE_NEGATIVE = /^(linearReduction|b8|notified)\./;

/** A share, an occupancy, a weight: from 0 to 1. */
const IS_SHARE = /(\.occ\.|Share|weightNew|linearReduction)/;

/** Own figures that are part of a national or highest one. */
export const PART_OF: Readonly<Record<string, string>> = {
  "b2.ownPoints": "b2.nationalPoints",
  "b4.p4p.score": "b4.p4p.maximumScore",
};

/** Why an amount cannot be that figure of the card, whether typed or delivered in a file; null where it can. */
export function findFigureFault(
  parameter: string,
  amount: number,
): "negative" | "share-above-one" | null {
  if (amount < 0 && !CAN_BE_NEGATIVE.test(parameter)) return "negative";
  return IS_SHARE.test(parameter) && amount > 1 ? "share-above-one" : null;
}
