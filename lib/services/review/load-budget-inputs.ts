import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";
import type { Coefficient } from "@/lib/engine/budget";
import { shiftMonth } from "@/lib/engine/shared/quarter";
import {
  findLetter,
  listGroupMinutes,
  listPathwayDrivers,
  type BudgetLetter,
  type BudgetLine,
  type PathwayDrivers,
} from "@/lib/repositories/budget-letters";
import { loadCalibration } from "../budget/load-calibration";
import type { PathwayFigures } from "../indicators/load-pathway-figures";

/** The activity of twelve months, as attribution keys. */
export interface YearOfActivity {
  readonly year: number;
  readonly drivers: readonly PathwayDrivers[];
  readonly theatreMinutes: readonly { readonly pathwayCode: string; readonly minutes: number }[];
}

export interface BudgetInputs {
  readonly pathwayCode: string;
  readonly letter: BudgetLetter;
  readonly lines: readonly BudgetLine[];
  /** Letter first, then the rules in force: what the hospital was notified of wins. */
  readonly find: (parameter: string) => Coefficient | null;
  readonly now: YearOfActivity;
  readonly before: YearOfActivity;
}

const THEATRE = "theatre";
const YEAR = 12;

async function loadYear(tx: ScopedTx, hospitalId: number, until: string): Promise<YearOfActivity> {
  const span = { from: shiftMonth(until, -YEAR), until };
  return {
    year: Number(shiftMonth(until, -1).slice(0, 4)),
    drivers: await listPathwayDrivers(tx, hospitalId, span),
    theatreMinutes: await listGroupMinutes(tx, hospitalId, THEATRE, span),
  };
}

/** Reads the letter in force with its card, the rules, and two years of activity; null without letter. */
export async function loadBudgetInputs(
  tx: ScopedTx,
  figures: PathwayFigures,
): Promise<BudgetInputs | null> {
  const { hospitalId, pathwayCode } = figures.filter;
  const { until } = figures.period;
  const letter = await findLetter(tx, hospitalId, until);
  if (!letter) return null;
  const { lines, find } = await loadCalibration(tx, hospitalId, letter);
  return {
    pathwayCode,
    letter,
    lines,
    find,
    now: await loadYear(tx, hospitalId, until),
    before: await loadYear(tx, hospitalId, shiftMonth(until, -YEAR)),
  };
}
