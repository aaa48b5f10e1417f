import { withdrawLicencePackOperation } from "@/lib/contracts/api/licence-packs";
import { route } from "@/lib/http/route";
import { withdrawLicencePack } from "@/lib/services/instruments/withdraw-licence-pack";

export const DELETE = route(withdrawLicencePackOperation, async ({ actor, params }) => {
  await withdrawLicencePack(actor, {
    instrumentId: params.instrument,
    language: params.language,
    version: params.version,
  });
  return undefined;
});
