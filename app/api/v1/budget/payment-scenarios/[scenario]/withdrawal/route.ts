import { putBackPaymentScenarioOperation } from "@/lib/contracts/api/payment-scenarios";
import { route } from "@/lib/http/route";
import { putBackPaymentScenario } from "@/lib/services/payment/keep-scenario";

export const DELETE = route(putBackPaymentScenarioOperation, async ({ actor, params }) =>
  putBackPaymentScenario(actor, params.scenario),
);
