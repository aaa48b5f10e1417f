import "server-only";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** One line of the staging table: a record of a row, or the refusal of a row (`target` "!"). */
export interface StagedRecord {
  /** Number of the row in the whole delivery; null for records that no single row brings. */
  readonly rowNumber: number | null;
  readonly fileNumber: number;
  readonly line: number;
  readonly target: string;
  readonly hospitalNumber: number;
  readonly key: string;
  /** 32 hexadecimal digits over the content. */
  readonly hash: string | null;
  readonly payload: string;
  /** Scores of a questionnaire response, JSON. */
  readonly scores: string | null;
  readonly raw: string | null;
}

/** The target under which a refused row is staged. */
export const REFUSED = "!";

const CREATE = `
  CREATE TEMP TABLE import_record (
    row_number bigint, file_number int NOT NULL, line bigint NOT NULL, target text NOT NULL,
    hospital_number int NOT NULL, key text NOT NULL, row_hash uuid, payload jsonb NOT NULL,
    scores jsonb, raw text, fate text NOT NULL DEFAULT 'new'
  ) ON COMMIT DROP;
  CREATE TEMP TABLE import_hospital (hospital_number int PRIMARY KEY, hospital_id int NOT NULL) ON COMMIT DROP;
  CREATE TEMP TABLE import_refusal (
    row_number bigint PRIMARY KEY, file_number int NOT NULL, line bigint NOT NULL,
    column_name text, reason text NOT NULL, found text, raw text
  ) ON COMMIT DROP;`;

/** Makes the temporary tables of a delivery; they live in this transaction only. */
export async function createStaging(client: pg.PoolClient): Promise<void> {
  await client.query("SET LOCAL work_mem = '128MB'");
  await client.query(CREATE);
}

function field(text: string | number | null): string {
  if (text === null) return "\\N";
  return String(text)
    .replaceAll("\\", "\\\\")
    .replaceAll("\t", "\\t")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r");
}

function lineOf(record: StagedRecord): string {
  const fields = [
    record.rowNumber,
    record.fileNumber,
    record.line,
    record.target,
    record.hospitalNumber,
    record.key,
    record.hash,
    record.payload,
    record.scores,
    record.raw,
  ];
  return `${fields.map(field).join("\t")}\n`;
}

const PIECE_CHARACTERS = 128 * 1024;

async function* inPieces(records: AsyncIterable<StagedRecord>): AsyncGenerator<Buffer> {
  let piece = "";
  for await (const record of records) {
    piece += lineOf(record);
    if (piece.length > PIECE_CHARACTERS) {
      yield Buffer.from(piece);
      piece = "";
    }
  }
  if (piece.length > 0) yield Buffer.from(piece);
}

/** Streams records into the staging table. Ends the COPY with the stream's own error, if it has one. */
export async function copyRecords(
  client: pg.PoolClient,
  records: AsyncIterable<StagedRecord>,
): Promise<void> {
  const sink = client.query(
    copyFrom(
      "COPY import_record (row_number, file_number, line, target, hospital_number, key, row_hash, payload, scores, raw) FROM STDIN",
    ),
  );
  await pipeline(Readable.from(inPieces(records)), sink);
  await client.query("ANALYZE import_record");
}

/** Ties the hospital numbers of the stream to hospital ids. */
export async function insertHospitalNumbers(
  client: pg.PoolClient,
  hospitalIds: readonly number[],
): Promise<void> {
  await client.query(
    "INSERT INTO import_hospital SELECT n - 1, id FROM unnest($1::int[]) WITH ORDINALITY AS h (id, n)",
    [hospitalIds],
  );
  await client.query("ANALYZE import_hospital");
}
