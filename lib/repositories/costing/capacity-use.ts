import "server-only";
import type pg from "pg";

/** First day, and the day after the last. */
interface Span {
  readonly from: string;
  readonly until: string;
}

export interface ResourceUseRow {
  readonly resourceCode: string;
  readonly pathwayCode: string;
  readonly minutes: number;
}

/** Minutes that patients used of every resource in a span of whole months, by pathway. */
export async function listResourceUse(
  client: pg.PoolClient,
  hospitalId: number,
  { from, until }: Span,
): Promise<readonly ResourceUseRow[]> {
  const found = await client.query<ResourceUseRow>(
    `SELECT resource_code AS "resourceCode", pathway_code AS "pathwayCode", sum(minutes) AS minutes
     FROM rollup_resource_use WHERE hospital_id = $1 AND period_start >= $2 AND period_start < $3
     GROUP BY 1, 2 ORDER BY 1, 2`,
    [hospitalId, from, until],
  );
  return found.rows;
}

export interface ShiftUseRow {
  /** 1 is Monday, 0 is not known. */
  readonly weekday: number;
  readonly shift: string;
  readonly minutes: number;
}

/** Minutes that patients used of one resource, by weekday and shift. */
export async function listShiftUse(
  client: pg.PoolClient,
  resource: { readonly hospitalId: number; readonly resourceCode: string },
  { from, until }: Span,
): Promise<readonly ShiftUseRow[]> {
  const found = await client.query<ShiftUseRow>(
    `SELECT weekday, shift, sum(minutes) AS minutes FROM rollup_resource_use
     WHERE hospital_id = $1 AND resource_code = $2 AND period_start >= $3 AND period_start < $4
     GROUP BY 1, 2 ORDER BY 1, 2`,
    [resource.hospitalId, resource.resourceCode, from, until],
  );
  return found.rows;
}

/** What goods that patients used cost in a span of whole months, by pathway. */
export async function listGoodsUse(
  client: pg.PoolClient,
  hospitalId: number,
  { from, until }: Span,
): Promise<readonly { readonly pathwayCode: string; readonly cents: number }[]> {
  const found = await client.query<{ pathwayCode: string; cents: number }>(
    `SELECT pathway_code AS "pathwayCode", sum(amount_cents)::float8 AS cents
     FROM rollup_goods_use WHERE hospital_id = $1 AND period_start >= $2 AND period_start < $3
     GROUP BY 1 ORDER BY 1`,
    [hospitalId, from, until],
  );
  return found.rows;
}
