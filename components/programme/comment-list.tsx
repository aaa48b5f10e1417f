import { Badge } from "@/components/ui/badge";
import type { Writer } from "@/lib/view-models/writer";
import { CommentJudgement } from "./comment-judgement";

interface Finding {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

interface ListedComment {
  readonly id: string;
  readonly pathwayCode: string;
  readonly moment: string;
  readonly language: string;
  readonly receivedOn: string;
  readonly text: string;
  readonly status: "held" | "released" | "rejected";
  readonly releasedText: string | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly findings: readonly Finding[];
  readonly proposal: string;
}

interface CommentListProps {
  readonly comments: readonly ListedComment[];
  readonly query: string;
  readonly nameOf: (pathwayCode: string) => string;
  readonly writer: Writer;
}

/** The text with what the screening found marked in it. */
function MarkedText({ comment }: { readonly comment: ListedComment }) {
  const { text, findings } = comment;
  const starts = [0, ...findings.map(({ end }) => end)];
  return (
    <p lang={comment.language} className="max-w-prose text-body">
      {findings.map((finding, index) => (
        <span key={finding.start}>
          {text.slice(starts[index] ?? 0, finding.start)}
          <mark className="rounded-sm bg-warning-soft px-0.5 text-ink underline decoration-warning">
            {text.slice(finding.start, finding.end)}
          </mark>
        </span>
      ))}
      {text.slice(starts.at(-1) ?? 0)}
    </p>
  );
}

/** Comments with their marks; a person releases or rejects each. */
export function CommentList({ comments, query, nameOf, writer }: CommentListProps) {
  return (
    <ul>
      {comments.map((comment) => (
        <li
          key={comment.id}
          className="grid gap-x-7 gap-y-3 border-b border-hairline py-5 lg:grid-cols-2"
        >
          <div className="flex min-w-0 flex-col gap-2">
            <p className="eyebrow">
              {nameOf(comment.pathwayCode)} ·{" "}
              {writer.text("programme.moment", { moment: comment.moment })} ·{" "}
              {writer.date(comment.receivedOn, "dayNumeric")}
            </p>
            <MarkedText comment={comment} />
            {comment.findings.length > 0 ? (
              <p className="flex flex-wrap gap-2">
                {[...new Set(comment.findings.map(({ kind }) => kind))].map((kind) => (
                  <Badge key={kind} tone="warning">
                    {writer.text(`programme.comments.finding.${kind}`)}
                  </Badge>
                ))}
              </p>
            ) : (
              <p className="text-small text-muted">{writer.text("programme.comments.nothing")}</p>
            )}
          </div>
          {comment.status === "held" ? (
            <CommentJudgement id={comment.id} proposal={comment.proposal} query={query} />
          ) : (
            <div className="text-small">
              {comment.releasedText ? (
                <p lang={comment.language} className="text-body">
                  {comment.releasedText}
                </p>
              ) : null}
              {comment.reason ? <p className="text-body">{comment.reason}</p> : null}
              <p className="text-muted">
                {writer.text(`programme.comments.decided.${comment.status}`, {
                  name: comment.decidedBy ?? "–",
                })}
              </p>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
