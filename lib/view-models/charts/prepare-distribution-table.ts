import type { DistributionModel } from "./distribution-model";
import type { ChartTable } from "./prepare-chart-table";

/**
 * The bars of a distribution as a table.
 *
 * @param model bars with their shares.
 * @returns one row for each bar: from, to, share of all draws.
 * Source: design brief D.0 (every chart has its table).
 * Example: a bar from 0 to 100 with a tenth of the draws is the row 0, 100, 0.1.
 */
export function prepareDistributionTable({ bins, unit, words }: DistributionModel): ChartTable {
  return {
    columns: [
      { key: "from", heading: { text: words.from }, unit },
      { key: "to", heading: { text: words.to }, unit },
      { key: "share", heading: { text: words.share }, unit: "ratio" },
    ],
    rows: bins.map(({ from, to, share }) => [from, to, share]),
  };
}
