import { SIGNAL_CODES, type SignalCode } from "./control-chart";
import { compareNearly } from "./near-equal";
import type { RunRuleSet } from "./run-rules";

/** A point as the rules see it. `sigma` is `null` where there are no limits or they have no width. */
export interface JudgedPoint {
  /** `null` for a gap and for an excluded point. */
  readonly value: number | null;
  readonly centre: number;
  /** What the limits stand around, where that is not the centre that is drawn (G chart). */
  readonly limitCentre?: number;
  readonly sigma: number | null;
}

/**
 * Which rules fit a chart. `limits-only`: neighbouring points share a measurement (moving ranges), so
 * runs mean nothing. `no-near-zone`: the spread is skewed, so that the zone near a limit is not as
 * rare as the rule of two in three takes it to be (G chart).
 */
export type RuleScope = "all" | "limits-only" | "no-near-zone";

type Side = -1 | 0 | 1;
interface PresentPoint extends JudgedPoint {
  readonly index: number;
  readonly value: number;
  readonly side: Side;
}

/**
 * Names the special causes in one phase by the rules of a dialect.
 *
 * Rules, in order of priority: a point strictly outside the limits; a trend (each point further in
 * one direction than the one before); two of three points in a row between the near limit and the
 * limit, all three on one side of the centre, only the near ones named; a shift (points in a row on
 * one side; a point on the centre breaks it). All points of a trend and of a shift are named. A gap
 * breaks a trend and does not count in the other rules.
 *
 * @param points one phase in order of time.
 * @param scope which of the rules fit the kind of chart.
 * @returns for each point its codes in order of priority; empty where no rule holds.
 * Source: NHS Making Data Count as in NHSRplotthedots 0.2.2, ptd_calculate_point_type.R.
 * Example: in 1, 2, 3, 4, 5, 6, 7 around a centre of 4 each point carries `trend-up`.
 */
export function classifySignals(
  points: readonly JudgedPoint[],
  rules: RunRuleSet,
  scope: RuleScope = "all",
): readonly (readonly SignalCode[])[] {
  const found = points.map(() => new Set<SignalCode>());
  const present = listPresentPoints(points);
  markOutsideLimits(present, rules, found);
  if (scope !== "limits-only") {
    markTrends(points, rules, found);
    if (scope === "all") markTwoOfThree(present, rules, found);
    markShifts(present, rules, found);
  }
  return found.map((codes) => [...codes].sort(byPriority));
}

const ruleOf = (code: SignalCode): number => Math.floor(SIGNAL_CODES.indexOf(code) / 2);

/** By rule; within a rule the later mark stays first, as the right-hand trend wins at a turn. */
function byPriority(a: SignalCode, b: SignalCode): number {
  return ruleOf(a) - ruleOf(b);
}

function listPresentPoints(points: readonly JudgedPoint[]): readonly PresentPoint[] {
  return points.flatMap((point, index) =>
    point.value === null
      ? []
      : [{ ...point, value: point.value, index, side: compareNearly(point.value, point.centre) }],
  );
}

/** −1 or 1 when the point lies strictly further than so many sigma from the centre, else 0. */
function sideBeyond(point: PresentPoint, sigmas: number): Side {
  if (point.sigma === null) return 0;
  const around = point.limitCentre ?? point.centre;
  const side = compareNearly(point.value, around);
  const edge = around + side * sigmas * point.sigma;
  return compareNearly(point.value, edge) === side ? side : 0;
}

function markOutsideLimits(
  present: readonly PresentPoint[],
  rules: RunRuleSet,
  found: readonly Set<SignalCode>[],
): void {
  for (const point of present) {
    const side = sideBeyond(point, rules.limitSigmas);
    if (side !== 0) found[point.index]?.add(side > 0 ? "above-upper-limit" : "below-lower-limit");
  }
}

function markTwoOfThree(
  present: readonly PresentPoint[],
  rules: RunRuleSet,
  found: readonly Set<SignalCode>[],
): void {
  const isNear = (point: PresentPoint): boolean =>
    sideBeyond(point, rules.nearLimitSigmas) !== 0 && sideBeyond(point, rules.limitSigmas) === 0;
  for (let last = 2; last < present.length; last += 1) {
    const three = present.slice(last - 2, last + 1);
    const side = three[0]?.side ?? 0;
    const near = three.filter(isNear);
    if (side === 0 || near.length < 2 || three.some((point) => point.side !== side)) continue;
    for (const point of near) {
      found[point.index]?.add(side > 0 ? "two-of-three-above" : "two-of-three-below");
    }
  }
}

function markShifts(
  present: readonly PresentPoint[],
  rules: RunRuleSet,
  found: readonly Set<SignalCode>[],
): void {
  let run: PresentPoint[] = [];
  const close = (): void => {
    if (run.length < rules.shiftLength) return;
    for (const { index, side } of run) found[index]?.add(side > 0 ? "shift-above" : "shift-below");
  };
  for (const point of present) {
    if (point.side !== run[0]?.side) {
      close();
      run = [];
    }
    if (point.side !== 0) run.push(point);
  }
  close();
}

function markTrends(
  points: readonly JudgedPoint[],
  rules: RunRuleSet,
  found: readonly Set<SignalCode>[],
): void {
  for (const stretch of listGaplessStretches(points)) {
    // Later trends are marked first, so that the right-hand one wins where two meet in a point.
    for (const { indexes, direction } of [...listMonotoneRuns(stretch, rules)].reverse()) {
      for (const index of indexes) found[index]?.add(direction > 0 ? "trend-up" : "trend-down");
    }
  }
}

interface IndexedValue {
  readonly index: number;
  readonly value: number;
}

function listGaplessStretches(points: readonly JudgedPoint[]): readonly IndexedValue[][] {
  const stretches: IndexedValue[][] = [[]];
  points.forEach(({ value }, index) => {
    if (value === null) stretches.push([]);
    else stretches.at(-1)?.push({ index, value });
  });
  return stretches;
}

interface MonotoneRun {
  readonly direction: Side;
  readonly indexes: readonly number[];
}

/** Runs of at least `trendLength` counted points that only rise or only fall. */
function listMonotoneRuns(stretch: readonly IndexedValue[], rules: RunRuleSet): MonotoneRun[] {
  const runs: MonotoneRun[] = [];
  let direction: Side = 0;
  let moves = 0;
  let indexes: number[] = [];
  let tied: number[] = [];
  const restart = (from: number, next: Side): void => {
    if (direction !== 0 && moves + 1 >= rules.trendLength) runs.push({ direction, indexes });
    direction = next;
    moves = 0;
    indexes = [from];
    tied = [];
  };
  stretch.forEach(({ index, value }, place) => {
    const before = stretch[place - 1];
    if (!before) return restart(index, 0);
    const step = compareNearly(value, before.value);
    if (step === 0 && (rules.tieInTrend === "breaks" || direction === 0)) return restart(index, 0);
    // A tie is kept aside: it joins the trend only when the trend goes on after it.
    if (step === 0) return void tied.push(index);
    if (step !== direction) restart(before.index, step);
    indexes.push(...tied, index);
    tied = [];
    moves += 1;
  });
  restart(-1, 0);
  return runs;
}
