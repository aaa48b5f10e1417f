import "server-only";
import type { PackSummaryDto } from "@/lib/contracts/api/licence-packs";
import type { LicencePack } from "@/lib/contracts/instruments/licence-pack";

/** What a pack holds, without its words. */
export function summarisePack({
  instrument,
  language,
  version,
  licence,
  wording,
}: LicencePack): PackSummaryDto {
  return {
    instrument,
    language,
    version,
    owner: licence.owner,
    reference: licence.reference,
    holder: licence.holder,
    validFrom: licence.validFrom,
    validTo: licence.validTo ?? null,
    title: wording.title,
    items: wording.items.length,
  };
}
