import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";
import { Prisma } from "@/lib/generated/prisma/client";

/** Which cases of a pathway are read, and what counts as an event of theirs. */
export interface ProcessFilter {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly level: "step" | "activity" | "unit" | "resource";
  readonly from: string;
  readonly until: string;
  readonly wardCode: string | null;
  readonly variant: string | null;
  readonly outcome: string;
  readonly withPhysicians: boolean;
  readonly limit: number;
}

/** A case with its events side by side in arrays, in file order. Never leaves the service. */
export interface LoggedCase {
  readonly key: string;
  readonly month: string;
  readonly day: string;
  readonly wardCode: string | null;
  readonly variant: string | null;
  readonly costCents: number | null;
  readonly hasEvent: boolean | null;
  readonly activities: readonly string[];
  readonly starts: readonly (number | null)[];
  readonly ends: readonly (number | null)[];
  readonly lifecycles: readonly (string | null)[];
  readonly units: readonly (string | null)[];
  readonly dayOnly: readonly boolean[];
}

/** Pathways that have events, and between which days their cases lie. */
export async function listProcessLogs(
  tx: ScopedTx,
  hospitalId: number,
): Promise<
  readonly {
    readonly pathwayCode: string;
    readonly firstDay: string;
    readonly lastDay: string;
    readonly hasSteps: boolean;
    readonly hasUnits: boolean;
    readonly hasResources: boolean;
  }[]
> {
  return tx.$queryRaw`
    SELECT e.pathway_code AS "pathwayCode", to_char(min(e.anchor_date), 'YYYY-MM-DD') AS "firstDay",
           to_char(max(e.anchor_date), 'YYYY-MM-DD') AS "lastDay",
           bool_or(a.step_code IS NOT NULL) AS "hasSteps",
           bool_or(coalesce(a.attributes->>'org:group', a.resource_code, a.ward_code) IS NOT NULL) AS "hasUnits",
           bool_or(coalesce(a.resource_code, a.attributes->>'process:resource') IS NOT NULL) AS "hasResources"
    FROM care_episode e
    JOIN activity_event a ON a.hospital_id = e.hospital_id AND a.episode_key = e.episode_key
      AND a.superseded_by IS NULL
    WHERE e.hospital_id = ${hospitalId}::int AND e.superseded_by IS NULL
    GROUP BY 1 ORDER BY 1`;
}

/** The events of case `c` side by side; resource groups come from `kinds`. */
function tracesAt(level: ProcessFilter["level"]): Prisma.Sql {
  return Prisma.sql`
      SELECT array_agg(activity ORDER BY sequence, activity) AS activities,
             array_agg(extract(epoch FROM started_at)::float8 / 60 ORDER BY sequence, activity) AS starts,
             array_agg(extract(epoch FROM completed_at)::float8 / 60 ORDER BY sequence, activity) AS ends,
             array_agg(lifecycle ORDER BY sequence, activity) AS lifecycles,
             array_agg(unit ORDER BY sequence, activity) AS units,
             -- Midnight on the Belgian clock and no second moment: the file gave a day.
             array_agg((started_at IS NULL OR completed_at IS NULL)
               AND coalesce((coalesce(started_at, completed_at) AT TIME ZONE 'Europe/Brussels')::time = '00:00', false)
               ORDER BY sequence, activity) AS day_only
      FROM (
        SELECT DISTINCT ON (named.activity, a.started_at, a.completed_at, named.single)
               named.activity, a.sequence, a.started_at, a.completed_at,
               CASE WHEN a.attributes->>'lifecycle:transition' IN ('start', 'complete')
                    THEN a.attributes->>'lifecycle:transition' END AS lifecycle,
               coalesce(a.attributes->>'org:group', k.resource_group, a.ward_code) AS unit
        FROM activity_event a
        LEFT JOIN kinds k ON k.resource_code = a.resource_code
        CROSS JOIN LATERAL (SELECT
          CASE ${level}::text WHEN 'step' THEN coalesce(a.step_code, a.activity)
            WHEN 'unit' THEN coalesce(a.attributes->>'org:group', k.resource_group, a.ward_code)
            WHEN 'resource' THEN coalesce(k.name, a.attributes->>'process:resource')
            ELSE a.activity END AS activity,
          CASE ${level}::text WHEN 'activity' THEN a.sequence ELSE 0 END AS single) named
        WHERE a.hospital_id = c.hospital_id AND a.episode_key = c.episode_key
          AND a.superseded_by IS NULL AND named.activity IS NOT NULL
        ORDER BY named.activity, a.started_at, a.completed_at, named.single, a.sequence) events`;
}

/**
 * The newest cases of a pathway in a span, each with its events. Rows of one step that begin together
 * are one event of that step; on the level of activities every row is an event.
 */
export async function listLoggedCases(
  tx: ScopedTx,
  filter: ProcessFilter,
): Promise<readonly LoggedCase[]> {
  const { hospitalId, pathwayCode, level, from, until, wardCode, variant, outcome, limit } = filter;
  return tx.$queryRaw<LoggedCase[]>`
    WITH chosen AS (
      SELECT e.hospital_id, e.episode_key, e.anchor_date, e.ward_code, e.variant
      FROM care_episode e
      WHERE e.hospital_id = ${hospitalId}::int AND e.superseded_by IS NULL
        AND e.pathway_code = ${pathwayCode}
        AND e.anchor_date >= ${from}::date AND e.anchor_date < ${until}::date
        AND (${wardCode}::text IS NULL OR e.ward_code = ${wardCode}::text)
        AND (${variant}::text IS NULL OR e.variant = ${variant}::text)
      ORDER BY e.anchor_date DESC, e.episode_key LIMIT ${limit}::int),
    kinds AS MATERIALIZED (
      SELECT DISTINCT ON (resource_code) resource_code, resource_group, name FROM resource
      WHERE hospital_id = ${hospitalId}::int AND superseded_by IS NULL
      ORDER BY resource_code, valid_from DESC)
    SELECT c.episode_key AS key, to_char(c.anchor_date, 'YYYY-MM') AS month,
           to_char(c.anchor_date, 'YYYY-MM-DD') AS day, c.ward_code AS "wardCode", c.variant,
           (f.total_cost_cents - CASE WHEN ${filter.withPhysicians}::boolean THEN 0
             ELSE f.physician_cost_cents END)::float8 AS "costCents",
           CASE ${outcome}::text WHEN 'readmission-30d' THEN f.is_readmitted_30d
             WHEN 'complication-cd2' THEN CASE WHEN f.has_complication IS NOT NULL
               THEN coalesce(f.worst_clavien_dindo_grade, 'I') <> 'I' END
             WHEN 'mortality-30d' THEN f.is_deceased_30d END AS "hasEvent",
           coalesce(t.activities, '{}') AS activities, coalesce(t.starts, '{}') AS starts,
           coalesce(t.ends, '{}') AS ends, coalesce(t.lifecycles, '{}') AS lifecycles,
           coalesce(t.units, '{}') AS units, coalesce(t.day_only, '{}') AS "dayOnly"
    FROM chosen c
    -- Case by case through the index: row security hides from the planner how many there are, and
    -- every other plan it then takes grows with the square of the cases.
    LEFT JOIN LATERAL (${tracesAt(level)}) t ON true
    LEFT JOIN fact_episode f ON f.hospital_id = c.hospital_id AND f.episode_key = c.episode_key
    ORDER BY c.anchor_date, c.episode_key`;
}

/** Wards and variants of the cases of a pathway. */
export async function listCaseGroups(
  tx: ScopedTx,
  hospitalId: number,
  pathwayCode: string,
): Promise<{
  readonly wards: readonly { code: string; name: string }[];
  readonly variants: readonly string[];
}> {
  const rows = await tx.$queryRaw<{ code: string | null; name: string; variant: string | null }[]>`
    SELECT DISTINCT e.ward_code AS code, coalesce(w.name, e.ward_code) AS name, e.variant
    FROM care_episode e
    LEFT JOIN ward w ON w.hospital_id = e.hospital_id AND w.ward_code = e.ward_code
    WHERE e.hospital_id = ${hospitalId}::int AND e.pathway_code = ${pathwayCode}
      AND e.superseded_by IS NULL`;
  const wards = new Map(rows.flatMap(({ code, name }) => (code === null ? [] : [[code, name]])));
  const variants = new Set(rows.flatMap(({ variant }) => variant ?? []));
  return {
    wards: [...wards]
      .map(([code, name]) => ({ code, name }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    variants: [...variants].sort(),
  };
}
