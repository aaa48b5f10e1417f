import "server-only";
import type {
  CheckedWard,
  RegistrationCheck,
  WorkItem,
} from "@/lib/contracts/registration/registration";
import type { ScopedTx } from "@/lib/db/with-scope";

/** Which records are looked at: those that began in a span. */
export interface CheckFilter {
  readonly hospitalId: number;
  readonly from: string;
  readonly until: string;
  /** A stay without discharge is a gap after this many days. */
  readonly openStayDays: number;
  readonly today: string;
}

export interface CheckedCell extends CheckedWard {
  readonly check: RegistrationCheck;
}

/** Records and gaps by check and ward. Each check looks at one kind of record. */
export async function listCheckedRecords(
  tx: ScopedTx,
  { hospitalId, from, until, openStayDays, today }: CheckFilter,
): Promise<readonly CheckedCell[]> {
  return tx.$queryRaw<CheckedCell[]>`
    WITH cell AS (
      SELECT c.key, s.ward_code, count(*) AS records, count(*) FILTER (WHERE c.is_missing) AS missing
      FROM stay s CROSS JOIN LATERAL (VALUES
        ('stay-without-justified-days', s.justified_days IS NULL),
        ('stay-without-apr-drg', s.apr_drg IS NULL),
        ('stay-without-severity', s.severity IS NULL),
        ('stay-without-discharge', s.discharged_at IS NULL
          AND s.admitted_at < ${today}::date - ${openStayDays}::int),
        ('stay-without-ward', s.ward_code IS NULL)) AS c (key, is_missing)
      WHERE s.hospital_id = ${hospitalId}::int AND s.superseded_by IS NULL
        AND s.admitted_at >= ${from}::date AND s.admitted_at < ${until}::date
      GROUP BY 1, 2
      UNION ALL
      SELECT c.key, e.ward_code, count(*), count(*) FILTER (WHERE c.is_missing)
      FROM care_episode e CROSS JOIN LATERAL (VALUES
        ('episode-without-diagnosis', e.diagnosis_code IS NULL),
        ('episode-without-apr-drg', e.apr_drg IS NULL),
        ('episode-without-severity', e.severity IS NULL)) AS c (key, is_missing)
      WHERE e.hospital_id = ${hospitalId}::int AND e.superseded_by IS NULL
        AND e.anchor_date >= ${from}::date AND e.anchor_date < ${until}::date
      GROUP BY 1, 2
      UNION ALL
      SELECT c.key, a.ward_code, count(*), count(*) FILTER (WHERE c.is_missing)
      FROM activity_event a CROSS JOIN LATERAL (VALUES
        ('activity-without-end', a.completed_at IS NULL),
        ('activity-without-minutes', a.minutes IS NULL),
        ('activity-without-resource', a.resource_code IS NULL)) AS c (key, is_missing)
      WHERE a.hospital_id = ${hospitalId}::int AND a.superseded_by IS NULL
        AND a.started_at >= ${from}::date AND a.started_at < ${until}::date
      GROUP BY 1, 2)
    SELECT cell.key AS "check", cell.ward_code AS "wardCode", w.name AS "wardName",
           cell.records::int AS records, cell.missing::int AS missing
    FROM cell LEFT JOIN ward w ON w.hospital_id = ${hospitalId}::int AND w.ward_code = cell.ward_code
    ORDER BY cell.missing DESC, cell.ward_code`;
}

type WorkQuery = (
  tx: ScopedTx,
  filter: CheckFilter & { readonly check: RegistrationCheck; readonly limit: number },
) => Promise<readonly WorkItem[]>;

const listStayWork: WorkQuery = (tx, filter) =>
  tx.$queryRaw<WorkItem[]>`
    SELECT s.stay_key AS "recordKey", w.name AS "wardName",
           to_char(s.admitted_at AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD') AS "on"
    FROM stay s LEFT JOIN ward w ON w.hospital_id = s.hospital_id AND w.ward_code = s.ward_code
    WHERE s.hospital_id = ${filter.hospitalId}::int AND s.superseded_by IS NULL
      AND s.admitted_at >= ${filter.from}::date AND s.admitted_at < ${filter.until}::date
      AND CASE ${filter.check}
        WHEN 'stay-without-justified-days' THEN s.justified_days IS NULL
        WHEN 'stay-without-apr-drg' THEN s.apr_drg IS NULL
        WHEN 'stay-without-severity' THEN s.severity IS NULL
        WHEN 'stay-without-ward' THEN s.ward_code IS NULL
        ELSE s.discharged_at IS NULL
          AND s.admitted_at < ${filter.today}::date - ${filter.openStayDays}::int END
    ORDER BY s.admitted_at, s.stay_key LIMIT ${filter.limit}::int`;

const listEpisodeWork: WorkQuery = (tx, filter) =>
  tx.$queryRaw<WorkItem[]>`
    SELECT e.episode_key AS "recordKey", w.name AS "wardName",
           to_char(e.anchor_date, 'YYYY-MM-DD') AS "on"
    FROM care_episode e
    LEFT JOIN ward w ON w.hospital_id = e.hospital_id AND w.ward_code = e.ward_code
    WHERE e.hospital_id = ${filter.hospitalId}::int AND e.superseded_by IS NULL
      AND e.anchor_date >= ${filter.from}::date AND e.anchor_date < ${filter.until}::date
      AND CASE ${filter.check}
        WHEN 'episode-without-diagnosis' THEN e.diagnosis_code IS NULL
        WHEN 'episode-without-apr-drg' THEN e.apr_drg IS NULL
        ELSE e.severity IS NULL END
    ORDER BY e.anchor_date, e.episode_key LIMIT ${filter.limit}::int`;

const listActivityWork: WorkQuery = (tx, filter) =>
  tx.$queryRaw<WorkItem[]>`
    SELECT a.activity_key AS "recordKey", w.name AS "wardName",
           to_char(a.started_at AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD') AS "on"
    FROM activity_event a
    LEFT JOIN ward w ON w.hospital_id = a.hospital_id AND w.ward_code = a.ward_code
    WHERE a.hospital_id = ${filter.hospitalId}::int AND a.superseded_by IS NULL
      AND a.started_at >= ${filter.from}::date AND a.started_at < ${filter.until}::date
      AND CASE ${filter.check}
        WHEN 'activity-without-end' THEN a.completed_at IS NULL
        WHEN 'activity-without-minutes' THEN a.minutes IS NULL
        ELSE a.resource_code IS NULL END
    ORDER BY a.started_at, a.activity_key LIMIT ${filter.limit}::int`;

/** The records that a check found, oldest first. */
export const listWork: WorkQuery = (tx, filter) => {
  if (filter.check.startsWith("stay")) return listStayWork(tx, filter);
  return filter.check.startsWith("episode")
    ? listEpisodeWork(tx, filter)
    : listActivityWork(tx, filter);
};

/** Stays without justified days by bed letter, with the mean of those that have them. */
export async function listMissingDays(
  tx: ScopedTx,
  { hospitalId, from, until }: CheckFilter,
): Promise<
  readonly {
    readonly bedIndex: string | null;
    readonly missing: number;
    readonly meanDays: number | null;
  }[]
> {
  return tx.$queryRaw`
    SELECT w.bed_index AS "bedIndex",
           (count(*) FILTER (WHERE s.justified_days IS NULL))::int AS missing,
           avg(s.justified_days)::float8 AS "meanDays"
    FROM stay s LEFT JOIN ward w ON w.hospital_id = s.hospital_id AND w.ward_code = s.ward_code
    WHERE s.hospital_id = ${hospitalId}::int AND s.superseded_by IS NULL
      AND s.admitted_at >= ${from}::date AND s.admitted_at < ${until}::date
    GROUP BY 1 ORDER BY 1`;
}

/** Stays by bed letter, APR-DRG and severity in a year and the year before. */
export async function listMixCells(
  tx: ScopedTx,
  filter: CheckFilter & { readonly before: string },
): Promise<
  readonly {
    readonly bedIndex: string | null;
    readonly before: number;
    readonly now: number;
    readonly meanDays: number | null;
  }[]
> {
  return tx.$queryRaw`
    SELECT w.bed_index AS "bedIndex",
           (count(*) FILTER (WHERE s.admitted_at < ${filter.from}::date))::int AS before,
           (count(*) FILTER (WHERE s.admitted_at >= ${filter.from}::date))::int AS now,
           avg(s.justified_days)::float8 AS "meanDays"
    FROM stay s LEFT JOIN ward w ON w.hospital_id = s.hospital_id AND w.ward_code = s.ward_code
    WHERE s.hospital_id = ${filter.hospitalId}::int AND s.superseded_by IS NULL
      AND s.apr_drg IS NOT NULL AND s.severity IS NOT NULL
      AND s.admitted_at >= ${filter.before}::date AND s.admitted_at < ${filter.until}::date
    GROUP BY w.bed_index, s.apr_drg, s.severity ORDER BY w.bed_index, s.apr_drg, s.severity`;
}

/** Stays by quarter and severity. */
export async function listMixQuarters(
  tx: ScopedTx,
  filter: { readonly hospitalId: number; readonly from: string; readonly until: string },
): Promise<
  readonly {
    readonly start: string;
    readonly severity: number | null;
    readonly stays: number;
  }[]
> {
  return tx.$queryRaw`
    SELECT to_char(date_trunc('quarter', admitted_at AT TIME ZONE 'Europe/Brussels'), 'YYYY-MM-DD') AS start,
           severity::int AS severity, count(*)::int AS stays
    FROM stay
    WHERE hospital_id = ${filter.hospitalId}::int AND superseded_by IS NULL
      AND admitted_at >= ${filter.from}::date AND admitted_at < ${filter.until}::date
    GROUP BY 1, 2 ORDER BY 1, 2`;
}
