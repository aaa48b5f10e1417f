import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";

/** Sums of one indicator of one pathway in one hospital over a span. */
export interface HospitalCell {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly indicatorCode: string;
  readonly n: number;
  readonly numerator: number | null;
  readonly total: number | null;
  readonly totalSquares: number | null;
  readonly histograms: readonly Readonly<Record<string, number>>[] | null;
}

/** The newest period for which any hospital in scope has changes that patients reported. */
export async function findNewestPeriod(
  tx: ScopedTx,
): Promise<{ readonly from: string; readonly precision: string } | null> {
  const rows = await tx.$queryRaw<{ from: string; precision: string }[]>`
    SELECT to_char(max(period_start), 'YYYY-MM-DD') AS "from", max(period_precision) AS precision
    FROM rollup_indicator WHERE indicator_code LIKE 'prom-gain.%' HAVING count(*) > 0`;
  return rows[0] ?? null;
}

/** Reported changes of every hospital in scope, by pathway and indicator. */
export async function listHospitalCells(
  tx: ScopedTx,
  span: { readonly from: string; readonly until: string },
): Promise<readonly HospitalCell[]> {
  return tx.$queryRaw<HospitalCell[]>`
    SELECT hospital_id AS "hospitalId", pathway_code AS "pathwayCode",
           indicator_code AS "indicatorCode", sum(n)::float8 AS n,
           sum(numerator)::float8 AS numerator, sum(total) AS total,
           sum(total_squares) AS "totalSquares",
           jsonb_agg(histogram) FILTER (WHERE histogram IS NOT NULL) AS histograms
    FROM rollup_indicator
    WHERE indicator_code LIKE 'prom-gain.%'
      AND period_start >= ${span.from}::date AND period_start < ${span.until}::date
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
}
