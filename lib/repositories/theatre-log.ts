import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";

/** A place that theatre times come from. */
export interface TheatreOrigin {
  readonly kind: "log" | "resource";
  readonly code: string;
  readonly name: string | null;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly rateCentsPerMinute: number | null;
}

/** Imported theatre logs, and the theatre resources that activities use, the dearest first. */
export async function listTheatreOrigins(
  tx: ScopedTx,
  hospitalId: number,
): Promise<readonly TheatreOrigin[]> {
  return tx.$queryRaw<TheatreOrigin[]>`
    WITH rates AS MATERIALIZED (
      SELECT DISTINCT ON (resource_code) resource_code, name, cents_per_minute FROM capacity_cost_rate
      WHERE hospital_id = ${hospitalId}::int AND resource_group = 'theatre' AND superseded_at IS NULL
      ORDER BY resource_code, valid_from DESC),
    used AS MATERIALIZED (
      SELECT CASE WHEN jsonb_exists(a.attributes, 'room') THEN 'log' ELSE 'resource' END AS kind,
             CASE WHEN jsonb_exists(a.attributes, 'room') THEN e.pathway_code ELSE a.resource_code END AS code,
             min(e.anchor_date) AS first_day, max(e.anchor_date) AS last_day
      FROM care_episode e
      JOIN activity_event a ON a.hospital_id = e.hospital_id AND a.episode_key = e.episode_key
        AND a.superseded_by IS NULL
      WHERE e.hospital_id = ${hospitalId}::int AND e.superseded_by IS NULL AND a.started_at IS NOT NULL
        AND (jsonb_exists(a.attributes, 'room') OR a.resource_code IN (SELECT resource_code FROM rates))
      GROUP BY 1, 2)
    SELECT u.kind, u.code, r.name, to_char(u.first_day, 'YYYY-MM-DD') AS "firstDay",
           to_char(u.last_day, 'YYYY-MM-DD') AS "lastDay",
           CASE u.kind WHEN 'resource' THEN r.cents_per_minute END AS "rateCentsPerMinute"
    FROM used u LEFT JOIN rates r ON r.resource_code = u.code AND u.kind = 'resource'
    ORDER BY u.kind, r.cents_per_minute DESC NULLS LAST, u.code`;
}

export interface TheatreFilter {
  readonly hospitalId: number;
  readonly kind: "log" | "resource";
  readonly code: string;
  readonly from: string;
  readonly until: string;
}

/** A stay of a patient in a room, or the use of a theatre resource. Never leaves the service. */
export interface TheatreRow {
  readonly room: string | null;
  readonly day: string;
  /** Service of the log; pathway of the use. */
  readonly groupCode: string;
  /** Wall-clock minutes since 1970. */
  readonly inMinute: number;
  readonly outMinute: number;
  readonly roomMinutes: number;
  readonly scheduledMinute: number | null;
  readonly bookedMinutes: number | null;
}

/** Cases in the operating room in a span, in order of time. */
export async function listTheatreRows(
  tx: ScopedTx,
  { hospitalId, kind, code, from, until }: TheatreFilter,
): Promise<readonly TheatreRow[]> {
  return tx.$queryRaw<TheatreRow[]>`
    WITH used AS (
      SELECT e.episode_key, e.anchor_date, a.attributes->>'room' AS room,
             CASE ${kind}::text WHEN 'log' THEN coalesce(e.variant, '') ELSE e.pathway_code END AS group_code,
             -- A log has several stretches for each case, a use of a resource is one.
             CASE ${kind}::text WHEN 'log' THEN 0 ELSE a.sequence END AS part,
             min(a.started_at) AS entered,
             max(coalesce(a.completed_at, a.started_at + a.minutes * interval '1 minute')) AS gone,
             min((a.attributes->>'scheduledAt')::timestamptz) AS scheduled,
             max((a.attributes->>'bookedMinutes')::float8) AS booked
      FROM care_episode e
      JOIN activity_event a ON a.hospital_id = e.hospital_id AND a.episode_key = e.episode_key
        AND a.superseded_by IS NULL
      WHERE e.hospital_id = ${hospitalId}::int AND e.superseded_by IS NULL
        AND e.anchor_date >= ${from}::date AND e.anchor_date < ${until}::date
        AND a.started_at IS NOT NULL
        AND CASE ${kind}::text
          WHEN 'log' THEN e.pathway_code = ${code} AND jsonb_exists(a.attributes, 'room')
          ELSE a.resource_code = ${code} AND NOT jsonb_exists(a.attributes, 'room') END
      GROUP BY 1, 2, 3, 4, 5)
    SELECT room, to_char(entered AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD') AS day,
           group_code AS "groupCode",
           extract(epoch FROM entered AT TIME ZONE 'Europe/Brussels')::float8 / 60 AS "inMinute",
           extract(epoch FROM gone AT TIME ZONE 'Europe/Brussels')::float8 / 60 AS "outMinute",
           extract(epoch FROM gone - entered)::float8 / 60 AS "roomMinutes",
           extract(epoch FROM scheduled AT TIME ZONE 'Europe/Brussels')::float8 / 60 AS "scheduledMinute",
           booked AS "bookedMinutes"
    FROM used WHERE gone IS NOT NULL
    ORDER BY entered, episode_key`;
}
