import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import { findLetter, findLetterByKey, type BudgetLetter } from "@/lib/repositories/budget-letters";

/** The letter that is asked for, or the one in force; null when the hospital has none. */
export async function chooseLetter(
  tx: ScopedTx,
  hospitalId: number,
  { letterKey, today }: { readonly letterKey: string | null; readonly today: string },
): Promise<BudgetLetter | null> {
  if (letterKey === null) return findLetter(tx, hospitalId, today);
  const letter = await findLetterByKey(tx, hospitalId, letterKey);
  if (letter === null) throw new AppError("not-found");
  return letter;
}
