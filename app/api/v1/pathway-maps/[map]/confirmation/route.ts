import { confirmPathwayMapOperation } from "@/lib/contracts/api/pathway-maps";
import { route } from "@/lib/http/route";
import { confirmPathwayMap } from "@/lib/services/costing/maps/settle-map";

export const POST = route(confirmPathwayMapOperation, async ({ actor, params, body }) =>
  confirmPathwayMap(actor, { mapId: params.map, revision: body.revision }, body.note),
);
