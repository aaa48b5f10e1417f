import { at } from "../shared/at";

/** Equations `rows · x = right`, all x at least 0. */
export interface LinearProgram {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly number[];
  readonly variables: number;
}

export type LinearSolution =
  | { readonly status: "optimal"; readonly amount: number; readonly point: readonly number[] }
  | { readonly status: "unbounded" }
  | { readonly status: "infeasible" };

const EPSILON = 1e-9;

/** A simplex tableau: a row for each equation and, last, the reduced costs; the last column is the right side. */
class Tableau {
  readonly basis: number[];
  private readonly rows: number[][];

  constructor(rows: number[][], basis: number[]) {
    this.rows = rows;
    this.basis = basis;
  }

  get height(): number {
    return this.rows.length - 1;
  }

  at(row: number, column: number): number {
    const cells = at(this.rows, row);
    return at(cells, column < 0 ? cells.length + column : column);
  }

  setCosts(costs: readonly number[]): void {
    const width = at(this.rows, 0).length;
    const last = Array.from({ length: width }, (_, column) => -(costs[column] ?? 0));
    last[width - 1] = 0;
    this.rows[this.height] = last;
    for (const [row, variable] of this.basis.entries()) {
      this.addRow(this.height, row, costs[variable] ?? 0);
    }
  }

  /** Improves until nothing more can be gained; false when the gain has no end. Bland's rule: no cycling. */
  improve(columns: number): boolean {
    for (;;) {
      let entering = 0;
      while (entering < columns && this.at(this.height, entering) >= -EPSILON) entering += 1;
      if (entering === columns) return true;
      const leaving = this.findLeaving(entering);
      if (leaving < 0) return false;
      this.pivot(leaving, entering);
    }
  }

  pivot(row: number, column: number): void {
    const divisor = this.at(row, column);
    this.rows[row] = at(this.rows, row).map((cell) => cell / divisor);
    for (let other = 0; other <= this.height; other += 1) {
      if (other !== row) this.addRow(other, row, -this.at(other, column));
    }
    this.basis[row] = column;
  }

  private addRow(target: number, source: number, factor: number): void {
    if (factor === 0) return;
    const from = at(this.rows, source);
    this.rows[target] = at(this.rows, target).map((cell, i) => cell + factor * at(from, i));
  }

  private findLeaving(entering: number): number {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let row = 0; row < this.height; row += 1) {
      const cell = this.at(row, entering);
      if (cell <= EPSILON) continue;
      const ratio = this.at(row, -1) / cell;
      const isLess = ratio < least - EPSILON;
      const isTie = ratio < least + EPSILON && at(this.basis, row) < (this.basis[best] ?? 0);
      if (isLess || isTie) [best, least] = [row, ratio];
    }
    return best;
  }
}

function withArtificials({ rows, right, variables }: LinearProgram): Tableau {
  const body = rows.map((row, index) => {
    const sign = at(right, index) < 0 ? -1 : 1;
    const unit = rows.map((_, other) => (other === index ? 1 : 0));
    return [...row.map((cell) => sign * cell), ...unit, sign * at(right, index)];
  });
  const costs = Array.from({ length: variables + rows.length + 1 }, () => 0);
  return new Tableau(
    [...body, costs],
    rows.map((_, index) => variables + index),
  );
}

/**
 * Finds the greatest amount that a linear form can have.
 *
 * Two-phase simplex with Bland's rule on a dense tableau: meant for the few hidden cells of a table.
 *
 * @param program equations over variables of at least 0; perhaps none.
 * @param weights weight of each variable in the form that is made as great as can be.
 * @returns the greatest amount and a point that reaches it; or that it has no bound, or no solution.
 * Source: R. G. Bland, New finite pivoting rules for the simplex method, 1977.
 * Example: x + y = 5 with weights (1, 0) has amount 5.
 */
export function solveLinearProgram(
  program: LinearProgram,
  weights: readonly number[],
): LinearSolution {
  const { rows, variables } = program;
  const tableau = withArtificials(program);
  tableau.setCosts([...Array.from({ length: variables }, () => 0), ...rows.map(() => -1)]);
  tableau.improve(variables + rows.length);
  if (tableau.at(tableau.height, -1) < -1e-7) return { status: "infeasible" };
  for (const [row, variable] of tableau.basis.entries()) {
    if (variable < variables) continue;
    const column = Array.from({ length: variables }, (_, i) => i).find(
      (i) => Math.abs(tableau.at(row, i)) > 1e-7,
    );
    if (column !== undefined) tableau.pivot(row, column);
  }
  tableau.setCosts(weights);
  if (!tableau.improve(variables)) return { status: "unbounded" };
  const point = Array.from({ length: variables }, () => 0);
  for (const [row, variable] of tableau.basis.entries()) {
    if (variable < variables) point[variable] = tableau.at(row, -1);
  }
  const amount = point.reduce((sum, x, index) => sum + x * at(weights, index), 0);
  return { status: "optimal", amount, point };
}
