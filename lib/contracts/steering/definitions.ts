import type { DefinitionRecord, LocalisedText } from "./figure";
import type { SteeringFrame } from "./pages";

/** Words of a definition that a hospital may write itself. */
export const DEFINITION_PARTS = [
  "name",
  "short",
  "numerator",
  "denominator",
  "inclusion",
  "exclusion",
  "calculation",
] as const;

export type DefinitionPart = (typeof DEFINITION_PARTS)[number];
export type DefinitionLanguage = keyof LocalisedText;
export type PartTexts = Readonly<Partial<Record<DefinitionPart, string | undefined>>>;
export type DefinitionTexts = Readonly<Record<DefinitionLanguage, PartTexts>>;

/**
 * Whether there is a figure: `figures` is computed here; `awaiting` would be, once the events are
 * delivered; `other-screen` is shown elsewhere in the product; `missing-fields` cannot be computed.
 */
export const DEFINITION_STATES = ["figures", "awaiting", "other-screen", "missing-fields"] as const;
export type DefinitionState = (typeof DEFINITION_STATES)[number];

/** One line of the catalogue. */
export interface DefinitionLine {
  readonly code: string;
  readonly name: LocalisedText;
  readonly theme: string;
  readonly kpiCodes: readonly string[];
  readonly pathways: readonly string[];
  readonly state: DefinitionState;
  readonly version: number;
  readonly ownVersion: number | null;
  readonly ownerRole: string | null;
  readonly isSigned: boolean;
  readonly hasDraft: boolean;
}

export interface DefinitionListPage {
  readonly frame: SteeringFrame;
  readonly lines: readonly DefinitionLine[];
}

export interface SignOffRecord {
  /** Null for a signature that was taken over from elsewhere. */
  readonly accountId: number | null;
  readonly author: string;
  readonly role: string;
  readonly signedAt: string;
}

/** A target that a version sets for a pathway, in the unit of the indicator. */
export interface ProposedTarget {
  readonly pathwayCode: string;
  readonly amount: number;
}

/** A version of a definition as a whole: the product's, or the hospital's words over it. */
export interface DefinitionVersion {
  /** `product-1` or `hospital-2`: names it in the address. */
  readonly key: string;
  readonly kind: "product" | "hospital";
  readonly version: number;
  readonly productVersion: number;
  readonly validFrom: string;
  readonly status: "product" | "draft" | "signed" | "withdrawn";
  readonly revision: number;
  readonly texts: DefinitionTexts;
  readonly minimumCount: number;
  /** Targets that it sets from its date; none for a version of the product. */
  readonly targets: readonly ProposedTarget[];
  /** What changed, or why: the product's note or the proposer's reason; null for the first. */
  readonly change: LocalisedText | null;
  readonly author: string | null;
  readonly authorRole: string | null;
  readonly proposedBy: number | null;
  readonly createdAt: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  readonly signOffs: readonly SignOffRecord[];
}

export interface DefinitionComment {
  readonly id: string;
  readonly text: string;
  readonly author: string;
  readonly role: string;
  readonly createdAt: string;
}

/** What the product knows of an indicator beside its words. */
export interface DefinitionFacts {
  readonly theme: string;
  readonly kpiCodes: readonly string[];
  readonly pathways: readonly string[];
  readonly missingFields: readonly string[];
  readonly shownAt: string | null;
  readonly state: DefinitionState;
}

export interface DefinitionTarget {
  readonly pathwayCode: string;
  readonly amount: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
}

export interface DefinitionPage {
  readonly frame: SteeringFrame;
  readonly today: string;
  readonly definition: DefinitionRecord;
  readonly facts: DefinitionFacts;
  /** Newest first; the product's versions among the hospital's. */
  readonly versions: readonly DefinitionVersion[];
  readonly comments: readonly DefinitionComment[];
  readonly targets: readonly DefinitionTarget[];
  /** The version that holds today. */
  readonly validKey: string;
  readonly may: {
    readonly propose: boolean;
    readonly sign: boolean;
    /** A version that sets a target is signed by who also answers for targets. */
    readonly setTarget: boolean;
  };
  readonly accountId: number | null;
}
