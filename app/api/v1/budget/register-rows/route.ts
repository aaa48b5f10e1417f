import { addRegisterRowOperation } from "@/lib/contracts/api/budget";
import { route } from "@/lib/http/route";
import { addRow } from "@/lib/services/budget/registers";

export const POST = route(addRegisterRowOperation, ({ actor, body }) => addRow(actor, body));
