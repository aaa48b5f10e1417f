import type { ProgrammeRate } from "@/lib/engine/programme/index";

/**
 * The rates in the order in which a patient meets them: asked, linked, asked again, answered.
 * Source: rates of NHS England PROMs and CMS THA/TKA PRO-PM.
 * Example: participation comes first.
 */
export const PROGRAMME_RATE_ORDER: readonly ProgrammeRate[] = [
  "participation",
  "linkage",
  "issued",
  "response",
  "pairs",
  "completeness",
  "optOut",
];
