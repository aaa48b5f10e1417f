/** The factor of a positive definite matrix, or the column at which it is none. */
type Factor =
  { readonly factor: readonly (readonly number[])[] } | { readonly dependentColumn: number };

/** A pivot that keeps less than this of its diagonal is a sum of the columns before it. */
const RELATIVE_PIVOT = 1e-9;

const at = (matrix: readonly (readonly number[])[], row: number, column: number): number =>
  matrix[row]?.[column] ?? 0;

/** Cholesky: the lower triangle L with L Lᵀ = the matrix. */
export function factorise(matrix: readonly (readonly number[])[]): Factor {
  const factor: number[][] = [];
  for (let row = 0; row < matrix.length; row += 1) {
    const line: number[] = [];
    for (let column = 0; column <= row; column += 1) {
      let rest = at(matrix, row, column);
      for (let k = 0; k < column; k += 1) {
        rest -= (line[k] ?? 0) * (column === row ? (line[k] ?? 0) : at(factor, column, k));
      }
      if (column < row) line.push(rest / at(factor, column, column));
      else if (rest > RELATIVE_PIVOT * at(matrix, row, row)) line.push(Math.sqrt(rest));
      else return { dependentColumn: row };
    }
    factor.push(line);
  }
  return { factor };
}

/** Solves L Lᵀ x = b. */
export function solve(factor: readonly (readonly number[])[], b: readonly number[]): number[] {
  const size = factor.length;
  const y: number[] = [];
  for (let row = 0; row < size; row += 1) {
    let rest = b[row] ?? 0;
    for (let k = 0; k < row; k += 1) rest -= at(factor, row, k) * (y[k] ?? 0);
    y.push(rest / at(factor, row, row));
  }
  const x = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = y[row] ?? 0;
    for (let k = row + 1; k < size; k += 1) rest -= at(factor, k, row) * (x[k] ?? 0);
    x[row] = rest / at(factor, row, row);
  }
  return x;
}

/** The diagonal of the inverse of L Lᵀ: variances. */
export function inverseDiagonal(factor: readonly (readonly number[])[]): readonly number[] {
  return factor.map((_, place) => {
    const unit = factor.map((__, k) => (k === place ? 1 : 0));
    return solve(factor, unit)[place] ?? 0;
  });
}
