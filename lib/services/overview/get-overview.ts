import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { OverviewPage } from "@/lib/contracts/steering/pages";
import { withScope } from "@/lib/db/with-scope";
import { findReview, listDecidedPathways, listOpenActions } from "@/lib/repositories/reviews";
import { expectFalseAlarms } from "../indicators/expect-false-alarms";
import type { FrameInput } from "../pathways/load-frame";
import { readSummaries } from "../pathways/get-pathways";

/** A board reads five sentences, not twenty. */
const MOST_CHANGES = 5;
const ORDER = { worsening: 0, improvement: 1 } as const;

/** Three questions of a board: where do we stand, what changed, what asks for a decision. */
export async function getOverview(actor: Actor, input: FrameInput): Promise<OverviewPage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const { frame, summaries, quarter } = await readSummaries(tx, actor, input);
      const changes = summaries
        .flatMap(({ pathway, readings }) => readings.map((reading) => ({ pathway, reading })))
        .flatMap((change) => {
          const code = change.reading.variation?.code;
          return code === "improvement" || code === "worsening"
            ? [{ ...change, order: ORDER[code] }]
            : [];
        })
        .sort((a, b) => a.order - b.order)
        .slice(0, MOST_CHANGES);
      const decided = await listDecidedPathways(tx, actor.hospitalId, quarter);
      const actions = await listOpenActions(tx, actor.hospitalId);
      return {
        frame,
        summaries,
        changes,
        falseAlarms: expectFalseAlarms(summaries.flatMap(({ readings }) => readings)),
        meeting: await findReview(tx, actor.hospitalId, quarter),
        undecided: frame.pathways.filter(({ code }) => !decided.includes(code)),
        openActions: actions.map((action) => ({
          ...action,
          isOverdue: action.dueOn !== null && action.dueOn < input.today,
        })),
      };
    },
    { readOnly: true },
  );
}
