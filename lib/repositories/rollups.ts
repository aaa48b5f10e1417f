import "server-only";
import type { SourceStamp } from "@/lib/contracts/steering/figure";
import type { ScopedTx } from "@/lib/db/with-scope";

/** Which rollup cells to add up; null takes all wards or variants that the scope shows. */
export interface CellFilter {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly indicatorCode: string | null;
  readonly wardCode: string | null;
  readonly variant: string | null;
  readonly from: string;
  readonly until: string;
}

/** Sums of one indicator in one month (or year), added over wards and variants. */
export interface IndicatorCell {
  readonly indicatorCode: string;
  readonly periodStart: string;
  readonly periodPrecision: string;
  readonly n: number;
  readonly numerator: number | null;
  readonly total: number | null;
  readonly totalSquares: number | null;
  /** Counts by value of the cells that were added, one object each; null where none has them. */
  readonly histograms: readonly Readonly<Record<string, number>>[] | null;
}

/** Sums of one indicator for a ward and a variant; an empty code is "not known". */
export interface CrossCell extends Omit<IndicatorCell, "periodStart" | "periodPrecision"> {
  readonly ward: string;
  readonly variant: string;
}

/** First and last period for which a pathway has anything at all. */
export interface DataCoverage {
  readonly pathwayCode: string;
  readonly firstPeriod: string;
  readonly lastPeriod: string;
  readonly precision: string;
}

/** Adds the cells of a pathway by indicator and period. Counts come back as numbers. */
export async function listIndicatorCells(
  tx: ScopedTx,
  filter: CellFilter,
): Promise<readonly IndicatorCell[]> {
  return tx.$queryRaw<IndicatorCell[]>`
    SELECT indicator_code AS "indicatorCode", to_char(period_start, 'YYYY-MM-DD') AS "periodStart",
           min(period_precision) AS "periodPrecision", sum(n)::float8 AS n,
           sum(numerator)::float8 AS numerator, sum(total) AS total,
           sum(total_squares) AS "totalSquares",
           jsonb_agg(histogram) FILTER (WHERE histogram IS NOT NULL) AS histograms
    FROM rollup_indicator
    WHERE hospital_id = ${filter.hospitalId}::int AND pathway_code = ${filter.pathwayCode}
      AND (${filter.indicatorCode}::text IS NULL OR indicator_code = ${filter.indicatorCode}::text)
      AND (${filter.wardCode}::text IS NULL OR ward_code = ${filter.wardCode}::text)
      AND (${filter.variant}::text IS NULL OR variant = ${filter.variant}::text)
      AND period_start >= ${filter.from}::date AND period_start < ${filter.until}::date
    GROUP BY indicator_code, period_start
    ORDER BY indicator_code, period_start`;
}

/** Adds the cells of one indicator by ward and variant over a span. */
export async function listCrossCells(
  tx: ScopedTx,
  filter: Omit<CellFilter, "wardCode" | "variant">,
): Promise<readonly CrossCell[]> {
  return tx.$queryRaw<CrossCell[]>`
    SELECT coalesce(ward_code, '') AS ward, coalesce(variant, '') AS variant,
           indicator_code AS "indicatorCode", sum(n)::float8 AS n,
           sum(numerator)::float8 AS numerator, sum(total) AS total,
           sum(total_squares) AS "totalSquares",
           jsonb_agg(histogram) FILTER (WHERE histogram IS NOT NULL) AS histograms
    FROM rollup_indicator
    WHERE hospital_id = ${filter.hospitalId}::int AND pathway_code = ${filter.pathwayCode}
      AND indicator_code = ${filter.indicatorCode}::text
      AND period_start >= ${filter.from}::date AND period_start < ${filter.until}::date
    GROUP BY 1, 2, 3 ORDER BY 1, 2`;
}

/** Adds the histograms of an indicator over a span, key by key. */
export async function findHistogram(
  tx: ScopedTx,
  filter: CellFilter,
): Promise<Readonly<Record<string, number>>> {
  const rows = await tx.$queryRaw<{ key: string; count: number }[]>`
    SELECT bin.key, sum(bin.value::float8) AS count
    FROM rollup_indicator r CROSS JOIN LATERAL jsonb_each_text(r.histogram) bin
    WHERE r.hospital_id = ${filter.hospitalId}::int AND r.pathway_code = ${filter.pathwayCode}
      AND r.indicator_code = ${filter.indicatorCode}::text
      AND (${filter.wardCode}::text IS NULL OR r.ward_code = ${filter.wardCode}::text)
      AND (${filter.variant}::text IS NULL OR r.variant = ${filter.variant}::text)
      AND r.period_start >= ${filter.from}::date AND r.period_start < ${filter.until}::date
    GROUP BY bin.key ORDER BY bin.key`;
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
}

/** Which periods each pathway of a hospital has figures for. */
export async function listDataCoverage(
  tx: ScopedTx,
  hospitalId: number,
): Promise<readonly DataCoverage[]> {
  return tx.$queryRaw<DataCoverage[]>`
    SELECT pathway_code AS "pathwayCode", to_char(min(period_start), 'YYYY-MM-DD') AS "firstPeriod",
           to_char(max(period_start), 'YYYY-MM-DD') AS "lastPeriod",
           max(period_precision) AS precision
    FROM rollup_indicator WHERE hospital_id = ${hospitalId}::int
    GROUP BY pathway_code ORDER BY pathway_code`;
}

/** The same for one pathway, without reading the rows of the others; null where there is nothing. */
export async function findDataCoverage(
  tx: ScopedTx,
  hospitalId: number,
  pathwayCode: string,
): Promise<DataCoverage | null> {
  const rows = await tx.$queryRaw<DataCoverage[]>`
    SELECT pathway_code AS "pathwayCode", to_char(min(period_start), 'YYYY-MM-DD') AS "firstPeriod",
           to_char(max(period_start), 'YYYY-MM-DD') AS "lastPeriod",
           max(period_precision) AS precision
    FROM rollup_indicator
    WHERE hospital_id = ${hospitalId}::int AND pathway_code = ${pathwayCode}
    GROUP BY pathway_code`;
  return rows[0] ?? null;
}

/** When each kind of source was last published for a hospital. */
export async function listPublications(
  tx: ScopedTx,
  hospitalId: number,
): Promise<readonly SourceStamp[]> {
  return tx.$queryRaw<SourceStamp[]>`
    SELECT source_kind AS "sourceKind", last_batch_id::float8 AS "batchId",
           to_char(last_published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "publishedAt"
    FROM publication WHERE hospital_id = ${hospitalId}::int ORDER BY source_kind`;
}

/** Episodes of a pathway by worst complication grade; null is delivered without complication. */
export async function listEpisodesByGrade(
  tx: ScopedTx,
  filter: CellFilter,
): Promise<readonly { grade: string | null; n: number }[]> {
  return tx.$queryRaw<{ grade: string | null; n: number }[]>`
    SELECT worst_clavien_dindo_grade AS grade, count(*)::float8 AS n
    FROM fact_episode
    WHERE hospital_id = ${filter.hospitalId}::int AND pathway_code = ${filter.pathwayCode}
      AND (${filter.wardCode}::text IS NULL OR ward_code = ${filter.wardCode}::text)
      AND (${filter.variant}::text IS NULL OR variant = ${filter.variant}::text)
      AND period_start >= ${filter.from}::date AND period_start < ${filter.until}::date
      AND has_complication IS NOT NULL
    GROUP BY 1 ORDER BY 1 NULLS FIRST`;
}

/** Episodes of each pathway in a span, and how many wards treated them. */
export async function listEpisodeCounts(
  tx: ScopedTx,
  hospitalId: number,
  span: { readonly from: string; readonly until: string },
): Promise<readonly { pathwayCode: string; episodes: number; wards: number }[]> {
  return tx.$queryRaw<{ pathwayCode: string; episodes: number; wards: number }[]>`
    SELECT pathway_code AS "pathwayCode", count(*)::float8 AS episodes,
           count(DISTINCT ward_code)::float8 AS wards
    FROM fact_episode
    WHERE hospital_id = ${hospitalId}::int
      AND period_start >= ${span.from}::date AND period_start < ${span.until}::date
    GROUP BY pathway_code ORDER BY pathway_code`;
}
