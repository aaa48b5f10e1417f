import { changeRegisterRowOperation } from "@/lib/contracts/api/budget";
import { route } from "@/lib/http/route";
import { changeRow } from "@/lib/services/budget/registers";

export const PUT = route(changeRegisterRowOperation, ({ actor, params, body }) =>
  changeRow(actor, { id: params.row, revision: body.revision }, body.contents),
);
