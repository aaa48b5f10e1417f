import { saveScheduleOperation } from "@/lib/contracts/api/programme";
import { route } from "@/lib/http/route";
import { todayInBelgium } from "@/lib/services/programme/days";
import { saveSchedule } from "@/lib/services/programme/schedules";

export const PUT = route(saveScheduleOperation, ({ actor, params, body, now }) =>
  saveSchedule(actor, { ...body, pathwayCode: params.code, today: todayInBelgium(now) }),
);
