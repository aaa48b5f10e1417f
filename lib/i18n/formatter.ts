import type { FigureUnit } from "@/lib/view-models/charts/figure-unit";
import { formats, type DateFormatName, type NumberFormatName } from "./formats";
import { FORMAT_LOCALES, TIME_ZONE, type Locale } from "./locales";

interface UnitWriting {
  readonly format: NumberFormatName;
  /** What the stored amount is divided by before it is written. */
  readonly divisor: number;
  readonly suffix?: string;
}

const WRITING: Readonly<Record<Exclude<FigureUnit, "duration">, UnitWriting>> = {
  ratio: { format: "percent1", divisor: 1 },
  "ratio-whole": { format: "percent0", divisor: 1 },
  eur: { format: "eur", divisor: 100 },
  "eur-exact": { format: "eurCents", divisor: 100 },
  "eur-thousands": { format: "count", divisor: 100_000, suffix: "\u00a0k€" },
  "eur-per-minute": { format: "eurPerMinute", divisor: 100 },
  days: { format: "decimal1", divisor: 1 },
  minutes: { format: "count", divisor: 1 },
  count: { format: "count", divisor: 1 },
  points: { format: "decimal1", divisor: 1 },
  index: { format: "decimal2", divisor: 1 },
  "per-thousand": { format: "rate", divisor: 1 },
};

/** Up to an hour and a half in minutes, up to two days in hours, then in days. */
function durationWriting(minutes: number): UnitWriting {
  const long = Math.abs(minutes);
  if (long < 90) return { format: "minutes", divisor: 1 };
  if (long < 48 * 60) return { format: "hours", divisor: 60 };
  return { format: "daysShort", divisor: 24 * 60 };
}

/** Writes figures and dates in the habits of one language. */
export interface FigureFormatter {
  /** A figure in its unit, e.g. 0.041 as ratio: "4,1%". Days, minutes and points carry no word. */
  readonly figure: (amount: number, unit: FigureUnit) => string;
  /** The same with its sign always shown, e.g. "+0,25"; zero has none. */
  readonly signed: (amount: number, unit: FigureUnit) => string;
  /** A number by format name, e.g. `number(12_000, "count")`. */
  readonly number: (amount: number, format: NumberFormatName) => string;
  /** A date, or an ISO text, in Brussels time, by format name. */
  readonly date: (moment: Date | string, format: DateFormatName) => string;
}

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numberFormat(
  locale: Locale,
  name: NumberFormatName,
  isSigned: boolean,
): Intl.NumberFormat {
  const key = `${locale} ${name} ${isSigned}`;
  const known = cache.get(key);
  if (known) return known as Intl.NumberFormat;
  const sign = isSigned ? ({ signDisplay: "exceptZero" } as const) : {};
  const made = new Intl.NumberFormat(FORMAT_LOCALES[locale], { ...formats.number[name], ...sign });
  cache.set(key, made);
  return made;
}

function dateFormat(locale: Locale, name: DateFormatName): Intl.DateTimeFormat {
  const key = `${locale} date ${name}`;
  const known = cache.get(key);
  if (known) return known as Intl.DateTimeFormat;
  const options = { ...formats.dateTime[name], timeZone: TIME_ZONE };
  const made = new Intl.DateTimeFormat(FORMAT_LOCALES[locale], options);
  cache.set(key, made);
  return made;
}

// A hyphen is too short beside tabular figures; a true minus keeps columns readable. A rounded
// "-0" is a zero.
function withTrueMinus(text: string): string {
  return text.replaceAll("-", "\u2212");
}

function writeNumber(locale: Locale, amount: number, name: NumberFormatName, isSigned = false) {
  const text = numberFormat(locale, name, isSigned).format(amount);
  return withTrueMinus(/[1-9]/.test(text) ? text : text.replace(/[-+]/, ""));
}

/** The writer of figures and dates of a language; the same on the server and in the browser. */
export function formatterFor(locale: Locale): FigureFormatter {
  const figure = (amount: number, unit: FigureUnit, isSigned: boolean): string => {
    const {
      format,
      divisor,
      suffix = "",
    } = unit === "duration" ? durationWriting(amount) : WRITING[unit];
    return writeNumber(locale, amount / divisor, format, isSigned) + suffix;
  };
  return {
    figure: (amount, unit) => figure(amount, unit, false),
    signed: (amount, unit) => figure(amount, unit, true),
    number: (amount, format) => writeNumber(locale, amount, format),
    date: (moment, format) => dateFormat(locale, format).format(new Date(moment)),
  };
}
