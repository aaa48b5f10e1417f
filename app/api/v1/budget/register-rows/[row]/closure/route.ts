import { closeRegisterRowOperation } from "@/lib/contracts/api/budget";
import { route } from "@/lib/http/route";
import { closeRow } from "@/lib/services/budget/registers";

export const POST = route(closeRegisterRowOperation, ({ actor, params, body }) => {
  const { register, revision, reason } = body;
  return closeRow(actor, { register, id: params.row, revision }, reason);
});
