import { withdrawDecisionOperation } from "@/lib/contracts/api/reviews";
import { route } from "@/lib/http/route";
import { toQuarter } from "@/lib/services/review/to-quarter";
import { withdrawDecision } from "@/lib/services/review/withdraw-decision";

export const DELETE = route(withdrawDecisionOperation, async ({ actor, params }) =>
  withdrawDecision(actor, {
    quarter: toQuarter(params.quarter),
    pathwayCode: params.code,
    decisionId: params.decision,
  }),
);
