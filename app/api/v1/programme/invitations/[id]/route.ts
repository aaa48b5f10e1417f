import { withdrawInvitationOperation } from "@/lib/contracts/api/programme";
import { route } from "@/lib/http/route";
import { withdrawInvitation } from "@/lib/services/programme/outbox-actions";

export const DELETE = route(withdrawInvitationOperation, async ({ actor, params }) => {
  await withdrawInvitation(actor, params.id);
  return undefined;
});
