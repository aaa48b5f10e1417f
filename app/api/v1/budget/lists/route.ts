import { importCodeListOperation } from "@/lib/contracts/api/budget";
import { route } from "@/lib/http/route";
import { importCodeList } from "@/lib/services/budget/code-lists";

export const POST = route(importCodeListOperation, ({ actor, body }) =>
  importCodeList(actor, body),
);
