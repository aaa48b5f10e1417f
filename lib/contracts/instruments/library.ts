import type { LocalisedText } from "@/lib/contracts/steering/figure";
import type { Instrument } from "@/lib/engine/instruments";

/** A licence pack that a hospital installed, without its words. */
export interface InstalledPack {
  readonly instrumentId: string;
  readonly language: string;
  readonly version: string;
  readonly licenceOwner: string;
  readonly licenceReference: string;
  readonly licenceHolder: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly installedBy: string;
  readonly installedAt: string;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: string | null;
}

/** How a pack stands today. */
export type PackStanding = "in-use" | "replaced" | "not-yet-valid" | "expired" | "withdrawn";

/** A pathway that asks a questionnaire, and when. */
export interface InstrumentUse {
  readonly instrumentId: string;
  readonly pathwayCode: string;
  readonly pathwayName: LocalisedText;
  readonly moments: readonly string[];
}

/** Where the words of a questionnaire come from in this hospital. */
export type WordingStatus = "pack" | "own" | "key";

/** A questionnaire in the library. */
export interface LibraryEntry {
  readonly instrument: Instrument;
  readonly status: WordingStatus;
  /** Languages with words today: of packs in use and of this product. */
  readonly languages: readonly string[];
  /** This product brings a text of its own. */
  readonly hasOwnText: boolean;
  readonly uses: readonly InstrumentUse[];
}
