import { revokeSessionOperation } from "@/lib/contracts/api/sessions";
import { route } from "@/lib/http/route";
import { ownerOf } from "@/lib/http/session-owner";
import { revokeOwnSession } from "@/lib/services/accounts/sessions";

export const DELETE = route(revokeSessionOperation, async (call) => {
  await revokeOwnSession(ownerOf(call), call.params.id, call.now);
  return undefined;
});
