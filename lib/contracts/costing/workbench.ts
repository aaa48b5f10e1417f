import type {
  CostedResource,
  DatedResource,
  MapConsumable,
  PriceStudy,
  StudyRateYear,
} from "@/lib/engine/costing";
import type { SourceStamp } from "../steering/figure";
import type { PathwayRecord } from "../steering/pathway";
import type { SteeringFrame } from "../steering/pages";
import type { PathwayMapDocument } from "./pathway-map";

/** A draft or version in a list. */
export interface PathwayMapRecord {
  readonly mapId: string;
  readonly pathwayCode: string;
  readonly status: "draft" | "confirmed" | "discarded";
  /** Null until confirmed. */
  readonly version: number | null;
  readonly revision: number;
  /** The version that it was made from. */
  readonly basedOn: string | null;
  /** The draft that somebody else changed meanwhile. */
  readonly copiedFrom: string | null;
  readonly isIllustration: boolean;
  readonly note: string | null;
  readonly author: string;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
}

/** A draft or version with what it says. */
export interface StoredPathwayMap extends PathwayMapRecord {
  readonly document: PathwayMapDocument;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** A resource with its name and all its rates, as the workbench offers it. */
export interface OfferedResource extends DatedResource {
  readonly name: string;
}

/** What patients' own records say about the minutes of a resource in a step. */
export interface MeasuredMinutes {
  readonly stepKey: string;
  readonly resourceKey: string;
  /** Patients who had it; minutes are for one of them. */
  readonly episodeCount: number;
  /** All patients of the period with any activity. */
  readonly cohortCount: number;
  readonly meanMinutes: number;
  readonly medianMinutes: number;
  readonly shortMinutes: number;
  readonly longMinutes: number;
  /** Origin of most of the minutes. */
  readonly origin: "measured" | "observed" | "estimated";
}

/** What deliveries say about an article in a step. */
export interface RegisteredGood {
  /** Empty where the delivery names no step. */
  readonly stepKey: string;
  readonly articleKey: string;
  readonly name: string;
  readonly kind: MapConsumable["kind"];
  /** Patients for whom it was registered. */
  readonly episodeCount: number;
  /** All patients of the period. */
  readonly cohortCount: number;
  /** Units for a patient of the whole group, those without included. */
  readonly quantityPerPatient: number;
  /** Mean price that was paid for a unit. */
  readonly unitPriceCents: number;
  readonly priceYear: number;
}

export interface ChecklistItem {
  readonly position: number;
  readonly text: string;
  readonly kind: "mandatory" | "suggested";
}

/** One pathway in the room of pathway costs. */
export interface PathwayMapSummary {
  readonly pathway: PathwayRecord;
  /** Newest version, with what it needs to be costed; null without one. */
  readonly current: StoredPathwayMap | null;
  readonly drafts: readonly PathwayMapRecord[];
  readonly versionCount: number;
}

/** What every page of pathway maps needs to cost them. */
export interface MapPricing {
  /** Resources at the prices of the study. */
  readonly resources: readonly (OfferedResource & CostedResource)[];
  /** Which price years the rates are of, newest first; empty when none may be used. */
  readonly rateYears: readonly StudyRateYear[];
  readonly study: PriceStudy;
  /** False where the reader may not see what a minute of a physician costs. */
  readonly isWithPhysicians: boolean;
  readonly sources: readonly SourceStamp[];
}

export interface MapListPage extends MapPricing {
  readonly frame: SteeringFrame;
  readonly summaries: readonly PathwayMapSummary[];
  readonly today: string;
}

export interface WorkbenchPage extends MapPricing {
  readonly frame: SteeringFrame;
  readonly pathway: PathwayRecord;
  readonly maps: readonly PathwayMapRecord[];
  /** The draft or version that is open; null while the pathway has none. */
  readonly open: StoredPathwayMap | null;
  /** The version to compare with: chosen, or the predecessor; null without one. */
  readonly compared: StoredPathwayMap | null;
  readonly measured: readonly MeasuredMinutes[];
  /** First and last day of the measured minutes. */
  readonly measuredFrom: string;
  readonly measuredUntil: string;
  /** Goods of the calendar year of the last day, so that their prices are of one year. */
  readonly registered: readonly RegisteredGood[];
  readonly registeredFrom: string;
  readonly checklistItems: readonly ChecklistItem[];
  readonly canWrite: boolean;
  readonly today: string;
}
