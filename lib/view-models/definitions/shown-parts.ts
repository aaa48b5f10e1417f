import type { DefinitionPart } from "@/lib/contracts/steering/definitions";

/** The words of a definition in the order in which a reader meets them. */
export const SHOWN_PARTS = [
  "name",
  "short",
  "numerator",
  "denominator",
  "inclusion",
  "exclusion",
  "calculation",
] as const satisfies readonly DefinitionPart[];
