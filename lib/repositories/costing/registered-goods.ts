import "server-only";
import type { RegisteredGood } from "@/lib/contracts/costing/workbench";
import type { ScopedTx } from "@/lib/db/with-scope";
import type { MeasuredSpan } from "./measured-minutes";

/**
 * Goods that were registered for patients of a pathway in one calendar year (that of the last day), by step and article: patients who had them,
 * units for a patient of the whole group, and the price that was paid for one on average. Articles that
 * rest on too few patients are left out.
 */
export async function listRegisteredGoods(
  tx: ScopedTx,
  span: MeasuredSpan,
): Promise<readonly RegisteredGood[]> {
  return tx.$queryRaw<RegisteredGood[]>`
    WITH cohort AS MATERIALIZED (
      SELECT e.hospital_id, e.episode_key FROM care_episode e
      WHERE e.hospital_id = ${span.hospitalId}::int AND e.pathway_code = ${span.pathwayCode}
        AND e.superseded_by IS NULL
        AND e.anchor_date BETWEEN ${span.from}::date AND ${span.until}::date
    ), size AS MATERIALIZED (SELECT count(*)::int AS patients FROM cohort)
    SELECT coalesce(c.step_code, '') AS "stepKey", c.article_code AS "articleKey",
           max(c.description) AS name, mode() WITHIN GROUP (ORDER BY c.category) AS kind,
           count(DISTINCT c.episode_key)::int AS "episodeCount", size.patients AS "cohortCount",
           sum(c.quantity)::float8 / size.patients AS "quantityPerPatient",
           (sum(c.quantity * c.unit_price_cents) / sum(c.quantity))::float8 AS "unitPriceCents",
           ${Number(span.until.slice(0, 4))}::int AS "priceYear"
    FROM cohort e
    JOIN consumable c ON c.hospital_id = e.hospital_id AND c.episode_key = e.episode_key
                     AND c.superseded_by IS NULL AND c.quantity > 0
    CROSS JOIN size
    GROUP BY 1, 2, size.patients
    HAVING count(DISTINCT c.episode_key) >= ${span.minimumCount}::int
    ORDER BY 1, 2`;
}
