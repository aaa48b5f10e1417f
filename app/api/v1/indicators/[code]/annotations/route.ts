import { addAnnotationOperation } from "@/lib/contracts/api/charts";
import { route } from "@/lib/http/route";
import { addAnnotation } from "@/lib/services/indicators/annotate-chart";

export const POST = route(addAnnotationOperation, async ({ actor, params, body, now }) => {
  const { pathway, ...remark } = body;
  const today = now.toISOString().slice(0, 10);
  return addAnnotation(actor, { ...remark, code: params.code, pathwayCode: pathway, today });
});
