import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { SteeringFrame } from "@/lib/contracts/steering/pages";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import {
  isConfirmed,
  SUB_PARTS,
  type Coefficient,
  type SubPart,
  type SubPartAttribution,
} from "@/lib/engine/budget";
import { quarterSpan } from "@/lib/engine/shared/quarter";
import type { Result } from "@/lib/engine/shared/result";
import {
  findLetter,
  listLetterLines,
  type BudgetLetter,
  type BudgetLine,
} from "@/lib/repositories/budget-letters";
import { loadFrame, type FrameInput } from "../pathways/load-frame";
import { attributeLines, keysOf } from "../review/attribute-sub-part";
import { loadInputsOf } from "../review/load-budget-inputs";
import { listSeries } from "./list-series";

/** What a part is in a letter. */
export interface PartAmount {
  readonly subPart: SubPart;
  readonly lineCount: number;
  readonly notifiedCents: number;
  readonly recurrentCents: number;
  /** Of the total of the letter; null where the letter adds up to nothing. */
  readonly share: number | null;
  /** In the letter before, of the same perimeter; null without one. */
  readonly previousCents: number | null;
}

export interface PartsPage {
  readonly frame: SteeringFrame;
  readonly letter: BudgetLetter | null;
  readonly totalCents: number;
  readonly parts: readonly PartAmount[];
}

const sumOf = (lines: readonly BudgetLine[]): number =>
  lines.reduce((sum, { notifiedCents }) => sum + notifiedCents, 0);

const ofPart = (lines: readonly BudgetLine[], subPart: SubPart) =>
  lines.filter((line) => line.subPart === subPart);

async function readPrevious(tx: ScopedTx, hospitalId: number, letter: BudgetLetter) {
  const before = (await listSeries(tx, hospitalId, letter)).at(-2);
  return before ? listLetterLines(tx, hospitalId, before.letterKey) : null;
}

/** Every part of the letter in force, with its share and what it was. */
export async function getParts(actor: Actor, input: FrameInput): Promise<PartsPage> {
  const { hospitalId } = actor;
  return withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, input);
      const letter = await findLetter(tx, hospitalId, input.today);
      const lines = letter ? await listLetterLines(tx, hospitalId, letter.letterKey) : [];
      const before = letter ? await readPrevious(tx, hospitalId, letter) : null;
      const totalCents = sumOf(lines);
      const parts = SUB_PARTS.map((subPart): PartAmount => {
        const own = ofPart(lines, subPart);
        const notifiedCents = sumOf(own);
        return {
          ...{ subPart, notifiedCents, lineCount: own.length },
          recurrentCents: sumOf(own.filter(({ isRecurrent }) => isRecurrent)),
          share: totalCents > 0 ? notifiedCents / totalCents : null,
          previousCents: before === null ? null : sumOf(ofPart(before, subPart)),
        };
      });
      return { frame, letter, totalCents, parts };
    },
    { readOnly: true },
  );
}

/** What a part was in one letter, what comes once apart. */
export interface PartOfLetter {
  readonly letterKey: string;
  readonly budgetFrom: string;
  readonly recurrentCents: number;
  readonly onceCents: number;
}

export interface PartPage {
  readonly frame: SteeringFrame;
  readonly subPart: SubPart;
  readonly letter: BudgetLetter | null;
  readonly lines: readonly BudgetLine[];
  readonly totalCents: number;
  readonly history: readonly PartOfLetter[];
  /** Null where there is no letter or the part is not on it. */
  readonly attribution: Result<SubPartAttribution> | null;
  /** First day after the activity that the attribution rests on. */
  readonly until: string;
  readonly seesAllPathways: boolean;
  readonly lag: (Coefficient & { readonly isToConfirm: boolean }) | null;
}

async function listHistory(
  tx: ScopedTx,
  hospitalId: number,
  letter: BudgetLetter,
  subPart: SubPart,
): Promise<readonly PartOfLetter[]> {
  const history: PartOfLetter[] = [];
  for (const { letterKey, budgetFrom } of await listSeries(tx, hospitalId, letter)) {
    const own = ofPart(await listLetterLines(tx, hospitalId, letterKey), subPart);
    const recurrentCents = sumOf(own.filter(({ isRecurrent }) => isRecurrent));
    history.push({ letterKey, budgetFrom, recurrentCents, onceCents: sumOf(own) - recurrentCents });
  }
  return history;
}

/** One part: its lines, its history, and how it spreads over pathways. */
export async function getPart(
  actor: Actor,
  input: FrameInput,
  asked: { readonly subPart: SubPart; readonly lagParameter: string | null },
): Promise<PartPage> {
  const { hospitalId } = actor;
  const { subPart, lagParameter } = asked;
  return withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, input);
      const { until } = quarterSpan(frame.quarter);
      const seesAllPathways = actor.scope.pathwayCodes.includes("*");
      const letter = await findLetter(tx, hospitalId, input.today);
      const base = { frame, subPart, letter, until, seesAllPathways };
      if (letter === null) {
        return { ...base, lines: [], totalCents: 0, history: [], attribution: null, lag: null };
      }
      const inputs = await loadInputsOf(tx, { hospitalId, until }, letter);
      const lines = ofPart(inputs.lines, subPart);
      const lag = lagParameter === null ? null : inputs.find(lagParameter);
      return {
        ...base,
        lines,
        totalCents: sumOf(inputs.lines),
        history: await listHistory(tx, hospitalId, letter, subPart),
        attribution:
          lines.length > 0 ? attributeLines(subPart, lines, keysOf(subPart, inputs), inputs) : null,
        lag: lag && { ...lag, isToConfirm: !isConfirmed(lag) },
      };
    },
    { readOnly: true },
  );
}
