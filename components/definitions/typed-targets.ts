import { readTypedNumber } from "@/lib/view-models/budget/read-typed-number";
import type { TargetStart } from "./target-fields";

type Typed = Readonly<Record<string, string>>;

/** Undoes the binary noise of a division by 100. */
const DIGITS = 12;

/** What stands in the fields at first, by pathway. */
export function beginTargets(targets: readonly TargetStart[]): Typed {
  return Object.fromEntries(targets.map(({ pathwayCode, typed }) => [pathwayCode, typed]));
}

/** The targets that were typed, in the unit of the indicator; null when one is no number. */
export function readTargets(
  typed: Typed,
  scale: number,
): readonly { readonly pathway: string; readonly amount: number }[] | null {
  const filled = Object.entries(typed).filter(([, text]) => text.trim() !== "");
  const targets = filled.flatMap(([pathway, text]) => {
    const amount = readTypedNumber(text);
    return amount === null
      ? []
      : [{ pathway, amount: Number((amount / scale).toPrecision(DIGITS)) }];
  });
  return targets.length === filled.length ? targets : null;
}
