/** A calendar quarter as text, e.g. `2026-Q3`. */
export type Quarter = string & { readonly __quarter: true };

/** First day of a period and first day after it, as ISO dates. */
export interface DateSpan {
  readonly from: string;
  readonly until: string;
}

const PATTERN = /^(\d{4})-Q([1-4])$/;

function parts(quarter: Quarter): { year: number; index: number } {
  const match = PATTERN.exec(quarter);
  if (!match) throw new RangeError(`not a quarter: ${quarter}`);
  return { year: Number(match[1]), index: Number(match[2]) - 1 };
}

function build(quartersSinceZero: number): Quarter {
  const year = Math.floor(quartersSinceZero / 4);
  const index = quartersSinceZero - year * 4;
  return `${String(year).padStart(4, "0")}-Q${index + 1}` as Quarter;
}

/**
 * Reads a quarter from text.
 * @param text e.g. `2026-Q3`.
 * @returns the quarter, or null when the text is none.
 * Example: `2026-Q3` is a quarter, `2026-Q5` is null.
 */
export function parseQuarter(text: string): Quarter | null {
  return PATTERN.test(text) ? (text as Quarter) : null;
}

/**
 * The quarter in which a day falls.
 * @param isoDate a date as `YYYY-MM-DD`.
 * Example: 2026-09-30 falls in 2026-Q3.
 */
export function quarterOf(isoDate: string): Quarter {
  const year = Number(isoDate.slice(0, 4));
  const month = Number(isoDate.slice(5, 7));
  return build(year * 4 + Math.floor((month - 1) / 3));
}

/**
 * The quarter that lies a number of quarters later (or earlier, when negative).
 * Example: four before 2026-Q3 is 2025-Q3.
 */
export function shiftQuarter(quarter: Quarter, by: number): Quarter {
  const { year, index } = parts(quarter);
  return build(year * 4 + index + by);
}

/**
 * First day of a quarter and first day of the next.
 * Example: 2026-Q4 runs from 2026-10-01 until 2027-01-01.
 */
export function quarterSpan(quarter: Quarter): DateSpan {
  const first = (q: Quarter): string => {
    const { year, index } = parts(q);
    return `${String(year).padStart(4, "0")}-${String(index * 3 + 1).padStart(2, "0")}-01`;
  };
  return { from: first(quarter), until: first(shiftQuarter(quarter, 1)) };
}

/**
 * The first day of the month that lies a number of months later (or earlier).
 * Example: 2026-01-01 and -1 gives 2025-12-01.
 */
export function shiftMonth(isoDate: string, by: number): string {
  const months = Number(isoDate.slice(0, 4)) * 12 + Number(isoDate.slice(5, 7)) - 1 + by;
  const year = Math.floor(months / 12);
  return `${String(year).padStart(4, "0")}-${String(months - year * 12 + 1).padStart(2, "0")}-01`;
}
