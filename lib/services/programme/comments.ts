import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { withSignIn } from "@/lib/db/with-sign-in";
import { AppError } from "@/lib/errors/app-error";
import { insertProgrammeAudit } from "@/lib/repositories/programme/audit";
import {
  judgeCommentRow,
  listComments,
  listKnownNames,
  type CommentRow,
} from "@/lib/repositories/programme/comments";
import { maskFindings, screenComment, type Finding } from "./screen-comment";

/** A comment with what the screening marked in it. */
export interface ScreenedComment extends CommentRow {
  readonly findings: readonly Finding[];
  /** The text with every mark replaced, where releasing can start from. */
  readonly proposal: string;
}

/** Comments that wait, or that were judged. */
export async function getComments(
  actor: Actor,
  status: CommentRow["status"],
): Promise<readonly ScreenedComment[]> {
  if (!can(actor.role, "comment.release")) throw new AppError("not-allowed");
  const { hospitalId } = actor;
  const names = await withSignIn((tx) => listKnownNames(tx, hospitalId));
  const rows = await withScopedConnection(
    actor.scope,
    (client) => listComments(client, hospitalId, status),
    { readOnly: true },
  );
  return rows.map((row) => {
    const findings = screenComment(row.text, row.language, names);
    return { ...row, findings, proposal: maskFindings(row.text, findings) };
  });
}

export type Judgement =
  | { readonly decision: "release"; readonly text: string }
  | { readonly decision: "reject"; readonly reason: string };

/** Releases a comment in the text that the judge leaves of it, or rejects it with a reason. */
export async function judgeComment(actor: Actor, id: string, judgement: Judgement): Promise<void> {
  if (!can(actor.role, "comment.release")) throw new AppError("not-allowed");
  const { hospitalId, accountId, role, displayName } = actor;
  const isReleased = judgement.decision === "release";
  await withScopedConnection(actor.scope, async (client) => {
    const done = await judgeCommentRow(
      client,
      { hospitalId, id },
      {
        status: isReleased ? "released" : "rejected",
        text: isReleased ? judgement.text : null,
        reason: isReleased ? null : judgement.reason,
        by: displayName,
        accountId,
      },
    );
    if (!done) throw new AppError("conflict");
    const object = { objectType: "patient-comment", objectId: id };
    const action = isReleased ? "release" : "reject";
    await insertProgrammeAudit(client, { hospitalId, accountId, role, action, ...object });
  });
}
