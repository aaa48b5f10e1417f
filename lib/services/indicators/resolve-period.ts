import "server-only";
import type { PeriodStamp } from "@/lib/contracts/steering/figure";
import {
  quarterOf,
  quarterSpan,
  shiftMonth,
  shiftQuarter,
  type Quarter,
} from "@/lib/engine/shared/quarter";

/** First and last period with figures, and whether those periods are months or years. */
export interface Coverage {
  readonly firstPeriod: string;
  readonly lastPeriod: string;
  readonly precision: string;
}

const MONTHS_OF_YEAR = 12;

function isYearly(coverage: Coverage | null): coverage is Coverage {
  return coverage?.precision === "year";
}

/** The year of the source (it may begin in April) in which a quarter falls. */
function yearAround(quarter: Quarter, coverage: Coverage): PeriodStamp {
  const { from } = quarterSpan(quarter);
  const startsIn = coverage.firstPeriod.slice(4);
  const sameYear = `${from.slice(0, 4)}${startsIn}`;
  const start = sameYear <= from ? sameYear : shiftMonth(sameYear, -MONTHS_OF_YEAR);
  return { precision: "year", from: start, until: shiftMonth(start, MONTHS_OF_YEAR) };
}

/** The period that a quarter stands for: the quarter itself, or the year of a source without months. */
export function resolvePeriod(quarter: Quarter, coverage: Coverage | null): PeriodStamp {
  if (isYearly(coverage)) return yearAround(quarter, coverage);
  return { precision: "quarter", ...quarterSpan(quarter) };
}

/** The same period a year earlier, with which a figure is compared. */
export function resolveComparison(period: PeriodStamp): PeriodStamp {
  return {
    precision: period.precision,
    from: shiftMonth(period.from, -MONTHS_OF_YEAR),
    until: shiftMonth(period.until, -MONTHS_OF_YEAR),
  };
}

/** The period just before. */
export function resolvePrevious(period: PeriodStamp): PeriodStamp {
  const months =
    period.precision === "year" ? MONTHS_OF_YEAR : period.precision === "month" ? 1 : 3;
  return {
    precision: period.precision,
    from: shiftMonth(period.from, -months),
    until: period.from,
  };
}

/** The last quarter that is complete both in the data and on the calendar; null without data. */
export function findLastCompleteQuarter(
  coverages: readonly Coverage[],
  today: string,
): Quarter | null {
  const [last] = coverages.map((c) => c.lastPeriod).sort((a, b) => b.localeCompare(a));
  if (last === undefined) return null;
  const yearly = coverages.find((c) => c.lastPeriod === last && isYearly(c));
  if (yearly) return quarterOf(shiftMonth(last, 9));
  const isQuarterFull = Number(last.slice(5, 7)) % 3 === 0;
  const inData = isQuarterFull ? quarterOf(last) : shiftQuarter(quarterOf(last), -1);
  const onCalendar = shiftQuarter(quarterOf(today), -1);
  return inData < onCalendar ? inData : onCalendar;
}

/** All period starts from one day until another, by month or year, so that gaps stay visible. */
export function listPeriodStarts(
  from: string,
  until: string,
  precision: string,
): readonly string[] {
  const step = precision === "year" ? MONTHS_OF_YEAR : 1;
  const starts: string[] = [];
  for (let start = from; start < until; start = shiftMonth(start, step)) starts.push(start);
  return starts;
}
