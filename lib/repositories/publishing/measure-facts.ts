import "server-only";
import type pg from "pg";
import { fillMeasureCandidates } from "./measure-candidates";

const KEYS =
  "k.hospital_id, k.episode_key, k.indicator_code, k.pathway_code, k.ward_code, k.variant, k.period_start, k.period_precision";
const TARGET = `
  INSERT INTO fact_measure (hospital_id, episode_key, indicator_code, pathway_code, ward_code, variant,
    period_start, period_precision, sequence, occurred_on, amount, exposure)`;

// An event without a day is taken to be on the day of the index event.
const EVENTS = `
  measured_event c ON c.hospital_id = k.hospital_id AND c.episode_key = k.episode_key
    AND c.event_type = k.event_type
    AND (k.code_patterns = '{}' OR c.code LIKE ANY (k.code_patterns))
    AND (k.grades IS NULL OR c.clavien_dindo_grade = ANY (k.grades))
    AND (NOT k.has_window
      OR coalesce(c.occurred_on, k.anchor_date) BETWEEN k.window_from AND k.window_to)`;

// No event means none happened only where the type is registered, once the window is over.
const IS_KNOWN = `
  EXISTS (SELECT FROM registered_now r WHERE r.hospital_id = k.hospital_id
    AND r.pathway_code = k.pathway_code AND r.event_type = k.event_type AND r.since <= k.anchor_date)
  AND coalesce(k.window_to, k.discharged_at::date, k.anchor_date) <= k.clinical_until
  AND (NOT k.has_window OR k.window_to IS NOT NULL)`;

const OCCURRENCES = `
  ${TARGET}
  SELECT ${KEYS}, 1, coalesce(min(c.occurred_on), min(k.anchor_date)),
    (count(c.clinical_event_key) > 0)::int, NULL
  FROM measure_candidate k LEFT JOIN ${EVENTS}
  WHERE k.kind = 'occurrence' AND ${IS_KNOWN}
  GROUP BY ${KEYS}`;

const AMOUNTS = `
  ${TARGET}
  SELECT ${KEYS}, row_number() OVER (PARTITION BY k.hospital_id, k.episode_key, k.indicator_code
      ORDER BY c.occurred_on, c.clinical_event_key),
    coalesce(c.occurred_on, k.anchor_date),
    CASE WHEN k.kind = 'amount' THEN c.amount
      ELSE (CASE k.comparator WHEN '<' THEN c.amount < k."limit" WHEN '<=' THEN c.amount <= k."limit"
        WHEN '>' THEN c.amount > k."limit" ELSE c.amount >= k."limit" END)::int END,
    NULL
  FROM measure_candidate k JOIN ${EVENTS}
  WHERE k.kind IN ('amount', 'threshold') AND c.amount IS NOT NULL`;

const RATES = `
  ${TARGET}
  SELECT ${KEYS}, 1, coalesce(min(c.occurred_on), min(k.anchor_date)), count(c.clinical_event_key),
    CASE WHEN k.exposure = 'nights' THEN min(k.nights) ELSE 1 END
  FROM measure_candidate k LEFT JOIN ${EVENTS}
  WHERE k.kind = 'event-rate' AND ${IS_KNOWN} AND k.nights IS NOT NULL
  GROUP BY ${KEYS}, k.exposure`;

const FORMULAS = `
  SELECT k.*, CASE k.formula
      WHEN 'engine' THEN (k.engine_measures->>k.indicator_code)::boolean::int
      WHEN 'died-in-hospital' THEN k.is_deceased_in_hospital::int
      WHEN 'is-inpatient' THEN (NOT k.is_day_case)::int
      WHEN 'left-before-11' THEN (k.discharged_at::time < '11:00')::int
      WHEN 'has-variant' THEN (k.variant = ANY (k.formula_variants))::int
      WHEN 'complication-index' THEN k.comprehensive_complication_index
      WHEN 'nights-above-justified' THEN CASE WHEN k.nights > k.justified_days THEN k.nights - k.justified_days
        WHEN k.nights <= k.justified_days THEN 0 END
      WHEN 'nights-minus-justified' THEN k.nights - k.justified_days
    END AS found
  FROM measure_candidate k WHERE k.kind = 'episode'`;

const EPISODE_FORMULAS = `
  ${TARGET}
  SELECT ${KEYS}, 1, k.anchor_date, k.found, NULL::float8
  FROM (${FORMULAS}) k WHERE k.found IS NOT NULL`;

/** Counts the cases of dirty episodes anew, for every indicator that has a recipe. */
export async function replaceMeasureFacts(client: pg.PoolClient): Promise<void> {
  await client.query(`
    DELETE FROM fact_measure f USING dirty_episode d
    WHERE f.hospital_id = d.hospital_id AND f.episode_key = d.episode_key`);
  if ((await fillMeasureCandidates(client)) === 0) return;
  for (const statement of [OCCURRENCES, AMOUNTS, RATES, EPISODE_FORMULAS]) {
    await client.query(statement);
  }
}
