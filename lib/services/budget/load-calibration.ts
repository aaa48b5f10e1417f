import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";
import type { CalibratedLetter, Coefficient } from "@/lib/engine/budget";
import {
  listLetterDrivers,
  listLetterLines,
  listRuleCoefficients,
  type BudgetLetter,
  type BudgetLine,
} from "@/lib/repositories/budget-letters";
import { listConfirmations, listEnteredParameters } from "@/lib/repositories/budget-parameters";

/** A figure with where it came from: typed on screen, delivered with the letter, or of the rules. */
export interface CalibratedParameter extends Coefficient {
  readonly origin: "entered" | "letter" | "rule";
}

/** A letter with everything that a calculation on it needs. */
export interface Calibration {
  readonly letter: BudgetLetter;
  readonly lines: readonly BudgetLine[];
  /** Every figure once, by key: what was typed wins over the letter file, that over the rules. */
  readonly parameters: readonly CalibratedParameter[];
  readonly find: (parameter: string) => CalibratedParameter | null;
}

/** The figures that hold for a letter, with range and who confirmed them. */
async function listParameters(
  tx: ScopedTx,
  hospitalId: number,
  letter: BudgetLetter,
): Promise<readonly CalibratedParameter[]> {
  const place = { hospitalId, letterKey: letter.letterKey };
  const rules = await listRuleCoefficients(tx, letter.budgetFrom);
  const drivers = await listLetterDrivers(tx, hospitalId, letter);
  const entered = await listEnteredParameters(tx, place);
  const confirmations = await listConfirmations(tx, place);
  const byKey = new Map<string, CalibratedParameter>();
  for (const row of rules) byKey.set(row.key, { ...row, origin: "rule" });
  for (const row of drivers) byKey.set(row.key, { ...row, origin: "letter" });
  for (const row of entered) {
    const { key, amount, low, high, unit, year, grade, source } = row;
    byKey.set(key, {
      ...{ key, amount, unit, year, grade, source, origin: "entered" },
      low: low ?? null,
      high: high ?? null,
    });
  }
  for (const { parameter, amount, by, on } of confirmations) {
    const row = byKey.get(parameter);
    // A confirmation is of one amount: a figure that changed since is to be confirmed again.
    if (row?.amount === amount) byKey.set(parameter, { ...row, confirmation: { by, on } });
  }
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Reads a letter with its lines and the figures that hold for it. */
export async function loadCalibration(
  tx: ScopedTx,
  hospitalId: number,
  letter: BudgetLetter,
): Promise<Calibration> {
  const parameters = await listParameters(tx, hospitalId, letter);
  const byKey = new Map(parameters.map((row) => [row.key, row]));
  return {
    letter,
    lines: await listLetterLines(tx, hospitalId, letter.letterKey),
    parameters,
    find: (parameter) => byKey.get(parameter) ?? null,
  };
}

/** A letter as the formulas take it. */
export function toCalibratedLetter({ letter, lines, parameters }: Calibration): CalibratedLetter {
  const { letterKey, title, budgetFrom, grade } = letter;
  return {
    ...{ letterKey, title, budgetFrom, grade },
    lines: lines.map(({ lineCode, subPart, label, notifiedCents, isRecurrent }) => ({
      ...{ lineCode, subPart, label, notifiedCents, isRecurrent },
    })),
    parameters: Object.fromEntries(parameters.map((row) => [row.key, row])),
  };
}
