import type { ChartModel } from "./chart-model";
import type { ChartTable } from "./chart-table";
import {
  prepareDistributionTable,
  prepareRangeTable,
  prepareStackedTable,
  prepareTornadoTable,
  prepareWaterfallTable,
} from "./prepare-bar-tables";
import { prepareDottedTable, prepareFlowTable } from "./prepare-flow-tables";
import {
  prepareChangeTable,
  prepareCourseTable,
  prepareGridTable,
  prepareLevelTable,
  prepareOutcomeCostTable,
} from "./prepare-outcome-tables";
import { prepareFunnelTable, preparePathTable, prepareSpcTable } from "./prepare-path-tables";
import { preparePanelsTable, preparePlaneTable } from "./prepare-value-table";

type Tabulators = {
  readonly [Kind in ChartModel["kind"]]: (
    model: Extract<ChartModel, { readonly kind: Kind }>,
  ) => ChartTable;
};

const TABULATORS: Tabulators = {
  spc: prepareSpcTable,
  "outcome-cost": prepareOutcomeCostTable,
  "change-bar": prepareChangeTable,
  "stacked-bar": prepareStackedTable,
  waterfall: prepareWaterfallTable,
  "range-bar": prepareRangeTable,
  funnel: prepareFunnelTable,
  path: preparePathTable,
  "level-profile": prepareLevelTable,
  course: prepareCourseTable,
  "profile-grid": prepareGridTable,
  "flow-map": prepareFlowTable,
  tornado: prepareTornadoTable,
  distribution: prepareDistributionTable,
  panels: preparePanelsTable,
  plane: preparePlaneTable,
  dotted: prepareDottedTable,
};

/**
 * The table behind a chart, for reading, for a screen reader and for the CSV file.
 *
 * @param model any chart of the closed union.
 * @returns columns with their unit and rows with unrounded figures; `null` where there is none.
 * Example: a control chart of 24 months gives 24 rows.
 */
export function prepareChartTable(model: ChartModel): ChartTable {
  // The table has one function for each kind, but the compiler cannot tie the two together here.
  const tabulate = TABULATORS[model.kind] as (model: ChartModel) => ChartTable;
  return tabulate(model);
}
