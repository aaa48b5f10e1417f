import type { SubPart } from "@/lib/engine/budget";

/** The parts of the hospital budget in the order of the letter, for screens. Source: Royal Decree of 25 April 2002, art. 7. Example: the first is "A1". */
export const SUB_PARTS: readonly SubPart[] = [
  ...(["A1", "A2", "A3", "B1", "B2", "B3", "B4", "B5"] as const),
  ...(["B6", "B7", "B8", "B9", "C1", "C2", "C3", "C4"] as const),
];
