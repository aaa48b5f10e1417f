import { saveCostingChecklistOperation } from "@/lib/contracts/api/pathway-maps";
import { route } from "@/lib/http/route";
import { saveChecklist } from "@/lib/services/costing/maps/save-checklist";

export const PUT = route(saveCostingChecklistOperation, async ({ actor, body }) =>
  saveChecklist(actor, body.items),
);
