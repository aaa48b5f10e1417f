import { saveAllocationRulesOperation } from "@/lib/contracts/api/costing-rules";
import { route } from "@/lib/http/route";
import { saveAllocationRules } from "@/lib/services/costing/save-rules";

export const PUT = route(saveAllocationRulesOperation, async ({ actor, body }) => {
  const { version, changedResources } = await saveAllocationRules(actor, body);
  return { version, changedResources: [...changedResources] };
});
