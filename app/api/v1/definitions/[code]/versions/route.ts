import { proposeDefinitionOperation } from "@/lib/contracts/api/definitions";
import { route } from "@/lib/http/route";
import { proposeDefinition } from "@/lib/services/definitions/propose-definition";
import { localDay } from "@/lib/services/definitions/local-day";

export const POST = route(proposeDefinitionOperation, async ({ actor, params, body, now }) =>
  proposeDefinition(actor, { ...body, code: params.code, today: localDay(now) }),
);
