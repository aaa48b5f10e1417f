import "server-only";
import type { CalibratedLetter } from "@/lib/engine/budget";

/** Figures of the hospital itself, which no letter brings. */
const OWN_FIGURE = /^(case|cost|outside)\./;

/** Own activity and cost stay as they were saved; what the new letter or its rules say comes over them. */
export function moveToLetter(old: CalibratedLetter, next: CalibratedLetter): CalibratedLetter {
  const kept = Object.entries(old.parameters).filter(([key]) => OWN_FIGURE.test(key));
  return { ...next, parameters: { ...next.parameters, ...Object.fromEntries(kept) } };
}
