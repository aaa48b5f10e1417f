import type {
  ControlChart,
  MeasureObservation,
  ProportionObservation,
} from "@/lib/engine/statistics";
import type { Result } from "@/lib/engine/shared/result";

/** Periods `1`, `2`, … with these values; `null` is a gap. */
export function series(values: readonly (number | null)[]): readonly MeasureObservation[] {
  return values.map((value, index) => ({ periodKey: `${index + 1}`, value }));
}

/** Periods `1`, `2`, … with these counts. */
export function counts(
  rows: readonly (readonly [number | null, number | null])[],
): readonly ProportionObservation[] {
  return rows.map(([numerator, denominator], index) => ({
    periodKey: `${index + 1}`,
    numerator,
    denominator,
  }));
}

/** The chart, or a failure that names the reason. */
export function chartOf(result: Result<ControlChart>): ControlChart {
  if (result.status !== "computed") throw new Error(`${result.reason}: ${result.detail}`);
  return result.value;
}

/** A stable series around 50 that breaks no rule. */
export const STABLE = [
  50, 53, 48, 51, 46, 52, 49, 54, 47, 51, 48, 52, 50, 47, 53, 49, 51, 46, 54, 50, 48, 52, 49, 51,
];
