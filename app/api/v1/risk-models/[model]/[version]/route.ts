import { withdrawRiskModelOperation } from "@/lib/contracts/api/risk-models";
import { route } from "@/lib/http/route";
import { withdrawRiskModel } from "@/lib/services/risk-models/withdraw-risk-model";

export const DELETE = route(withdrawRiskModelOperation, async ({ actor, params }) => {
  await withdrawRiskModel(actor, { modelId: params.model, version: params.version });
  return undefined;
});
