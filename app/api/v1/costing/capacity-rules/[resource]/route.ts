import { saveCapacityRuleOperation } from "@/lib/contracts/api/costing-rules";
import { route } from "@/lib/http/route";
import { saveCapacityRule } from "@/lib/services/costing/save-rules";

export const PUT = route(saveCapacityRuleOperation, async ({ actor, params, body }) => {
  const { version, changedResources } = await saveCapacityRule(actor, params.resource, body);
  return { version, changedResources: [...changedResources] };
});
