import { column, estimateCells, type ChartTable } from "./chart-table";
import type {
  ChangeBarModel,
  CourseModel,
  LevelProfileModel,
  OutcomeCostModel,
  ProfileGridModel,
} from "./outcome-models";

/**
 * Outcome and cost of each period with their intervals.
 *
 * @param model the chart.
 * @returns one row for each period.
 * Source: design 12 (the table comes from the same model as the picture).
 * Example: eight quarters give eight rows.
 */
export function prepareOutcomeCostTable({ outcome, cost, points }: OutcomeCostModel): ChartTable {
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
      ...estimateCells(point.outcome),
      ...estimateCells(point.cost),
      point.count,
    ]),
  };
}

/**
 * How many people changed in which way.
 *
 * @param model the chart.
 * @returns one row for each part; no share where nobody is.
 * Source: design 12 (the table comes from the same model as the picture).
 * Example: four parts give four rows.
 */
export function prepareChangeTable({ parts, count }: ChangeBarModel): ChartTable {
  return {
    columns: [column("part"), column("count", "count"), column("share", "ratio")],
    rows: parts.map((part) => [part.label, part.count, count > 0 ? part.count / count : null]),
  };
}

/**
 * The shares of people at each level of a problem.
 *
 * @param model the chart.
 * @returns one row for each band of each group.
 * Source: design 12 (the table comes from the same model as the picture).
 * Example: two moments of three bands give six rows.
 */
export function prepareLevelTable({ groups }: LevelProfileModel): ChartTable {
  return {
    columns: [column("part"), column("moment"), column("level"), column("share", "ratio-whole")],
    rows: groups.flatMap((group) =>
      group.rows.flatMap((row) =>
        row.bands.map((band) => [group.label, row.label, band.label, band.share]),
      ),
    ),
  };
}

/**
 * The mean at each moment of a schedule.
 *
 * @param model the chart.
 * @returns one row for each moment; the reference only where there is one.
 * Source: design 12 (the table comes from the same model as the picture).
 * Example: four moments give four rows.
 */
export function prepareCourseTable({ moments, unit, normLabel }: CourseModel): ChartTable {
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
      ...estimateCells(moment.estimate),
      moment.count,
      ...(normLabel === null ? [] : [moment.norm]),
    ]),
  };
}

/**
 * Groups of neighbouring health states before and after.
 *
 * @param model the chart.
 * @returns one row for each group.
 * Source: design 12 (the table comes from the same model as the picture).
 * Example: ten groups give ten rows.
 */
export function prepareGridTable({ groups }: ProfileGridModel): ChartTable {
  return {
    columns: [column("rankBefore"), column("rankAfter", "count"), column("count", "count")],
    rows: groups.map(({ before, after, count }) => [
      String(Math.round(before)),
      Math.round(after),
      count,
    ]),
  };
}
