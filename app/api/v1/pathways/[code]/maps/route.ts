import { createPathwayMapOperation } from "@/lib/contracts/api/pathway-maps";
import { route } from "@/lib/http/route";
import { createMap } from "@/lib/services/costing/maps/create-map";
import { localDay } from "@/lib/services/definitions/local-day";

export const POST = route(createPathwayMapOperation, async ({ actor, params, body, now }) =>
  createMap(actor, { pathwayCode: params.code, beginning: body, today: localDay(now) }),
);
