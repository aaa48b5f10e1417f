import { sendScenarioOperation } from "@/lib/contracts/api/scenarios";
import { route } from "@/lib/http/route";
import { sendScenario } from "@/lib/services/simulator/decide-on-scenario";

export const POST = route(sendScenarioOperation, async ({ actor, params, body }) =>
  sendScenario(actor, params.scenario, body.quarter),
);
