import { createTrialOperation } from "@/lib/contracts/api/questionnaire-trials";
import { route } from "@/lib/http/route";
import { issueTrialLink } from "@/lib/services/patient-form/issue-trial-link";

export const POST = route(createTrialOperation, ({ actor, body }) =>
  issueTrialLink(actor, { instrumentIds: body.instruments, language: body.language }),
);
