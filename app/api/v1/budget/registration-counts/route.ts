import { keepRegistrationCountOperation } from "@/lib/contracts/api/registration-counts";
import { route } from "@/lib/http/route";
import { keepRegistrationCount } from "@/lib/services/registration/keep-count";

export const POST = route(keepRegistrationCountOperation, async ({ actor, body, now }) =>
  keepRegistrationCount(actor, { ...body, today: now.toISOString().slice(0, 10) }),
);
