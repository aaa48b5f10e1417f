import type { PeriodStamp } from "@/lib/contracts/steering/figure";
import { parseQuarter, quarterOf, quarterSpan, shiftMonth } from "@/lib/engine/shared/quarter";
import type { Writer } from "./writer";

/**
 * A quarter in words: "Q3 2026".
 *
 * @param quarter e.g. `2026-Q3`.
 * @returns the quarter with its letter in front, as the committee says it.
 * Source: house style of the quarterly review.
 * Example: `2026-Q3` is "Q3 2026".
 */
export function writeQuarter(quarter: string): string {
  return `${quarter.slice(5)} ${quarter.slice(0, 4)}`;
}

/**
 * A period in words: a quarter, a month, a calendar year, or a span of months.
 *
 * @param period first day and first day after it.
 * @param writer for month names.
 * @returns "Q3 2026", "2025", or "april 2016 – maart 2017".
 * Source: requirement D.0 (period with every figure).
 * Example: 2026-07-01 until 2026-10-01 is "Q3 2026".
 */
export function writePeriod(period: PeriodStamp, writer: Writer): string {
  if (period.precision === "quarter") return writeQuarter(quarterOf(period.from));
  const last = shiftMonth(period.until, -1);
  if (last === period.from) return writer.date(period.from, "month");
  const isYear = shiftMonth(period.from, 12) === period.until;
  if (isYear && period.from.endsWith("-01-01")) return period.from.slice(0, 4);
  return `${writer.date(period.from, "month")} – ${writer.date(last, "month")}`;
}

/**
 * A quarter that can be chosen, in words: the quarter, or the year that ends with it where the source
 * has years only.
 *
 * @param quarter e.g. `2018-Q1`; of a yearly source the last quarter of its year.
 * @param isYearly whether the source has years only.
 * @returns "Q3 2026", "2025", or "2017-18" for a year that does not begin in January.
 * Source: requirement D.0 (period with every figure).
 * Example: `2018-Q1` of a yearly source is "2017-18".
 */
export function writeChosenPeriod(quarter: string, isYearly: boolean): string {
  const known = parseQuarter(quarter);
  if (!isYearly || known === null) return writeQuarter(quarter);
  return writeYear(shiftMonth(quarterSpan(known).until, -12));
}

/** A year by the day on which it begins: "2025", or "2017-18" when that is not 1 January. */
function writeYear(from: string): string {
  const year = from.slice(0, 4);
  if (from.endsWith("-01-01")) return year;
  return `${year}-${String(Number(year) + 1).slice(2)}`;
}

/**
 * The label of one point of a series: a month, or the year that begins there.
 *
 * @param periodStart first day of the point's period.
 * @param precision `month` or `year`.
 * @param writer for month names.
 * @returns "mrt 25" or "2016-17" for a year that does not begin in January.
 * Source: requirement F.6 (dates).
 * Example: 2016-04-01 of a yearly source is "2016-17".
 */
export function writePoint(periodStart: string, precision: string, writer: Writer): string {
  if (precision !== "year") return writer.date(periodStart, "monthShort");
  return writeYear(periodStart);
}
