import { saveScenarioOperation } from "@/lib/contracts/api/scenarios";
import { route } from "@/lib/http/route";
import { saveScenario } from "@/lib/services/simulator/save-scenario";

export const POST = route(saveScenarioOperation, async ({ actor, body, now }) =>
  saveScenario(actor, { ...body, today: now.toISOString().slice(0, 10) }),
);
