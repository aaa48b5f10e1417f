import { changeChartOperation } from "@/lib/contracts/api/charts";
import { route } from "@/lib/http/route";
import { changeChart } from "@/lib/services/indicators/change-chart";

export const POST = route(changeChartOperation, async ({ actor, params, body, now }) =>
  changeChart(actor, {
    code: params.code,
    pathwayCode: body.pathway,
    version: body.version,
    reason: body.reason,
    change: body.change,
    today: now.toISOString().slice(0, 10),
  }),
);
