import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { TestDatabase } from "@/tests/support/database";

/** Puts the resources of FHIR files into a table of jsonb; bundles are taken apart by PostgreSQL. */
export async function loadRawFhir(
  database: TestDatabase,
  table: string,
  paths: readonly string[],
): Promise<void> {
  await database.query(`CREATE TABLE ${table} (place bigserial, r jsonb)`);
  for (const path of paths) {
    const text = gunzipSync(readFileSync(path)).toString("utf8").trim();
    const documents = path.includes(".ndjson") ? text.split("\n") : [text];
    await database.query(
      `INSERT INTO ${table} (r)
       SELECT coalesce(e.one -> 'resource', d.one::jsonb)
       FROM unnest($1::text[]) WITH ORDINALITY d (one, place)
       LEFT JOIN LATERAL jsonb_array_elements(d.one::jsonb -> 'entry') WITH ORDINALITY e (one, place)
         ON true
       ORDER BY d.place, e.place`,
      [documents],
    );
  }
}
