import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";
import type { Coefficient, Confirmation, ProvenanceGrade } from "@/lib/engine/budget";

/** A figure of the calibration card as typed on screen, with who typed it. */
export interface EnteredParameter extends Coefficient {
  readonly version: number;
  readonly author: string;
  /** `YYYY-MM-DD`. */
  readonly enteredOn: string;
}

/** A figure to keep; a null amount takes the typed figure back. */
export interface ParameterEntry {
  readonly parameter: string;
  readonly amount: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly year: number;
  readonly grade: ProvenanceGrade;
  readonly source: string;
}

interface Place {
  readonly hospitalId: number;
  readonly letterKey: string;
}

/** The typed figures that hold for a letter: the newest version of each that was not taken back. */
export async function listEnteredParameters(
  tx: ScopedTx,
  { hospitalId, letterKey }: Place,
): Promise<readonly EnteredParameter[]> {
  return tx.$queryRaw<EnteredParameter[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (parameter) parameter AS key, amount::float8 AS amount, low::float8 AS low,
        high::float8 AS high, unit, year, grade, source, version, author,
        to_char(created_at AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD') AS "enteredOn"
      FROM bfm_parameter
      WHERE hospital_id = ${hospitalId}::int AND letter_key = ${letterKey}
      ORDER BY parameter, version DESC) newest
    WHERE amount IS NOT NULL ORDER BY key`;
}

/** Adds a version of a typed figure and answers its number. */
export async function insertParameter(
  tx: ScopedTx,
  place: Place & { readonly accountId: number | null; readonly author: string },
  entry: ParameterEntry,
): Promise<number> {
  const rows = await tx.$queryRaw<{ version: number }[]>`
    INSERT INTO bfm_parameter (hospital_id, letter_key, parameter, version, amount, low, high, unit,
      year, grade, source, account_id, author)
    SELECT ${place.hospitalId}::int, ${place.letterKey}, ${entry.parameter},
      coalesce(max(version), 0) + 1, ${entry.amount}::numeric, ${entry.low}::numeric,
      ${entry.high}::numeric, ${entry.unit}, ${entry.year}::int, ${entry.grade}, ${entry.source},
      ${place.accountId}::int, ${place.author}
    FROM bfm_parameter WHERE hospital_id = ${place.hospitalId}::int
      AND letter_key = ${place.letterKey} AND parameter = ${entry.parameter}
    RETURNING version`;
  return rows[0]?.version ?? 1;
}

/** A confirmation with the amount that it is about. */
export interface KeptConfirmation extends Confirmation {
  readonly parameter: string;
  readonly amount: number;
}

/** The confirmations that stand for a letter, whatever became of the figures since. */
export async function listConfirmations(
  tx: ScopedTx,
  { hospitalId, letterKey }: Place,
): Promise<readonly KeptConfirmation[]> {
  return tx.$queryRaw<KeptConfirmation[]>`
    SELECT parameter, amount::float8 AS amount, author AS by,
      to_char(confirmed_at AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD') AS on
    FROM bfm_confirmation
    WHERE hospital_id = ${hospitalId}::int AND letter_key = ${letterKey} AND withdrawn_at IS NULL`;
}

/** Takes the confirmation of a figure back; answers whether there was one. */
export async function withdrawConfirmation(
  tx: ScopedTx,
  { hospitalId, letterKey }: Place,
  { parameter, by }: { readonly parameter: string; readonly by: string },
): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE bfm_confirmation SET withdrawn_at = now(), withdrawn_by = ${by}
    WHERE hospital_id = ${hospitalId}::int AND letter_key = ${letterKey}
      AND parameter = ${parameter} AND withdrawn_at IS NULL`;
  return changed > 0;
}

/** Keeps that someone checked a figure against its source. */
export async function insertConfirmation(
  tx: ScopedTx,
  { hospitalId, letterKey }: Place,
  confirmed: {
    readonly parameter: string;
    readonly amount: number;
    readonly accountId: number | null;
    readonly author: string;
  },
): Promise<void> {
  const { parameter, amount, accountId, author } = confirmed;
  await tx.$executeRaw`
    INSERT INTO bfm_confirmation (hospital_id, letter_key, parameter, amount, account_id, author)
    VALUES (${hospitalId}::int, ${letterKey}, ${parameter}, ${amount}::numeric,
      ${accountId}::int, ${author})`;
}
