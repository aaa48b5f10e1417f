import "server-only";
import type pg from "pg";

/**
 * Fills a temporary table with what a query answers now. The table is made at the first use in a
 * transaction and emptied at the next: a table dropped and made again for each of three hundred
 * hospitals would hold a lock each time until the end, and the server runs out of them.
 */
export async function fillWorkingTable(
  client: pg.PoolClient,
  name: string,
  query: string,
  values: readonly unknown[] = [],
): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE IF NOT EXISTS ${name} ON COMMIT DROP AS ${query} WITH NO DATA`,
    [...values],
  );
  await client.query(`TRUNCATE pg_temp.${name}`);
  await client.query(`INSERT INTO pg_temp.${name} ${query}`, [...values]);
}

/** Makes an empty temporary table with these columns, or empties it. */
export async function emptyWorkingTable(
  client: pg.PoolClient,
  name: string,
  columns: string,
): Promise<void> {
  await client.query(`CREATE TEMP TABLE IF NOT EXISTS ${name} (${columns}) ON COMMIT DROP`);
  await client.query(`TRUNCATE pg_temp.${name}`);
}
