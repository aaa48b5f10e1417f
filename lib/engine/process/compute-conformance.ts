import { at } from "@/lib/engine/shared/at";
import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import type { ProcessCase } from "./event-log";

export const METHOD: Method = {
  id: "process-conformance",
  version: "1.0.0",
  source:
    "Carmona J, van Dongen B, Solti A, Weidlich M. Conformance Checking, 2018, ch. 7 (optimal alignments, unit costs, fitness of a trace)",
};

/** One step of an allowed way; an optional step may be left out without a deviation. */
export interface AllowedStep {
  readonly activity: string;
  readonly isOptional: boolean;
}

/** How a step of the case and a step of the allowed way go together. */
export interface AlignmentMove {
  readonly kind: "same" | "extra" | "skipped";
  readonly activity: string;
}

export interface Alignment {
  /** Number of extra and skipped steps; 0 when the case went an allowed way. */
  readonly cost: number;
  /** 0 to 1; 1 when the case went an allowed way. */
  readonly fitness: number;
  readonly moves: readonly AlignmentMove[];
}

type Trace = readonly string[];

/** Costs of the best alignment of every pair of beginnings; row = case, column = allowed way. */
function fillCosts(trace: Trace, allowed: readonly AllowedStep[]): readonly (readonly number[])[] {
  const skip = (column: number) => (at(allowed, column).isOptional ? 0 : 1);
  const first = [0];
  for (let column = 0; column < allowed.length; column += 1) {
    first.push(at(first, column) + skip(column));
  }
  const costs = [first];
  trace.forEach((activity, row) => {
    const above = at(costs, row);
    const current = [at(above, 0) + 1];
    allowed.forEach((step, column) => {
      const same = step.activity === activity ? at(above, column) : Number.POSITIVE_INFINITY;
      const extra = at(above, column + 1) + 1;
      const skipped = at(current, column) + skip(column);
      current.push(Math.min(same, extra, skipped));
    });
    costs.push(current);
  });
  return costs;
}

interface Reached {
  readonly row: number;
  readonly column: number;
  readonly move: AlignmentMove | null;
}

function stepBack({ trace, allowed, costs }: AlignmentTable, row: number, column: number): Reached {
  const costAt = (r: number, c: number) => costs[r]?.[c] ?? Infinity;
  const activity = trace[row - 1];
  const step = allowed[column - 1];
  if (activity !== undefined) {
    const isSame =
      step?.activity === activity && costAt(row, column) === costAt(row - 1, column - 1);
    if (isSame) return { row: row - 1, column: column - 1, move: { kind: "same", activity } };
    if (costAt(row, column) === costAt(row - 1, column) + 1) {
      return { row: row - 1, column, move: { kind: "extra", activity } };
    }
  }
  const isCounted = step !== undefined && !step.isOptional;
  const move = isCounted ? ({ kind: "skipped", activity: step.activity } as const) : null;
  return { row, column: column - 1, move };
}

interface AlignmentTable {
  readonly trace: Trace;
  readonly allowed: readonly AllowedStep[];
  readonly costs: readonly (readonly number[])[];
}

function readMoves(table: AlignmentTable): readonly AlignmentMove[] {
  const moves: AlignmentMove[] = [];
  let [row, column] = [table.trace.length, table.allowed.length];
  while (row > 0 || column > 0) {
    const reached = stepBack(table, row, column);
    if (reached.move) moves.push(reached.move);
    ({ row, column } = reached);
  }
  return moves.reverse();
}

function alignTo(trace: Trace, allowed: readonly AllowedStep[], shortest: number): Alignment {
  const costs = fillCosts(trace, allowed);
  const cost = at(at(costs, trace.length), allowed.length);
  const worst = trace.length + shortest;
  return {
    cost,
    fitness: worst === 0 ? 1 : 1 - cost / worst,
    moves: readMoves({ trace, allowed, costs }),
  };
}

/**
 * The best alignment of a way with the allowed ways: as few extra and skipped steps as possible.
 *
 * Formula: cost = min over allowed ways m of |t| + |m| − 2·LCS(t, m), by dynamic programming; optional
 * steps may be left out for nothing. Fitness = 1 − cost / (|t| + length of the shortest allowed way).
 *
 * @param trace activities of a case in order. @param allowedWays one or more sequences of steps.
 * @returns cost, fitness 0 to 1 and the moves in order; where several allowed ways are equally near,
 *   the first. Null without an allowed way.
 * Source: see METHOD; the cost equals an A* alignment with unit costs for such sequences.
 * Example: A C against A B C has cost 1 (B skipped) and fitness 1 − 1/5 = 0.8.
 */
export function computeAlignment(
  trace: Trace,
  allowedWays: readonly (readonly AllowedStep[])[],
): Alignment | null {
  const lengths = allowedWays.map((way) => way.filter(({ isOptional }) => !isOptional).length);
  const shortest = Math.min(...lengths);
  let best: Alignment | null = null;
  for (const way of allowedWays) {
    const found = alignTo(trace, way, shortest);
    if (best === null || found.cost < best.cost) best = found;
  }
  return best;
}

/** In how many cases a step was extra, skipped, or (both at once) at another place. */
export interface Deviation {
  readonly kind: "extra" | "skipped" | "moved";
  readonly activity: string;
  readonly cases: number;
}

export interface Conformance {
  /** Cases that went an allowed way. */
  readonly conforming: number;
  /** Mean of the fitness of the cases, 0 to 1. */
  readonly meanFitness: number;
  readonly deviations: readonly Deviation[];
}

/** The trace of a case; the same activity again at once counts as one. */
function collapse({ instances }: ProcessCase): readonly string[] {
  const trace = instances.map(({ activity }) => activity);
  return trace.filter((activity, place) => activity !== trace[place - 1]);
}

/**
 * How far the cases of a log go the allowed ways, and where they leave them.
 *
 * Rule: a repetition at once is not a deviation (collapsed first). A deviation counts once for each
 * case; a step that is skipped at its place and extra at another was moved.
 *
 * @param cases cases in order of time each. @param allowedWays one or more sequences of steps.
 * @returns conforming cases, mean fitness of traces and deviations by number of cases;
 *   `no-denominator` without cases, `missing-parameter` without an allowed way.
 * Source: see METHOD ("average trace fitness", not "log fitness").
 * Example: A B C and A C against A B C: one of two conforms, mean fitness 0.9, B skipped in one.
 */
export function computeConformance(
  cases: readonly ProcessCase[],
  allowedWays: readonly (readonly AllowedStep[])[],
): Result<Conformance> {
  if (allowedWays.length === 0) return notComputable("missing-parameter", METHOD, "allowed-way");
  if (cases.length === 0) return notComputable("no-denominator", METHOD);
  const known = new Map<string, Alignment | null>();
  const deviations = new Map<string, Deviation>();
  let [conforming, fitness] = [0, 0];
  for (const one of cases) {
    const trace = collapse(one);
    const key = trace.join("\u001f");
    const alignment = known.get(key) ?? computeAlignment(trace, allowedWays);
    known.set(key, alignment);
    if (!alignment) continue;
    conforming += Number(alignment.cost === 0);
    fitness += alignment.fitness;
    countDeviations(alignment, deviations);
  }
  const found = [...deviations.values()].sort(
    (a, b) => b.cases - a.cases || (`${a.activity}${a.kind}` < `${b.activity}${b.kind}` ? -1 : 1),
  );
  return computed(
    { conforming, meanFitness: fitness / cases.length, deviations: found },
    "cases",
    cases.length,
    METHOD,
  );
}

function countDeviations({ moves }: Alignment, deviations: Map<string, Deviation>): void {
  const kinds = new Map<string, Deviation["kind"]>();
  for (const { kind, activity } of moves) {
    if (kind === "same") continue;
    const before = kinds.get(activity);
    kinds.set(activity, before === undefined || before === kind ? kind : "moved");
  }
  for (const [activity, kind] of kinds) {
    const key = `${kind}\u001f${activity}`;
    deviations.set(key, { kind, activity, cases: (deviations.get(key)?.cases ?? 0) + 1 });
  }
}
