import { postLetterOperation } from "@/lib/contracts/api/programme";
import { route } from "@/lib/http/route";
import { markLetterPosted } from "@/lib/services/programme/outbox-actions";

export const POST = route(postLetterOperation, async ({ actor, params }) => {
  await markLetterPosted(actor, params.id);
  return undefined;
});
