import "server-only";
import type pg from "pg";
import { readBfmRuleVersions, readIndicatorDefinitions } from "./reference/reference-files";

export interface LoadedReference {
  readonly indicatorDefinitions: number;
  readonly bfmRuleVersions: number;
}

/** Rows travel as one JSON array each, so that a load is two statements and one transaction. */
const UPSERT_DEFINITIONS = `
  INSERT INTO indicator_definition (
    indicator_code, version, valid_from, class, measure, unit, direction, chart_kind,
    decimals, minimum_n, tier, texts, source_fields, owner_role, source, grade, theme, pathways,
    kpi_codes, computation, missing_fields, shown_at, recipe, change_note)
  SELECT d.code, d.version, d."validFrom", d.class, d.measure, d.unit, d.direction, d."chartKind",
    d.decimals, d."minimumN", d.tier, d.texts, d."sourceFields", d."ownerRole",
    d.source, d.grade, d.theme, d.pathways, d.trace, d.computation, d."missingFields",
    d."shownAt", nullif(d.recipe, 'null'), nullif(d."changeNote", 'null')
  FROM jsonb_to_recordset($1::jsonb) AS d (
    code text, version int, "validFrom" date, class text, measure text, unit text, direction text,
    "chartKind" text, decimals int, "minimumN" int, tier int, texts jsonb, "sourceFields" text[],
    "ownerRole" text, source text, grade text, trace text[], theme text, pathways text[],
    computation text, "missingFields" text[], "shownAt" text, recipe jsonb, "changeNote" jsonb)
  ON CONFLICT (indicator_code, version) DO UPDATE SET
    valid_from = excluded.valid_from, class = excluded.class, measure = excluded.measure,
    unit = excluded.unit, direction = excluded.direction, chart_kind = excluded.chart_kind,
    decimals = excluded.decimals, minimum_n = excluded.minimum_n, tier = excluded.tier,
    texts = excluded.texts, source_fields = excluded.source_fields,
    owner_role = excluded.owner_role, source = excluded.source, grade = excluded.grade,
    theme = excluded.theme, pathways = excluded.pathways, kpi_codes = excluded.kpi_codes,
    computation = excluded.computation, missing_fields = excluded.missing_fields,
    shown_at = excluded.shown_at, recipe = excluded.recipe, change_note = excluded.change_note`;

const UPSERT_RULE_VERSIONS = `
  INSERT INTO bfm_rule_version (version, valid_from, valid_to, rules)
  SELECT r.version, r."validFrom", r."validTo",
    jsonb_build_object('note', r.note, 'coefficients', r.coefficients)
  FROM jsonb_to_recordset($1::jsonb) AS r (
    version text, "validFrom" date, "validTo" date, note text, coefficients jsonb)
  ON CONFLICT (version) DO UPDATE SET
    valid_from = excluded.valid_from, valid_to = excluded.valid_to, rules = excluded.rules`;

/**
 * Brings the reference tables without tenant to what this version of the product ships. Runs as the
 * deploy login right after the migrations; running it again changes nothing.
 */
export async function loadReference(client: pg.ClientBase): Promise<LoadedReference> {
  const definitions = readIndicatorDefinitions();
  const ruleVersions = readBfmRuleVersions();
  await client.query("BEGIN");
  try {
    await client.query(UPSERT_DEFINITIONS, [JSON.stringify(definitions)]);
    await client.query(UPSERT_RULE_VERSIONS, [JSON.stringify(ruleVersions)]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
  return {
    indicatorDefinitions: definitions.length,
    bfmRuleVersions: ruleVersions.length,
  };
}
