import "server-only";
import type {
  RegistrationCount,
  RegistrationDomain,
} from "@/lib/contracts/registration/registration";
import type { ScopedTx } from "@/lib/db/with-scope";

/** The newest count of each registration and half-year, newest half-year first. */
export async function listRegistrationCounts(
  tx: ScopedTx,
  hospitalId: number,
): Promise<readonly RegistrationCount[]> {
  return tx.$queryRaw<RegistrationCount[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (domain, half_year) id::text AS id, domain, half_year AS "halfYear",
        to_char(counted_on, 'YYYY-MM-DD') AS "countedOn", expected, delivered,
        errors_open AS "errorsOpen", points::float8 AS points, source, grade, author
      FROM registration_count WHERE hospital_id = ${hospitalId}::int
      ORDER BY domain, half_year, created_at DESC, id) newest
    ORDER BY "halfYear" DESC, domain`;
}

/** A count to keep. */
export interface NewRegistrationCount {
  readonly hospitalId: number;
  readonly domain: RegistrationDomain;
  readonly halfYear: string;
  readonly countedOn: string;
  readonly expected: number;
  readonly delivered: number;
  readonly errorsOpen: number;
  readonly points: number | null;
  readonly source: string;
  readonly accountId: number | null;
  readonly author: string;
}

/** Adds a count; the one before it stays in the record. Answers its id. */
export async function insertRegistrationCount(
  tx: ScopedTx,
  row: NewRegistrationCount,
): Promise<string> {
  const [made] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO registration_count (hospital_id, domain, half_year, counted_on, expected, delivered,
      errors_open, points, source, account_id, author)
    VALUES (${row.hospitalId}::int, ${row.domain}, ${row.halfYear}, ${row.countedOn}::date,
      ${row.expected}::int, ${row.delivered}::int, ${row.errorsOpen}::int, ${row.points}::numeric,
      ${row.source}, ${row.accountId}::int, ${row.author})
    RETURNING id::text AS id`;
  if (!made) throw new Error("a registration count was inserted without an id");
  return made.id;
}
