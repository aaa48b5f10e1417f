import "server-only";
import type { UncertainFigure } from "@/lib/contracts/costing/uncertainty";
import type { MapPricing } from "@/lib/contracts/costing/workbench";
import {
  findMinutesRange,
  listExpectedLines,
  UNCERTAINTY_RULES,
  type ExpectedLine,
  type FreeFactor,
  type MapSection,
  type MapStep,
  type PathwayMap,
  type ShareGroup,
  type UncertainCost,
  type UncertainLine,
} from "@/lib/engine/costing";

/** A map as something uncertain: the cost for the engine, and what each of its figures is about. */
export interface UncertainMap {
  readonly cost: UncertainCost;
  readonly figures: ReadonlyMap<string, UncertainFigure>;
  readonly lines: readonly ExpectedLine[];
  readonly gapCount: number;
}

/** Tenth and ninetieth percentile of a standard normal quantity. */
const TENTH = 1.2815515655446004;

export const minutesKey = (stepKey: string, useKey: string) =>
  JSON.stringify(["minutes", stepKey, useKey]);
const stepKeyOf = (stepKey: string) => JSON.stringify(["step", stepKey]);
const sectionKeyOf = (sectionKey: string) => JSON.stringify(["section", sectionKey]);

/** The section of a step and those around it. */
function listSections(step: MapStep, sections: readonly MapSection[]): readonly MapSection[] {
  const found: MapSection[] = [];
  let key = step.sectionKey;
  while (key !== null && found.length <= sections.length) {
    const section = sections.find(({ sectionKey }) => sectionKey === key);
    if (!section) break;
    found.push(section);
    key = section.insideKey;
  }
  return found;
}

interface Part {
  readonly factors: readonly FreeFactor[];
  readonly groups: readonly ShareGroup[];
  readonly figures: readonly UncertainFigure[];
}

/** A mean count that was seen in some patients: its standard error is √(mean / n). */
function countPart(figure: Pick<UncertainFigure, "key" | "stepKey" | "name" | "base">): Part {
  const { key, base } = figure;
  if (!(base > 0)) return { factors: [], groups: [], figures: [] };
  const reach = (TENTH * Math.sqrt(base / UNCERTAINTY_RULES.shareCount)) / base;
  const [low, high] = [Math.max(0, 1 - reach), 1 + reach];
  return {
    factors: [{ factorKey: key, low, high }],
    groups: [],
    figures: [{ ...figure, kind: "count", low: base * low, high: base * high, basis: "count" }],
  };
}

function sharePart(
  members: readonly Pick<UncertainFigure, "key" | "stepKey" | "name" | "base">[],
  groupKey: string,
): Part {
  const count = UNCERTAINTY_RULES.shareCount;
  const rest = 1 - members.reduce((sum, { base }) => sum + base, 0);
  const listed = members.map(({ key, base }) => ({ factorKey: key, share: base }));
  const others = rest > 1e-9 ? [{ factorKey: `${groupKey}.rest`, share: rest }] : [];
  return {
    factors: [],
    groups: [{ groupKey, count, members: [...listed, ...others] }],
    figures: members.map((member) => {
      const reach = TENTH * Math.sqrt((member.base * (1 - member.base)) / (count + 1));
      return {
        ...member,
        kind: "share" as const,
        low: Math.max(0, member.base - reach),
        high: Math.min(1, member.base + reach),
        basis: "count" as const,
      };
    }),
  };
}

function partsOfSteps(map: PathwayMap): readonly Part[] {
  return map.steps.flatMap(({ stepKey, occurrence }) => {
    const figure = { key: stepKeyOf(stepKey), stepKey, name: null };
    if (occurrence.kind === "repeated")
      return [countPart({ ...figure, base: occurrence.meanCount })];
    if (occurrence.kind === "optional") {
      return [sharePart([{ ...figure, base: occurrence.share }], figure.key)];
    }
    return [];
  });
}

function partsOfSections(map: PathwayMap): readonly Part[] {
  const figureOf = ({ sectionKey, name, share }: MapSection) => ({
    key: sectionKeyOf(sectionKey),
    stepKey: null,
    name,
    base: share,
  });
  const complications = map.sections.filter(({ kind }) => kind === "complication");
  const branches = map.sections.filter(({ kind }) => kind === "branch");
  const points = new Set(
    branches.map(({ pointKey, insideKey }) => JSON.stringify([pointKey, insideKey])),
  );
  return [
    ...complications.map((section) => countPart(figureOf(section))),
    ...[...points].map((point) =>
      sharePart(
        branches
          .filter(({ pointKey, insideKey }) => JSON.stringify([pointKey, insideKey]) === point)
          .map(figureOf),
        point,
      ),
    ),
  ];
}

function partOfMinutes(
  line: ExpectedLine,
  step: MapStep,
  nameOf: (key: string) => string,
): Part | null {
  const use = step.resources.find(({ useKey }) => useKey === line.useKey);
  const base = line.equationMinutes;
  if (line.kind !== "resource" || !use || base === null || !(base > 0)) return null;
  const key = minutesKey(line.stepKey, line.useKey);
  const { low, high, basis } = findMinutesRange(use, base);
  const figure = { key, kind: "minutes", stepKey: line.stepKey, name: nameOf(line.key) } as const;
  return {
    factors: [{ factorKey: key, low, high }],
    groups: [],
    figures: [{ ...figure, base, low: base * low, high: base * high, basis }],
  };
}

function lineOf(line: ExpectedLine, step: MapStep, map: PathwayMap): UncertainLine {
  return {
    lineKey: minutesKey(line.stepKey, line.useKey),
    baseCents: line.unroundedCents ?? 0,
    factorKeys: [
      ...(line.kind === "resource" ? [minutesKey(line.stepKey, line.useKey)] : []),
      ...(step.occurrence.kind === "always" ? [] : [stepKeyOf(step.stepKey)]),
      ...listSections(step, map.sections).map(({ sectionKey }) => sectionKeyOf(sectionKey)),
    ],
  };
}

/** Reads a map as an uncertain cost; lines of physicians stay out where the perspective leaves them out. */
export function buildUncertainCost(
  map: PathwayMap,
  { resources, study }: Pick<MapPricing, "resources" | "study">,
  isWithPhysicians: boolean,
): UncertainMap {
  const steps = new Map(map.steps.map((step) => [step.stepKey, step]));
  const names = new Map(resources.map(({ resourceKey, name }) => [resourceKey, name]));
  const lines = listExpectedLines(map, { resources, study, amounts: {} }).filter(
    ({ isPhysician }) => isWithPhysicians || !isPhysician,
  );
  const costed = lines.flatMap((line) => {
    const step = steps.get(line.stepKey);
    return step && line.gap === null ? [{ line, step }] : [];
  });
  const parts = [
    ...costed.flatMap(
      ({ line, step }) => partOfMinutes(line, step, (key) => names.get(key) ?? key) ?? [],
    ),
    ...partsOfSteps(map),
    ...partsOfSections(map),
  ];
  return {
    cost: {
      lines: costed.map(({ line, step }) => lineOf(line, step, map)),
      factors: parts.flatMap(({ factors }) => factors),
      groups: parts.flatMap(({ groups }) => groups),
    },
    figures: new Map(parts.flatMap(({ figures }) => figures).map((figure) => [figure.key, figure])),
    lines,
    gapCount: lines.filter(({ gap }) => gap !== null).length,
  };
}
