import type { ReviewDecisionRecord } from "@/lib/contracts/steering/review-meeting";
import type { Writer } from "@/lib/view-models/writer";
import { WithdrawButton } from "./withdraw-button";

interface DecisionListProps {
  readonly decisions: readonly ReviewDecisionRecord[];
  readonly path: `/api/v1/reviews/${string}`;
  readonly query: string;
  readonly mayWithdraw: boolean;
  readonly writer: Writer;
}

/** What was decided, newest last; a withdrawn decision stays, crossed out. */
export function DecisionList(props: DecisionListProps) {
  const { decisions, path, query, mayWithdraw, writer } = props;
  if (decisions.length === 0) {
    return <p className="text-small text-muted">{writer.text("review.noDecisionYet")}</p>;
  }
  return (
    <ol className="flex flex-col gap-2.5">
      {decisions.map((decision) => (
        <li key={decision.id} className="border-l-2 border-rule pl-3 text-small">
          <p className={decision.withdrawnAt ? "text-muted line-through" : "text-body"}>
            {decision.text}
          </p>
          <p className="text-muted">
            {[
              decision.isNoDecision ? writer.text("review.noDecision") : decision.owner,
              decision.dueOn
                ? writer.text("review.due", { date: writer.date(decision.dueOn, "dayNumeric") })
                : null,
              writer.text("review.recordedBy", {
                author: decision.author ?? "–",
                moment: writer.date(decision.createdAt, "dayTime"),
              }),
              decision.withdrawnAt ? writer.text("review.withdrawn") : null,
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          {decision.claimReason ? (
            <p className="text-muted">
              {writer.text("review.keptBecause", { reason: decision.claimReason })}
            </p>
          ) : null}
          {mayWithdraw && !decision.withdrawnAt ? (
            <WithdrawButton path={`${path}/decisions/${decision.id}${query}`} />
          ) : null}
        </li>
      ))}
    </ol>
  );
}
