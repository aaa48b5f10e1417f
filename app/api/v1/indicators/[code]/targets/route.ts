import { setTargetOperation } from "@/lib/contracts/api/charts";
import { route } from "@/lib/http/route";
import { setTarget } from "@/lib/services/indicators/annotate-chart";

export const POST = route(setTargetOperation, async ({ actor, params, body, now }) => {
  const { pathway, ...target } = body;
  const today = now.toISOString().slice(0, 10);
  return setTarget(actor, { ...target, code: params.code, pathwayCode: pathway, today });
});
