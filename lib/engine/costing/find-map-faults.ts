import type { MapSection, MapStep, PathwayMap } from "./pathway-map";
import { readTimeEquation } from "./read-time-equation";

/** What makes a map contradict itself; a figure that is merely not known yet is no fault. */
export const MAP_FAULTS = [
  "duplicate-step",
  "duplicate-use",
  "duplicate-section",
  "unknown-section",
  "unknown-step",
  "section-cycle",
  "branch-sum",
  "share-outside",
  "count-outside",
  "overhead-outside",
  "impossible-figure",
  "equation",
] as const;

export type MapFaultCode = (typeof MAP_FAULTS)[number];

/** One fault with its place in the map. */
export interface MapFault {
  readonly code: MapFaultCode;
  readonly stepKey: string | null;
  /** The line within the step. */
  readonly useKey: string | null;
  /** The section, or the choice whose branches do not add up to 1. */
  readonly sectionKey: string | null;
  /** The sum, the figure, or what stands in the equation. */
  readonly detail: string | null;
  /** Place within the equation, the first character is 1. */
  readonly position: number | null;
}

/** How far shares may be from 1: binary rounding only. 0.97 is refused. */
const SHARE_TOLERANCE = 1e-9;

const NOWHERE = { stepKey: null, useKey: null, sectionKey: null, detail: null, position: null };

function twice(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}

const isAmount = (figure: number) => Number.isFinite(figure) && figure >= 0;
const isShare = (figure: number) => figure >= 0 && figure <= 1;

/** Whether a section lies, over some others, in itself. */
function isInCycle(section: MapSection, byKey: ReadonlyMap<string, MapSection>): boolean {
  const seen = new Set<string>();
  for (let at: MapSection | undefined = section; at; at = byKey.get(at.insideKey ?? "")) {
    if (seen.has(at.sectionKey)) return true;
    seen.add(at.sectionKey);
  }
  return false;
}

function listSectionFaults({ sections }: PathwayMap): readonly MapFault[] {
  const byKey = new Map(sections.map((section) => [section.sectionKey, section]));
  const own = sections.flatMap((section): MapFault[] => {
    const at = { ...NOWHERE, sectionKey: section.sectionKey };
    const isPossible = section.kind === "branch" ? isShare : isAmount;
    const isLost = section.insideKey !== null && !byKey.has(section.insideKey);
    const code = section.kind === "branch" ? "share-outside" : "count-outside";
    return [
      ...(isPossible(section.share) ? [] : [{ ...at, code, detail: `${section.share}` } as const]),
      ...(isLost ? [{ ...at, code: "unknown-section", detail: section.insideKey } as const] : []),
      ...(isInCycle(section, byKey) ? [{ ...at, code: "section-cycle" } as const] : []),
    ];
  });
  const doubles = twice(sections.map(({ sectionKey }) => sectionKey)).map((sectionKey) => ({
    ...NOWHERE,
    code: "duplicate-section" as const,
    sectionKey,
  }));
  return [...doubles, ...own, ...listBranchSumFaults(sections)];
}

function listBranchSumFaults(sections: readonly MapSection[]): readonly MapFault[] {
  const points = new Map<string, number>();
  for (const { kind, pointKey, share } of sections) {
    if (kind === "branch") points.set(pointKey ?? "", (points.get(pointKey ?? "") ?? 0) + share);
  }
  return [...points]
    .filter(([, sum]) => !(Math.abs(sum - 1) <= SHARE_TOLERANCE))
    .map(([sectionKey, sum]) => ({
      ...NOWHERE,
      code: "branch-sum",
      sectionKey,
      detail: String(Number(sum.toFixed(9))),
    }));
}

function listOccurrenceFaults({ stepKey, occurrence }: MapStep): readonly MapFault[] {
  const at = { ...NOWHERE, stepKey };
  if (occurrence.kind === "optional" && !isShare(occurrence.share)) {
    return [{ ...at, code: "share-outside", detail: `${occurrence.share}` }];
  }
  if (occurrence.kind === "repeated" && !isAmount(occurrence.meanCount)) {
    return [{ ...at, code: "count-outside", detail: `${occurrence.meanCount}` }];
  }
  return [];
}

function listUseFaults(step: MapStep, map: PathwayMap): readonly MapFault[] {
  const keys = [...step.resources, ...step.consumables].map(({ useKey }) => useKey);
  const at = { ...NOWHERE, stepKey: step.stepKey };
  const resources = step.resources.flatMap((use): MapFault[] => {
    const isPossible =
      isAmount(use.unitsInParallel) &&
      use.unitsInParallel > 0 &&
      [use.patientsSharing, use.groupSize].every((size) => Number.isFinite(size) && size >= 1);
    const read = use.equation.trim() === "" ? null : readTimeEquation(use.equation, map.variables);
    const here = { ...at, useKey: use.useKey };
    return [
      ...(isPossible
        ? []
        : [{ ...here, code: "impossible-figure", detail: use.resourceKey } as const]),
      ...(read?.status === "refused"
        ? [
            {
              ...here,
              code: "equation",
              detail: read.fault.code,
              position: read.fault.position,
            } as const,
          ]
        : []),
    ];
  });
  const goods = step.consumables
    .filter((use) => ![use.quantity, use.unitPriceCents ?? 0].every(isAmount))
    .map(
      (use) =>
        ({ ...at, useKey: use.useKey, code: "impossible-figure", detail: use.name }) as const,
    );
  const doubles = twice(keys).map((useKey) => ({ ...at, useKey, code: "duplicate-use" }) as const);
  return [...doubles, ...resources, ...goods];
}

function listStepFaults(map: PathwayMap): readonly MapFault[] {
  const keys = map.steps.map(({ stepKey }) => stepKey);
  const sections = new Set(map.sections.map(({ sectionKey }) => sectionKey));
  const doubles = twice(keys).map(
    (stepKey) => ({ ...NOWHERE, stepKey, code: "duplicate-step" }) as const,
  );
  const own = map.steps.flatMap((step): readonly MapFault[] => {
    const at = { ...NOWHERE, stepKey: step.stepKey };
    const lost = (step.follows ?? []).filter((key) => !keys.includes(key));
    const isLost = step.sectionKey !== null && !sections.has(step.sectionKey);
    return [
      ...listOccurrenceFaults(step),
      ...lost.map((detail) => ({ ...at, code: "unknown-step", detail }) as const),
      ...(isLost ? [{ ...at, code: "unknown-section", detail: step.sectionKey } as const] : []),
      ...listUseFaults(step, map),
    ];
  });
  return [...doubles, ...own];
}

/**
 * Lists what makes a pathway map contradict itself, so that nothing is computed from it in silence.
 *
 * Rules: keys are unique; every section and step that is named exists; sections do not lie in
 * themselves; shares are 0 to 1, counts 0 or more; the branches of one choice add up to 1; units in
 * parallel are above 0, sharing and groups at least 1; equations can be read and their units agree.
 *
 * @param map a draft or a version.
 * @returns the faults, sections first, then steps in order; empty when the map is sound.
 * Source: requirement TDABC 1.5 (branches); Demeere et al. 2009 (equations).
 * Example: branches of 0.60 and 0.37 give one fault `branch-sum` with detail 0.97.
 */
export function findMapFaults(map: PathwayMap): readonly MapFault[] {
  const overhead = isAmount(map.overhead.markUp)
    ? []
    : [{ ...NOWHERE, code: "overhead-outside", detail: `${map.overhead.markUp}` } as const];
  return [...overhead, ...listSectionFaults(map), ...listStepFaults(map)];
}
