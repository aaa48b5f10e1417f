import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";
import {
  listLetters,
  type BudgetLetter,
  type LetterSummary,
} from "@/lib/repositories/budget-letters";

/** Letters of the same perimeter up to a letter, the oldest first: the only ones that are one series. */
export async function listSeries(
  tx: ScopedTx,
  hospitalId: number,
  letter: BudgetLetter,
): Promise<readonly LetterSummary[]> {
  const letters = await listLetters(tx, hospitalId);
  return letters
    .filter(({ perimeter }) => perimeter === letter.perimeter)
    .filter(({ notifiedOn }) => notifiedOn <= letter.notifiedOn)
    .reverse();
}
