import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";

/** Which episodes a contract is about and which of their cost it counts. */
export interface CaseFilter {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly from: string;
  readonly until: string;
  readonly variant: string | null;
  /** What starts an episode: any index event, one with a stay overnight, or one on the day ward. */
  readonly trigger: "any" | "inpatient" | "day";
  readonly excludedSteps: readonly string[];
  readonly excludedClasses: readonly number[];
  /** Days before and after the index event within which care is counted; null counts all of it. */
  readonly lookBackDays: number | null;
  readonly windowDays: number | null;
  readonly isWithPhysicians: boolean;
  readonly isWithGoods: boolean;
  readonly isWithDeceased: boolean;
  readonly outcome: "no-complication" | "no-readmission" | "reported";
  /** All episodes of a patient are one case. */
  readonly isByPatient: boolean;
}

type Choice = Pick<
  CaseFilter,
  "hospitalId" | "pathwayCode" | "from" | "until" | "variant" | "trigger" | "excludedClasses"
> &
  Pick<CaseFilter, "isWithDeceased">;

/** Facts `f` and episodes `e` of known cost that a contract takes in. */
export function chosenEpisodes(choice: Choice): Prisma.Sql {
  const isDay = choice.trigger === "any" ? null : choice.trigger === "day";
  return Prisma.sql`
    FROM fact_episode f
    JOIN care_episode e ON e.hospital_id = f.hospital_id AND e.episode_key = f.episode_key
      AND e.superseded_by IS NULL
    WHERE f.hospital_id = ${choice.hospitalId}::int AND f.pathway_code = ${choice.pathwayCode}
      AND f.period_start >= ${choice.from}::date AND f.period_start < ${choice.until}::date
      AND f.total_cost_cents IS NOT NULL
      AND (${choice.variant}::text IS NULL OR f.variant = ${choice.variant}::text)
      AND (${isDay}::boolean IS NULL OR f.is_day_case = ${isDay}::boolean)
      AND NOT coalesce(e.severity, 0) = ANY (${[...choice.excludedClasses]}::int[])
      AND (${choice.isWithDeceased}::boolean OR NOT coalesce(f.is_deceased_in_hospital, false))`;
}

/** Further from the index event than any care. */
const NO_LIMIT = 100_000;

/** Whether only a part of the days of an episode is counted. */
export function isWindowed({ lookBackDays, windowDays }: CaseFilter): boolean {
  return lookBackDays !== null || windowDays !== null;
}

// Care of episode `f`, `e` with its day from the index event. The day of an activity decides its rate, as
// where facts are made; care without a day stands on that of the index event.
const ACTIVITY_DAY = Prisma.sql`
  coalesce((coalesce(a.started_at, a.completed_at) AT TIME ZONE 'Europe/Brussels')::date, e.anchor_date)`;

const CARE = Prisma.sql`
  SELECT (a.minutes * r.cents_per_minute)::float8 AS cost, coalesce(r.is_physician, false) AS is_physician,
         false AS is_goods, coalesce(a.step_code, 'other') AS step, ${ACTIVITY_DAY} - e.anchor_date AS day
  FROM activity_event a
  JOIN capacity_cost_rate r ON r.hospital_id = a.hospital_id AND r.resource_code = a.resource_code
    AND r.superseded_at IS NULL AND r.valid_from <= ${ACTIVITY_DAY} AND r.valid_to > ${ACTIVITY_DAY}
  WHERE a.hospital_id = f.hospital_id AND a.episode_key = f.episode_key AND a.superseded_by IS NULL
  UNION ALL
  SELECT (c.quantity * c.unit_price_cents)::float8, false, true, coalesce(c.step_code, 'other'),
         coalesce(c.used_on, e.anchor_date) - e.anchor_date
  FROM consumable c
  WHERE c.hospital_id = f.hospital_id AND c.episode_key = f.episode_key AND c.superseded_by IS NULL`;

/** Care of an episode whose day lies outside what is counted. */
export function careOutside(filter: CaseFilter): Prisma.Sql {
  return Prisma.sql`SELECT FROM (${CARE}) care WHERE NOT ${isInside(filter)}`;
}

function isInside({ lookBackDays, windowDays }: CaseFilter): Prisma.Sql {
  return Prisma.sql`care.day BETWEEN ${-(lookBackDays ?? NO_LIMIT)}::int AND ${windowDays ?? NO_LIMIT}::int`;
}

/** What the counted care of an episode cost: of all its days from its fact, else from the events. */
export function countedCost(filter: CaseFilter): Prisma.Sql {
  const { isWithPhysicians, isWithGoods, excludedSteps } = filter;
  if (isWindowed(filter)) {
    return Prisma.sql`(
      SELECT coalesce(sum(care.cost), 0) FROM (${CARE}) care
      WHERE ${isInside(filter)} AND NOT care.step = ANY (${[...excludedSteps]}::text[])
        AND (${isWithPhysicians}::boolean OR NOT care.is_physician)
        AND (${isWithGoods}::boolean OR NOT care.is_goods))`;
  }
  return Prisma.sql`(
    SELECT coalesce(sum((cell.cost->>1)::float8
      - CASE WHEN ${isWithPhysicians}::boolean THEN 0 ELSE (cell.cost->>2)::float8 END), 0)
    FROM jsonb_each(f.cost_by_step) step, jsonb_each(step.value) AS cell (resource_group, cost)
    WHERE NOT step.key = ANY (${[...excludedSteps]}::text[])
      AND (${isWithGoods}::boolean OR cell.resource_group <> 'consumables'))`;
}
