import { addProcessRuleOperation } from "@/lib/contracts/api/process-rules";
import { route } from "@/lib/http/route";
import { addProcessRule } from "@/lib/services/process/manage-rules";

export const POST = route(addProcessRuleOperation, ({ actor, body }) => {
  const { pathway, ...rule } = body;
  return addProcessRule(actor, { ...rule, pathwayCode: pathway });
});
