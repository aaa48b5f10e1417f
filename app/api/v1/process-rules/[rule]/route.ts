import { removeProcessRuleOperation } from "@/lib/contracts/api/process-rules";
import { route } from "@/lib/http/route";
import { dropProcessRule } from "@/lib/services/process/manage-rules";

export const DELETE = route(removeProcessRuleOperation, ({ actor, params }) =>
  dropProcessRule(actor, params.rule),
);
