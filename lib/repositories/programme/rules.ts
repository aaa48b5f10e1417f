import "server-only";
import type pg from "pg";

/** An instrument entry of an outcome set, as the database holds it. */
export interface OutcomeInstrument {
  readonly kind: string;
  readonly instrumentId?: string;
  readonly variants?: readonly string[] | null;
  readonly schedule?: readonly {
    readonly moment: string;
    readonly targetDays: number;
    readonly windowFromDays: number;
    readonly windowToDays: number;
  }[];
}

/** What a pathway asks and how it sends. */
export interface PathwayProgrammeRow {
  readonly pathwayCode: string;
  readonly pathwayVersion: number;
  readonly outcomeSet: readonly OutcomeInstrument[];
  /** 0 when the hospital never decided on sending. */
  readonly rulesVersion: number;
  readonly rules: unknown;
}

/** The newest version of every pathway of the hospital, with its newest sending rules. */
export async function listPathwayProgrammes(
  client: pg.PoolClient,
  hospitalId: number,
): Promise<readonly PathwayProgrammeRow[]> {
  const found = await client.query<PathwayProgrammeRow>(
    `SELECT DISTINCT ON (v.pathway_code) v.pathway_code AS "pathwayCode", v.version AS "pathwayVersion",
       v.outcome_set AS "outcomeSet", coalesce(r.version, 0) AS "rulesVersion", r.rules
     FROM pathway_version v
     LEFT JOIN LATERAL (SELECT p.version, p.rules FROM programme_rules p
       WHERE p.hospital_id = v.hospital_id AND p.pathway_code = v.pathway_code
       ORDER BY p.version DESC LIMIT 1) r ON true
     WHERE v.hospital_id = $1 ORDER BY v.pathway_code, v.version DESC`,
    [hospitalId],
  );
  return found.rows;
}

/** A version of the sending rules, for the history. */
export interface RulesVersion {
  readonly version: number;
  readonly rules: unknown;
  readonly reason: string;
  readonly author: string;
  readonly createdAt: Date;
}

/** Every version of a pathway's sending rules, newest first. */
export async function listRulesVersions(
  client: pg.PoolClient,
  hospitalId: number,
  pathwayCode: string,
): Promise<readonly RulesVersion[]> {
  const found = await client.query<RulesVersion>(
    `SELECT version, rules, reason, author, created_at AS "createdAt" FROM programme_rules
     WHERE hospital_id = $1 AND pathway_code = $2 ORDER BY version DESC`,
    [hospitalId, pathwayCode],
  );
  return found.rows;
}

/** Adds a version of the sending rules; a version that is there already is a conflict (false). */
export async function insertRulesVersion(
  client: pg.PoolClient,
  row: {
    readonly hospitalId: number;
    readonly pathwayCode: string;
    readonly version: number;
    readonly rules: unknown;
    readonly reason: string;
    readonly author: string;
    readonly accountId: number | null;
  },
): Promise<boolean> {
  const made = await client.query(
    `INSERT INTO programme_rules (hospital_id, pathway_code, version, rules, reason, author, author_account)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [
      row.hospitalId,
      row.pathwayCode,
      row.version,
      JSON.stringify(row.rules),
      row.reason,
      row.author,
      row.accountId,
    ],
  );
  return made.rowCount === 1;
}

const COPY_VERSION = `
  INSERT INTO pathway_version (hospital_id, pathway_code, version, valid_from, population_rules, outcome_set, author, cost_window_days)
  SELECT hospital_id, pathway_code, version + 1, $4, population_rules, $5, $6, cost_window_days
  FROM pathway_version WHERE hospital_id = $1 AND pathway_code = $2 AND version = $3`;
const COPY_STEPS = `
  INSERT INTO pathway_step (hospital_id, pathway_code, version, step_code, position, name_nl, name_fr, name_en, value_label, is_optional)
  SELECT hospital_id, pathway_code, version + 1, step_code, position, name_nl, name_fr, name_en, value_label, is_optional
  FROM pathway_step WHERE hospital_id = $1 AND pathway_code = $2 AND version = $3`;

/** A pathway's next version: the same but for its outcome set. */
export async function insertPathwayVersion(
  client: pg.PoolClient,
  base: { readonly hospitalId: number; readonly pathwayCode: string; readonly version: number },
  change: { readonly validFrom: string; readonly outcomeSet: unknown; readonly author: string },
): Promise<void> {
  const place = [base.hospitalId, base.pathwayCode, base.version];
  const { validFrom, outcomeSet, author } = change;
  await client.query(COPY_VERSION, [...place, validFrom, JSON.stringify(outcomeSet), author]);
  await client.query(COPY_STEPS, place);
}

/** Marks every episode of a pathway: what counts as an answer in time has changed. */
export async function markPathwayEpisodes(
  client: pg.PoolClient,
  hospitalId: number,
  pathwayCode: string,
): Promise<void> {
  await client.query(
    `INSERT INTO dirty_episode (hospital_id, episode_key)
     SELECT hospital_id, episode_key FROM care_episode
     WHERE hospital_id = $1 AND pathway_code = $2 AND superseded_by IS NULL
     ON CONFLICT DO NOTHING`,
    [hospitalId, pathwayCode],
  );
}
