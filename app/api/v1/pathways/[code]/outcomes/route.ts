import { getOutcomesOperation } from "@/lib/contracts/api/outcomes";
import { route } from "@/lib/http/route";
import { getOutcomesDocument } from "@/lib/services/outcomes/get-outcomes-document";
import { toQuarter } from "@/lib/services/review/to-quarter";

export const GET = route(getOutcomesOperation, async ({ actor, params, query, now }) =>
  getOutcomesDocument(actor, params.code, {
    quarter: query.quarter === undefined ? null : toQuarter(query.quarter),
    moment: query.moment ?? null,
    span: query.span ?? "quarter",
    variant: query.variant ?? null,
    today: now.toISOString().slice(0, 10),
  }),
);
