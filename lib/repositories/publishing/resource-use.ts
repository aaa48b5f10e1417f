import "server-only";
import type pg from "pg";
import { joiningByHash } from "./bulk-plans";
import type { TouchingBatch } from "./dirty-episodes";
import { fillWorkingTable } from "./working-table";

/** A shift with the hour at which it begins; the one that begins last runs until the first. */
export interface ShiftStart {
  readonly code: string;
  readonly fromHour: number;
}

// An activity without any time is used in the month of its episode, at no known hour.
const AT = "coalesce(a.started_at, a.completed_at) AT TIME ZONE 'Europe/Brussels'";
const MONTH = `date_trunc('month', coalesce((${AT})::date, e.anchor_date))::date`;
const ACTIVITIES = `
  activity_event a JOIN care_episode e ON e.hospital_id = a.hospital_id AND e.episode_key = a.episode_key`;

// Months of the batch's activities and of those it retired, and of the episodes it brought.
const TOUCHED = `
  SELECT DISTINCT a.hospital_id, ${MONTH} AS month FROM ${ACTIVITIES}
  WHERE a.hospital_id = ANY ($1::int[])
    AND ($2::bigint IN (a.batch_id, a.superseded_by, -a.superseded_by, e.batch_id, e.superseded_by, -e.superseded_by))`;

const REMOVE = `
  DELETE FROM rollup_resource_use u USING touched_month t
  WHERE u.hospital_id = t.hospital_id AND u.period_start = t.month`;

// The day cut where a shift begins or ends, and at midnight, by the Belgian clock.
const SEGMENTS = `
  SELECT x.code, (d.day + x."fromHour" * interval '1 hour') AT TIME ZONE 'Europe/Brussels' AS begins,
    (d.day + x."toHour" * interval '1 hour') AT TIME ZONE 'Europe/Brussels' AS ends,
    extract(isodow FROM d.day)::int AS weekday
  FROM generate_series(date_trunc('day', u.begins AT TIME ZONE 'Europe/Brussels'),
         u.ends AT TIME ZONE 'Europe/Brussels', interval '1 day') d (day)
  CROSS JOIN jsonb_to_recordset($1::jsonb) AS x (code text, "fromHour" int, "toHour" int)`;

// An activity of which both moments are known is spread evenly between them, any other runs from its
// beginning. It stays whole in the month in which it begins: months add up to what was delivered.
const ADD_UP = `
  INSERT INTO rollup_resource_use (hospital_id, resource_code, pathway_code, period_start, weekday, shift,
    minutes, activities)
  WITH used AS MATERIALIZED (
    SELECT a.hospital_id, a.resource_code, e.pathway_code, ${MONTH} AS month, a.minutes,
      coalesce(a.started_at, a.completed_at) AS begins,
      CASE WHEN a.started_at < a.completed_at THEN a.completed_at
        ELSE coalesce(a.started_at, a.completed_at) + a.minutes * interval '1 minute' END AS ends
    FROM ${ACTIVITIES}
    WHERE a.superseded_by IS NULL AND e.superseded_by IS NULL AND a.resource_code IS NOT NULL
      AND a.minutes IS NOT NULL
      AND (a.hospital_id, ${MONTH}) IN (SELECT hospital_id, month FROM touched_month))
  SELECT u.hospital_id, u.resource_code, u.pathway_code, u.month, coalesce(s.weekday, 0), coalesce(s.code, ''),
    sum(CASE WHEN s.code IS NULL OR u.begins = u.ends THEN u.minutes
      ELSE u.minutes * extract(epoch FROM least(u.ends, s.ends) - greatest(u.begins, s.begins))
        / extract(epoch FROM u.ends - u.begins) END)::float8,
    count(*) FILTER (WHERE s.code IS NULL OR u.begins >= s.begins)
  FROM used u
  LEFT JOIN LATERAL (${SEGMENTS}) s
    ON s.begins < s.ends AND u.begins < s.ends AND (u.ends > s.begins OR u.begins = s.begins)
  GROUP BY 1, 2, 3, 4, 5, 6`;

interface DaySegment {
  readonly code: string;
  readonly fromHour: number;
  readonly toHour: number;
}

/** The hours of a day by shift; before the first shift begins, the last of the day before still runs. */
function listSegments(shifts: readonly ShiftStart[]): readonly DaySegment[] {
  const ordered = shifts.toSorted((a, b) => a.fromHour - b.fromHour);
  const last = ordered.at(-1);
  if (!last) return [];
  const early = { code: last.code, fromHour: 0, toHour: ordered[0]?.fromHour ?? 0 };
  const others = ordered.map(({ code, fromHour }, place) => {
    return { code, fromHour, toHour: ordered[place + 1]?.fromHour ?? 24 };
  });
  return [early, ...others].filter(({ fromHour, toHour }) => fromHour < toHour);
}

const GOODS_MONTH = "date_trunc('month', coalesce(c.used_on, e.anchor_date))::date";
const GOODS = `
  consumable c JOIN care_episode e ON e.hospital_id = c.hospital_id AND e.episode_key = c.episode_key`;

const GOODS_TOUCHED = `
  SELECT DISTINCT c.hospital_id, ${GOODS_MONTH} AS month FROM ${GOODS}
  WHERE c.hospital_id = ANY ($1::int[])
    AND ($2::bigint IN (c.batch_id, c.superseded_by, -c.superseded_by, e.batch_id, e.superseded_by, -e.superseded_by))`;

const GOODS_REMOVE = `
  DELETE FROM rollup_goods_use u USING touched_goods_month t
  WHERE u.hospital_id = t.hospital_id AND u.period_start = t.month`;

const GOODS_ADD_UP = `
  INSERT INTO rollup_goods_use (hospital_id, pathway_code, period_start, amount_cents, uses)
  SELECT c.hospital_id, e.pathway_code, ${GOODS_MONTH},
    sum(round(c.quantity * c.unit_price_cents)), count(*)
  FROM ${GOODS}
  WHERE c.superseded_by IS NULL AND e.superseded_by IS NULL
    AND (c.hospital_id, ${GOODS_MONTH}) IN (SELECT hospital_id, month FROM touched_goods_month)
  GROUP BY 1, 2, 3`;

/** Adds up again what patients used of goods in the months that a batch touched. */
export async function replaceGoodsUse(
  client: pg.PoolClient,
  { hospitalIds, batchId }: TouchingBatch,
): Promise<void> {
  await joiningByHash(client, async () => {
    await fillWorkingTable(client, "touched_goods_month", GOODS_TOUCHED, [hospitalIds, batchId]);
    await client.query(GOODS_REMOVE);
    await client.query(GOODS_ADD_UP);
  });
}

/** Adds up again the minutes of every resource in the months that a batch touched. */
export async function replaceResourceUse(
  client: pg.PoolClient,
  { hospitalIds, batchId }: TouchingBatch,
  shifts: readonly ShiftStart[],
): Promise<void> {
  await joiningByHash(client, async () => {
    await fillWorkingTable(client, "touched_month", TOUCHED, [hospitalIds, batchId]);
    await client.query(REMOVE);
    await client.query(ADD_UP, [JSON.stringify(listSegments(shifts))]);
  });
}
