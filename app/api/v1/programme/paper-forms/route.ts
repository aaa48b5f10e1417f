import { enterPaperFormOperation } from "@/lib/contracts/api/programme";
import { route } from "@/lib/http/route";
import { enterPaperForm } from "@/lib/services/programme/paper-forms";

export const POST = route(enterPaperFormOperation, ({ actor, body }) =>
  enterPaperForm(actor, body),
);
