import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { BudgetLetterPage } from "@/lib/contracts/steering/pages";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import {
  computeLetterChanges,
  computePointValue,
  isConfirmed,
  POINT_VALUE_METHOD,
  type Coefficient,
} from "@/lib/engine/budget";
import { notComputable } from "@/lib/engine/shared/result";
import {
  listLetterLines,
  listRuleVersions,
  type BudgetLetter,
  type BudgetLine,
} from "@/lib/repositories/budget-letters";
import { listPublications } from "@/lib/repositories/rollups";
import { loadFrame, type FrameInput } from "../pathways/load-frame";
import { chooseLetter } from "./choose-letter";
import { listSeries } from "./list-series";
import { loadCalibration } from "./load-calibration";

function notifiedB2(
  lines: readonly BudgetLine[],
  letterGrade: Coefficient["grade"],
): Coefficient | null {
  const own = lines.filter((line) => line.subPart === "B2" && line.isRecurrent);
  if (own.length === 0) return null;
  return {
    key: "notified.B2",
    amount: own.reduce((sum, line) => sum + line.notifiedCents, 0),
    unit: "eur-cents",
    year: null,
    grade: letterGrade,
    source: "letter",
  };
}

/** The letter of the same perimeter before this one, with what changed since; null without one. */
async function readChanges(
  tx: ScopedTx,
  hospitalId: number,
  { letter, lines }: { readonly letter: BudgetLetter; readonly lines: readonly BudgetLine[] },
): Promise<BudgetLetterPage["previous"]> {
  const before = (await listSeries(tx, hospitalId, letter)).at(-2);
  if (!before) return null;
  const earlier = await listLetterLines(tx, hospitalId, before.letterKey);
  return { title: before.title, changes: computeLetterChanges(earlier, lines) };
}

/** The version of the rules in whose time a letter begins; null where none is known. */
async function findRules(tx: ScopedTx, { budgetFrom }: BudgetLetter): Promise<string | null> {
  const held = (await listRuleVersions(tx)).filter(
    ({ validFrom, validTo }) => validFrom <= budgetFrom && (validTo ?? budgetFrom) >= budgetFrom,
  );
  return held.at(-1)?.version ?? null;
}

/** The budget letter in force, or one that is asked for, with its lines and the value of a point. */
export async function getBudgetLetter(
  actor: Actor,
  input: FrameInput,
  letterKey: string | null = null,
): Promise<BudgetLetterPage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, input);
      const publications = await listPublications(tx, actor.hospitalId);
      const sources = publications.filter(({ sourceKind }) => sourceKind === "bfm-letter");
      const letter = await chooseLetter(tx, actor.hospitalId, { letterKey, today: input.today });
      if (!letter) {
        const pointValue = notComputable("not-delivered", POINT_VALUE_METHOD, "letter");
        return {
          ...{ frame, letter, lines: [], pointValue, sources },
          ...{ previous: null, rules: null, unconfirmedCount: 0 },
        };
      }
      const { lines, parameters, find } = await loadCalibration(tx, actor.hospitalId, letter);
      const pointValue = computePointValue(notifiedB2(lines, letter.grade), find("b2.ownPoints"));
      return {
        ...{ frame, letter, lines, pointValue, sources },
        previous: await readChanges(tx, actor.hospitalId, { letter, lines }),
        rules: await findRules(tx, letter),
        unconfirmedCount: parameters.filter((row) => !isConfirmed(row)).length,
      };
    },
    { readOnly: true },
  );
}
