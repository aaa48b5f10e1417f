import { savePatientPhoneOperation } from "@/lib/contracts/api/programme";
import { route } from "@/lib/http/route";
import { savePatientPhone } from "@/lib/services/programme/patient-phone";

export const PUT = route(savePatientPhoneOperation, ({ actor, body }) =>
  savePatientPhone(actor, body.phone),
);
