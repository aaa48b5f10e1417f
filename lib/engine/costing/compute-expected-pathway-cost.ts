import { allocate } from "../shared/allocate";
import { computed, notComputable, type Method, type Result } from "../shared/result";
import { euroCents, minutes, roundToCents, type EuroCents, type Minutes } from "../shared/units";
import { STEP_LABELS, type StepLabel } from "./costing-model";
import { findMapFaults } from "./find-map-faults";
import { listExpectedLines, type ExpectedLine, type MapQuestion } from "./list-expected-lines";
import { listExpiredMinutes, type ExpiredMinutes } from "./list-expired-minutes";
import type { MapStep, PathwayMap } from "./pathway-map";

export const METHOD: Method = {
  id: "tdabc-expected-pathway-cost",
  version: "1.0.0",
  source:
    "Kaplan RS, Porter ME. HBR, September 2011; Demeere N et al. Health Policy 2009;92:296-304; Dubron K et al. BMC Pregnancy Childbirth 2021;21:705",
};

/** The finest grain of the rounded cost; cells add up to every total exactly. */
export interface ExpectedCell {
  readonly stepKey: string;
  readonly label: StepLabel;
  readonly kind: "resource" | "consumable" | "overhead";
  readonly resourceGroupKey: string | null;
  readonly isPhysician: boolean;
  readonly minutes: Minutes;
  readonly amountCents: EuroCents;
}

/** A cost with and without physicians; `known` is what can be said when it is incomplete. */
export interface ExpectedAmount {
  readonly total: Result<EuroCents>;
  readonly withoutPhysicians: Result<EuroCents>;
  /** Sum of the lines that have an amount: at least this much, and never shown as the total. */
  readonly knownCents: EuroCents;
  readonly minutes: Minutes;
}

export interface ExpectedStep extends ExpectedAmount {
  readonly stepKey: string;
  readonly label: StepLabel;
}

export interface ExpectedGroup {
  /** `null` for consumables and overhead. */
  readonly resourceGroupKey: string | null;
  readonly kind: ExpectedCell["kind"];
  readonly isPhysician: boolean;
  readonly minutes: Minutes;
  readonly knownCents: EuroCents;
}

/** What one patient is expected to cost on a pathway as it was designed. */
export interface ExpectedPathwayCost extends ExpectedAmount {
  readonly steps: readonly ExpectedStep[];
  readonly byGroups: readonly ExpectedGroup[];
  readonly byLabels: Readonly<Record<StepLabel, ExpectedAmount>>;
  readonly cells: readonly ExpectedCell[];
  readonly lines: readonly ExpectedLine[];
  /** Lines without amount, by name: what makes the total incomplete. */
  readonly gaps: readonly ExpectedLine[];
  readonly expired: readonly ExpiredMinutes[];
  /** The mark-up that was applied and whether consumables carry it, to be printed beside totals. */
  readonly overhead: PathwayMap["overhead"];
}

interface RawCell {
  readonly cell: Omit<ExpectedCell, "amountCents" | "minutes">;
  readonly spent: number;
  readonly cents: number;
}

function rawCellsOf(step: MapStep, line: ExpectedLine, map: PathwayMap): readonly RawCell[] {
  const { markUp, isOnConsumables } = map.overhead;
  const cents = line.unroundedCents ?? 0;
  const isPhysician = line.isPhysician ?? false;
  const base = { stepKey: step.stepKey, label: step.label, isPhysician };
  const { resourceGroupKey, kind } = line;
  const own = { cell: { ...base, kind, resourceGroupKey }, spent: line.minutes ?? 0, cents };
  const carries = markUp > 0 && (kind === "resource" || isOnConsumables);
  if (!carries) return [own];
  const overhead = { ...base, kind: "overhead" as const, resourceGroupKey: null };
  return [own, { cell: overhead, spent: 0, cents: cents * markUp }];
}

/** Merges cells of the same step, kind, group and perspective, in one order for any order of steps. */
function mergeCells(cells: readonly RawCell[]): readonly RawCell[] {
  const keyOf = ({ cell }: RawCell) =>
    JSON.stringify([cell.stepKey, cell.kind, cell.resourceGroupKey, cell.isPhysician]);
  const merged = new Map<string, RawCell>();
  const sorted = [...cells].sort((a, b) => a.cents - b.cents || a.spent - b.spent);
  for (const raw of sorted) {
    const before = merged.get(keyOf(raw));
    const spent = raw.spent + (before?.spent ?? 0);
    merged.set(keyOf(raw), { cell: raw.cell, spent, cents: raw.cents + (before?.cents ?? 0) });
  }
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, raw]) => raw);
}

function roundCells(raw: readonly RawCell[]): readonly ExpectedCell[] | null {
  const exact = raw.reduce((sum, { cents }) => sum + cents, 0);
  if (!(exact < Number.MAX_SAFE_INTEGER)) return null;
  const split = allocate(
    roundToCents(exact),
    raw.map(({ cents }) => cents),
  );
  // Nothing to split: cells that all cost 0.
  const amounts = split.status === "computed" ? split.value : [];
  return raw.map(({ cell, spent }, index) => ({
    ...cell,
    minutes: minutes(spent),
    amountCents: amounts[index] ?? euroCents(0),
  }));
}

function sumOf(cells: readonly ExpectedCell[]): EuroCents {
  return euroCents(cells.reduce((sum, cell) => sum + cell.amountCents, 0));
}

function amountOf(cells: readonly ExpectedCell[], gaps: readonly ExpectedLine[]): ExpectedAmount {
  const incomplete = (lines: readonly ExpectedLine[], cents: EuroCents) => {
    const first = lines.map(({ key }) => key).sort()[0];
    return first === undefined
      ? computed(cents, "eur-cents", 1, METHOD)
      : notComputable("missing-parameter", METHOD, first);
  };
  const others = cells.filter(({ isPhysician }) => !isPhysician);
  return {
    total: incomplete(gaps, sumOf(cells)),
    // A resource that nobody knows may be anyone; a known physician does not touch this side.
    withoutPhysicians: incomplete(
      gaps.filter(({ isPhysician }) => isPhysician !== true),
      sumOf(others),
    ),
    knownCents: sumOf(cells),
    minutes: minutes(cells.reduce((sum, cell) => sum + cell.minutes, 0)),
  };
}

function listGroups(cells: readonly ExpectedCell[]): readonly ExpectedGroup[] {
  const groups = new Map<string, ExpectedGroup>();
  for (const { kind, resourceGroupKey, isPhysician, ...cell } of cells) {
    const key = JSON.stringify([kind, resourceGroupKey, isPhysician]);
    const before = groups.get(key);
    groups.set(key, {
      kind,
      resourceGroupKey,
      isPhysician,
      minutes: minutes((before?.minutes ?? 0) + cell.minutes),
      knownCents: euroCents((before?.knownCents ?? 0) + cell.amountCents),
    });
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function labelAmounts(
  map: PathwayMap,
  cells: readonly ExpectedCell[],
  gaps: readonly ExpectedLine[],
) {
  const labels = new Map(map.steps.map(({ stepKey, label }) => [stepKey, label]));
  const amount = (label: StepLabel) =>
    amountOf(
      cells.filter((cell) => cell.label === label),
      gaps.filter((line) => labels.get(line.stepKey) === label),
    );
  return Object.fromEntries(STEP_LABELS.map((label) => [label, amount(label)])) as Record<
    StepLabel,
    ExpectedAmount
  >;
}

/**
 * Gives what one patient is expected to cost on a pathway as designed: the product for design and
 * bundles, beside the actual cost of the patients who were treated.
 *
 * Formula: Σ over steps and resources of rate × minutes × units in parallel × occurrence / (patients
 * sharing × group size), plus Σ price × quantity × occurrence; occurrence is the product of the
 * step's own and of the branches and complications around it. Overhead is mark-up × direct cost, on
 * consumables only when the map says so. Rounded once, on the total, and split by largest remainder.
 *
 * @param map a draft or version.
 * @param question rates of resources and amounts of variables.
 * @param today ISO day against which minutes expire.
 * @returns totals with and without physicians, by step, group and label, in euro cents for one
 *   patient. A rate, price or minutes that are not known leave the totals that they touch
 *   `missing-parameter`, naming the first; all are in `gaps`. The whole is `outside-method-range`,
 *   naming code and place, when the map has a fault.
 * Source: see METHOD.
 * Example: administrator 18 minutes at 45 an hour, nurse 24 at 65, physician 9 at 300 is 84.50.
 */
export function computeExpectedPathwayCost(
  map: PathwayMap,
  question: MapQuestion,
  today: string,
): Result<ExpectedPathwayCost> {
  const [fault] = findMapFaults(map);
  if (fault) {
    const place = fault.sectionKey ?? fault.stepKey ?? "map";
    return notComputable("outside-method-range", METHOD, `${fault.code}:${place}`);
  }
  const lines = listExpectedLines(map, question);
  const steps = new Map(map.steps.map((step) => [step.stepKey, step]));
  const gaps = lines.filter(({ gap }) => gap !== null);
  const cells = roundCells(
    mergeCells(
      lines.flatMap((line) => {
        const step = steps.get(line.stepKey);
        return step ? rawCellsOf(step, line, map) : [];
      }),
    ),
  );
  if (cells === null) return notComputable("outside-method-range", METHOD, "total");
  const cost: ExpectedPathwayCost = {
    ...amountOf(cells, gaps),
    steps: map.steps.map(({ stepKey, label }) => ({
      stepKey,
      label,
      ...amountOf(
        cells.filter((cell) => cell.stepKey === stepKey),
        gaps.filter((line) => line.stepKey === stepKey),
      ),
    })),
    byGroups: listGroups(cells),
    byLabels: labelAmounts(map, cells, gaps),
    cells,
    lines,
    gaps,
    expired: listExpiredMinutes(map, today),
    overhead: map.overhead,
  };
  return computed(cost, "eur-cents", map.steps.length, METHOD);
}
