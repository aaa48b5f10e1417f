import { recordDecisionOperation } from "@/lib/contracts/api/reviews";
import { route } from "@/lib/http/route";
import { recordDecision } from "@/lib/services/review/record-decision";
import { toQuarter } from "@/lib/services/review/to-quarter";

export const POST = route(recordDecisionOperation, async ({ actor, params, body, now }) =>
  recordDecision(actor, {
    ...body,
    quarter: toQuarter(params.quarter),
    pathwayCode: params.code,
    today: now.toISOString().slice(0, 10),
  }),
);
