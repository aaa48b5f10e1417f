import "server-only";
import type pg from "pg";
import { readPathwayTemplates } from "@/lib/db/reference/reference-files";
import type { PathwayTemplate } from "@/lib/db/reference/reference-schemas";

/** Codes of the pathways that a file may name: each has a template. */
export function listPathwayTemplateCodes(): readonly string[] {
  return [...readPathwayTemplates().keys()];
}

const INSERT_PATHWAYS = `
  INSERT INTO pathway (hospital_id, pathway_code, template_code, name_nl, name_fr, name_en, position)
  SELECT $1, t.code, t.code, t.names->>'nl', t.names->>'fr', t.names->>'en', t.position
  FROM jsonb_to_recordset($2::jsonb) AS t (code text, names jsonb, position int)
  ON CONFLICT (hospital_id, pathway_code) DO NOTHING
  RETURNING pathway_code`;

const INSERT_VERSIONS = `
  INSERT INTO pathway_version (hospital_id, pathway_code, version, valid_from, population_rules, outcome_set, author)
  SELECT $1, t.code, 1, t."validFrom", t."populationRules", t."outcomeSet", t.source
  FROM jsonb_to_recordset($2::jsonb) AS t (
    code text, "validFrom" date, "populationRules" jsonb, "outcomeSet" jsonb, source text)`;

const INSERT_STEPS = `
  INSERT INTO pathway_step (hospital_id, pathway_code, version, step_code, position, name_nl, name_fr, name_en, value_label)
  SELECT $1, t.code, 1, s.code, s.position, s.names->>'nl', s.names->>'fr', s.names->>'en', s."valueLabel"
  FROM jsonb_to_recordset($2::jsonb) AS t (code text, steps jsonb)
  CROSS JOIN LATERAL jsonb_to_recordset(t.steps) AS s (code text, position int, names jsonb, "valueLabel" text)`;

const INSERT_GOALS = `
  INSERT INTO pathway_goal (hospital_id, pathway_code, indicator_code, target)
  SELECT $1, t.code, g."indicatorCode", g.target
  FROM jsonb_to_recordset($2::jsonb) AS t (code text, goals jsonb)
  CROSS JOIN LATERAL jsonb_to_recordset(t.goals) AS g ("indicatorCode" text, target numeric)`;

/**
 * Gives a hospital the pathways that its files name: pathway, first version, steps and goals of the
 * template. A pathway that exists is left as it is. The client works inside a scope that holds the
 * hospital; row-level security refuses any other.
 * Returns the codes that were created. Throws for a code without template: the caller checks first.
 */
export async function ensurePathways(
  client: pg.ClientBase,
  hospitalId: number,
  codes: readonly string[],
): Promise<readonly string[]> {
  const wanted = [...new Set(codes)].sort().map(findTemplate);
  if (wanted.length === 0) return [];
  const { rows } = await client.query<{ pathway_code: string }>(INSERT_PATHWAYS, [
    hospitalId,
    JSON.stringify(wanted),
  ]);
  const created = new Set(rows.map((row) => row.pathway_code));
  if (created.size === 0) return [];
  const templates = JSON.stringify(wanted.filter((template) => created.has(template.code)));
  for (const statement of [INSERT_VERSIONS, INSERT_STEPS, INSERT_GOALS]) {
    await client.query(statement, [hospitalId, templates]);
  }
  return [...created].sort();
}

function findTemplate(code: string): PathwayTemplate {
  const template = readPathwayTemplates().get(code);
  if (template === undefined) throw new RangeError(`No pathway template "${code}".`);
  return template;
}
