import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { SteeringFrame } from "@/lib/contracts/steering/pages";
import { withScope } from "@/lib/db/with-scope";
import {
  classifyCalibration,
  isConfirmed,
  reconcileLetter,
  type CalibratedComponent,
  type Coefficient,
  type ReconciledLetter,
} from "@/lib/engine/budget";
import { listRuleVersions, type BudgetLetter } from "@/lib/repositories/budget-letters";
import { loadFrame, type FrameInput } from "../pathways/load-frame";
import { chooseLetter } from "./choose-letter";
import { loadCalibration, toCalibratedLetter, type CalibratedParameter } from "./load-calibration";

/** A set of rules with the time in which it holds. */
export interface RuleVersion {
  readonly version: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly note: string | null;
  readonly coefficients: readonly Coefficient[];
  /** Whether the letter in hand begins in its time. */
  readonly holdsForLetter: boolean;
}

/** A figure with whether it needs the mark "to confirm". */
export interface MarkedParameter extends CalibratedParameter {
  readonly isToConfirm: boolean;
}

export interface CardPage {
  readonly frame: SteeringFrame;
  readonly letter: BudgetLetter | null;
  readonly components: readonly CalibratedComponent[];
  /** What the formulas give of the letter, and the rest; null without a letter. */
  readonly reconciled: ReconciledLetter | null;
  readonly parameters: readonly MarkedParameter[];
  readonly unconfirmedCount: number;
  readonly rules: readonly RuleVersion[];
  readonly canWrite: boolean;
}

/** The calibration card of a letter: what is there, what is missing, and what each gap costs. */
export async function getCard(
  actor: Actor,
  input: FrameInput,
  letterKey: string | null,
): Promise<CardPage> {
  const { hospitalId } = actor;
  return withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, input);
      const letter = await chooseLetter(tx, hospitalId, { letterKey, today: input.today });
      const card = letter === null ? null : await loadCalibration(tx, hospitalId, letter);
      const parameters = (card?.parameters ?? []).map((row) => ({
        ...row,
        isToConfirm: !isConfirmed(row),
      }));
      const day = letter?.budgetFrom ?? input.today;
      const rules = (await listRuleVersions(tx)).map((rule) => ({
        ...rule,
        holdsForLetter: rule.validFrom <= day && (rule.validTo ?? day) >= day,
      }));
      return {
        ...{ frame, letter, parameters, rules },
        reconciled: card === null ? null : reconcileLetter(toCalibratedLetter(card)),
        components: classifyCalibration(card?.find ?? (() => null)),
        unconfirmedCount: parameters.filter(({ isToConfirm }) => isToConfirm).length,
        canWrite: can(actor.role, "budget.write"),
      };
    },
    { readOnly: true },
  );
}
