import "server-only";
import type { IndicatorReading } from "@/lib/contracts/steering/figure";
import { computeExpectedFalseAlarms, type ExpectedFalseAlarms } from "@/lib/engine/statistics";

/** What chance alone does among the charts of a page. */
export function expectFalseAlarms(readings: readonly IndicatorReading[]): ExpectedFalseAlarms {
  const charts = readings.map(({ chart }) => chart);
  return computeExpectedFalseAlarms(
    charts.flatMap((chart) => (chart.status === "computed" ? [chart.value] : [])),
  );
}
