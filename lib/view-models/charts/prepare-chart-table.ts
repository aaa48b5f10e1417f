import { prepareDottedTable, prepareFlowTable } from "./prepare-flow-tables";
import type {
  ChangeBarModel,
  ChartModel,
  CourseModel,
  Estimate,
  FunnelChartModel,
  OutcomeCostModel,
  PathChartModel,
  LevelProfileModel,
  ProfileGridModel,
  RangeBarModel,
  SpcChartModel,
  StackedBarModel,
  WaterfallModel,
} from "./chart-model";
import { prepareDistributionTable } from "./prepare-distribution-table";
import type { FigureUnit } from "./figure-unit";
import type { TornadoModel } from "./tornado-model";
import {
  prepareHistogramTable,
  preparePanelsTable,
  preparePlaneTable,
} from "./prepare-value-table";

/** Names of columns whose words live in the messages (`charts.column.<key>`). */
export type ColumnKey =
  | "period"
  | "amount"
  | "numerator"
  | "denominator"
  | "lower"
  | "centre"
  | "upper"
  | "signal"
  | "outcome"
  | "outcomeLow"
  | "outcomeHigh"
  | "cost"
  | "costLow"
  | "costHigh"
  | "count"
  | "share"
  | "part"
  | "low"
  | "high"
  | "total"
  | "moment"
  | "level"
  | "mean"
  | "norm"
  | "rankBefore"
  | "rankAfter";

export interface TableColumn {
  readonly key: string;
  /** A word of the messages, or a name that the model itself carries. */
  readonly heading: { readonly column: ColumnKey } | { readonly text: string };
  /** `null` for a column of text. */
  readonly unit: FigureUnit | null;
}

/** Text, a figure, or nothing (not delivered, no limit). */
export type TableCell = string | number | null;

/** The figures of a chart as rows: the same model, so never other figures than the picture. */
export interface ChartTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

const column = (key: ColumnKey, unit: FigureUnit | null = null): TableColumn => ({
  key,
  heading: { column: key },
  unit,
});

type Tabulators = {
  readonly [Kind in ChartModel["kind"]]: (
    model: Extract<ChartModel, { readonly kind: Kind }>,
  ) => ChartTable;
};

const TABULATORS: Tabulators = {
  spc: tabulateSpc,
  "outcome-cost": tabulateOutcomeCost,
  "change-bar": tabulateChange,
  "stacked-bar": tabulateStacked,
  waterfall: tabulateWaterfall,
  "range-bar": tabulateRange,
  funnel: tabulateFunnel,
  path: tabulatePath,
  "level-profile": tabulateLevels,
  course: tabulateCourse,
  "profile-grid": tabulateGrid,
  "flow-map": prepareFlowTable,
  tornado: tabulateTornado,
  distribution: prepareDistributionTable,
  panels: preparePanelsTable,
  plane: preparePlaneTable,
  dotted: prepareDottedTable,
  histogram: prepareHistogramTable,
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

function tabulateSpc({ points, phases, unit }: SpcChartModel): ChartTable {
  const hasCounts = points.some((point) => point.denominator !== null);
  const centres = centreByKey(points, phases);
  return {
    columns: [
      column("period"),
      column("amount", unit),
      ...(hasCounts ? [column("numerator", "count"), column("denominator", "count")] : []),
      column("lower", unit),
      column("centre", unit),
      column("upper", unit),
      column("signal"),
    ],
    rows: points.map((point) => [
      point.label,
      point.value,
      ...(hasCounts ? [point.numerator, point.denominator] : []),
      point.lower,
      centres.get(point.key) ?? null,
      point.upper,
      point.signals[0] ?? null,
    ]),
  };
}

function centreByKey(
  points: SpcChartModel["points"],
  phases: SpcChartModel["phases"],
): ReadonlyMap<string, number | null> {
  const keys = points.map((point) => point.key);
  return new Map(
    phases.flatMap((phase) =>
      keys
        .slice(keys.indexOf(phase.startKey), keys.indexOf(phase.endKey) + 1)
        .map((key) => [key, phase.centre] as const),
    ),
  );
}

const bounds = (estimate: Estimate | null): readonly TableCell[] =>
  estimate ? [estimate.amount, estimate.low, estimate.high] : [null, null, null];

function tabulateOutcomeCost({ outcome, cost, points }: OutcomeCostModel): ChartTable {
  return {
    columns: [
      column("period"),
      column("outcome", outcome.unit),
      column("outcomeLow", outcome.unit),
      column("outcomeHigh", outcome.unit),
      column("cost", cost.unit),
      column("costLow", cost.unit),
      column("costHigh", cost.unit),
      column("count", "count"),
    ],
    rows: points.map((point) => [
      point.label,
      ...bounds(point.outcome),
      ...bounds(point.cost),
      point.count,
    ]),
  };
}

function tabulateChange({ parts, count }: ChangeBarModel): ChartTable {
  return {
    columns: [column("part"), column("count", "count"), column("share", "ratio")],
    rows: parts.map((part) => [part.label, part.count, count > 0 ? part.count / count : null]),
  };
}

function tabulateStacked({ series, bars, unit }: StackedBarModel): ChartTable {
  return {
    columns: [
      column("part"),
      ...series.map(({ key, label }) => ({ key, heading: { text: label }, unit })),
      column("total", unit),
    ],
    rows: bars.map((bar) => [
      bar.label,
      ...bar.amounts,
      bar.amounts.every((amount) => amount === null)
        ? null
        : bar.amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0),
    ]),
  };
}

function tabulateWaterfall({ steps, unit }: WaterfallModel): ChartTable {
  return {
    columns: [column("part"), column("amount", unit)],
    rows: steps.map((step) => [step.label, step.amount]),
  };
}

function tabulateRange({ rows, unit }: RangeBarModel): ChartTable {
  return {
    columns: [column("part"), column("amount", unit), column("low", unit), column("high", unit)],
    rows: rows.map((row) => [row.label, ...bounds(row.estimate)]),
  };
}

function tabulateFunnel({ points, unit, sizeUnit, words }: FunnelChartModel): ChartTable {
  return {
    columns: [
      { key: "unit", heading: { text: words.unit }, unit: null },
      { key: "size", heading: { text: words.size }, unit: sizeUnit },
      column("amount", unit),
      { key: "judgement", heading: { text: words.judgement }, unit: null },
    ],
    rows: points.map((point) => [point.label, point.size, point.amount, point.judgement]),
  };
}

function tabulatePath({ points, unit, words }: PathChartModel): ChartTable {
  const hasSignals = points.some((point) => point.signal !== null);
  return {
    columns: [
      column("period"),
      { key: "amount", heading: { text: words.amount }, unit },
      ...(hasSignals ? [{ key: "mark", heading: { text: words.mark }, unit: null }] : []),
    ],
    rows: points.map((point) => [point.label, point.amount, ...(hasSignals ? [point.signal] : [])]),
  };
}

function tabulateTornado({ rows, unit, words }: TornadoModel): ChartTable {
  return {
    columns: [
      { key: "figure", heading: { text: words.figure }, unit: null },
      column("low"),
      { key: "atLow", heading: { text: words.atLow }, unit },
      column("high"),
      { key: "atHigh", heading: { text: words.atHigh }, unit },
    ],
    rows: rows.map((row) => [row.label, row.lowText, row.atLow, row.highText, row.atHigh]),
  };
}

function tabulateLevels({ groups }: LevelProfileModel): ChartTable {
  return {
    columns: [column("part"), column("moment"), column("level"), column("share", "ratio-whole")],
    rows: groups.flatMap((group) =>
      group.rows.flatMap((row) =>
        row.bands.map((band) => [group.label, row.label, band.label, band.share]),
      ),
    ),
  };
}

function tabulateCourse({ moments, unit, normLabel }: CourseModel): ChartTable {
  return {
    columns: [
      column("moment"),
      column("mean", unit),
      column("low", unit),
      column("high", unit),
      column("count", "count"),
      ...(normLabel === null ? [] : [column("norm", unit)]),
    ],
    rows: moments.map((moment) => [
      moment.label,
      ...bounds(moment.estimate),
      moment.count,
      ...(normLabel === null ? [] : [moment.norm]),
    ]),
  };
}

function tabulateGrid({ groups }: ProfileGridModel): ChartTable {
  return {
    columns: [column("rankBefore"), column("rankAfter", "count"), column("count", "count")],
    rows: groups.map(({ before, after, count }) => [
      String(Math.round(before)),
      Math.round(after),
      count,
    ]),
  };
}
