import { lockScenarioOperation } from "@/lib/contracts/api/scenarios";
import { route } from "@/lib/http/route";
import { lockScenario } from "@/lib/services/simulator/decide-on-scenario";

export const POST = route(lockScenarioOperation, async ({ actor, params, body }) =>
  lockScenario(actor, params.scenario, body.seenVersion),
);
