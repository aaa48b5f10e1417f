import "server-only";
import type { ValueCount } from "@/lib/engine/statistics";

/** Counts by value, e.g. of stays by days. */
type Histogram = Readonly<Record<string, number>>;

/** The sums that an estimate rests on; a null sum was not delivered. */
export interface CellSums {
  readonly n: number;
  readonly numerator: number | null;
  readonly total: number | null;
  readonly totalSquares: number | null;
  readonly histograms: readonly Histogram[] | null;
}

const NO_CELLS: CellSums = {
  n: 0,
  numerator: null,
  total: null,
  totalSquares: null,
  histograms: null,
};

function addOrMissing(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : a + b;
}

/** Adds disjoint cells. */
export function addCells(cells: readonly CellSums[]): CellSums {
  return cells.reduce<CellSums>(
    (sum, cell) => ({
      n: sum.n + cell.n,
      numerator: addOrMissing(sum.numerator, cell.numerator),
      total: addOrMissing(sum.total, cell.total),
      totalSquares: addOrMissing(sum.totalSquares, cell.totalSquares),
      histograms:
        cell.histograms === null ? sum.histograms : [...(sum.histograms ?? []), ...cell.histograms],
    }),
    NO_CELLS,
  );
}

/** The histograms of disjoint cells as bins; a value may stand in several. */
export function listBins(histograms: readonly Histogram[]): readonly ValueCount[] {
  return histograms.flatMap((histogram) =>
    Object.entries(histogram).map(([value, count]) => ({ value: Number(value), count })),
  );
}
