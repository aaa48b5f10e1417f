import { changeDefinitionDraftOperation } from "@/lib/contracts/api/definitions";
import { route } from "@/lib/http/route";
import { changeDraft } from "@/lib/services/definitions/propose-definition";
import { localDay } from "@/lib/services/definitions/local-day";

export const PUT = route(changeDefinitionDraftOperation, async ({ actor, params, body, now }) => {
  const { revision, ...proposal } = body;
  return changeDraft(
    actor,
    { version: params.version, revision },
    { ...proposal, code: params.code, today: localDay(now) },
  );
});
