import { readShared } from "@/tests/support/read-shared";
import type { TestDatabase } from "@/tests/support/database";

/**
 * Puts the events of an XES file into a table of text columns by the XML functions of PostgreSQL: no
 * reader of the product, and none of its language, has a part in it.
 */
export async function loadRawXes(
  database: TestDatabase,
  table: string,
  file: string,
): Promise<void> {
  const text = readShared(file);
  await database.query(
    `CREATE TABLE ${table} (place bigint, case_id text, activity text, at text, resource text)`,
  );
  // Trace by trace: one document of the whole log makes the XML functions take minutes.
  await database.query(
    `INSERT INTO ${table}
     SELECT t.place * 100000 + x.place, x.case_id, x.activity, x.at, x.resource
     FROM regexp_split_to_table($1::text, '</trace>') WITH ORDINALITY t (piece, place),
       xmltable('/trace/event' PASSING ((substring(t.piece FROM '<trace.*$') || '</trace>')::xml) COLUMNS
         place FOR ORDINALITY,
         case_id text PATH '../string[@key="concept:name"]/@value',
         activity text PATH 'string[@key="concept:name"]/@value',
         at text PATH 'date[@key="time:timestamp"]/@value',
         resource text PATH 'string[@key="resource"]/@value') x
     WHERE t.piece LIKE '%<trace%'`,
    [text],
  );
}
