import { commentScenarioOperation } from "@/lib/contracts/api/scenarios";
import { route } from "@/lib/http/route";
import { commentScenario } from "@/lib/services/simulator/decide-on-scenario";

export const POST = route(commentScenarioOperation, async ({ actor, params, body }) =>
  commentScenario(actor, params.scenario, body.text),
);
