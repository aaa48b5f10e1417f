import { movePathwayMapOperation } from "@/lib/contracts/api/pathway-maps";
import type { PathwayMapDocumentDto } from "@/lib/contracts/costing/pathway-map";
import { route } from "@/lib/http/route";
import { moveMap } from "@/lib/services/costing/maps/save-map";

export const POST = route(movePathwayMapOperation, async ({ actor, params, body }) => {
  const seen = { mapId: params.map, revision: body.revision };
  const { revision, document, canUndo, canRedo } = await moveMap(actor, seen, body.direction);
  return { revision, document: document as PathwayMapDocumentDto, canUndo, canRedo };
});
