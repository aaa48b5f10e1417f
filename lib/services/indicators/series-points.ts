import "server-only";
import type { DefinitionRecord } from "@/lib/contracts/steering/figure";
import type { ChartedMeasure } from "@/lib/engine/statistics";
import type { CellSums } from "./cell-sums";
import { isMedian, rateBaseOf } from "./compute-estimate";
import { medianOf } from "./estimate-median";

export interface DatedCell extends CellSums {
  readonly periodStart: string;
}

/** One period of an indicator in every shape that a chart may ask for; null is not there. */
export interface SeriesPoint {
  readonly periodKey: string;
  readonly isExcluded: boolean;
  /** Events, of a proportion, rate or count. */
  readonly numerator: number | null;
  /** Cases of a proportion, exposure of a rate in the unit of the rate. */
  readonly denominator: number | null;
  readonly value: number | null;
  readonly size: number | null;
  readonly standardDeviation: number | null;
}

type Defined = Pick<DefinitionRecord, "measure" | "unit">;

export function chartedMeasureOf({ measure }: Defined): ChartedMeasure {
  return measure === "proportion" || measure === "rate" || measure === "count"
    ? measure
    : "measure";
}

function denominatorOf(cell: CellSums, definition: Defined): number | null {
  if (definition.measure !== "rate") return cell.numerator === null ? null : cell.n;
  const base = rateBaseOf(definition.unit);
  return cell.total === null || base === null ? null : cell.total / base;
}

function measureOf(cell: CellSums, definition: Defined): number | null {
  if (cell.n === 0) return null;
  if (isMedian(definition)) {
    const median = medianOf(cell, definition.unit);
    return median.status === "computed" ? median.value : null;
  }
  return cell.total === null ? null : cell.total / cell.n;
}

function valueOf(cell: CellSums, definition: Defined): number | null {
  const charted = chartedMeasureOf(definition);
  if (charted === "measure") return measureOf(cell, definition);
  if (charted === "count") return cell.numerator;
  const denominator = denominatorOf(cell, definition);
  return cell.numerator === null || !denominator ? null : cell.numerator / denominator;
}

function spreadOf({ n, total, totalSquares }: CellSums): number | null {
  if (n < 2 || total === null || totalSquares === null) return null;
  // Binary rounding can leave a hair under zero where all cases are equal.
  return Math.sqrt(Math.max(0, totalSquares - total ** 2 / n) / (n - 1));
}

/** A period without a cell is a gap in every shape. */
export function toSeriesPoint(
  periodKey: string,
  cell: DatedCell | undefined,
  definition: Defined,
  isExcluded: boolean,
): SeriesPoint {
  if (!cell) {
    return {
      periodKey,
      isExcluded,
      numerator: null,
      denominator: null,
      value: null,
      size: null,
      standardDeviation: null,
    };
  }
  const isCounted = chartedMeasureOf(definition) !== "measure";
  return {
    periodKey,
    isExcluded,
    numerator: isCounted ? cell.numerator : null,
    denominator: isCounted ? denominatorOf(cell, definition) : null,
    value: valueOf(cell, definition),
    size: cell.n,
    standardDeviation: spreadOf(cell),
  };
}
