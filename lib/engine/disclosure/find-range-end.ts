import { at } from "../shared/at";
import type { CountTable } from "./count-table";
import { solveLinearProgram, type LinearProgram } from "./solve-linear-program";

/** The hidden counts of a table as unknowns. */
export interface HiddenSystem {
  readonly program: LinearProgram;
  readonly places: ReadonlyMap<string, number>;
  /** Least that an unknown can be: 1 where the reader knows that empty cells are shown. */
  readonly least: number;
}

const MOST_BRANCHES = 60;
const NEAR = 1e-6;

/** Writes what a reader knows as equations: each sum with something hidden in it. */
export function buildHiddenSystem(
  table: CountTable,
  hidden: ReadonlySet<string>,
  least: number,
): HiddenSystem {
  const counts = new Map(table.cells.map(({ key, n }) => [key, n]));
  const places = new Map([...hidden].map((key, place) => [key, place]));
  const rows: number[][] = [];
  const right: number[] = [];
  for (const { total, parts } of table.sums) {
    const row = Array.from({ length: places.size }, () => 0);
    let known = 0;
    for (const key of [total, ...parts]) {
      const sign = key === total ? -1 : 1;
      const place = places.get(key);
      if (place === undefined) known -= sign * (counts.get(key) ?? 0);
      else row[place] = at(row, place) + sign;
    }
    if (row.every((cell) => cell === 0)) continue;
    rows.push(row);
    right.push(known - least * row.reduce((sum, cell) => sum + cell, 0));
  }
  return { program: { rows, right, variables: places.size }, places, least };
}

function withBound(
  { rows, right, variables }: LinearProgram,
  place: number,
  bound: { readonly isUpper: boolean; readonly amount: number },
): LinearProgram {
  const row: number[] = Array.from({ length: variables + 1 }, (_, i) => (i === place ? 1 : 0));
  row[variables] = bound.isUpper ? 1 : -1;
  return {
    rows: [...rows.map((cells) => [...cells, 0]), row],
    right: [...right, bound.amount],
    variables: variables + 1,
  };
}

/** A way in which the hidden counts could be, by key; every sum holds. */
export type PossibleCounts = ReadonlyMap<string, number>;

/** The end of a range: how far a hidden count can go, with one way in which it gets there. */
export interface RangeEnd {
  /** Infinity where no shown total bounds it. */
  readonly amount: number;
  readonly counts: PossibleCounts | null;
}

interface Goal {
  readonly place: number;
  readonly sign: 1 | -1;
}

type Best = readonly number[] | "unbounded" | "too-many" | null;

function solveTowards(program: LinearProgram, { place, sign }: Goal) {
  const weights = Array.from({ length: program.variables }, (_, i) => (i === place ? sign : 0));
  return solveLinearProgram(program, weights);
}

function reachedBy(best: readonly number[] | null, { place, sign }: Goal): number {
  return best === null ? Number.NEGATIVE_INFINITY : sign * at(best, place);
}

/** The whole-number point that goes furthest, by branch and bound. */
function findFurthest(program: LinearProgram, goal: Goal): Best {
  let best: readonly number[] | null = null;
  const open = [program];
  for (let branches = 0; open.length > 0; branches += 1) {
    if (branches > MOST_BRANCHES) return "too-many";
    const next = at(open.splice(-1), 0);
    const solution = solveTowards(next, goal);
    if (solution.status === "unbounded") return "unbounded";
    if (solution.status === "infeasible" || solution.amount <= reachedBy(best, goal) + NEAR)
      continue;
    const fraction = findFraction(solution.point, program.variables);
    if (fraction < 0) best = solution.point.slice(0, program.variables).map(Math.round);
    else open.push(...branchAt(next, fraction, at(solution.point, fraction)));
  }
  return best;
}

/**
 * The attacker: the least or the greatest whole number that one hidden count can be for somebody who
 * knows all shown counts and sums.
 *
 * @param system what is hidden, from {@link buildHiddenSystem}; the true counts satisfy it.
 * @param key a hidden cell.
 * @param side which end.
 * @returns the end and a way to get there; null when that takes too many branches to find out.
 * Source: Willenborg and de Waal 2001, ch. 7 (the attacker's problem).
 * Example: of 3 + 12 hidden beside 40 in a total of 55, the 3 lies between 1 and 14.
 */
export function findRangeEnd(
  system: HiddenSystem,
  key: string,
  side: "least" | "greatest",
): RangeEnd | null {
  const { program, places, least } = system;
  const place = places.get(key);
  if (place === undefined) throw new RangeError("the cell is not hidden");
  const best = findFurthest(program, { place, sign: side === "greatest" ? 1 : -1 });
  if (best === "unbounded") return { amount: Number.POSITIVE_INFINITY, counts: null };
  if (best === null || best === "too-many") return null;
  const counts = new Map([...places].map(([name, spot]) => [name, least + at(best, spot)]));
  return { amount: least + at(best, place), counts };
}

function findFraction(point: readonly number[], variables: number): number {
  return point.slice(0, variables).findIndex((x) => Math.abs(x - Math.round(x)) > NEAR);
}

function branchAt(program: LinearProgram, place: number, x: number): readonly LinearProgram[] {
  const amount = Math.floor(x);
  return [
    withBound(program, place, { isUpper: true, amount }),
    withBound(program, place, { isUpper: false, amount: amount + 1 }),
  ];
}
