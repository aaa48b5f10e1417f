import "server-only";
import type pg from "pg";

/**
 * One line for everything that decides what is stored and who sees it: columns, row security,
 * policies, rights of the application, functions. Not indexes: an administrator may add those.
 */
const fingerprintQuery = `
  WITH relation AS (
    SELECT c.* FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
  ), line AS (
    SELECT format('relation %s %s %s/%s %s', relname, relkind, relrowsecurity, relforcerowsecurity,
                  reloptions) AS text
    FROM relation
    UNION ALL
    SELECT format('column %s %s %s %s', c.relname, a.attname,
                  format_type(a.atttypid, a.atttypmod), a.attnotnull)
    FROM relation c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE a.attnum > 0 AND NOT a.attisdropped
    UNION ALL
    SELECT format('policy %s %s %s %s %s %s', tablename, policyname, permissive, cmd, qual, with_check)
    FROM pg_policies WHERE schemaname = 'public'
    UNION ALL
    SELECT format('right %s %s', c.relname, g.privilege_type)
    FROM relation c CROSS JOIN LATERAL aclexplode(c.relacl) g
    WHERE g.grantee = to_regrole('waardekompas_app')
    UNION ALL
    SELECT format('right %s.%s %s', c.relname, a.attname, g.privilege_type)
    FROM relation c JOIN pg_attribute a ON a.attrelid = c.oid
      CROSS JOIN LATERAL aclexplode(a.attacl) g
    WHERE g.grantee = to_regrole('waardekompas_app')
    UNION ALL
    SELECT format('function %s %s %s', p.proname, p.prosecdef, p.prosrc)
    FROM pg_proc p WHERE p.pronamespace = to_regnamespace('private')
    UNION ALL
    SELECT format('trigger %s %s', c.relname, t.tgname)
    FROM relation c JOIN pg_trigger t ON t.tgrelid = c.oid WHERE NOT t.tgisinternal
  )
  SELECT current_setting('server_version_num')::int / 10000 || ':'
    || encode(sha256(convert_to(coalesce(string_agg(text, E'\\n' ORDER BY text COLLATE "C"), ''), 'UTF8')), 'hex')
    AS fingerprint
  FROM line`;

/** Fingerprint of the migrated catalogue: the server's main version, a colon, a hash. */
export async function readCatalogueFingerprint(client: pg.Client): Promise<string> {
  const found = await client.query<{ fingerprint: string | null }>(fingerprintQuery);
  const fingerprint = found.rows[0]?.fingerprint;
  if (!fingerprint) throw new Error("The catalogue of the database gave no fingerprint.");
  return fingerprint;
}

/**
 * Whether a fingerprint still holds. Another main version of PostgreSQL may print the same policy
 * in other words, so then the two cannot be compared and count as the same.
 */
export function isSameCatalogue(before: string, now: string): boolean {
  const isSameVersion = before.split(":")[0] === now.split(":")[0];
  return !isSameVersion || before === now;
}
