import "server-only";
import type { PaymentScenarioRecord } from "@/lib/contracts/budget/payment-page";
import type { ScopedTx } from "@/lib/db/with-scope";

/** The kept contracts of a hospital that the scope shows, newest first. */
export async function listPaymentScenarios(
  tx: ScopedTx,
  hospitalId: number,
): Promise<readonly PaymentScenarioRecord[]> {
  return tx.$queryRaw<PaymentScenarioRecord[]>`
    SELECT id::text AS id, name, pathway_code AS "pathwayCode", terms, author,
           to_char(created_at AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD') AS "createdAt"
    FROM payment_scenario
    WHERE hospital_id = ${hospitalId}::int AND withdrawn_at IS NULL
    ORDER BY created_at DESC, id`;
}

export interface NewPaymentScenario {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly name: string;
  readonly terms: Readonly<Record<string, string>>;
  readonly accountId: number | null;
  readonly author: string;
}

/** Keeps a contract; answers its id. */
export async function insertPaymentScenario(
  tx: ScopedTx,
  row: NewPaymentScenario,
): Promise<string> {
  const [made] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO payment_scenario (hospital_id, pathway_code, name, terms, account_id, author)
    VALUES (${row.hospitalId}::int, ${row.pathwayCode}, ${row.name},
      ${JSON.stringify(row.terms)}::jsonb, ${row.accountId}::int, ${row.author})
    RETURNING id::text AS id`;
  if (!made) throw new Error("a payment scenario was inserted without an id");
  return made.id;
}

/** Takes a kept contract off the list; false when there is none. */
export async function withdrawPaymentScenario(
  tx: ScopedTx,
  hospitalId: number,
  id: string,
  by: string,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE payment_scenario SET withdrawn_at = now(), withdrawn_by = ${by}
    WHERE hospital_id = ${hospitalId}::int AND id = ${id}::uuid AND withdrawn_at IS NULL`;
  return count > 0;
}

/** Puts a kept contract back on the list; false when none was taken off. */
export async function restorePaymentScenario(
  tx: ScopedTx,
  hospitalId: number,
  id: string,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE payment_scenario SET withdrawn_at = NULL, withdrawn_by = NULL
    WHERE hospital_id = ${hospitalId}::int AND id = ${id}::uuid AND withdrawn_at IS NOT NULL`;
  return count > 0;
}
