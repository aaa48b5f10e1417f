import { at } from "../shared/at";

/** A pivot below this is no pivot: the rows say the same thing twice. */
const SMALLEST_PIVOT = 1e-12;

/**
 * Solves A X = B by elimination with the largest pivot of each column.
 *
 * Formula: rows of [A | B] are reduced until A is the unit matrix; what stands in B is X.
 *
 * @param matrix square, one row for each unknown, plain finite numbers.
 * @param rightSides one row for each row of `matrix`; any number of columns.
 * @returns X, or the place of the first unknown that the equations do not fix. Empty stays empty.
 * Source: Gauss-Jordan elimination with partial pivoting.
 * Example: x = 200 + 0.5 y and y = 300 + 0.1 x give x = 368.42 and y = 336.84.
 */
export function solveLinearSystem(
  matrix: readonly (readonly number[])[],
  rightSides: readonly (readonly number[])[],
): { readonly solution: readonly (readonly number[])[] } | { readonly unfixed: number } {
  const size = matrix.length;
  const rows = matrix.map((row, index) => [...row, ...at(rightSides, index)]);
  for (let column = 0; column < size; column += 1) {
    const pivotRow = findPivot(rows, column);
    if (Math.abs(at(at(rows, pivotRow), column)) < SMALLEST_PIVOT) return { unfixed: column };
    swap(rows, column, pivotRow);
    reduce(rows, column);
  }
  return { solution: rows.map((row) => row.slice(size)) };
}

function findPivot(rows: readonly (readonly number[])[], column: number): number {
  let best = column;
  for (let row = column + 1; row < rows.length; row += 1) {
    const size = Math.abs(at(at(rows, row), column));
    if (size > Math.abs(at(at(rows, best), column))) best = row;
  }
  return best;
}

function swap(rows: number[][], one: number, other: number): void {
  const kept = at(rows, one);
  rows[one] = at(rows, other);
  rows[other] = kept;
}

/** Makes the pivot 1 and everything else in its column 0. */
function reduce(rows: number[][], column: number): void {
  const pivot = at(at(rows, column), column);
  const base = at(rows, column).map((cell) => cell / pivot);
  rows[column] = base;
  for (const [index, row] of rows.entries()) {
    const factor = at(row, column);
    if (index === column || factor === 0) continue;
    rows[index] = row.map((cell, place) => cell - factor * at(base, place));
  }
}
