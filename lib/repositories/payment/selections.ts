import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";
import { careOutside, chosenEpisodes, isWindowed, type CaseFilter } from "./chosen-episodes";

/** Episodes of known cost that are alike in everything by which a contract can choose. */
export interface EpisodeCell {
  /** 0: the contract year; 1 the year before, and so on. */
  readonly yearsBefore: number;
  readonly variant: string | null;
  /** 0 where it is not known. */
  readonly severity: number;
  readonly isDeceased: boolean;
  readonly isDayCase: boolean | null;
  readonly episodes: number;
}

/** All episodes of a pathway of known cost by the choices of a contract, from years before to its end. */
export async function listEpisodeCells(
  tx: ScopedTx,
  filter: {
    readonly hospitalId: number;
    readonly pathwayCode: string;
    /** First day of the contract year, and the day after its last. */
    readonly start: string;
    readonly until: string;
  },
): Promise<readonly EpisodeCell[]> {
  return tx.$queryRaw<EpisodeCell[]>`
    WITH episode AS (
      SELECT CASE WHEN f.period_start >= ${filter.start}::date THEN 0
               ELSE 1 + (extract(year FROM age(${filter.start}::date - 1, f.period_start)))::int END AS years,
             f.variant, coalesce(e.severity, 0)::int AS severity,
             coalesce(f.is_deceased_in_hospital, false) AS is_deceased, f.is_day_case
      FROM fact_episode f
      JOIN care_episode e ON e.hospital_id = f.hospital_id AND e.episode_key = f.episode_key
        AND e.superseded_by IS NULL
      WHERE f.hospital_id = ${filter.hospitalId}::int AND f.pathway_code = ${filter.pathwayCode}
        AND f.period_start < ${filter.until}::date AND f.total_cost_cents IS NOT NULL)
    SELECT years AS "yearsBefore", variant, severity, is_deceased AS "isDeceased",
           is_day_case AS "isDayCase", count(*)::int AS episodes
    FROM episode GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`;
}

/** For each kind of cost that a contract leaves out: in how many of its episodes it occurs. */
export async function listLeftOutParts(
  tx: ScopedTx,
  filter: CaseFilter,
): Promise<readonly { readonly part: string; readonly episodes: number }[]> {
  return tx.$queryRaw`
    WITH chosen AS (
      SELECT f.episode_key, f.cost_by_step,
             ${isWindowed(filter)}::boolean AND EXISTS (${careOutside(filter)}) AS has_care_outside
      ${chosenEpisodes(filter)}),
    part AS (
      SELECT episode_key, 'step ' || step.key AS part FROM chosen, jsonb_each(cost_by_step) step
      WHERE step.key = ANY (${[...filter.excludedSteps]}::text[])
      UNION
      SELECT episode_key, 'goods' FROM chosen, jsonb_each(cost_by_step) step
      WHERE NOT ${filter.isWithGoods}::boolean AND step.value ? 'consumables'
      UNION
      SELECT episode_key, 'outside' FROM chosen WHERE has_care_outside)
    SELECT part, count(*)::int AS episodes FROM part GROUP BY part ORDER BY part`;
}
