import type { ProvenanceGrade } from "@/lib/engine/budget";

/** How far numbers from outside are confirmed, the firmest first. */
export const SOURCE_GRADES = [
  "notified",
  "published",
  "claimed",
  "assumed",
  "illustration",
] as const satisfies readonly ProvenanceGrade[];
