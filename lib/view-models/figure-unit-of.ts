import type { FigureUnit } from "./charts/figure-unit";

const UNITS: Readonly<Record<string, FigureUnit>> = {
  rate: "ratio",
  days: "days",
  nights: "days",
  points: "points",
  index: "index",
  "eur-cents": "eur",
  count: "count",
  minutes: "minutes",
  hours: "points",
  "per-1000-days": "per-thousand",
  "per-1000-admissions": "per-thousand",
};

/**
 * How a figure of an indicator is written.
 *
 * @param unit unit word of the definition, e.g. `rate` (0 to 1) or `eur-cents`.
 * @returns the unit of writing; an unknown word is written as points, one decimal.
 * Source: unit words of the indicator definitions.
 * Example: `rate` is written as `ratio`, a percentage with one decimal.
 */
export function figureUnitOf(unit: string): FigureUnit {
  return UNITS[unit] ?? "points";
}
