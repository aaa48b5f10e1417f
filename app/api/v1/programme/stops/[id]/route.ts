import { liftProgrammeStopOperation } from "@/lib/contracts/api/programme";
import { route } from "@/lib/http/route";
import { liftStop } from "@/lib/services/programme/stop-programme";

export const DELETE = route(liftProgrammeStopOperation, async ({ actor, params }) => {
  await liftStop(actor, params.id);
  return undefined;
});
