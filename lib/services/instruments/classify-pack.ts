import "server-only";
import type { InstalledPack, PackStanding } from "@/lib/contracts/instruments/library";

/** Whether a pack could speak on a day, apart from newer ones beside it. */
function classifyAlone(pack: InstalledPack, on: string): PackStanding {
  if (pack.withdrawnAt !== null) return "withdrawn";
  if (pack.validFrom > on) return "not-yet-valid";
  return pack.validTo !== null && pack.validTo < on ? "expired" : "in-use";
}

/**
 * How each pack stands on a day. Of several valid packs for the same questionnaire and language the
 * newest speaks. The packs come newest first, as the repository lists them.
 */
export function classifyPacks(
  packs: readonly InstalledPack[],
  on: string,
): readonly (InstalledPack & { readonly standing: PackStanding })[] {
  const speaking = new Set<string>();
  return packs.map((pack) => {
    const alone = classifyAlone(pack, on);
    if (alone !== "in-use") return { ...pack, standing: alone };
    const place = `${pack.instrumentId}/${pack.language}`;
    const standing = speaking.has(place) ? "replaced" : "in-use";
    speaking.add(place);
    return { ...pack, standing };
  });
}
