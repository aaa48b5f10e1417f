import { at } from "../shared/at";
import type { ChartSeriesPoint } from "./assemble-chart";
import type { MeasureObservation, ProportionObservation } from "./control-chart";

/** A point of which both the value and what it is divided by are there. */
export interface WeightedPoint {
  readonly periodKey: string;
  readonly value: number;
  readonly denominator: number;
}

/** The points of a baseline that have a value over a denominator above zero, in their order. */
export function listWeightedPoints(
  points: readonly (ChartSeriesPoint | null)[],
): readonly WeightedPoint[] {
  return points.flatMap((point) => {
    if (!point?.denominator || point.value === null) return [];
    const { periodKey, value, denominator } = point;
    return [{ periodKey, value, denominator }];
  });
}

/** A period of a measure as a point; it has no counts. */
export function toMeasurePoint(observation: MeasureObservation): ChartSeriesPoint {
  const { periodKey, value, isExcluded = false } = observation;
  return { periodKey, value, numerator: null, denominator: null, isExcluded };
}

/**
 * Periods of counts as points. Rows of one period are added up before dividing; a period of which any
 * row is missing is missing, and a denominator of zero is a gap.
 */
export function toCountPoints(
  observations: readonly ProportionObservation[],
): readonly ChartSeriesPoint[] {
  const rowsOf = new Map<string, ProportionObservation[]>();
  for (const row of observations) {
    rowsOf.set(row.periodKey, [...(rowsOf.get(row.periodKey) ?? []), row]);
  }
  return [...rowsOf].map(([periodKey, rows]) => {
    const numerator = sumOrMissing(rows.map((row) => row.numerator));
    const denominator = sumOrMissing(rows.map((row) => row.denominator));
    const value = numerator === null || !denominator ? null : numerator / denominator;
    const isExcluded = rows.some((row) => row.isExcluded === true);
    return { periodKey, value, numerator, denominator, isExcluded };
  });
}

function sumOrMissing(counts: readonly (number | null)[]): number | null {
  return counts.reduce<number | null>(
    (sum, count) => (sum === null || count === null ? null : sum + count),
    0,
  );
}

/** The values of a baseline that are there. */
export function presentValues(baseline: readonly (ChartSeriesPoint | null)[]): readonly number[] {
  return baseline.flatMap((point) => {
    const value = point?.value ?? null;
    return value === null ? [] : [value];
  });
}

/** Σ numerators over Σ denominators of a baseline. */
export function pooledRate(baseline: readonly (ChartSeriesPoint | null)[]): number {
  const events = baseline.reduce((sum, point) => sum + (point?.numerator ?? 0), 0);
  const opportunities = baseline.reduce((sum, point) => sum + (point?.denominator ?? 0), 0);
  return events / opportunities;
}

/** Plain mean; the caller knows that there is something. */
export function meanOf(figures: readonly number[]): number {
  return figures.reduce((a, b) => a + b, 0) / figures.length;
}

/** Middle value; the caller knows that there is something. */
export function medianOf(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (at(sorted, Math.floor(half)) + at(sorted, Math.ceil(half))) / 2;
}
