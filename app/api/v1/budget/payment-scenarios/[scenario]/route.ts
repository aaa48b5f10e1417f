import { dropPaymentScenarioOperation } from "@/lib/contracts/api/payment-scenarios";
import { route } from "@/lib/http/route";
import { dropPaymentScenario } from "@/lib/services/payment/keep-scenario";

export const DELETE = route(dropPaymentScenarioOperation, async ({ actor, params }) =>
  dropPaymentScenario(actor, params.scenario),
);
