import {
  confirmBudgetParameterOperation,
  withdrawConfirmationOperation,
} from "@/lib/contracts/api/budget";
import { route } from "@/lib/http/route";
import { confirmParameter, withdrawParameterConfirmation } from "@/lib/services/budget/parameters";
import { localDay } from "@/lib/services/definitions/local-day";

export const POST = route(confirmBudgetParameterOperation, ({ actor, params, body, now }) =>
  confirmParameter(
    actor,
    { letterKey: params.letter, parameter: params.parameter },
    { amount: body.amount, today: localDay(now) },
  ),
);

export const DELETE = route(withdrawConfirmationOperation, async ({ actor, params }) => {
  const { letter: letterKey, parameter } = params;
  await withdrawParameterConfirmation(actor, { letterKey, parameter });
  return undefined;
});
