import { commentDefinitionOperation } from "@/lib/contracts/api/definitions";
import { route } from "@/lib/http/route";
import { commentDefinition } from "@/lib/services/definitions/comment-definition";

export const POST = route(commentDefinitionOperation, async ({ actor, params, body }) =>
  commentDefinition(actor, params.code, body.text),
);
