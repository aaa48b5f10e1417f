import type { Coefficient } from "../coefficient";
import type { CalibratedLetter, SimulationLine } from "./simulation-model";

/** The recurrent lines of a part that a test on code and label keeps. */
export function linesOf(
  letter: CalibratedLetter,
  subPart: string,
  isKept: (line: SimulationLine) => boolean = () => true,
): readonly SimulationLine[] {
  return letter.lines.filter(
    (line) => line.subPart === subPart && line.isRecurrent && isKept(line),
  );
}

/** Whether a line of B4 is the line of pay for performance. */
export function isPayForPerformance({ lineCode, label }: SimulationLine): boolean {
  return /p4p|pay[ -]for[ -]performance/i.test(`${lineCode} ${label}`);
}

/**
 * The recurrent notified amount of a part, as one figure of the letter. One-shots and catch-ups are left
 * out: they are no run-rate.
 *
 * @param letter calibrated. @param subPart e.g. `B2`. @param isKept narrows to some of its lines.
 * @returns euro cents with the grade of the letter; null when the letter has no such line.
 * Source: docs/methods/bfm-simulation.md.
 * Example: lines of 200 and 100 euro and a one-shot of 50 are 300 euro.
 */
export function notifiedOf(
  letter: CalibratedLetter,
  subPart: string,
  isKept: (line: SimulationLine) => boolean = () => true,
): Coefficient | null {
  const lines = linesOf(letter, subPart, isKept);
  if (lines.length === 0) return null;
  return {
    key: `notified.${subPart}`,
    amount: lines.reduce((sum, { notifiedCents }) => sum + notifiedCents, 0),
    unit: "eur-cents",
    year: Number(letter.budgetFrom.slice(0, 4)),
    grade: letter.grade,
    source: letter.title,
  };
}
