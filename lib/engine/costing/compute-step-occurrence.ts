import type { MapSection, MapStep } from "./pathway-map";

/** How often one patient meets a step, by the step itself and by the sections around it. */
export function computeStepOccurrence(step: MapStep, sections: readonly MapSection[]): number {
  const { occurrence } = step;
  const own = occurrence.kind === "always" ? 1 : 0;
  const stated = occurrence.kind === "optional" ? occurrence.share : own;
  let product = occurrence.kind === "repeated" ? occurrence.meanCount : stated;
  const byKey = new Map(sections.map((section) => [section.sectionKey, section]));
  const seen = new Set<string>();
  let at = byKey.get(step.sectionKey ?? "");
  while (at && !seen.has(at.sectionKey)) {
    seen.add(at.sectionKey);
    product *= at.share;
    at = byKey.get(at.insideKey ?? "");
  }
  return product;
}
