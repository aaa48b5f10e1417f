import type { Result } from "../../shared/result";
import { calibrateLetter, type CalibratedPart } from "./calibrate";
import { isPayForPerformance } from "./notified-of";
import type { CalibratedLetter, SimulationLine } from "./simulation-model";

/** Lines of a letter that one formula explains together, or that no formula explains. */
export interface ReconciledGroup {
  readonly subPart: string;
  /** The formula that explains them; `null` where none does: the notified amount is kept as it is. */
  readonly formulaOf: CalibratedPart["part"] | null;
  /** False for one-shots and catch-ups, which no formula may carry on. */
  readonly isRecurrent: boolean;
  readonly lines: readonly SimulationLine[];
  readonly notifiedCents: number;
  /** What the formula gives from the card alone; `null` where there is no formula. */
  readonly formula: Result | null;
  /** Notified less formula, and all of it where nothing is computed. Kept in every scenario. */
  readonly restCents: number;
}

/** A letter held against the formulas, closing to the cent. */
export interface ReconciledLetter {
  readonly groups: readonly ReconciledGroup[];
  readonly notifiedCents: number;
  readonly explainedCents: number;
  readonly restCents: number;
}

/**
 * Gives every line of a letter back: what the formulas explain of it from the card alone, and the rest that a
 * scenario keeps.
 *
 * Formula: notified = formula + rest for each group of lines; a group without computable formula is all rest.
 *
 * @param letter calibrated; lines of any part, recurrent or not, in euro cents.
 * @returns groups in the order of the letter, each line in exactly one; sums in euro cents. A formula that is not
 * computed carries its reason.
 * Source: domain report on the budget, 9.1 (calibrate, then perturb) and 9.4 (invariant).
 * Example: the letter of examples E1 to E7 is explained but for its one-shots and lines without formula.
 */
export function reconcileLetter(letter: CalibratedLetter): ReconciledLetter {
  const parts = calibrateLetter(letter);
  const byGroup = new Map<string, SimulationLine[]>();
  for (const line of letter.lines) {
    const key = [line.subPart, line.isRecurrent, formulaOf(line)].join(" ");
    byGroup.set(key, [...(byGroup.get(key) ?? []), line]);
  }
  const groups = [...byGroup.values()].map((lines) => toGroup(lines, parts));
  const sum = (amountOf: (group: ReconciledGroup) => number) =>
    groups.reduce((total, group) => total + amountOf(group), 0);
  return {
    groups,
    notifiedCents: sum(({ notifiedCents }) => notifiedCents),
    explainedCents: sum(({ notifiedCents, restCents }) => notifiedCents - restCents),
    restCents: sum(({ restCents }) => restCents),
  };
}

function formulaOf(line: SimulationLine): CalibratedPart["part"] | null {
  if (!line.isRecurrent) return null;
  if (line.subPart === "B4") return isPayForPerformance(line) ? "P4P" : null;
  const { subPart } = line;
  return subPart === "B1" || subPart === "B2" || subPart === "B8" ? subPart : null;
}

function toGroup(
  lines: readonly SimulationLine[],
  parts: readonly CalibratedPart[],
): ReconciledGroup {
  const [first] = lines;
  if (!first) throw new Error("A group of lines has at least one line.");
  const part = formulaOf(first);
  const formula = parts.find((row) => row.part === part)?.formula ?? null;
  const notifiedCents = lines.reduce((total, line) => total + line.notifiedCents, 0);
  const explained = formula?.status === "computed" ? formula.value : 0;
  return {
    ...{ subPart: first.subPart, isRecurrent: first.isRecurrent, formulaOf: part, lines },
    ...{ notifiedCents, formula, restCents: notifiedCents - explained },
  };
}
