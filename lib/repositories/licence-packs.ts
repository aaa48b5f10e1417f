import "server-only";
import type { Wording } from "@/lib/contracts/instruments/wording";
import type { ScopedTx } from "@/lib/db/with-scope";

/** Which words are asked for: of which hospital and questionnaire, in which language, on which day. */
export interface WordingKey {
  readonly hospitalId: number;
  readonly instrumentId: string;
  /** Two letters, e.g. `nl`. */
  readonly language: string;
  /** The day as `YYYY-MM-DD`; a pack speaks only while its licence is valid. */
  readonly on: string;
}

export interface PackWording {
  readonly version: string;
  readonly wording: Wording;
}

/** The newest pack that is installed, not withdrawn and valid on the day; null when there is none. */
export async function findPackWording(
  tx: ScopedTx,
  { hospitalId, instrumentId, language, on }: WordingKey,
): Promise<PackWording | null> {
  const rows = await tx.$queryRaw<PackWording[]>`
    SELECT version, wording
    FROM licence_pack
    WHERE hospital_id = ${hospitalId}::int AND instrument_id = ${instrumentId}
      AND language = ${language} AND withdrawn_at IS NULL
      AND valid_from <= ${on}::date AND coalesce(valid_to, 'infinity') >= ${on}::date
    ORDER BY installed_at DESC, version DESC LIMIT 1`;
  return rows[0] ?? null;
}
