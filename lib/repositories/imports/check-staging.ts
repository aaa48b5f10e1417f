import "server-only";
import type pg from "pg";
import { TARGET_TABLES, type TargetTable } from "./target-tables";

/** The targets that this delivery has records for. */
export async function listStagedTargets(client: pg.PoolClient): Promise<readonly string[]> {
  const found = await client.query<{ target: string }>(
    "SELECT DISTINCT target FROM import_record WHERE target <> '!' ORDER BY 1",
  );
  return found.rows.map(({ target }) => target);
}

const TAKE_REFUSALS = `
  INSERT INTO import_refusal
  SELECT row_number, file_number, line, payload->>'column', payload->>'reason', payload->>'found', raw
  FROM import_record WHERE target = '!'`;

const MARK_TWICE = `
  UPDATE import_record r
  SET fate = CASE WHEN r.row_hash = twice.first_hash THEN 'duplicate' ELSE 'conflict' END
  FROM (
    SELECT ctid AS place, row_number() OVER same AS nth, first_value(row_hash) OVER same AS first_hash
    FROM import_record WHERE target <> '!'
    WINDOW same AS (PARTITION BY target, hospital_number, key ORDER BY row_number)
  ) twice
  WHERE r.ctid = twice.place AND twice.nth > 1`;

const REFUSE_CONFLICTS = refuse(
  "same-key-other-content",
  "NULL::text",
  "r.key",
  "r.fate = 'conflict'",
);

function refuse(reason: string, column: string, found: string, condition: string): string {
  return `
    INSERT INTO import_refusal
    SELECT DISTINCT ON (r.row_number) r.row_number, r.file_number, r.line, ${column}, '${reason}', ${found}, r.raw
    FROM import_record r JOIN import_hospital h USING (hospital_number)
    WHERE r.row_number IS NOT NULL AND r.fate <> 'duplicate' AND ${condition}
    ORDER BY r.row_number
    ON CONFLICT (row_number) DO NOTHING`;
}

const WITHOUT_EPISODE = (target: string) =>
  refuse(
    "unknown-episode",
    "'episode_id'",
    "r.payload->>'episode_key'",
    `r.target = '${target}' AND r.payload->>'episode_key' IS NOT NULL
     AND NOT EXISTS (SELECT FROM care_episode e WHERE e.hospital_id = h.hospital_id
       AND e.episode_key = r.payload->>'episode_key' AND e.superseded_by IS NULL)`,
  );

const WITHOUT_WARD = (target: string) =>
  refuse(
    "unknown-ward",
    "'ward'",
    "r.payload->>'ward_code'",
    `r.target = '${target}' AND r.payload->>'ward_code' IS NOT NULL
     AND NOT EXISTS (SELECT FROM ward w WHERE w.hospital_id = h.hospital_id
       AND w.ward_code = r.payload->>'ward_code')`,
  );

const WITHOUT_STEP = (target: string) =>
  refuse(
    "unknown-step",
    "'step'",
    "r.payload->>'step_code'",
    `r.target = '${target}' AND r.payload->>'step_code' IS NOT NULL
     AND NOT EXISTS (SELECT FROM care_episode e
       JOIN pathway_step s ON s.hospital_id = e.hospital_id AND s.pathway_code = e.pathway_code
       WHERE e.hospital_id = h.hospital_id AND e.episode_key = r.payload->>'episode_key'
         AND e.superseded_by IS NULL AND s.step_code = r.payload->>'step_code')`,
  );

const WITHOUT_LETTER = refuse(
  "unknown-letter",
  "'letter_id'",
  "r.payload->>'letter_key'",
  `r.target IN ('bfm_line', 'bfm_driver', 'bfm_stated_total')
   AND NOT EXISTS (SELECT FROM bfm_letter b WHERE b.hospital_id = h.hospital_id
     AND b.letter_key = r.payload->>'letter_key' AND b.superseded_by IS NULL)
   AND NOT EXISTS (SELECT FROM import_record l WHERE l.target = 'bfm_letter'
     AND l.hospital_number = r.hospital_number AND l.key = r.payload->>'letter_key')`,
);

const OF_A_LETTER: ReadonlySet<string> = new Set(["bfm_line", "bfm_driver", "bfm_stated_total"]);

// A letter whose lines do not add up to what it prints was typed or cut off wrongly.
const OTHER_THAN_ITS_LINES = refuse(
  "sum-differs",
  "'amount'",
  `concat_ws(' ', r.payload->>'sub_part', to_char((r.payload->>'stated_cents')::numeric / 100, 'FM999999999990.00'),
     '≠', to_char(${sumOfLines("r")} / 100, 'FM999999999990.00'))`,
  `r.target = 'bfm_stated_total' AND (r.payload->>'stated_cents')::numeric <> ${sumOfLines("r")}`,
);

// An own figure is a part of the national one: more than all of it is a mistake in one of the two.
const OWN_ABOVE_NATIONAL = refuse(
  "above-national",
  "'amount'",
  "concat_ws(' ', r.payload->>'parameter', r.payload->>'amount')",
  `r.target = 'bfm_driver' AND EXISTS (SELECT FROM import_record n
     WHERE n.target = 'bfm_driver' AND n.hospital_number = r.hospital_number
       AND n.payload->>'letter_key' = r.payload->>'letter_key'
       AND n.payload->>'parameter' = $1::jsonb->>(r.payload->>'parameter')
       AND (n.payload->>'amount')::numeric < (r.payload->>'amount')::numeric)`,
);

function sumOfLines(total: string): string {
  return `(SELECT coalesce(sum((l.payload->>'notified_cents')::numeric), 0) FROM import_record l
    WHERE l.target = 'bfm_line' AND l.fate <> 'duplicate' AND l.hospital_number = ${total}.hospital_number
      AND l.payload->>'letter_key' = ${total}.payload->>'letter_key'
      AND (${total}.payload->>'sub_part' IS NULL OR l.payload->>'sub_part' = ${total}.payload->>'sub_part'))`;
}

function referenceChecks(target: string, place: TargetTable): string[] {
  const checks = place.needsEpisode ? [WITHOUT_EPISODE(target)] : [];
  if (place.hasWard) checks.push(WITHOUT_WARD(target));
  if (target === "activity_event" || target === "consumable") checks.push(WITHOUT_STEP(target));
  if (OF_A_LETTER.has(target)) checks.push(WITHOUT_LETTER);
  if (target === "bfm_stated_total") checks.push(OTHER_THAN_ITS_LINES);
  return checks;
}

/** Refuses rows whose pathway is neither the hospital's nor one of these templates. */
async function refuseUnknownPathways(
  client: pg.PoolClient,
  templateCodes: readonly string[],
): Promise<void> {
  const condition = `r.target = 'care_episode' AND NOT r.payload->>'pathway_code' = ANY ($1::text[])
    AND NOT EXISTS (SELECT FROM pathway p WHERE p.hospital_id = h.hospital_id
      AND p.pathway_code = r.payload->>'pathway_code')`;
  const statement = refuse("unknown-pathway", "'pathway'", "r.payload->>'pathway_code'", condition);
  await client.query(statement, [templateCodes]);
}

/**
 * Checks what single rows cannot show: the same key twice and, unless the files bring their own
 * episodes, whether episode, ward, pathway, step and letter exist. Refused rows leave the staging.
 */
export async function checkStaging(
  client: pg.PoolClient,
  context: {
    readonly templateCodes: readonly string[];
    readonly bringsEpisodes: boolean;
    /** Which figure of a budget letter is part of which other, by key. */
    readonly partOf: Readonly<Record<string, string>>;
  },
): Promise<void> {
  await client.query(TAKE_REFUSALS);
  await client.query("DELETE FROM import_record WHERE target = '!'");
  await client.query(MARK_TWICE);
  await client.query(REFUSE_CONFLICTS);
  if (!context.bringsEpisodes) {
    await refuseUnknownPathways(client, context.templateCodes);
    await client.query(OWN_ABOVE_NATIONAL, [JSON.stringify(context.partOf)]);
    for (const target of await listStagedTargets(client)) {
      const place = TARGET_TABLES[target];
      if (!place) continue;
      for (const check of referenceChecks(target, place)) await client.query(check);
    }
  }
  await client.query(
    "DELETE FROM import_record r USING import_refusal f WHERE r.row_number = f.row_number",
  );
}

/** How the rows of a delivery fell out. in = accepted + duplicate + rejected, by construction. */
export interface RowCounts {
  readonly duplicate: number;
  readonly rejected: number;
}

/** Counts refused rows and rows that repeat an earlier row of the same delivery in full. */
export async function countRows(client: pg.PoolClient): Promise<RowCounts> {
  const found = await client.query<RowCounts>(`
    SELECT (SELECT count(*) FROM import_refusal)::float8 AS rejected,
      (SELECT count(*) FROM (
         SELECT row_number FROM import_record WHERE row_number IS NOT NULL
         GROUP BY row_number HAVING bool_and(fate = 'duplicate')) d)::float8 AS duplicate`);
  return found.rows[0] ?? { duplicate: 0, rejected: 0 };
}

/** How many rows were refused for each reason and column. */
export async function countRefusalsByReason(
  client: pg.PoolClient,
): Promise<readonly { reason: string; column: string | null; rows: number }[]> {
  const found = await client.query<{ reason: string; column: string | null; rows: number }>(`
    SELECT reason, column_name AS "column", count(*)::float8 AS rows
    FROM import_refusal GROUP BY 1, 2 ORDER BY 3 DESC, 1 LIMIT 50`);
  return found.rows;
}

/** A refused row, for the first findings on screen. */
export interface Refusal {
  readonly fileNumber: number;
  readonly line: number;
  readonly column: string | null;
  readonly reason: string;
  readonly found: string | null;
  readonly raw: string | null;
}

/** Refused rows in the order of the files. */
export async function listRefusals(
  client: pg.PoolClient,
  limit: number,
): Promise<readonly Refusal[]> {
  const found = await client.query<Refusal>(
    `SELECT file_number AS "fileNumber", line::float8 AS line, column_name AS "column", reason, found, raw
     FROM import_refusal ORDER BY file_number, line LIMIT $1`,
    [limit],
  );
  return found.rows;
}
