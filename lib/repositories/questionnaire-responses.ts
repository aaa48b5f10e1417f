import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";

/** A current response with what tells whose it is. */
export interface ResponseRecord {
  readonly responseKey: string;
  readonly episodeKey: string;
  readonly pathwayCode: string;
  readonly patientPseudonym: string | null;
  readonly instrumentId: string;
  readonly moment: string;
  readonly answeredOn: string | null;
  readonly respondent: string;
  readonly language: string | null;
  readonly answers: Readonly<Record<string, number | null>>;
}

/** Which responses are asked for; null takes all that the scope shows. */
export interface ResponseFilter {
  readonly hospitalId: number;
  readonly episodeKey: string | null;
  readonly pathwayCode: string | null;
}

/** Responses in the order of their keys, after a key. Only of episodes inside the scope. */
export async function listResponses(
  tx: ScopedTx,
  filter: ResponseFilter,
  page: { readonly after: string; readonly limit: number },
): Promise<readonly ResponseRecord[]> {
  const { hospitalId, episodeKey, pathwayCode } = filter;
  return tx.$queryRaw<ResponseRecord[]>`
    SELECT r.response_key AS "responseKey", r.episode_key AS "episodeKey",
      e.pathway_code AS "pathwayCode", e.patient_pseudonym AS "patientPseudonym",
      r.instrument_id AS "instrumentId", r.moment, to_char(r.answered_on, 'YYYY-MM-DD') AS "answeredOn",
      r.respondent, r.language, r.answers
    FROM questionnaire_response r
    JOIN care_episode e ON e.hospital_id = r.hospital_id AND e.episode_key = r.episode_key
      AND e.superseded_by IS NULL
    WHERE r.hospital_id = ${hospitalId}::int AND r.superseded_by IS NULL
      AND (${episodeKey}::text IS NULL OR r.episode_key = ${episodeKey}::text)
      AND (${pathwayCode}::text IS NULL OR e.pathway_code = ${pathwayCode}::text)
      AND r.response_key > ${page.after}
    ORDER BY r.response_key LIMIT ${page.limit}::int`;
}

/** How many responses there are. */
export async function countResponses(tx: ScopedTx, filter: ResponseFilter): Promise<number> {
  const { hospitalId, episodeKey, pathwayCode } = filter;
  const [found] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::float8 AS n
    FROM questionnaire_response r
    JOIN care_episode e ON e.hospital_id = r.hospital_id AND e.episode_key = r.episode_key
      AND e.superseded_by IS NULL
    WHERE r.hospital_id = ${hospitalId}::int AND r.superseded_by IS NULL
      AND (${episodeKey}::text IS NULL OR r.episode_key = ${episodeKey}::text)
      AND (${pathwayCode}::text IS NULL OR e.pathway_code = ${pathwayCode}::text)`;
  return found?.n ?? 0;
}
