import { getIndicatorOperation } from "@/lib/contracts/api/indicators";
import { route } from "@/lib/http/route";
import { getIndicatorDocument } from "@/lib/services/indicators/get-indicator-document";
import { toQuarter } from "@/lib/services/review/to-quarter";

export const GET = route(getIndicatorOperation, async ({ actor, params, query, now }) =>
  getIndicatorDocument(actor, params.code, {
    pathwayCode: query.pathway,
    quarter: query.quarter === undefined ? null : toQuarter(query.quarter),
    wardCode: query.ward ?? null,
    variant: query.variant ?? null,
    today: now.toISOString().slice(0, 10),
  }),
);
