import { changeLetterDraftOperation } from "@/lib/contracts/api/budget";
import { route } from "@/lib/http/route";
import { changeDraft } from "@/lib/services/budget/letter-drafts";

export const PUT = route(changeLetterDraftOperation, ({ actor, params, body }) =>
  changeDraft(actor, { id: params.draft, revision: body.revision }, body.contents),
);
