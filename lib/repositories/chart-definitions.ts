import "server-only";
import type { ChartSettings } from "@/lib/contracts/steering/chart-settings";
import type { ChartVersionRecord } from "@/lib/contracts/steering/chart-study";
import type { ScopedTx } from "@/lib/db/with-scope";

export interface ChartKey {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly indicatorCode: string;
}

/** The definition that holds for a chart as it was written; the service reads it. */
export interface ChartDefinitionRow {
  readonly indicatorCode: string;
  readonly version: number;
  readonly settings: unknown;
}

/** The newest definition of every chart of a pathway that a person ever changed. */
export async function listChartDefinitions(
  tx: ScopedTx,
  hospitalId: number,
  pathwayCode: string,
): Promise<readonly ChartDefinitionRow[]> {
  return tx.$queryRaw<ChartDefinitionRow[]>`
    SELECT DISTINCT ON (indicator_code) indicator_code AS "indicatorCode", version, settings
    FROM chart_definition
    WHERE hospital_id = ${hospitalId}::int AND pathway_code = ${pathwayCode}
    ORDER BY indicator_code, version DESC`;
}

/** One version of a chart's definition; null where it does not exist. */
export async function findChartVersion(
  tx: ScopedTx,
  key: ChartKey,
  version: number,
): Promise<{ readonly settings: unknown } | null> {
  const rows = await tx.$queryRaw<{ settings: unknown }[]>`
    SELECT settings FROM chart_definition
    WHERE hospital_id = ${key.hospitalId}::int AND pathway_code = ${key.pathwayCode}
      AND indicator_code = ${key.indicatorCode} AND version = ${version}::int`;
  return rows[0] ?? null;
}

/** What was ever changed on a chart, newest first. */
export async function listChartVersions(
  tx: ScopedTx,
  key: ChartKey,
): Promise<readonly ChartVersionRecord[]> {
  return tx.$queryRaw<ChartVersionRecord[]>`
    SELECT version, change, subject, reason, author,
           to_char(created_at AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD') AS "decidedOn"
    FROM chart_definition
    WHERE hospital_id = ${key.hospitalId}::int AND pathway_code = ${key.pathwayCode}
      AND indicator_code = ${key.indicatorCode}
    ORDER BY version DESC`;
}

/** Lets one change of a chart wait for the other, until the transaction ends. */
export async function lockChart(tx: ScopedTx, key: ChartKey): Promise<void> {
  const name = `chart ${key.hospitalId} ${key.pathwayCode} ${key.indicatorCode}`;
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))::text`;
}

/** Adds a version; the ones before stay as they are. */
export async function insertChartVersion(
  tx: ScopedTx,
  key: ChartKey,
  row: Omit<ChartVersionRecord, "decidedOn"> & {
    readonly settings: ChartSettings;
    readonly accountId: number | null;
  },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO chart_definition (hospital_id, pathway_code, indicator_code, version, settings,
      change, subject, reason, author, account_id)
    VALUES (${key.hospitalId}::int, ${key.pathwayCode}, ${key.indicatorCode}, ${row.version}::int,
      ${JSON.stringify(row.settings)}::jsonb, ${row.change}, ${row.subject}, ${row.reason},
      ${row.author}, ${row.accountId}::int)`;
}
