import { at } from "../../shared/at";

/** The factor of a positive definite matrix, or the column at which it is none. */
type Factor = { readonly factor: Matrix } | { readonly dependentColumn: number };

/** A pivot that keeps less than this of its diagonal is a sum of the columns before it. */
const RELATIVE_PIVOT = 1e-9;

type Matrix = readonly (readonly number[])[];

const cell = (matrix: Matrix, row: number, column: number): number => at(at(matrix, row), column);

/** Cholesky: the lower triangle L with L Lᵀ = the matrix. */
export function factorise(matrix: Matrix): Factor {
  const factor: number[][] = [];
  for (let row = 0; row < matrix.length; row += 1) {
    const line: number[] = [];
    for (let column = 0; column <= row; column += 1) {
      let rest = cell(matrix, row, column);
      for (let k = 0; k < column; k += 1) {
        rest -= at(line, k) * (column === row ? at(line, k) : cell(factor, column, k));
      }
      if (column < row) line.push(rest / cell(factor, column, column));
      else if (rest > RELATIVE_PIVOT * cell(matrix, row, row)) line.push(Math.sqrt(rest));
      else return { dependentColumn: row };
    }
    factor.push(line);
  }
  return { factor };
}

/** Solves L Lᵀ x = b. */
export function solve(factor: Matrix, b: readonly number[]): number[] {
  const size = factor.length;
  const y: number[] = [];
  for (let row = 0; row < size; row += 1) {
    let rest = at(b, row);
    for (let k = 0; k < row; k += 1) rest -= cell(factor, row, k) * at(y, k);
    y.push(rest / cell(factor, row, row));
  }
  const x = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = at(y, row);
    for (let k = row + 1; k < size; k += 1) rest -= cell(factor, k, row) * at(x, k);
    x[row] = rest / cell(factor, row, row);
  }
  return x;
}

/** The diagonal of the inverse of L Lᵀ: variances. */
export function inverseDiagonal(factor: Matrix): readonly number[] {
  return factor.map((_, place) => {
    const unit = factor.map((__, k) => (k === place ? 1 : 0));
    return at(solve(factor, unit), place);
  });
}
