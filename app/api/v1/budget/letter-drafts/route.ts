import { createLetterDraftOperation } from "@/lib/contracts/api/budget";
import { route } from "@/lib/http/route";
import { createDraft } from "@/lib/services/budget/letter-drafts";

export const POST = route(createLetterDraftOperation, ({ actor, body }) =>
  createDraft(actor, body),
);
