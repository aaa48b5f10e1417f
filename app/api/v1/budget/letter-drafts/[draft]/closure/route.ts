import { closeLetterDraftOperation } from "@/lib/contracts/api/budget";
import { route } from "@/lib/http/route";
import { closeDraft } from "@/lib/services/budget/letter-drafts";

export const POST = route(closeLetterDraftOperation, ({ actor, params, body }) =>
  closeDraft(actor, { id: params.draft, revision: body.revision }),
);
