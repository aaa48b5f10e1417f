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

const ADD_UP = `
  INSERT INTO rollup_resource_use (hospital_id, resource_code, pathway_code, period_start, weekday, shift,
    minutes, activities)
  SELECT hospital_id, resource_code, pathway_code, month, weekday, shift, sum(minutes)::float8, count(*)
  FROM (
    SELECT a.hospital_id, a.resource_code, e.pathway_code, ${MONTH} AS month,
      coalesce(extract(isodow FROM ${AT})::int, 0) AS weekday,
      CASE WHEN ${AT} IS NULL THEN ''
        ELSE coalesce(
          (SELECT s.code FROM jsonb_to_recordset($1::jsonb) AS s (code text, "fromHour" int)
           WHERE s."fromHour" <= extract(hour FROM ${AT}) ORDER BY s."fromHour" DESC LIMIT 1),
          (SELECT s.code FROM jsonb_to_recordset($1::jsonb) AS s (code text, "fromHour" int)
           ORDER BY s."fromHour" DESC LIMIT 1)) END AS shift,
      a.minutes
    FROM ${ACTIVITIES}
    WHERE a.superseded_by IS NULL AND e.superseded_by IS NULL AND a.resource_code IS NOT NULL
      AND a.minutes IS NOT NULL
      AND (a.hospital_id, ${MONTH}) IN (SELECT hospital_id, month FROM touched_month)) used
  GROUP BY 1, 2, 3, 4, 5, 6`;

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
    await client.query(ADD_UP, [JSON.stringify(shifts)]);
  });
}
