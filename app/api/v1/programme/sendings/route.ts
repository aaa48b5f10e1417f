import { sendProgrammeOperation } from "@/lib/contracts/api/programme";
import { route } from "@/lib/http/route";
import { deliverOutbox } from "@/lib/services/programme/deliver-outbox";
import { todayInBelgium } from "@/lib/services/programme/days";
import { sendDue } from "@/lib/services/programme/send-due";

export const POST = route(sendProgrammeOperation, async ({ actor, body, now }) => {
  const report = await sendDue(actor, { ...body, today: todayInBelgium(now) });
  if (body.isDryRun) return { ...report, isHandedOn: false, refused: 0 };
  const delivery = await deliverOutbox(actor.hospitalId);
  return { ...report, isHandedOn: delivery.hasMailServer, refused: delivery.failed };
});
