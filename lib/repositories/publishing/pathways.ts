import "server-only";
import type pg from "pg";
import { fillWorkingTable } from "./working-table";

/** A pathway as its template describes it; what files bring in without a template has no steps. */
export interface PathwayDraft {
  readonly code: string;
  readonly names: { readonly nl: string; readonly fr: string; readonly en: string };
  readonly position: number;
  readonly validFrom: string;
  readonly populationRules: unknown;
  /** Days after the anchor within which the care, and so the cost, is delivered. */
  readonly costWindowDays: number;
  readonly outcomeSet: unknown;
  readonly steps: readonly {
    readonly code: string;
    readonly position: number;
    readonly names: { readonly nl: string; readonly fr: string; readonly en: string };
    readonly valueLabel: string;
    readonly isOptional: boolean;
  }[];
  readonly goals: readonly { readonly indicatorCode: string; readonly target: number }[];
}

/** Pathway codes of staged episodes that some hospital of the delivery does not have yet. */
export async function listMissingPathways(client: pg.PoolClient): Promise<readonly string[]> {
  const found = await client.query<{ code: string }>(`
    SELECT DISTINCT s.code FROM (
      SELECT DISTINCT h.hospital_id, r.payload->>'pathway_code' AS code
      FROM import_record r JOIN import_hospital h USING (hospital_number)
      WHERE r.target = 'care_episode' AND r.fate <> 'duplicate') s
    WHERE NOT EXISTS (SELECT FROM pathway p WHERE p.hospital_id = s.hospital_id AND p.pathway_code = s.code)`);
  return found.rows.map(({ code }) => code);
}

const HOSPITALS_WITHOUT = `
  SELECT DISTINCT h.hospital_id FROM import_record r JOIN import_hospital h USING (hospital_number)
  WHERE r.target = 'care_episode' AND r.payload->>'pathway_code' = $1
    AND NOT EXISTS (SELECT FROM pathway p WHERE p.hospital_id = h.hospital_id AND p.pathway_code = $1)`;

const INSERT_PATHWAY = `
  INSERT INTO pathway (hospital_id, pathway_code, template_code, name_nl, name_fr, name_en, position)
  SELECT hospital_id, $1, $1, $2, $3, $4, $5 FROM hospital_without`;

const INSERT_VERSION = `
  INSERT INTO pathway_version (hospital_id, pathway_code, version, valid_from, population_rules, outcome_set, cost_window_days)
  SELECT hospital_id, $1, 1, $2, $3, $4, $5 FROM hospital_without`;

const INSERT_STEPS = `
  INSERT INTO pathway_step (hospital_id, pathway_code, version, step_code, position, name_nl, name_fr, name_en, value_label, is_optional)
  SELECT w.hospital_id, $1, 1, s.code, s.position, s.names->>'nl', s.names->>'fr', s.names->>'en', s."valueLabel", s."isOptional"
  FROM hospital_without w CROSS JOIN jsonb_to_recordset($2::jsonb)
    AS s (code text, position int, names jsonb, "valueLabel" text, "isOptional" boolean)`;

const INSERT_GOALS = `
  INSERT INTO pathway_goal (hospital_id, pathway_code, indicator_code, target)
  SELECT w.hospital_id, $1, g."indicatorCode", g.target
  FROM hospital_without w CROSS JOIN jsonb_to_recordset($2::jsonb) AS g ("indicatorCode" text, target numeric)`;

/** Gives the hospitals whose episodes name this pathway, and that lack it, the pathway. */
export async function insertPathway(client: pg.PoolClient, draft: PathwayDraft): Promise<void> {
  const { code, names } = draft;
  await fillWorkingTable(client, "hospital_without", HOSPITALS_WITHOUT, [code]);
  await client.query(INSERT_PATHWAY, [code, names.nl, names.fr, names.en, draft.position]);
  await client.query(INSERT_VERSION, [
    code,
    draft.validFrom,
    JSON.stringify(draft.populationRules),
    JSON.stringify(draft.outcomeSet),
    draft.costWindowDays,
  ]);
  await client.query(INSERT_STEPS, [code, JSON.stringify(draft.steps)]);
  await client.query(INSERT_GOALS, [code, JSON.stringify(draft.goals)]);
}
