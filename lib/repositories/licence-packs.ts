import "server-only";
import type { LicencePack } from "@/lib/contracts/instruments/licence-pack";
import type { InstalledPack, InstrumentUse } from "@/lib/contracts/instruments/library";
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

/** Every pack of a hospital, withdrawn ones too, the newest first. */
export async function listLicencePacks(
  tx: ScopedTx,
  hospitalId: number,
): Promise<readonly InstalledPack[]> {
  return tx.$queryRaw<InstalledPack[]>`
    SELECT instrument_id AS "instrumentId", language, version, licence_owner AS "licenceOwner",
      licence_reference AS "licenceReference", licence_holder AS "licenceHolder",
      to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(valid_to, 'YYYY-MM-DD') AS "validTo",
      installed_by AS "installedBy", to_char(installed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "installedAt",
      withdrawn_by AS "withdrawnBy", to_char(withdrawn_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "withdrawnAt"
    FROM licence_pack WHERE hospital_id = ${hospitalId}::int
    ORDER BY instrument_id, language, installed_at DESC, version DESC`;
}

/** A version of a pack is one text for ever. */
export interface PackKey {
  readonly hospitalId: number;
  readonly instrumentId: string;
  readonly language: string;
  readonly version: string;
}

/** What is there under this version, in use or withdrawn; null when nothing is. */
export async function findPackVersion(
  tx: ScopedTx,
  key: PackKey,
): Promise<{ readonly hash: string; readonly isWithdrawn: boolean } | null> {
  const rows = await tx.$queryRaw<{ hash: string; isWithdrawn: boolean }[]>`
    SELECT content_hash AS hash, withdrawn_at IS NOT NULL AS "isWithdrawn" FROM licence_pack
    WHERE hospital_id = ${key.hospitalId}::int AND instrument_id = ${key.instrumentId}
      AND language = ${key.language} AND version = ${key.version}`;
  return rows[0] ?? null;
}

/** Puts a pack in; the same version that was withdrawn speaks again. */
export async function insertLicencePack(
  tx: ScopedTx,
  hospitalId: number,
  pack: LicencePack & { readonly hash: string; readonly installedBy: string },
): Promise<void> {
  const { licence } = pack;
  await tx.$executeRaw`
    INSERT INTO licence_pack (hospital_id, instrument_id, language, version, licence_owner,
      licence_reference, licence_holder, valid_from, valid_to, wording, content_hash, installed_by)
    VALUES (${hospitalId}::int, ${pack.instrument}, ${pack.language}, ${pack.version}, ${licence.owner},
      ${licence.reference}, ${licence.holder}, ${licence.validFrom}::date, ${licence.validTo ?? null}::date,
      ${JSON.stringify(pack.wording)}::jsonb, ${pack.hash}, ${pack.installedBy})
    ON CONFLICT (hospital_id, instrument_id, language, version)
      DO UPDATE SET withdrawn_by = NULL, withdrawn_at = NULL`;
}

/** Takes a pack out of use; its row stays. False when there is none in use under that key. */
export async function withdrawPack(tx: ScopedTx, key: PackKey, by: string): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE licence_pack SET withdrawn_by = ${by}, withdrawn_at = now()
    WHERE hospital_id = ${key.hospitalId}::int AND instrument_id = ${key.instrumentId}
      AND language = ${key.language} AND version = ${key.version} AND withdrawn_at IS NULL`;
  return changed === 1;
}

/** Which pathways ask which questionnaire, by the version of the pathway that holds on a day. */
export async function listInstrumentUses(
  tx: ScopedTx,
  hospitalId: number,
  onDate: string,
): Promise<readonly InstrumentUse[]> {
  const rows = await tx.$queryRaw<
    { id: string; code: string; nl: string; fr: string; en: string; moments: string[] }[]
  >`
    WITH held AS (
      SELECT DISTINCT ON (pathway_code) pathway_code, outcome_set FROM pathway_version
      WHERE hospital_id = ${hospitalId}::int
      ORDER BY pathway_code, (valid_from <= ${onDate}::date) DESC,
        CASE WHEN valid_from <= ${onDate}::date THEN version ELSE -version END DESC)
    SELECT part ->> 'instrumentId' AS id, p.pathway_code AS code, p.name_nl AS nl, p.name_fr AS fr,
      p.name_en AS en, array(SELECT m ->> 'moment' FROM jsonb_array_elements(part -> 'schedule') m) AS moments
    FROM held JOIN pathway p ON p.hospital_id = ${hospitalId}::int AND p.pathway_code = held.pathway_code
    CROSS JOIN LATERAL jsonb_array_elements(held.outcome_set) part
    WHERE part ->> 'kind' = 'instrument'
    ORDER BY p.position, p.pathway_code`;
  return rows.map(({ id, code, nl, fr, en, moments }) => ({
    instrumentId: id,
    pathwayCode: code,
    pathwayName: { nl, fr, en },
    moments,
  }));
}
