import { stopProgrammeOperation } from "@/lib/contracts/api/programme";
import { route } from "@/lib/http/route";
import { todayInBelgium } from "@/lib/services/programme/days";
import { stopProgramme } from "@/lib/services/programme/stop-programme";

export const POST = route(stopProgrammeOperation, ({ actor, body, now }) =>
  stopProgramme(actor, { ...body, today: todayInBelgium(now) }),
);
