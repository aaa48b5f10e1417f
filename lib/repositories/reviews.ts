import "server-only";
import type {
  ReviewActionRecord,
  ReviewDecisionRecord,
  ReviewRecord,
  SnapshotRecord,
} from "@/lib/contracts/steering/review-meeting";
import type { ReviewContents } from "@/lib/contracts/steering/review-contents";
import type { ScopedTx } from "@/lib/db/with-scope";

/** Key of a pathway's place in a quarterly meeting. */
export interface ReviewKey {
  readonly hospitalId: number;
  readonly quarter: string;
  readonly pathwayCode: string;
}

const UTC = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

export async function findReview(
  tx: ScopedTx,
  hospitalId: number,
  quarter: string,
): Promise<ReviewRecord | null> {
  const rows = await tx.$queryRaw<ReviewRecord[]>`
    SELECT quarter, status, to_char(frozen_at AT TIME ZONE 'UTC', ${UTC}) AS "frozenAt",
           frozen_by AS "frozenBy", to_char(meeting_on, 'YYYY-MM-DD') AS "meetingOn"
    FROM quarterly_review WHERE hospital_id = ${hospitalId}::int AND quarter = ${quarter}`;
  return rows[0] ?? null;
}

/** Quarters that have a meeting, newest first. */
export async function listReviews(
  tx: ScopedTx,
  hospitalId: number,
): Promise<readonly ReviewRecord[]> {
  return tx.$queryRaw<ReviewRecord[]>`
    SELECT quarter, status, to_char(frozen_at AT TIME ZONE 'UTC', ${UTC}) AS "frozenAt",
           frozen_by AS "frozenBy", to_char(meeting_on, 'YYYY-MM-DD') AS "meetingOn"
    FROM quarterly_review WHERE hospital_id = ${hospitalId}::int ORDER BY quarter DESC`;
}

/** Opens the meeting of a quarter when it is not there yet, and locks it for this transaction. */
export async function lockReview(
  tx: ScopedTx,
  hospitalId: number,
  quarter: string,
): Promise<ReviewRecord> {
  await tx.$executeRaw`
    INSERT INTO quarterly_review (hospital_id, quarter) VALUES (${hospitalId}::int, ${quarter})
    ON CONFLICT DO NOTHING`;
  await tx.$queryRaw`
    SELECT quarter FROM quarterly_review
    WHERE hospital_id = ${hospitalId}::int AND quarter = ${quarter} FOR UPDATE`;
  const review = await findReview(tx, hospitalId, quarter);
  if (!review) throw new Error("a review that was just opened is not visible in its own scope");
  return review;
}

export async function updateReviewFrozen(
  tx: ScopedTx,
  key: { readonly hospitalId: number; readonly quarter: string; readonly frozenBy: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE quarterly_review SET status = 'frozen', frozen_at = now(), frozen_by = ${key.frozenBy}
    WHERE hospital_id = ${key.hospitalId}::int AND quarter = ${key.quarter} AND frozen_at IS NULL`;
}

export async function findSnapshot(tx: ScopedTx, key: ReviewKey): Promise<SnapshotRecord | null> {
  const rows = await tx.$queryRaw<SnapshotRecord[]>`
    SELECT content AS contents, code_version AS "codeVersion",
           to_char(frozen_at AT TIME ZONE 'UTC', ${UTC}) AS "frozenAt"
    FROM review_snapshot
    WHERE hospital_id = ${key.hospitalId}::int AND quarter = ${key.quarter}
      AND pathway_code = ${key.pathwayCode}`;
  return rows[0] ?? null;
}

export async function insertSnapshot(
  tx: ScopedTx,
  key: ReviewKey,
  contents: ReviewContents,
  codeVersion: string,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO review_snapshot (hospital_id, quarter, pathway_code, content, code_version)
    VALUES (${key.hospitalId}::int, ${key.quarter}, ${key.pathwayCode},
            ${JSON.stringify(contents)}::jsonb, ${codeVersion})`;
}

/** Decisions of a pathway in a quarter, withdrawn ones included, oldest first. */
export async function listDecisions(
  tx: ScopedTx,
  key: ReviewKey,
): Promise<readonly ReviewDecisionRecord[]> {
  return tx.$queryRaw<ReviewDecisionRecord[]>`
    SELECT id::text AS id, text, owner, to_char(due_on, 'YYYY-MM-DD') AS "dueOn",
           is_no_decision AS "isNoDecision", author, claim_reason AS "claimReason",
           to_char(created_at AT TIME ZONE 'UTC', ${UTC}) AS "createdAt",
           to_char(withdrawn_at AT TIME ZONE 'UTC', ${UTC}) AS "withdrawnAt"
    FROM review_decision
    WHERE hospital_id = ${key.hospitalId}::int AND quarter = ${key.quarter}
      AND pathway_code = ${key.pathwayCode}
    ORDER BY created_at, id`;
}

export interface NewDecision extends ReviewKey {
  readonly text: string;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly isNoDecision: boolean;
  readonly claimReason: string | null;
  readonly accountId: number | null;
  readonly author: string;
}

export async function insertDecision(tx: ScopedTx, decision: NewDecision): Promise<string> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO review_decision (hospital_id, quarter, pathway_code, text, owner, due_on,
                                 is_no_decision, claim_reason, created_by, author)
    VALUES (${decision.hospitalId}::int, ${decision.quarter}, ${decision.pathwayCode},
            ${decision.text}, ${decision.owner}, ${decision.dueOn}::date,
            ${decision.isNoDecision}, ${decision.claimReason}, ${decision.accountId}::int,
            ${decision.author})
    RETURNING id::text AS id`;
  const [row] = rows;
  if (!row) throw new Error("the decision was not stored");
  return row.id;
}

/** Withdraws a decision that still stands; false when there is none such in the scope. */
export async function withdrawDecision(
  tx: ScopedTx,
  key: ReviewKey,
  decisionId: string,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE review_decision SET withdrawn_at = now()
    WHERE hospital_id = ${key.hospitalId}::int AND quarter = ${key.quarter}
      AND pathway_code = ${key.pathwayCode} AND id = ${decisionId}::uuid
      AND withdrawn_at IS NULL`;
  return count === 1;
}

export async function insertAction(
  tx: ScopedTx,
  action: ReviewKey & {
    readonly indicatorCode: string;
    readonly text: string;
    readonly owner: string;
    readonly startedOn: string;
    readonly dueOn: string | null;
  },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO review_action (hospital_id, quarter, pathway_code, indicator_code, text, owner,
                               started_on, due_on)
    VALUES (${action.hospitalId}::int, ${action.quarter}, ${action.pathwayCode},
            ${action.indicatorCode}, ${action.text}, ${action.owner},
            ${action.startedOn}::date, ${action.dueOn}::date)`;
}

/** Actions of earlier quarters on a pathway that are open or were closed in the year before. */
export async function listEarlierActions(
  tx: ScopedTx,
  key: ReviewKey,
): Promise<readonly ReviewActionRecord[]> {
  return tx.$queryRaw<ReviewActionRecord[]>`
    SELECT id::text AS id, quarter, pathway_code AS "pathwayCode",
           indicator_code AS "indicatorCode", text, owner,
           to_char(started_on, 'YYYY-MM-DD') AS "startedOn",
           to_char(due_on, 'YYYY-MM-DD') AS "dueOn", status
    FROM review_action
    WHERE hospital_id = ${key.hospitalId}::int AND pathway_code = ${key.pathwayCode}
      AND quarter < ${key.quarter}
    ORDER BY started_on, id`;
}

/** Open actions and standing decisions of the whole hospital, for the overview. */
export async function listOpenActions(
  tx: ScopedTx,
  hospitalId: number,
): Promise<readonly ReviewActionRecord[]> {
  return tx.$queryRaw<ReviewActionRecord[]>`
    SELECT id::text AS id, quarter, pathway_code AS "pathwayCode",
           indicator_code AS "indicatorCode", text, owner,
           to_char(started_on, 'YYYY-MM-DD') AS "startedOn",
           to_char(due_on, 'YYYY-MM-DD') AS "dueOn", status
    FROM review_action WHERE hospital_id = ${hospitalId}::int AND status = 'open'
    ORDER BY due_on NULLS LAST, id`;
}

/** Pathways of a quarter on which something was decided (or expressly not). */
export async function listDecidedPathways(
  tx: ScopedTx,
  hospitalId: number,
  quarter: string,
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ code: string }[]>`
    SELECT DISTINCT pathway_code AS code FROM review_decision
    WHERE hospital_id = ${hospitalId}::int AND quarter = ${quarter} AND withdrawn_at IS NULL
    ORDER BY 1`;
  return rows.map(({ code }) => code);
}
