import { installRiskModelOperation } from "@/lib/contracts/api/risk-models";
import { route } from "@/lib/http/route";
import { installRiskModel } from "@/lib/services/risk-models/install-risk-model";
import { localDay } from "@/lib/services/definitions/local-day";

export const POST = route(installRiskModelOperation, async ({ actor, body, now }) =>
  installRiskModel(actor, { text: body.text, today: localDay(now) }),
);
