import "server-only";
import type pg from "pg";
import type { CodeListVersion } from "@/lib/contracts/budget/code-list";
import type { ListedCode } from "@/lib/engine/budget";

/** A version of a list, without its codes. */
export interface KeptListVersion {
  readonly list: CodeListVersion["list"];
  readonly version: string;
  readonly validFrom: string;
  readonly source: string;
  readonly grade: CodeListVersion["grade"];
  readonly author: string;
  readonly codeCount: number;
}

/** The versions of every list, the newest of each first. */
export async function listListVersions(
  client: pg.PoolClient,
  hospitalId: number,
): Promise<readonly KeptListVersion[]> {
  const found = await client.query<KeptListVersion>(
    `SELECT list, version, to_char(min(valid_from), 'YYYY-MM-DD') AS "validFrom",
       min(source) AS source, min(grade) AS grade, min(author) AS author,
       count(*)::int AS "codeCount"
     FROM bfm_list_code WHERE hospital_id = $1
     GROUP BY list, version ORDER BY list, min(valid_from) DESC, version DESC`,
    [hospitalId],
  );
  return found.rows;
}

/** The codes of one version. */
export async function listCodes(
  client: pg.PoolClient,
  hospitalId: number,
  { list, version }: Pick<KeptListVersion, "list" | "version">,
): Promise<readonly ListedCode[]> {
  const found = await client.query<ListedCode>(
    `SELECT code, label FROM bfm_list_code
     WHERE hospital_id = $1 AND list = $2 AND version = $3 ORDER BY code`,
    [hospitalId, list, version],
  );
  return found.rows;
}

/** Adds a version with its codes. */
export async function insertListVersion(
  client: pg.PoolClient,
  place: {
    readonly hospitalId: number;
    readonly accountId: number | null;
    readonly author: string;
  },
  added: CodeListVersion,
): Promise<void> {
  await client.query(
    `INSERT INTO bfm_list_code (hospital_id, list, version, code, label, valid_from, source, grade,
       account_id, author)
     SELECT $1, $2, $3, c.code, c.label, $4, $5, $6, $7, $8
     FROM jsonb_to_recordset($9::jsonb) AS c (code text, label text)`,
    [
      ...[place.hospitalId, added.list, added.version, added.validFrom, added.source, added.grade],
      ...[place.accountId, place.author, JSON.stringify(added.codes)],
    ],
  );
}

/** Where codes occur among delivered events: pathways with their number of uses. */
export async function listTouchedPathways(
  client: pg.PoolClient,
  hospitalId: number,
  codes: readonly string[],
): Promise<
  readonly { readonly code: string; readonly pathwayCode: string; readonly uses: number }[]
> {
  const found = await client.query<{ code: string; pathwayCode: string; uses: number }>(
    `SELECT used.code, e.pathway_code AS "pathwayCode", count(*)::int AS uses
     FROM (
       SELECT episode_key, article_code AS code FROM consumable
       WHERE hospital_id = $1 AND superseded_by IS NULL AND article_code = ANY ($2::text[])
       UNION ALL
       SELECT episode_key, code FROM clinical_event
       WHERE hospital_id = $1 AND superseded_by IS NULL AND code = ANY ($2::text[])
       UNION ALL
       SELECT episode_key, procedure_code FROM care_episode
       WHERE hospital_id = $1 AND superseded_by IS NULL AND procedure_code = ANY ($2::text[])
     ) used
     JOIN care_episode e ON e.hospital_id = $1 AND e.episode_key = used.episode_key
       AND e.superseded_by IS NULL
     GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2`,
    [hospitalId, codes],
  );
  return found.rows;
}
