import { listSessionsOperation, revokeSessionsOperation } from "@/lib/contracts/api/sessions";
import { ownerOf } from "@/lib/http/session-owner";
import { route } from "@/lib/http/route";
import { getOwnSessions, revokeOwnSessions } from "@/lib/services/accounts/sessions";

export const GET = route(listSessionsOperation, async (call) => ({
  sessions: [...(await getOwnSessions(ownerOf(call), call.now))],
}));

export const DELETE = route(revokeSessionsOperation, async (call) => ({
  revoked: await revokeOwnSessions(ownerOf(call), call.now),
}));
