import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { BudgetLetterPage } from "@/lib/contracts/steering/pages";
import { withScope } from "@/lib/db/with-scope";
import { computePointValue, POINT_VALUE_METHOD, type Coefficient } from "@/lib/engine/budget";
import { notComputable } from "@/lib/engine/shared/result";
import type { BudgetLine } from "@/lib/repositories/budget-letters";
import { listPublications } from "@/lib/repositories/rollups";
import { loadFrame, type FrameInput } from "../pathways/load-frame";
import { chooseLetter } from "./choose-letter";
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
        return { frame, letter, lines: [], pointValue, sources };
      }
      const { lines, find } = await loadCalibration(tx, actor.hospitalId, letter);
      const pointValue = computePointValue(notifiedB2(lines, letter.grade), find("b2.ownPoints"));
      return {
        ...{ frame, letter, lines, pointValue },
        sources,
      };
    },
    { readOnly: true },
  );
}
