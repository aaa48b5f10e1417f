import "server-only";
import type { Estimate } from "@/lib/contracts/steering/figure";
import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import {
  computeInterpolatedQuantile,
  computeQuantileOfCounts,
  INTERPOLATED_QUANTILE_METHOD,
  QUANTILE_OF_COUNTS_METHOD,
} from "@/lib/engine/statistics";
import { listBins, type CellSums } from "./cell-sums";

type Counted = Pick<CellSums, "n" | "histograms">;

/** Days are counted whole but pass within the day; other measures are as exact as they are stored. */
function isCountedInDays(unit: string): boolean {
  return unit === "days";
}

/** The method of a median in a unit. */
export function medianMethodOf(unit: string): Method {
  return isCountedInDays(unit) ? INTERPOLATED_QUANTILE_METHOD : QUANTILE_OF_COUNTS_METHOD;
}

/** The value below which a share of the cases lies; without the counts of every case there is none. */
function quantileOf({ n, histograms }: Counted, share: number, unit: string): Result {
  const bins = listBins(histograms ?? []);
  const quantile = isCountedInDays(unit)
    ? computeInterpolatedQuantile(bins, share, unit)
    : computeQuantileOfCounts(bins, share, unit);
  const counted = quantile.status === "computed" ? quantile.denominator : 0;
  return n > 0 && (histograms === null || counted !== n)
    ? notComputable("not-delivered", medianMethodOf(unit), "histogram")
    : quantile;
}

/** The median of the cases of one cell. */
export function medianOf(sums: Counted, unit: string): Result {
  return quantileOf(sums, 0.5, unit);
}

/** The median with P25 and P75: where the middle half of the cases lies, not how sure the figure is. */
export function estimateMedian(sums: Counted, unit: string): Result<Estimate> {
  const median = medianOf(sums, unit);
  const low = quantileOf(sums, 0.25, unit);
  const high = quantileOf(sums, 0.75, unit);
  if (median.status !== "computed") return median;
  const estimate: Estimate = {
    amount: median.value,
    rangeKind: "quartiles",
    lower: low.status === "computed" ? low.value : null,
    upper: high.status === "computed" ? high.value : null,
    numerator: null,
    denominator: sums.n,
  };
  return computed(estimate, unit, sums.n, median.method);
}
