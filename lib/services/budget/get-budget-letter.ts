import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { BudgetLetterPage, BudgetParameter } from "@/lib/contracts/steering/pages";
import { withScope } from "@/lib/db/with-scope";
import { computePointValue, POINT_VALUE_METHOD, type Coefficient } from "@/lib/engine/budget";
import { notComputable } from "@/lib/engine/shared/result";
import {
  findLetter,
  listLetterDrivers,
  listLetterLines,
  listRuleCoefficients,
  type BudgetLine,
} from "@/lib/repositories/budget-letters";
import { listPublications } from "@/lib/repositories/rollups";
import { loadFrame, type FrameInput } from "../pathways/load-frame";

function toParameter(row: Coefficient): BudgetParameter {
  const { key, amount, unit, grade, source } = row;
  return { parameter: key, amount, unit, grade, source };
}

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

/** The budget letter in force with its lines, its calibration card and the rules beside it. */
export async function getBudgetLetter(actor: Actor, input: FrameInput): Promise<BudgetLetterPage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, input);
      const publications = await listPublications(tx, actor.hospitalId);
      const sources = publications.filter(({ sourceKind }) => sourceKind === "bfm-letter");
      const letter = await findLetter(tx, actor.hospitalId, input.today);
      if (!letter) {
        const pointValue = notComputable("not-delivered", POINT_VALUE_METHOD, "letter");
        return { frame, letter, lines: [], card: [], rules: [], pointValue, sources };
      }
      const lines = await listLetterLines(tx, actor.hospitalId, letter.letterKey);
      const card = await listLetterDrivers(tx, actor.hospitalId, letter);
      const rules = await listRuleCoefficients(tx, letter.budgetFrom);
      const points = card.find((row) => row.key === "b2.ownPoints") ?? null;
      return {
        frame,
        letter,
        lines,
        card: card.map(toParameter),
        rules: rules.map(toParameter),
        pointValue: computePointValue(notifiedB2(lines, letter.grade), points),
        sources,
      };
    },
    { readOnly: true },
  );
}
