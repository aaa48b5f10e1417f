import { checkLicencePackOperation } from "@/lib/contracts/api/licence-packs";
import { route } from "@/lib/http/route";
import { getPackFindings } from "@/lib/services/instruments/install-licence-pack";

export const POST = route(checkLicencePackOperation, async ({ actor, body }) =>
  getPackFindings(actor, body.text),
);
