import { installLicencePackOperation } from "@/lib/contracts/api/licence-packs";
import { route } from "@/lib/http/route";
import { installLicencePack } from "@/lib/services/instruments/install-licence-pack";

export const POST = route(installLicencePackOperation, async ({ actor, body }) =>
  installLicencePack(actor, body.text),
);
