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

/** The activity of twelve months, as attribution keys. */
export interface YearOfActivity {
  readonly year: number;
  readonly drivers: readonly PathwayDrivers[];
  readonly theatreMinutes: readonly { readonly pathwayCode: string; readonly minutes: number }[];
}

/** What the attribution of a letter rests on. */
export interface LetterInputs {
  /** The pathway in hand; null where all are looked at. */
  readonly pathwayCode: string | null;
  readonly letter: BudgetLetter;
  readonly lines: readonly BudgetLine[];
  /** Letter first, then the rules in force: what the hospital was notified of wins. */
  readonly find: (parameter: string) => Coefficient | null;
  readonly now: YearOfActivity;
  readonly before: YearOfActivity;
}

/** The same for one pathway. */
export interface BudgetInputs extends LetterInputs {
  readonly pathwayCode: string;
}

/** Of which pathway, and the day after the year of activity. */
export interface BudgetQuestion {
  readonly filter: { readonly hospitalId: number; readonly pathwayCode: string };
  readonly period: { readonly until: string };
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

/** A letter with its card, the rules, and two years of activity before a day. */
export async function loadInputsOf(
  tx: ScopedTx,
  { hospitalId, until }: { readonly hospitalId: number; readonly until: string },
  letter: BudgetLetter,
): Promise<LetterInputs> {
  const { lines, find } = await loadCalibration(tx, hospitalId, letter);
  return {
    ...{ pathwayCode: null, letter, lines, find },
    now: await loadYear(tx, hospitalId, until),
    before: await loadYear(tx, hospitalId, shiftMonth(until, -YEAR)),
  };
}

/** The same of the letter in force at the end of a period, for one pathway; null without letter. */
export async function loadBudgetInputs(
  tx: ScopedTx,
  question: BudgetQuestion,
): Promise<BudgetInputs | null> {
  const { hospitalId, pathwayCode } = question.filter;
  const { until } = question.period;
  const letter = await findLetter(tx, hospitalId, until);
  return letter && { ...(await loadInputsOf(tx, { hospitalId, until }, letter)), pathwayCode };
}
