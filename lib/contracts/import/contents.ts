/** Why a resource of a FHIR delivery was read but not taken over. Words: `imports.unused.<code>`. */
export const UNUSED_REASONS = [
  "type-not-read",
  "repeated",
  "no-mapped-code",
  "not-an-admission",
  "part-of-a-stay",
  "not-performed",
  "no-care-here",
  "no-instrument",
  "not-completed",
  "no-anchor",
  "outside-window",
  "other-answer-nearer",
] as const;

export type UnusedReason = (typeof UNUSED_REASONS)[number];

/** Why an element of a resource was not taken over. Words: `imports.element.<code>`. */
export const ELEMENT_REASONS = [
  "unknown",
  "extension",
  "item-not-of-instrument",
  "not-read",
  "narrative",
  "identifying",
  "free-text",
] as const;

export type ElementReason = (typeof ELEMENT_REASONS)[number];

/** What became of the resources of one type: rows = used + refused + all that was not used. */
export interface TypeContents {
  readonly type: string;
  readonly rows: number;
  readonly used: number;
  readonly refused: number;
  readonly unused: readonly { readonly reason: UnusedReason; readonly rows: number }[];
}

/** An element that stood in the delivery and is not in the product. */
export interface ElementContents {
  readonly element: string;
  readonly reason: ElementReason;
  readonly rows: number;
}

/** Every resource of a delivery by type, and every element that stayed behind. */
export interface DeliveryContents {
  readonly types: readonly TypeContents[];
  /** The most frequent first; at most as many as the report carries. */
  readonly elements: readonly ElementContents[];
  /** How many different elements there were beyond those listed. */
  readonly otherElements: number;
}
