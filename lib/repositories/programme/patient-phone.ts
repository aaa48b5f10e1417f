import "server-only";
import type pg from "pg";

/** The number that patients are told to call; null when the hospital names none. */
export async function findPatientPhone(
  client: pg.PoolClient,
  hospitalId: number,
): Promise<string | null> {
  const found = await client.query<{ phone: string | null }>(
    "SELECT patient_phone AS phone FROM hospital WHERE id = $1",
    [hospitalId],
  );
  return found.rows[0]?.phone ?? null;
}

/** Sets the number that patients are told to call; null names none. */
export async function updatePatientPhone(
  client: pg.PoolClient,
  hospitalId: number,
  phone: string | null,
): Promise<void> {
  await client.query("UPDATE hospital SET patient_phone = $2 WHERE id = $1", [hospitalId, phone]);
}
