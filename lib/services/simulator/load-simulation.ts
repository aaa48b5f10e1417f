import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { ScopedTx } from "@/lib/db/with-scope";
import {
  TYPED_LETTER,
  type CalibratedLetter,
  type Coefficient,
  type OutcomeGoal,
  type SimulationPlan,
} from "@/lib/engine/budget";
import { quarterSpan, shiftMonth, type Quarter } from "@/lib/engine/shared/quarter";
import {
  findLetter,
  listRuleCoefficients,
  type BudgetLetter,
} from "@/lib/repositories/budget-letters";
import { listPathwayGoals } from "@/lib/repositories/pathways";
import { loadCalibration, toCalibratedLetter } from "../budget/load-calibration";
import { buildCaseFigures, type CaseFigures } from "./build-case-figures";

const YEAR = 12;

/** Which clinical goals guard which lever. */
const GUARDED: Readonly<Record<string, OutcomeGoal["lever"]>> = {
  "complication-cd2": "complicationRate",
  "readmission-30d": "readmissionRate",
};

/** The year of activity that ends with a quarter. */
export function yearUntil(quarter: Quarter): { readonly from: string; readonly until: string } {
  const { until } = quarterSpan(quarter);
  return { from: shiftMonth(until, -YEAR), until };
}

function toParameters(rows: readonly Coefficient[]): CalibratedLetter["parameters"] {
  return Object.fromEntries(rows.map((row) => [row.key, row]));
}

/** A letter whose amounts are typed: the rules of today without a line. */
async function loadTypedLetter(tx: ScopedTx, today: string): Promise<CalibratedLetter> {
  return {
    letterKey: TYPED_LETTER,
    title: TYPED_LETTER,
    budgetFrom: today,
    grade: "assumed",
    lines: [],
    parameters: toParameters(await listRuleCoefficients(tx, today)),
  };
}

/** A letter of the hospital with its card, rules and beds that the formulas derive. */
export async function loadCalibratedLetter(
  tx: ScopedTx,
  hospitalId: number,
  letter: BudgetLetter,
): Promise<CalibratedLetter> {
  return toCalibratedLetter(await loadCalibration(tx, hospitalId, letter));
}

/** What a simulation starts from. */
export interface SimulationStart {
  readonly letter: CalibratedLetter;
  readonly activity: CaseFigures | null;
  readonly goals: readonly OutcomeGoal[];
}

/** Reads the letter in force (or an empty one to type), and the activity of a pathway. */
export async function loadSimulationStart(
  tx: ScopedTx,
  actor: Actor,
  input: {
    readonly today: string;
    readonly pathwayCode: string | null;
    readonly span: { readonly from: string; readonly until: string };
  },
): Promise<SimulationStart> {
  const { hospitalId } = actor;
  const found = await findLetter(tx, hospitalId, input.today);
  const letter = found
    ? await loadCalibratedLetter(tx, hospitalId, found)
    : await loadTypedLetter(tx, input.today);
  const { pathwayCode, span } = input;
  const activity =
    pathwayCode === null
      ? null
      : await buildCaseFigures(
          tx,
          { hospitalId, pathwayCode, ...span },
          can(actor.role, "cost.read"),
        );
  return {
    letter: {
      ...letter,
      parameters: { ...letter.parameters, ...toParameters(activity?.figures ?? []) },
    },
    activity,
    goals: pathwayCode === null ? [] : await loadGoals(tx, hospitalId, pathwayCode),
  };
}

async function loadGoals(
  tx: ScopedTx,
  hospitalId: number,
  pathwayCode: string,
): Promise<readonly OutcomeGoal[]> {
  const goals = await listPathwayGoals(tx, hospitalId, pathwayCode);
  return goals.flatMap(({ indicatorCode, target }) => {
    const lever = GUARDED[indicatorCode];
    return lever ? [{ lever, target }] : [];
  });
}

/** The plan that a new scenario starts from: nothing moved, from the next half-year on. */
export function startingPlan(
  letter: CalibratedLetter,
  bedIndex: string | null,
  today: string,
): SimulationPlan {
  const year = Number(today.slice(0, 4));
  const isFirstHalf = Number(today.slice(5, 7)) <= 6;
  return {
    levers: {},
    bedIndex: bedIndex ?? "CD",
    // Without national points the envelope cannot be closed; the screen then says it is a bound.
    envelope: letter.parameters["b2.nationalPoints"] ? "closed" : "price-taker",
    followShare: 0,
    startHalfYear: isFirstHalf ? `${year}-H2` : `${year + 1}-H1`,
    areConditionsMet: true,
  };
}
