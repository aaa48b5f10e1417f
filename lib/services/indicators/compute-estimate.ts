import "server-only";
import type { DefinitionRecord, Estimate } from "@/lib/contracts/steering/figure";
import { suppressSmallCount } from "@/lib/engine/disclosure";
import { computeProportion, PROPORTION_METHOD } from "@/lib/engine/outcomes";
import { computed, notComputable, type Result } from "@/lib/engine/shared/result";
import { computeMeanIntervalFromSums, MEAN_INTERVAL_METHOD } from "@/lib/engine/statistics";

/** The sums that an estimate rests on; a null sum was not delivered. */
export interface CellSums {
  readonly n: number;
  readonly numerator: number | null;
  readonly total: number | null;
  readonly totalSquares: number | null;
}

const NO_CELLS: CellSums = { n: 0, numerator: null, total: null, totalSquares: null };
const CONFIDENCE = 0.95;

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
    }),
    NO_CELLS,
  );
}

function estimateProportion(sums: CellSums): Result<Estimate> {
  if (sums.numerator === null)
    return notComputable("not-delivered", PROPORTION_METHOD, "numerator");
  const share = computeProportion(sums.numerator, sums.n, CONFIDENCE);
  if (share.status !== "computed") return share;
  const { rate, lower, upper, numerator, denominator } = share.value;
  const estimate: Estimate = { amount: rate, lower, upper, numerator, denominator };
  return computed(estimate, "rate", denominator, share.method);
}

function estimateMean(sums: CellSums, unit: string): Result<Estimate> {
  if (sums.total === null) return notComputable("not-delivered", MEAN_INTERVAL_METHOD, "total");
  const interval =
    sums.totalSquares === null
      ? notComputable("no-finite-interval", MEAN_INTERVAL_METHOD, "total-squares")
      : computeMeanIntervalFromSums(
          { count: sums.n, sum: sums.total, sumOfSquares: sums.totalSquares },
          unit,
          CONFIDENCE,
        );
  const hasInterval = interval.status === "computed";
  if (!hasInterval && interval.reason !== "no-finite-interval") return interval;
  const estimate: Estimate = {
    amount: hasInterval ? interval.value.mean : sums.total / sums.n,
    lower: hasInterval ? interval.value.lower : null,
    upper: hasInterval ? interval.value.upper : null,
    numerator: null,
    denominator: sums.n,
  };
  return computed(estimate, unit, sums.n, interval.method);
}

/** Whether the measure is a share of cases; everything else is a mean over cases. */
export function isProportion(definition: Pick<DefinitionRecord, "measure">): boolean {
  return definition.measure === "proportion";
}

/** Turns the sums of a period into a figure with its interval, suppressed below the minimum count. */
export function computeEstimate(
  cells: readonly CellSums[],
  definition: Pick<DefinitionRecord, "measure" | "unit" | "minimumCount">,
): Result<Estimate> {
  const sums = addCells(cells);
  if (sums.n === 0) {
    const method = isProportion(definition) ? PROPORTION_METHOD : MEAN_INTERVAL_METHOD;
    return notComputable(cells.length === 0 ? "not-delivered" : "no-denominator", method);
  }
  const estimate = isProportion(definition)
    ? estimateProportion(sums)
    : estimateMean(sums, definition.unit);
  return suppressSmallCount(estimate, definition.minimumCount);
}
