import { checkRiskModelOperation } from "@/lib/contracts/api/risk-models";
import { route } from "@/lib/http/route";
import { localDay } from "@/lib/services/definitions/local-day";
import { getRiskModelFindings } from "@/lib/services/risk-models/install-risk-model";

export const POST = route(checkRiskModelOperation, async ({ actor, body, now }) =>
  getRiskModelFindings(actor, { text: body.text, today: localDay(now) }),
);
