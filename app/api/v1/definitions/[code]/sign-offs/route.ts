import { signDefinitionOperation } from "@/lib/contracts/api/definitions";
import { route } from "@/lib/http/route";
import { localDay } from "@/lib/services/definitions/local-day";
import { signDefinition } from "@/lib/services/definitions/sign-definition";

export const POST = route(signDefinitionOperation, async ({ actor, params, body, now }) =>
  signDefinition(actor, { ...body, code: params.code, today: localDay(now) }),
);
