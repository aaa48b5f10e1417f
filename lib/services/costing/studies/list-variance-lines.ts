import "server-only";
import {
  listExpectedLines,
  type CostedResource,
  type ExpectedLine,
  type PathwayMap,
  type PriceStudy,
  type VarianceClass,
  type VarianceLine,
} from "@/lib/engine/costing";
import { euroCents } from "@/lib/engine/shared/units";
import type { ActualCell } from "@/lib/repositories/costing/variance-reads";

/** The resource group under which direct cost stands in the facts. */
const CONSUMABLES = "consumables";

/**
 * Goods stand beside the steps: records book an implant where it was used, a map where it is chosen,
 * so that by step the one would look saved and the other wasted.
 */
const GOODS = "goods";

/** One kind of patient: all of them, or those of one branch of the map that is also a variant. */
export interface PatientKind {
  readonly key: string;
  readonly share: number;
  /** The map as it is for this kind alone. */
  readonly map: PathwayMap;
}

/** The map for patients who all take one branch of a choice. */
function mapOfBranch(map: PathwayMap, pointKey: string | null, branchKey: string): PathwayMap {
  return {
    ...map,
    sections: map.sections.map((section) =>
      section.kind === "branch" && section.pointKey === pointKey
        ? { ...section, share: section.sectionKey === branchKey ? 1 : 0 }
        : section,
    ),
  };
}

/** Kinds of patients that both the map and the records know: its branches by their variant. */
export function listPatientKinds(
  map: PathwayMap,
  variants: readonly string[],
): readonly PatientKind[] {
  const branches = map.sections.filter(
    ({ kind, insideKey }) => kind === "branch" && insideKey === null,
  );
  const points = new Set(branches.map(({ pointKey }) => pointKey));
  for (const point of points) {
    const own = branches.filter(({ pointKey }) => pointKey === point);
    const isKnown = own.length > 1 && own.every(({ sectionKey }) => variants.includes(sectionKey));
    if (isKnown && variants.length === own.length) {
      return own.map(({ sectionKey, share }) => ({
        key: sectionKey,
        share,
        map: mapOfBranch(map, point, sectionKey),
      }));
    }
  }
  return [{ key: "", share: 1, map }];
}

interface Cell {
  amount: number;
  cents: number;
  hasGap: boolean;
}

const cellKey = (stepKey: string, group: string) =>
  JSON.stringify([group === CONSUMABLES ? GOODS : stepKey, group]);

function groupOf(line: ExpectedLine): string {
  return line.kind === "consumable" ? CONSUMABLES : (line.resourceGroupKey ?? line.key);
}

interface StandardQuestion {
  readonly resources: readonly CostedResource[];
  readonly study: PriceStudy;
  readonly isWithPhysicians: boolean;
}

function addStandard(
  map: PathwayMap,
  { resources, study, isWithPhysicians }: StandardQuestion,
): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const line of listExpectedLines(map, { resources, study, amounts: {} })) {
    if (!isWithPhysicians && line.isPhysician) continue;
    const key = cellKey(line.stepKey, groupOf(line));
    const cell = cells.get(key) ?? { amount: 0, cents: 0, hasGap: false };
    const cents = line.unroundedCents ?? 0;
    cell.cents += cents;
    // Goods have no minutes: their amount is their money, so that price and use stay one.
    cell.amount += line.kind === "consumable" ? cents : (line.minutes ?? 0);
    cell.hasGap ||= line.gap !== null;
    cells.set(key, cell);
  }
  return cells;
}

function addActual(
  cells: readonly ActualCell[],
  isWithPhysicians: boolean,
): ReadonlyMap<string, Cell> {
  const added = new Map<string, Cell>();
  for (const { stepKey, resourceGroup, minutes, costCents, physicianCents } of cells) {
    const cents = isWithPhysicians ? costCents : costCents - physicianCents;
    const isOfPhysicians = !isWithPhysicians && physicianCents > 0 && cents <= 0;
    if (isOfPhysicians) continue;
    const key = cellKey(stepKey, resourceGroup);
    const cell = added.get(key) ?? { amount: 0, cents: 0, hasGap: false };
    cell.cents += cents;
    cell.amount += resourceGroup === CONSUMABLES ? cents : minutes;
    added.set(key, cell);
  }
  return added;
}

function unitOf(cell: Cell | undefined): number | null {
  if (!cell || cell.hasGap) return null;
  return cell.amount > 0 ? cell.cents / cell.amount : 0;
}

/** One line for each step, group of resources and kind of patient, steps in the order of the map. */
export function listVarianceLines(
  kinds: readonly PatientKind[],
  cells: readonly ActualCell[],
  question: StandardQuestion,
): readonly VarianceLine[] {
  return kinds.flatMap(({ key: classKey, map }) => {
    const standard = addStandard(map, question);
    const own = cells.filter(({ variant }) => classKey === "" || variant === classKey);
    const actual = addActual(own, question.isWithPhysicians);
    return [...new Set([...standard.keys(), ...actual.keys()])].map((key): VarianceLine => {
      const [stepKey = ""] = JSON.parse(key) as [string, string];
      const expected = standard.get(key);
      const found = actual.get(key);
      return {
        stepKey,
        classKey,
        standardAmount: expected?.hasGap ? 1 : (expected?.amount ?? 0),
        standardUnitCents: unitOf(expected),
        actualAmount: found?.amount ?? 0,
        actualCents: euroCents(Math.round(found?.cents ?? 0)),
      };
    });
  });
}

/** Expected patients are those of the comparison, spread as the map says; actual are who came. */
export function listVarianceClasses(
  kinds: readonly PatientKind[],
  expectedCount: number,
  counts: readonly { readonly variant: string; readonly count: number }[],
): readonly VarianceClass[] {
  return kinds.map(({ key, share }) => ({
    classKey: key,
    expectedCount: expectedCount * share,
    actualCount: counts
      .filter(({ variant }) => key === "" || variant === key)
      .reduce((sum, { count }) => sum + count, 0),
  }));
}
