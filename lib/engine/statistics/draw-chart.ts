import { computed, notComputable, type Method, type Result, withWarnings } from "../shared/result";
import { assembleChart, type ChartSeriesPoint, type LineFormula } from "./assemble-chart";
import { DEFAULT_CHART_OPTIONS } from "./chart-defaults";
import { computePhaseSpans } from "./chart-phases";
import type { RuleScope } from "./classify-signals";
import type { ChartKind, ControlChart, ControlChartOptions } from "./control-chart";
import { findOptionFault } from "./find-option-fault";
import { isMeasurable } from "./is-measurable";

/** Everything that tells one kind of chart from another. */
export interface ChartRecipe {
  readonly kind: ChartKind;
  readonly method: Method;
  readonly unit: string;
  readonly series: readonly ChartSeriesPoint[];
  /** What is wrong with the observations, in words of the result's `detail`; `null` when nothing. */
  readonly fault: string | null;
  readonly options: Partial<ControlChartOptions>;
  readonly formula: (options: ControlChartOptions) => LineFormula;
  readonly ruleScope?: RuleScope;
  /** Observations that the chart rests on; the points with a value where it is not said. */
  readonly count?: number;
}

/** Draws any control chart from its recipe: checks, cuts into phases, puts lines and signals on it. */
export function drawChart(recipe: ChartRecipe): Result<ControlChart> {
  const { kind, method, unit, series } = recipe;
  const options: ControlChartOptions = { ...DEFAULT_CHART_OPTIONS, ...recipe.options };
  if (series.length === 0) return notComputable("no-denominator", method, "observations");
  const fault = recipe.fault ?? findSeriesFault(series) ?? findOptionFault(options);
  if (fault) return notComputable("outside-method-range", method, fault);
  const spans = computePhaseSpans(
    series.map(({ periodKey }) => periodKey),
    options,
  );
  if ("fault" in spans) return notComputable("outside-method-range", method, spans.fault);
  const { chart, warnings } = assembleChart(kind, series, spans, {
    options,
    formula: recipe.formula(options),
    ruleScope: recipe.ruleScope ?? "all",
  });
  const count = recipe.count ?? series.filter(({ value }) => value !== null).length;
  return withWarnings(computed(chart, unit, count, method), warnings);
}

function findSeriesFault(series: readonly ChartSeriesPoint[]): string | null {
  const seen = new Set<string>();
  for (const { periodKey, value } of series) {
    if (seen.has(periodKey)) return `period-twice:${periodKey}`;
    seen.add(periodKey);
    if (value !== null && !isMeasurable(value)) return `not-a-number:${periodKey}`;
  }
  return null;
}
