import {
  discardPathwayMapOperation,
  savePathwayMapOperation,
} from "@/lib/contracts/api/pathway-maps";
import type { PathwayMapDocument } from "@/lib/contracts/costing/pathway-map";
import { route } from "@/lib/http/route";
import { saveMap } from "@/lib/services/costing/maps/save-map";
import { discardPathwayMap } from "@/lib/services/costing/maps/settle-map";

export const PUT = route(savePathwayMapOperation, async ({ actor, params, body }) => {
  const document: PathwayMapDocument = body.document;
  return saveMap(actor, { mapId: params.map, revision: body.revision }, document);
});

export const DELETE = route(discardPathwayMapOperation, async ({ actor, params }) =>
  discardPathwayMap(actor, params.map),
);
