import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";
import { ANSWERS_KNOWN } from "@/lib/repositories/publishing/answers-known";
import { Prisma } from "@/lib/generated/prisma/client";

/** A questionnaire of a moment as the counting needs it. */
export interface AskedInstrument {
  readonly moment: string;
  readonly instrumentId: string;
  readonly variants: readonly string[] | null;
  readonly fromDays: number;
  readonly toDays: number;
}

/** What is counted: a pathway, its first moment, one moment, and the index events of a cohort. */
export interface CountingOrder {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly baseMoment: string;
  readonly moment: string;
  readonly asked: readonly AskedInstrument[];
  /** First and last day of the index events, both included. */
  readonly from: string;
  readonly to: string;
}

/** Counts of the episodes that share age band, sex, language and ward. */
export interface CountCell {
  readonly age: string;
  readonly sex: string;
  readonly language: string;
  readonly ward: string;
  readonly episodes: number;
  readonly stopped: number;
  readonly eligible: number;
  readonly baseCompleted: number;
  readonly followEligible: number;
  /** Of the follow-up eligible. */
  readonly sent: number;
  readonly sentCompleted: number;
  readonly pairs: number;
  /** Of the eligible, whatever was sent. */
  readonly anySent: number;
  readonly anyCompleted: number;
  readonly outside: number;
  readonly returned: number;
  readonly scorable: number;
  readonly invited: number;
  readonly optedOut: number;
  /** Sums for the comparison of responders with everyone: eligible (all) and pairs (resp). */
  readonly allAge: number;
  readonly allAgeSquares: number;
  readonly respAge: number;
  readonly respAgeSquares: number;
  readonly allSevere: number;
  readonly respSevere: number;
  readonly allAwayFromFlanders: number;
  readonly respAwayFromFlanders: number;
}

/** Up to which day answers are known: the newest day on which anybody answered. */
export async function findKnownUntil(tx: ScopedTx, hospitalId: number): Promise<string | null> {
  const rows = await tx.$queryRawUnsafe<{ day: string | null }[]>(
    `SELECT to_char(until, 'YYYY-MM-DD') AS day FROM (${ANSWERS_KNOWN}) known`,
    [hospitalId],
  );
  return rows[0]?.day ?? null;
}

/** Episodes of a pathway after a day: their windows are still to close. */
export async function countLaterEpisodes(
  tx: ScopedTx,
  place: { readonly hospitalId: number; readonly pathwayCode: string },
  after: string,
): Promise<number> {
  const rows = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM care_episode e
    WHERE e.hospital_id = ${place.hospitalId}::int AND e.pathway_code = ${place.pathwayCode}
      AND e.superseded_by IS NULL AND e.anchor_precision = 'day' AND e.anchor_date > ${after}::date
      AND NOT EXISTS (SELECT FROM clinical_event c WHERE c.hospital_id = e.hospital_id
        AND c.episode_key = e.episode_key AND c.superseded_by IS NULL AND c.event_type = 'death')`;
  return rows[0]?.n ?? 0;
}

/** First-moment forms that were refused because their episode is not known; 0 without such refusals. */
export async function countUnlinkedForms(
  tx: ScopedTx,
  hospitalId: number,
  moment: string,
): Promise<number> {
  // A refused row is kept as its cells with semicolons between them.
  const cell = `%;${moment};%`;
  const rows = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM import_quarantine q
    JOIN import_batch b ON b.hospital_id = q.hospital_id AND b.id = q.batch_id AND b.status = 'published'
    WHERE q.hospital_id = ${hospitalId}::int AND q.reason_code = 'unknown-episode'
      AND b.profile = 'questionnaire-answers' AND q.raw ILIKE ${cell}`;
  return rows[0]?.n ?? 0;
}

const askedOf = ({ asked, baseMoment, moment }: CountingOrder) => Prisma.sql`
    WITH asked AS (
      SELECT a."moment", a."instrumentId" AS instrument_id, a."variants", a."fromDays" AS from_days, a."toDays" AS to_days
      FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        AS a ("moment" text, "instrumentId" text, "variants" text[], "fromDays" int, "toDays" int)),
    edge AS (
      SELECT max(to_days) FILTER (WHERE moment = ${baseMoment}) AS base_to, max(to_days) FILTER (WHERE moment = ${moment}) AS follow_to
      FROM asked),`;

const personsOf = ({ hospitalId, pathwayCode, moment, from, to }: CountingOrder) => Prisma.sql`
    person AS MATERIALIZED (
      SELECT e.hospital_id, e.episode_key, e.anchor_date, e.variant, e.age_years, e.sex, e.severity, e.region,
        coalesce(e.ward_code, '') AS ward, coalesce(k.language, '') AS language, k.consent,
        (SELECT min(c.occurred_on) FROM clinical_event c WHERE c.hospital_id = e.hospital_id
           AND c.episode_key = e.episode_key AND c.superseded_by IS NULL AND c.event_type = 'death') AS died,
        (SELECT array_agg(t.reason) FROM programme_stop t WHERE t.hospital_id = e.hospital_id
           AND t.episode_key = e.episode_key AND t.lifted_at IS NULL AND (t.moment IS NULL OR t.moment = ${moment})) AS stops
      FROM care_episode e
      LEFT JOIN patient_contact k ON k.hospital_id = e.hospital_id AND k.contact_key = e.patient_pseudonym
        AND k.superseded_by IS NULL
      WHERE e.hospital_id = ${hospitalId}::int AND e.pathway_code = ${pathwayCode} AND e.superseded_by IS NULL
        AND e.anchor_precision = 'day' AND e.anchor_date BETWEEN ${from}::date AND ${to}::date),`;

const ANSWERS = Prisma.sql`
    answer AS MATERIALIZED (
      SELECT p.episode_key, r.moment, r.instrument_id,
        bool_or(r.answered_on IS NULL OR r.answered_on BETWEEN p.anchor_date + a.from_days AND p.anchor_date + a.to_days) AS is_inside,
        bool_and(NOT EXISTS (SELECT FROM questionnaire_score s WHERE s.hospital_id = r.hospital_id
          AND s.response_key = r.response_key AND s.reason IS NOT NULL)) AS is_scorable
      FROM person p
      JOIN questionnaire_response r ON r.hospital_id = p.hospital_id AND r.episode_key = p.episode_key AND r.superseded_by IS NULL
      JOIN asked a ON a.moment = r.moment AND a.instrument_id = r.instrument_id
        AND (a.variants IS NULL OR p.variant = ANY (a.variants))
      GROUP BY 1, 2, 3),`;

// Materialized, each part is computed once: behind row security the planner takes every part for
// nearly empty and would compute it again for each episode.
const statesOf = ({ baseMoment, moment, hospitalId, pathwayCode }: CountingOrder) => Prisma.sql`
    state AS MATERIALIZED (
      SELECT episode_key, count(*) AS returned, count(*) FILTER (WHERE is_scorable) AS scorable,
        count(*) FILTER (WHERE moment = ${baseMoment} AND is_inside) AS base_given,
        count(*) FILTER (WHERE moment = ${moment} AND is_inside) AS follow_given,
        bool_or(moment = ${moment} AND NOT is_inside) AS has_outside
      FROM answer WHERE moment IN (${baseMoment}, ${moment}) GROUP BY episode_key),
    sent AS MATERIALIZED (
      SELECT i.episode_key, bool_or(i.moment = ${moment}) AS is_sent FROM programme_invitation i
      WHERE i.hospital_id = ${hospitalId}::int AND i.pathway_code = ${pathwayCode} AND i.status <> 'withdrawn'
      GROUP BY i.episode_key),
    flag AS (
      SELECT p.*,
        (p.died IS NULL OR p.died > p.anchor_date + edge.base_to) AND p.language <> 'other'
          AND NOT coalesce(p.stops && ARRAY['no-language', 'cognitive'], false) AS is_eligible,
        p.died IS NULL OR p.died > p.anchor_date + edge.follow_to AS is_alive,
        coalesce(t.base_given, 0) >= (SELECT count(*) FROM asked a WHERE a.moment = ${baseMoment}
          AND (a.variants IS NULL OR p.variant = ANY (a.variants))) AS has_base,
        coalesce(t.follow_given, 0) >= (SELECT count(*) FROM asked a WHERE a.moment = ${moment}
          AND (a.variants IS NULL OR p.variant = ANY (a.variants))) AS has_follow,
        coalesce(t.has_outside, false) AS has_outside, coalesce(t.returned, 0) AS returned,
        coalesce(t.scorable, 0) AS scorable, coalesce(s.is_sent, false) AS is_sent, s.episode_key IS NOT NULL AS is_invited,
        coalesce(p.consent IN ('withdrawn', 'refused'), false) OR coalesce('refused' = ANY (p.stops), false) AS is_out
      FROM person p CROSS JOIN edge
      LEFT JOIN state t ON t.episode_key = p.episode_key
      LEFT JOIN sent s ON s.episode_key = p.episode_key)`;

const COUNTED = Prisma.sql`
    SELECT CASE WHEN age_years IS NULL THEN '' WHEN age_years < 55 THEN '0-54' WHEN age_years < 65 THEN '55-64'
        WHEN age_years < 75 THEN '65-74' WHEN age_years < 85 THEN '75-84' ELSE '85+' END AS age,
      coalesce(sex, '') AS sex, language, ward,
      count(*)::int AS episodes, count(*) FILTER (WHERE NOT is_alive OR stops IS NOT NULL OR is_out)::int AS stopped,
      count(*) FILTER (WHERE is_eligible)::int AS eligible,
      count(*) FILTER (WHERE is_eligible AND has_base)::int AS "baseCompleted",
      count(*) FILTER (WHERE is_eligible AND has_base AND is_alive)::int AS "followEligible",
      count(*) FILTER (WHERE is_eligible AND has_base AND is_alive AND is_sent)::int AS sent,
      count(*) FILTER (WHERE is_eligible AND has_base AND is_alive AND is_sent AND has_follow)::int AS "sentCompleted",
      count(*) FILTER (WHERE is_eligible AND has_base AND has_follow)::int AS pairs,
      count(*) FILTER (WHERE is_eligible AND is_alive AND is_sent)::int AS "anySent",
      count(*) FILTER (WHERE is_eligible AND is_alive AND has_follow)::int AS "anyCompleted",
      count(*) FILTER (WHERE has_outside AND NOT has_follow)::int AS outside,
      coalesce(sum(returned), 0)::int AS returned, coalesce(sum(scorable), 0)::int AS scorable,
      count(*) FILTER (WHERE is_invited)::int AS invited, count(*) FILTER (WHERE is_invited AND is_out)::int AS "optedOut",
      coalesce(sum(age_years) FILTER (WHERE is_eligible), 0)::int AS "allAge",
      coalesce(sum(age_years * age_years) FILTER (WHERE is_eligible), 0)::int AS "allAgeSquares",
      coalesce(sum(age_years) FILTER (WHERE is_eligible AND has_base AND has_follow), 0)::int AS "respAge",
      coalesce(sum(age_years * age_years) FILTER (WHERE is_eligible AND has_base AND has_follow), 0)::int AS "respAgeSquares",
      count(*) FILTER (WHERE is_eligible AND severity >= 3)::int AS "allSevere",
      count(*) FILTER (WHERE is_eligible AND has_base AND has_follow AND severity >= 3)::int AS "respSevere",
      count(*) FILTER (WHERE is_eligible AND region <> 'flanders')::int AS "allAwayFromFlanders",
      count(*) FILTER (WHERE is_eligible AND has_base AND has_follow AND region <> 'flanders')::int AS "respAwayFromFlanders"
    FROM flag GROUP BY 1, 2, 3, 4`;

/** Counts who was asked and who answered, by age band, sex, language and ward. */
export async function countProgramme(
  tx: ScopedTx,
  order: CountingOrder,
): Promise<readonly CountCell[]> {
  return tx.$queryRaw<
    CountCell[]
  >`${askedOf(order)} ${personsOf(order)} ${ANSWERS} ${statesOf(order)} ${COUNTED}`;
}
