import "server-only";
import type pg from "pg";
import { joiningByHash } from "./bulk-plans";
import { fillWorkingTable } from "./working-table";

// The calculation is the product's: its newest version counts, whatever a hospital calls it.
const RECIPES = `
  SELECT DISTINCT ON (d.indicator_code) d.indicator_code, d.pathways, r.*,
    ARRAY(SELECT replace(code, '*', '%') FROM unnest(r.codes) code) AS code_patterns,
    p."minimumAge" AS minimum_age, p."minimumNights" AS minimum_nights, p.variants, p.stay,
    p.destinations, p."isDischargedAlive" AS is_alive, p.event->>'type' AS population_type,
    ARRAY(SELECT replace(code, '*', '%')
          FROM jsonb_array_elements_text(p.event->'codes') code) AS population_patterns
  FROM indicator_definition d
  CROSS JOIN LATERAL jsonb_to_record(d.recipe) AS r (kind text, "eventType" text, codes text[],
    grades text[], "window" jsonb, comparator text, "limit" float8, exposure text, formula text,
    "formulaVariants" text[], population jsonb)
  CROSS JOIN LATERAL jsonb_to_record(coalesce(r.population, '{}')) AS p (variants text[],
    "minimumAge" int, "minimumNights" int, stay text, destinations text[],
    "isDischargedAlive" boolean, event jsonb)
  WHERE d.recipe IS NOT NULL AND d.computation = 'computed'
  ORDER BY d.indicator_code, d.version DESC`;

const EPISODES = `
  SELECT f.hospital_id, f.episode_key, f.pathway_code, f.ward_code, f.variant, f.period_start,
    f.period_precision, f.age_years, f.length_of_stay_days AS nights, f.is_day_case,
    f.is_deceased_in_hospital, f.justified_days, f.comprehensive_complication_index,
    e.anchor_date, c.engine_measures, s.discharge_destination,
    s.discharged_at AT TIME ZONE 'Europe/Brussels' AS discharged_at, o.clinical_until
  FROM dirty_episode d JOIN fact_episode f USING (hospital_id, episode_key)
  JOIN observed_now o USING (hospital_id)
  JOIN care_episode e ON e.hospital_id = f.hospital_id AND e.episode_key = f.episode_key
    AND e.superseded_by IS NULL
  LEFT JOIN computed_fact c ON c."hospitalId" = f.hospital_id AND c."episodeKey" = f.episode_key
  LEFT JOIN stay s ON s.hospital_id = f.hospital_id AND s.stay_key = c.index_stay
    AND s.superseded_by IS NULL`;

// Events and episodes are copied first: on tables of its own the planner knows how many rows there
// are, behind row security it does not.
const EVENTS = `
  SELECT c.hospital_id, c.episode_key, c.clinical_event_key, c.event_type, c.code,
    c.clavien_dindo_grade, c.occurred_on, c.amount
  FROM dirty_episode d JOIN clinical_event c ON c.hospital_id = d.hospital_id
    AND c.episode_key = d.episode_key AND c.superseded_by IS NULL`;

// CASE keeps the look-up of events to the recipes that ask for it.
const CANDIDATES = `
  SELECT m.*, r.indicator_code, r.kind, r."eventType" AS event_type, r.code_patterns, r.grades,
    r.comparator, r."limit", r.exposure, r.formula, r."formulaVariants" AS formula_variants,
    CASE WHEN r."window"->>'start' = 'discharge' THEN m.discharged_at::date ELSE m.anchor_date END
      + (r."window"->>'from')::int AS window_from,
    CASE WHEN r."window"->>'start' = 'discharge' THEN m.discharged_at::date ELSE m.anchor_date END
      + (r."window"->>'to')::int AS window_to,
    r."window" IS NOT NULL AS has_window
  FROM measured_episode m JOIN recipe r
    ON (r.pathways = '{}' OR m.pathway_code = ANY (r.pathways))
    AND (r.variants IS NULL OR m.variant = ANY (r.variants))
    AND (r.minimum_age IS NULL OR m.age_years >= r.minimum_age)
    AND (r.minimum_nights IS NULL OR m.nights >= r.minimum_nights)
    AND (r.stay IS NULL OR m.is_day_case = (r.stay = 'day'))
    AND (r.is_alive IS NULL OR NOT m.is_deceased_in_hospital)
    AND (r.destinations IS NULL OR m.discharge_destination = ANY (r.destinations))
  WHERE CASE WHEN r.population_type IS NULL THEN true ELSE EXISTS (
    SELECT FROM measured_event c WHERE c.hospital_id = m.hospital_id
      AND c.episode_key = m.episode_key AND c.event_type = r.population_type
      AND (r.population_patterns = '{}' OR c.code LIKE ANY (r.population_patterns))) END`;

/** Puts every dirty episode beside every indicator whose population it is in; answers how many. */
export async function fillMeasureCandidates(client: pg.PoolClient): Promise<number> {
  await fillWorkingTable(client, "recipe", RECIPES);
  await joiningByHash(client, async () => {
    await fillWorkingTable(client, "measured_episode", EPISODES);
    await fillWorkingTable(client, "measured_event", EVENTS);
  });
  await client.query(`CREATE INDEX IF NOT EXISTS measured_event_episode
    ON measured_event (hospital_id, episode_key, event_type)`);
  await client.query("ANALYZE recipe, measured_episode, measured_event, registered_now");
  await fillWorkingTable(client, "measure_candidate", CANDIDATES);
  await client.query("ANALYZE measure_candidate");
  const found = await client.query<{ n: number }>(
    "SELECT count(*)::float8 AS n FROM measure_candidate",
  );
  return found.rows[0]?.n ?? 0;
}
