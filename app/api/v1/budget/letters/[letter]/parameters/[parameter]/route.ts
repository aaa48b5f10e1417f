import {
  enterBudgetParameterOperation,
  withdrawBudgetParameterOperation,
} from "@/lib/contracts/api/budget";
import { route } from "@/lib/http/route";
import { enterParameter, withdrawParameter } from "@/lib/services/budget/parameters";

export const PUT = route(enterBudgetParameterOperation, ({ actor, params, body }) =>
  enterParameter(actor, { letterKey: params.letter, parameter: params.parameter }, body),
);

export const DELETE = route(withdrawBudgetParameterOperation, async ({ actor, params }) => {
  await withdrawParameter(actor, { letterKey: params.letter, parameter: params.parameter });
  return undefined;
});
