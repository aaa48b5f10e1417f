import { withdrawDefinitionDraftOperation } from "@/lib/contracts/api/definitions";
import { route } from "@/lib/http/route";
import { withdrawDraft } from "@/lib/services/definitions/propose-definition";

export const POST = route(withdrawDefinitionDraftOperation, async ({ actor, params, body }) =>
  withdrawDraft(actor, params.code, { version: params.version, revision: body.revision }),
);
