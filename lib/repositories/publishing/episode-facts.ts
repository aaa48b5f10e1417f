import "server-only";
import type pg from "pg";
import { emptyWorkingTable, fillWorkingTable } from "./working-table";

/** A stay of the episode's patient, on local days. */
export interface StayInput {
  readonly stayKey: string;
  readonly episodeKey: string | null;
  readonly patient: string;
  readonly admission: string;
  readonly discharge: string | null;
  readonly isDayCase: boolean;
  readonly isPlanned: boolean;
  readonly destination: string | null;
  readonly isDeceased: boolean;
  readonly justifiedDays: number | null;
}

/** Minutes of one resource in one step, with the rate that held; null where none is known. */
export interface ActivityInput {
  readonly step: string | null;
  readonly label: string | null;
  readonly resource: string;
  readonly group: string | null;
  readonly isPhysician: boolean | null;
  readonly rate: number | null;
  readonly minutes: number | null;
}

export interface ConsumableInput {
  readonly key: string;
  readonly step: string | null;
  readonly label: string | null;
  readonly quantity: number;
  readonly unitPriceCents: number;
}

/** Everything that the facts of one episode are computed from. */
export interface EpisodeInput {
  readonly hospitalId: number;
  readonly episodeKey: string;
  readonly anchorDate: string;
  readonly staysUntil: string | null;
  readonly clinicalUntil: string | null;
  readonly activitiesUntil: string | null;
  readonly costWindowDays: number;
  readonly stays: readonly StayInput[];
  readonly grades: readonly string[];
  readonly deathDate: string | null;
  readonly activities: readonly ActivityInput[];
  readonly consumables: readonly ConsumableInput[];
}

/** The computed part of a fact; null is "not delivered", never zero. */
export interface EpisodeFact {
  readonly hospitalId: number;
  readonly episodeKey: string;
  readonly length_of_stay_days: number | null;
  readonly is_day_case: boolean | null;
  readonly is_readmitted_30d: boolean | null;
  readonly worst_clavien_dindo_grade: string | null;
  readonly has_complication: boolean | null;
  readonly comprehensive_complication_index: number | null;
  readonly is_deceased_in_hospital: boolean | null;
  readonly is_deceased_30d: boolean | null;
  readonly justified_days: number | null;
  readonly time_cost_cents: number | null;
  readonly physician_cost_cents: number | null;
  readonly consumable_cost_cents: number | null;
  readonly total_cost_cents: number | null;
  readonly cost_reason: string | null;
  readonly cost_by_step: unknown;
  readonly cost_by_group: unknown;
  readonly minutes_by_label: unknown;
  /** Stay of the index event, and indicators that the engines decide: by code, null is not known. */
  readonly index_stay: string | null;
  readonly engine_measures: Readonly<Record<string, boolean | null>>;
}

// Stays of the episode and of the same patients. An array, so that the index on patients is used.
const STAYS = `
  SELECT jsonb_agg(jsonb_build_object('stayKey', s.stay_key, 'episodeKey', s.episode_key,
    'patient', s.patient_pseudonym,
    'admission', (s.admitted_at AT TIME ZONE 'Europe/Brussels')::date,
    'discharge', (s.discharged_at AT TIME ZONE 'Europe/Brussels')::date,
    'isDayCase', s.is_day_case, 'isPlanned', s.is_planned, 'destination', s.discharge_destination,
    'isDeceased', s.is_deceased, 'justifiedDays', s.justified_days))
  FROM stay s WHERE s.hospital_id = e.hospital_id AND s.superseded_by IS NULL
    AND s.patient_pseudonym = ANY (ARRAY(
      SELECT o.patient_pseudonym FROM stay o WHERE o.hospital_id = e.hospital_id
        AND o.episode_key = e.episode_key AND o.superseded_by IS NULL))`;

const CLINICAL = `
  SELECT coalesce(jsonb_agg(c.clavien_dindo_grade) FILTER (WHERE c.clavien_dindo_grade IS NOT NULL), '[]') AS grades,
    min(c.occurred_on) FILTER (WHERE c.event_type = 'death' OR c.clavien_dindo_grade = 'V') AS died
  FROM clinical_event c
  WHERE c.hospital_id = e.hospital_id AND c.episode_key = e.episode_key AND c.superseded_by IS NULL`;

// The day of an activity decides its rate; an activity without a time takes the episode's anchor.
const ACTIVITIES = `
  SELECT jsonb_agg(jsonb_build_object('step', a.step_code, 'label', p.value_label, 'resource', a.resource_code,
    'group', r.resource_group, 'isPhysician', r.is_physician, 'rate', r.cents_per_minute, 'minutes', a.minutes)
    ORDER BY a.sequence, a.activity_key)
  FROM activity_event a
  LEFT JOIN capacity_cost_rate r ON r.hospital_id = a.hospital_id AND r.resource_code = a.resource_code
    AND r.superseded_at IS NULL
    AND r.valid_from <= coalesce((coalesce(a.started_at, a.completed_at) AT TIME ZONE 'Europe/Brussels')::date, e.anchor_date)
    AND r.valid_to > coalesce((coalesce(a.started_at, a.completed_at) AT TIME ZONE 'Europe/Brussels')::date, e.anchor_date)
  LEFT JOIN pathway_step p ON p.hospital_id = a.hospital_id AND p.pathway_code = e.pathway_code
    AND p.version = v.version AND p.step_code = a.step_code
  WHERE a.hospital_id = e.hospital_id AND a.episode_key = e.episode_key AND a.superseded_by IS NULL
    AND a.resource_code IS NOT NULL`;

const CONSUMABLES = `
  SELECT jsonb_agg(jsonb_build_object('key', c.consumable_key, 'step', c.step_code, 'label', p.value_label,
    'quantity', c.quantity, 'unitPriceCents', c.unit_price_cents) ORDER BY c.consumable_key)
  FROM consumable c
  LEFT JOIN pathway_step p ON p.hospital_id = c.hospital_id AND p.pathway_code = e.pathway_code
    AND p.version = v.version AND p.step_code = c.step_code
  WHERE c.hospital_id = e.hospital_id AND c.episode_key = e.episode_key AND c.superseded_by IS NULL`;

const OPEN_CURSOR = `
  DECLARE episode_input NO SCROLL CURSOR FOR
  SELECT e.hospital_id AS "hospitalId", e.episode_key AS "episodeKey", e.anchor_date AS "anchorDate",
    o.stays_until AS "staysUntil", o.clinical_until AS "clinicalUntil",
    o.activities_until AS "activitiesUntil", coalesce(v.cost_window_days, 0) AS "costWindowDays",
    coalesce((${STAYS}), '[]') AS stays, clinical.grades, clinical.died AS "deathDate",
    coalesce((${ACTIVITIES}), '[]') AS activities, coalesce((${CONSUMABLES}), '[]') AS consumables
  FROM dirty_episode d JOIN care_episode e USING (hospital_id, episode_key)
  JOIN observed_now o ON o.hospital_id = e.hospital_id
  LEFT JOIN LATERAL (SELECT pv.version, pv.cost_window_days FROM pathway_version pv
    WHERE pv.hospital_id = e.hospital_id AND pv.pathway_code = e.pathway_code
      AND (pv.valid_from <= e.anchor_date OR pv.version = 1)
    ORDER BY pv.version DESC LIMIT 1) v ON true
  CROSS JOIN LATERAL (${CLINICAL}) clinical
  WHERE e.superseded_by IS NULL AND o.hospital_id IN (SELECT hospital_id FROM hospital_with_events)`;

const WITH_EVENTS = `
  SELECT h.id AS hospital_id FROM unnest($1::int[]) AS h (id)
  WHERE EXISTS (SELECT FROM stay s WHERE s.hospital_id = h.id)
    OR EXISTS (SELECT FROM activity_event a WHERE a.hospital_id = h.id)
    OR EXISTS (SELECT FROM clinical_event c WHERE c.hospital_id = h.id)
    OR EXISTS (SELECT FROM consumable c WHERE c.hospital_id = h.id)`;

const CHUNK = 1000;

/** The inputs of every dirty episode, in chunks; hospitals that never delivered an event have none. */
export async function* readEpisodeInputs(
  client: pg.PoolClient,
  hospitalIds: readonly number[],
): AsyncGenerator<readonly EpisodeInput[]> {
  await fillWorkingTable(client, "hospital_with_events", WITH_EVENTS, [hospitalIds]);
  await client.query(OPEN_CURSOR);
  for (;;) {
    const chunk = await client.query<EpisodeInput>(`FETCH ${CHUNK} FROM episode_input`);
    if (chunk.rows.length === 0) break;
    yield chunk.rows;
  }
  await client.query("CLOSE episode_input");
}

const COMPUTED = [
  "length_of_stay_days int",
  "is_day_case boolean",
  "is_readmitted_30d boolean",
  "worst_clavien_dindo_grade text",
  "has_complication boolean",
  "comprehensive_complication_index float8",
  "is_deceased_in_hospital boolean",
  "is_deceased_30d boolean",
  "justified_days numeric",
  "time_cost_cents bigint",
  "physician_cost_cents bigint",
  "consumable_cost_cents bigint",
  "total_cost_cents bigint",
  "cost_reason text",
  "cost_by_step jsonb",
  "cost_by_group jsonb",
  "minutes_by_label jsonb",
] as const;

const NAMES = COMPUTED.map((column) => column.split(" ")[0] ?? "").join(", ");
const WAITING = `"hospitalId" int, "episodeKey" text, ${COMPUTED.join(", ")}, index_stay text, engine_measures jsonb`;

/** Makes the place where computed facts wait until all of them are there. */
export async function createComputedFacts(client: pg.PoolClient): Promise<void> {
  await emptyWorkingTable(client, "computed_fact", WAITING);
}

/** Adds a chunk of computed facts. */
export async function insertComputedFacts(
  client: pg.PoolClient,
  facts: readonly EpisodeFact[],
): Promise<void> {
  await client.query(
    `INSERT INTO computed_fact SELECT * FROM jsonb_to_recordset($1::jsonb) AS f (${WAITING})`,
    [JSON.stringify(facts)],
  );
}

/**
 * Puts the facts of dirty episodes in place of the old ones. An episode that is no longer current
 * loses its fact. The period is the month of the anchor; for a file that only knows the year, its
 * first day.
 */
export async function replaceEpisodeFacts(client: pg.PoolClient): Promise<void> {
  await client.query(
    `CREATE INDEX IF NOT EXISTS computed_fact_key ON computed_fact ("hospitalId", "episodeKey")`,
  );
  await client.query("ANALYZE computed_fact");
  await client.query(`
    DELETE FROM fact_episode f USING dirty_episode d
    WHERE f.hospital_id = d.hospital_id AND f.episode_key = d.episode_key`);
  const filled = NAMES.split(", ").map((name) =>
    /^(cost_by|minutes_by)/.test(name) ? `coalesce(c.${name}, '{}')` : `c.${name}`,
  );
  const values = filled
    .join(", ")
    .replace(
      "c.cost_reason",
      "CASE WHEN c.total_cost_cents IS NULL THEN coalesce(c.cost_reason, 'not-delivered') END",
    );
  await client.query(`
    INSERT INTO fact_episode (hospital_id, episode_key, pathway_code, ward_code, variant, period_start,
      period_precision, age_years, sex, region, severity, ${NAMES})
    SELECT e.hospital_id, e.episode_key, e.pathway_code, e.ward_code, e.variant,
      CASE WHEN e.anchor_precision = 'year' THEN e.anchor_date ELSE date_trunc('month', e.anchor_date)::date END,
      CASE WHEN e.anchor_precision = 'year' THEN 'year' ELSE 'month' END,
      e.age_years, e.sex, e.region, e.severity, ${values}
    FROM dirty_episode d JOIN care_episode e USING (hospital_id, episode_key)
    LEFT JOIN computed_fact c ON c."hospitalId" = e.hospital_id AND c."episodeKey" = e.episode_key
    WHERE e.superseded_by IS NULL`);
}
