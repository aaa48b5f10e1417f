import { withdrawLetterDraftOperation } from "@/lib/contracts/api/budget";
import { route } from "@/lib/http/route";
import { withdrawDraft } from "@/lib/services/budget/letter-drafts";

export const POST = route(withdrawLetterDraftOperation, ({ actor, params, body }) =>
  withdrawDraft(actor, { id: params.draft, revision: body.revision }),
);
