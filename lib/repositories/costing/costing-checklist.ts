import "server-only";
import type { ChecklistItem } from "@/lib/contracts/costing/workbench";
import type { ScopedTx } from "@/lib/db/with-scope";
import type { Author } from "../definitions";

/** The reporting elements that the hospital entered, by position. */
export async function listChecklistItems(
  tx: ScopedTx,
  hospitalId: number,
): Promise<readonly ChecklistItem[]> {
  return tx.$queryRaw<ChecklistItem[]>`
    SELECT position, text, kind FROM costing_checklist_item
    WHERE hospital_id = ${hospitalId}::int ORDER BY position`;
}

/** Writes the elements anew; those that are left out become empty again. */
export async function replaceChecklistItems(
  tx: ScopedTx,
  hospitalId: number,
  items: readonly ChecklistItem[],
  by: Author,
): Promise<void> {
  await tx.$executeRaw`DELETE FROM costing_checklist_item WHERE hospital_id = ${hospitalId}::int`;
  await tx.$executeRaw`
    INSERT INTO costing_checklist_item (hospital_id, position, text, kind, account_id, author)
    SELECT ${hospitalId}::int, r.position, r.text, r.kind, ${by.accountId}::int, ${by.author}
    FROM jsonb_to_recordset(${JSON.stringify(items)}::jsonb) AS r (position int, text text, kind text)`;
}
