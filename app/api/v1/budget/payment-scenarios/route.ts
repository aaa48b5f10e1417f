import { keepPaymentScenarioOperation } from "@/lib/contracts/api/payment-scenarios";
import { route } from "@/lib/http/route";
import { keepPaymentScenario } from "@/lib/services/payment/keep-scenario";

export const POST = route(keepPaymentScenarioOperation, async ({ actor, body }) =>
  keepPaymentScenario(actor, body),
);
