import "server-only";
import pg from "pg";

/** PostgreSQL's own numbers of the two types (pg_type.oid). */
const date = 1082;
const bigint = 20;

function readWholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is beyond exact whole numbers`);
  return number;
}

/**
 * How `pg` hands over columns: a date stays text ("2026-11-22"), because a moment at local midnight
 * is another day elsewhere; bigint becomes a number, refused beyond 2^53; numeric stays text.
 */
export function readColumnAs(oid: number, format?: "text" | "binary"): (text: string) => unknown {
  if (format !== "binary" && oid === date) return (text) => text;
  if (format !== "binary" && oid === bigint) return readWholeNumber;
  return pg.types.getTypeParser(oid, format) as (text: string) => unknown;
}
