import "server-only";
import type {
  PathwayRecord,
  PathwayVersionRecord,
  PathwayStepRecord,
  PathwayGoalRecord,
} from "@/lib/contracts/steering/pathway";
import type { HospitalRecord } from "@/lib/contracts/steering/review-contents";
import type { ScopedTx } from "@/lib/db/with-scope";

interface PathwayRow {
  readonly code: string;
  readonly nl: string;
  readonly fr: string;
  readonly en: string;
  readonly whatMatters: string | null;
  readonly position: number;
}

function toRecord(row: PathwayRow): PathwayRecord {
  return {
    code: row.code,
    name: { nl: row.nl, fr: row.fr, en: row.en },
    whatMatters: row.whatMatters,
    position: row.position,
  };
}

/** The pathways of a hospital that the scope shows, in the order of the agenda. */
export async function listPathways(
  tx: ScopedTx,
  hospitalId: number,
): Promise<readonly PathwayRecord[]> {
  const rows = await tx.$queryRaw<PathwayRow[]>`
    SELECT pathway_code AS code, name_nl AS nl, name_fr AS fr, name_en AS en,
           what_matters AS "whatMatters", position
    FROM pathway WHERE hospital_id = ${hospitalId}::int ORDER BY position, pathway_code`;
  return rows.map(toRecord);
}

/** Codes of the indicators that any version of a hospital's pathways names as a headline. */
export async function listHeadlineCodes(
  tx: ScopedTx,
  hospitalId: number,
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ code: string }[]>`
    SELECT DISTINCT o.code
    FROM pathway_version v
    CROSS JOIN LATERAL jsonb_to_recordset(v.outcome_set) AS o (kind text, code text, "isHeadline" boolean)
    WHERE v.hospital_id = ${hospitalId}::int AND o.kind = 'indicator' AND o."isHeadline"`;
  return rows.map(({ code }) => code);
}

/** The version of a pathway that held on a day: the newest that was valid, else the first. */
export async function findPathwayVersion(
  tx: ScopedTx,
  hospitalId: number,
  pathwayCode: string,
  onDate: string,
): Promise<PathwayVersionRecord | null> {
  const rows = await tx.$queryRaw<PathwayVersionRecord[]>`
    SELECT version, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", author,
           population_rules AS "populationRules", outcome_set AS "outcomeSet"
    FROM pathway_version
    WHERE hospital_id = ${hospitalId}::int AND pathway_code = ${pathwayCode}
    ORDER BY (valid_from <= ${onDate}::date) DESC,
             CASE WHEN valid_from <= ${onDate}::date THEN version ELSE -version END DESC
    LIMIT 1`;
  return rows[0] ?? null;
}

/** The steps of a pathway version, in order. */
export async function listPathwaySteps(
  tx: ScopedTx,
  hospitalId: number,
  pathwayCode: string,
  version: number,
): Promise<readonly PathwayStepRecord[]> {
  const rows = await tx.$queryRaw<
    (Omit<PathwayStepRecord, "name"> & { nl: string; fr: string; en: string })[]
  >`
    SELECT step_code AS code, position, name_nl AS nl, name_fr AS fr, name_en AS en,
           value_label AS "valueLabel", is_optional AS "isOptional"
    FROM pathway_step
    WHERE hospital_id = ${hospitalId}::int AND pathway_code = ${pathwayCode}
      AND version = ${version}::int
    ORDER BY position, step_code`;
  return rows.map(({ code, position, nl, fr, en, valueLabel, isOptional }) => ({
    code,
    position,
    name: { nl, fr, en },
    valueLabel,
    isOptional,
  }));
}

/** What the team of a pathway wants to reach. */
export async function listPathwayGoals(
  tx: ScopedTx,
  hospitalId: number,
  pathwayCode: string,
): Promise<readonly PathwayGoalRecord[]> {
  return tx.$queryRaw<PathwayGoalRecord[]>`
    SELECT indicator_code AS "indicatorCode", baseline::float8 AS baseline,
           target::float8 AS target, owner, to_char(due_on, 'YYYY-MM-DD') AS "dueOn"
    FROM pathway_goal
    WHERE hospital_id = ${hospitalId}::int AND pathway_code = ${pathwayCode}
    ORDER BY indicator_code`;
}

/** A hospital as the shell and the page titles name it. */
export async function listHospitals(tx: ScopedTx): Promise<readonly HospitalRecord[]> {
  return tx.$queryRaw`
    SELECT h.id, h.code, h.name, h.data_kind AS "dataKind", n.source, n.licence
    FROM hospital h LEFT JOIN network n ON n.id = h.network_id
    WHERE NOT h.is_coordinator ORDER BY h.name, h.id`;
}

/** Ward names of a hospital by code, as far as the scope shows them. */
export async function listWards(
  tx: ScopedTx,
  hospitalId: number,
): Promise<readonly { code: string; name: string }[]> {
  return tx.$queryRaw`
    SELECT ward_code AS code, name FROM ward WHERE hospital_id = ${hospitalId}::int
    ORDER BY ward_code`;
}
