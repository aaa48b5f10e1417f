import "server-only";
import type pg from "pg";

/** Where a paper form belongs. */
export interface PaperPlace {
  readonly hospitalId: number;
  readonly episodeKey: string;
  readonly moment: string;
  readonly instrumentId: string;
}

/** A form that was typed in once and waits for the second typing. */
export interface FirstTyping {
  readonly answers: Readonly<Record<string, number | null>>;
  readonly enteredBy: string;
  readonly accountId: number | null;
}

/** The first typing of a form; null when there is none. */
export async function findFirstTyping(
  client: pg.PoolClient,
  place: PaperPlace,
): Promise<FirstTyping | null> {
  const found = await client.query<FirstTyping>(
    `SELECT answers, entered_by AS "enteredBy", entered_account AS "accountId" FROM paper_form
     WHERE hospital_id = $1 AND episode_key = $2 AND moment = $3 AND instrument_id = $4`,
    [place.hospitalId, place.episodeKey, place.moment, place.instrumentId],
  );
  return found.rows[0] ?? null;
}

/** Keeps the first typing of a form. */
export async function insertFirstTyping(
  client: pg.PoolClient,
  place: PaperPlace & { readonly pathwayCode: string },
  typed: FirstTyping & {
    readonly answeredOn: string;
    readonly respondent: string;
    readonly language: string;
  },
): Promise<void> {
  await client.query(
    `INSERT INTO paper_form (hospital_id, pathway_code, episode_key, moment, instrument_id, answered_on,
       respondent, language, answers, entered_by, entered_account)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      place.hospitalId,
      place.pathwayCode,
      place.episodeKey,
      place.moment,
      place.instrumentId,
      typed.answeredOn,
      typed.respondent,
      typed.language,
      JSON.stringify(typed.answers),
      typed.enteredBy,
      typed.accountId,
    ],
  );
}

/** Removes the first typing once the second agreed. */
export async function deleteFirstTyping(client: pg.PoolClient, place: PaperPlace): Promise<void> {
  await client.query(
    `DELETE FROM paper_form WHERE hospital_id = $1 AND episode_key = $2 AND moment = $3 AND instrument_id = $4`,
    [place.hospitalId, place.episodeKey, place.moment, place.instrumentId],
  );
}
