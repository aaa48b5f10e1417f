import type { DottedChartModel } from "./dotted-chart-model";
import type { FlowMapModel } from "./flow-map-model";
import type { ChartTable } from "./chart-table";

/**
 * A map as a list of its arrows, for keyboard and screen reader.
 *
 * @param model the map. @returns from, to and every measure; an arrow without counts has none here.
 * Source: requirement D.7 (list view). Example: 12 arrows give 12 rows.
 */
export function prepareFlowTable({ graph, words, measures }: FlowMapModel): ChartTable {
  const names = new Map(graph.nodes.map(({ key, label }) => [key, label]));
  return {
    columns: [
      { key: "from", heading: { text: words.from }, unit: null },
      { key: "to", heading: { text: words.to }, unit: null },
      ...measures.map(({ key, label, unit }) => ({ key, heading: { text: label }, unit })),
    ],
    rows: graph.edges.map((edge) => [
      names.get(edge.from) ?? edge.from,
      names.get(edge.to) ?? edge.to,
      ...edge.amounts,
    ]),
  };
}

/**
 * A dotted chart by activity: single rows would be single people.
 *
 * @param model the chart. @returns activity, number of dots and median time since the beginning.
 * Source: statistics 4.2 (no trace of one person). Example: 8 activities give 8 rows.
 */
export function prepareDottedTable({ series, axes }: DottedChartModel): ChartTable {
  return {
    columns: [
      { key: "part", heading: { column: "part" }, unit: null },
      { key: "count", heading: { column: "count" }, unit: "count" },
      { key: "median", heading: { text: axes.time }, unit: "duration" },
    ],
    rows: series.map(({ label, count, medianMinutes }) => [label, count, medianMinutes]),
  };
}
