/**
 * How a figure is measured, and so how it is written. A closed list.
 *
 * - `ratio`: 0 to 1, written as a percentage with one decimal; `ratio-whole` without decimals.
 * - `eur`: whole euro cents, written in euro; `eur-exact` with cents; `eur-thousands` in k€.
 * - `eur-per-minute`: euro cents for each minute, unrounded.
 * - `days`, `minutes`, `count`, `points` (instrument score), `index` (EQ-5D, two decimals),
 *   `per-thousand` (rate for each 1 000 of its base).
 * - `duration`: minutes, written with their word in minutes, hours or days, whatever reads best.
 */
export type FigureUnit =
  | "ratio"
  | "ratio-whole"
  | "eur"
  | "eur-exact"
  | "eur-thousands"
  | "eur-per-minute"
  | "days"
  | "minutes"
  | "count"
  | "points"
  | "index"
  | "per-thousand"
  | "duration";
