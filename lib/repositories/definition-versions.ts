import "server-only";
import type { DefinitionTexts, ProposedTarget } from "@/lib/contracts/steering/definitions";
import type { ScopedTx } from "@/lib/db/with-scope";
import type { Author } from "./definitions";

const UTC = 'YYYY-MM-DD"T"HH24:MI:SS"Z"';

/** A hospital's own version: only the words that differ from the product's. */
export interface OwnVersionRow {
  readonly version: number;
  readonly productVersion: number;
  readonly validFrom: string;
  readonly texts: Partial<DefinitionTexts>;
  readonly minimumCount: number | null;
  readonly targets: readonly ProposedTarget[];
  readonly reason: string;
  readonly status: "draft" | "signed" | "withdrawn";
  readonly revision: number;
  readonly proposedBy: number | null;
  readonly author: string;
  readonly authorRole: string;
  readonly createdAt: string;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
}

export interface OwnVersionKey {
  readonly hospitalId: number;
  readonly code: string;
}

/** The hospital's own versions of an indicator, newest first; drafts and withdrawn ones included. */
export async function listOwnVersions(
  tx: ScopedTx,
  { hospitalId, code }: OwnVersionKey,
): Promise<readonly OwnVersionRow[]> {
  return tx.$queryRaw<OwnVersionRow[]>`
    SELECT version, product_version AS "productVersion", to_char(valid_from, 'YYYY-MM-DD') AS "validFrom",
           texts, minimum_n AS "minimumCount", targets, reason, status, revision, proposed_by AS "proposedBy",
           author, author_role AS "authorRole",
           to_char(created_at AT TIME ZONE 'UTC', ${UTC}) AS "createdAt",
           to_char(withdrawn_at AT TIME ZONE 'UTC', ${UTC}) AS "withdrawnAt", withdrawn_by AS "withdrawnBy"
    FROM definition_version
    WHERE hospital_id = ${hospitalId}::int AND indicator_code = ${code} ORDER BY version DESC`;
}

/** Waits until nobody else is changing the versions of this indicator. */
export async function lockOwnVersions(
  tx: ScopedTx,
  { hospitalId, code }: OwnVersionKey,
): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`definition ${hospitalId} ${code}`}, 0))`;
}

/** What a proposal holds. */
export interface Draft {
  readonly validFrom: string;
  readonly texts: Partial<DefinitionTexts>;
  readonly minimumCount: number | null;
  readonly targets: readonly ProposedTarget[];
  readonly reason: string;
}

export async function insertDraft(
  tx: ScopedTx,
  key: OwnVersionKey & { readonly version: number; readonly productVersion: number },
  draft: Draft,
  by: Author,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO definition_version (hospital_id, indicator_code, version, product_version, valid_from,
      texts, minimum_n, targets, reason, proposed_by, author, author_role)
    VALUES (${key.hospitalId}::int, ${key.code}, ${key.version}::int, ${key.productVersion}::int,
      ${draft.validFrom}::date, ${JSON.stringify(draft.texts)}::jsonb, ${draft.minimumCount}::int,
      ${JSON.stringify(draft.targets)}::jsonb, ${draft.reason}, ${by.accountId}::int, ${by.author}, ${by.role})`;
}

type VersionKey = OwnVersionKey & { readonly version: number };

/** Writes a draft anew; whoever changes it becomes its proposer. */
export async function updateDraft(
  tx: ScopedTx,
  key: VersionKey,
  draft: Draft,
  by: Author,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE definition_version SET valid_from = ${draft.validFrom}::date,
      texts = ${JSON.stringify(draft.texts)}::jsonb, minimum_n = ${draft.minimumCount}::int,
      targets = ${JSON.stringify(draft.targets)}::jsonb,
      reason = ${draft.reason}, proposed_by = ${by.accountId}::int, author = ${by.author},
      author_role = ${by.role}, revision = revision + 1, changed_at = now()
    WHERE hospital_id = ${key.hospitalId}::int AND indicator_code = ${key.code}
      AND version = ${key.version}::int AND status = 'draft'`;
}

export async function updateDraftWithdrawn(
  tx: ScopedTx,
  key: VersionKey,
  withdrawnBy: string,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE definition_version SET status = 'withdrawn', withdrawn_at = now(),
      withdrawn_by = ${withdrawnBy}, revision = revision + 1
    WHERE hospital_id = ${key.hospitalId}::int AND indicator_code = ${key.code}
      AND version = ${key.version}::int AND status = 'draft'`;
}

export async function updateDraftSigned(tx: ScopedTx, key: VersionKey): Promise<void> {
  await tx.$executeRaw`
    UPDATE definition_version SET status = 'signed', revision = revision + 1, changed_at = now()
    WHERE hospital_id = ${key.hospitalId}::int AND indicator_code = ${key.code}
      AND version = ${key.version}::int AND status = 'draft'`;
}
