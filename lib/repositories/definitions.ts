import "server-only";
import type {
  DefinitionComment,
  DefinitionState,
  DefinitionTarget,
  DefinitionTexts,
  SignOffRecord,
} from "@/lib/contracts/steering/definitions";
import type { LocalisedText } from "@/lib/contracts/steering/figure";
import type { ScopedTx } from "@/lib/db/with-scope";

const UTC = 'YYYY-MM-DD"T"HH24:MI:SS"Z"';

/** What the catalogue needs of an indicator beside its definition. */
export interface DefinitionStanding {
  readonly code: string;
  readonly theme: string;
  readonly kpiCodes: readonly string[];
  readonly pathways: readonly string[];
  readonly missingFields: readonly string[];
  readonly shownAt: string | null;
  readonly state: DefinitionState;
  readonly hasDraft: boolean;
}

/** Theme, state and open draft of every indicator, as a hospital sees them. */
export async function listDefinitionStandings(
  tx: ScopedTx,
  hospitalId: number,
): Promise<readonly DefinitionStanding[]> {
  return tx.$queryRaw<DefinitionStanding[]>`
    SELECT DISTINCT ON (d.indicator_code) d.indicator_code AS code, d.theme,
           ARRAY(SELECT k FROM unnest(d.kpi_codes) k WHERE k LIKE 'K%') AS "kpiCodes", d.pathways,
           d.missing_fields AS "missingFields", d.shown_at AS "shownAt",
           CASE WHEN d.computation <> 'computed' THEN d.computation
             WHEN f.indicator_code IS NULL THEN 'awaiting' ELSE 'figures' END AS state,
           v.version IS NOT NULL AS "hasDraft"
    FROM indicator_definition d
    LEFT JOIN (SELECT DISTINCT indicator_code FROM rollup_indicator
               WHERE hospital_id = ${hospitalId}::int) f USING (indicator_code)
    LEFT JOIN definition_version v ON v.hospital_id = ${hospitalId}::int
      AND v.indicator_code = d.indicator_code AND v.status = 'draft'
    ORDER BY d.indicator_code, d.version DESC`;
}

export interface ProductVersionRow {
  readonly version: number;
  readonly validFrom: string;
  readonly texts: DefinitionTexts;
  readonly minimumCount: number;
  readonly change: LocalisedText | null;
}

/** The product's versions of one indicator, newest first. */
export async function listProductVersions(
  tx: ScopedTx,
  code: string,
): Promise<readonly ProductVersionRow[]> {
  return tx.$queryRaw<ProductVersionRow[]>`
    SELECT version, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", texts,
           minimum_n AS "minimumCount", change_note AS change
    FROM indicator_definition WHERE indicator_code = ${code} ORDER BY version DESC`;
}

export type SignOffRow = SignOffRecord & {
  readonly kind: "product" | "hospital";
  readonly version: number;
};

/** Who signed which version, in order of time. */
export async function listSignOffs(
  tx: ScopedTx,
  hospitalId: number,
  code: string,
): Promise<readonly SignOffRow[]> {
  return tx.$queryRaw<SignOffRow[]>`
    SELECT account_id AS "accountId", kind, version, author, author_role AS role,
           to_char(signed_at AT TIME ZONE 'UTC', ${UTC}) AS "signedAt"
    FROM definition_sign_off
    WHERE hospital_id = ${hospitalId}::int AND indicator_code = ${code} ORDER BY signed_at, id`;
}

/** The conversation about a definition, oldest first. */
export async function listDefinitionComments(
  tx: ScopedTx,
  hospitalId: number,
  code: string,
): Promise<readonly DefinitionComment[]> {
  return tx.$queryRaw<DefinitionComment[]>`
    SELECT id::text AS id, text, author, author_role AS role,
           to_char(created_at AT TIME ZONE 'UTC', ${UTC}) AS "createdAt"
    FROM definition_comment
    WHERE hospital_id = ${hospitalId}::int AND indicator_code = ${code} ORDER BY created_at, id`;
}

/** Targets of an indicator in the pathways of the scope, newest first. */
export async function listDefinitionTargets(
  tx: ScopedTx,
  hospitalId: number,
  code: string,
): Promise<readonly DefinitionTarget[]> {
  return tx.$queryRaw<DefinitionTarget[]>`
    SELECT pathway_code AS "pathwayCode", target::float8 AS amount, source,
           to_char(valid_from, 'YYYY-MM-DD') AS "validFrom",
           to_char(valid_to, 'YYYY-MM-DD') AS "validTo"
    FROM target WHERE hospital_id = ${hospitalId}::int AND indicator_code = ${code}
    ORDER BY pathway_code, valid_from DESC`;
}

/** Who writes: the account behind it, the name and the role that stay readable later. */
export interface Author {
  readonly accountId: number | null;
  readonly author: string;
  readonly role: string;
}

/** Adds a comment; answers its key. */
export async function insertDefinitionComment(
  tx: ScopedTx,
  key: { readonly hospitalId: number; readonly code: string },
  text: string,
  by: Author,
): Promise<string> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO definition_comment (hospital_id, indicator_code, text, account_id, author, author_role)
    VALUES (${key.hospitalId}::int, ${key.code}, ${text}, ${by.accountId}::int, ${by.author}, ${by.role})
    RETURNING id::text AS id`;
  return rows[0]?.id ?? "";
}

/** Adds a signature; false when this account had signed the version already. */
export async function insertSignOff(
  tx: ScopedTx,
  key: {
    readonly hospitalId: number;
    readonly code: string;
    readonly kind: "product" | "hospital";
    readonly version: number;
  },
  by: Author,
): Promise<boolean> {
  const added = await tx.$executeRaw`
    INSERT INTO definition_sign_off (hospital_id, indicator_code, kind, version, account_id, author,
                                     author_role)
    VALUES (${key.hospitalId}::int, ${key.code}, ${key.kind}, ${key.version}::int,
            ${by.accountId}::int, ${by.author}, ${by.role})
    ON CONFLICT DO NOTHING`;
  return added > 0;
}
