import "server-only";
import { buildActor } from "@/lib/access/build-actor";
import type { IndicatorReading } from "@/lib/contracts/steering/figure";
import { withSignIn } from "@/lib/db/with-sign-in";
import { findExampleHospitalId } from "@/lib/repositories/accounts";
import { getIndicator } from "../indicators/get-indicators";

const PATHWAY = "hip-knee";
const INDICATOR = "readmission-30d";

/**
 * The reading that the first page shows to everyone: one indicator of the made-up hospital, as its
 * committee sees it. Null where no example hospital is loaded; a real hospital is never shown here.
 */
export async function getFirstPicture(today: string): Promise<IndicatorReading | null> {
  const hospitalId = await withSignIn((tx) => findExampleHospitalId(tx), { readOnly: true });
  if (hospitalId === null) return null;
  const actor = buildActor({
    accountId: 0,
    displayName: "",
    wantedHospitalId: hospitalId,
    grants: [
      {
        id: 0,
        role: "vsc-chair",
        hospitalIds: [hospitalId],
        isNetworkWide: false,
        departmentWardCodes: null,
        wardCodes: ["*"],
        pathwayCodes: ["*"],
      },
    ],
  });
  if (!actor) return null;
  const filter = { quarter: null, today, pathwayCode: PATHWAY, wardCode: null, variant: null };
  const { frame, reading } = await getIndicator(actor, INDICATOR, filter);
  return frame.hospital.dataKind === "example" ? reading : null;
}
