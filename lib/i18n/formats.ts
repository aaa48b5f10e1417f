import type { Formats } from "next-intl";

/** Every way in which a number or a date is written, named once. Money is in euro, not in cents. */
export const formats = {
  number: {
    count: { maximumFractionDigits: 0 },
    decimal1: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
    decimal2: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
    decimal3: { minimumFractionDigits: 3, maximumFractionDigits: 3 },
    percent0: { style: "percent", maximumFractionDigits: 0 },
    percent1: { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 },
    eur: { style: "currency", currency: "EUR", maximumFractionDigits: 0 },
    eurCents: { style: "currency", currency: "EUR" },
    eurCompact: { style: "currency", currency: "EUR", notation: "compact" },
    eurPerMinute: { style: "currency", currency: "EUR", minimumFractionDigits: 4 },
    days: { style: "unit", unit: "day", unitDisplay: "long", maximumFractionDigits: 1 },
    minutes: { style: "unit", unit: "minute", unitDisplay: "short", maximumFractionDigits: 0 },
    hours: { style: "unit", unit: "hour", unitDisplay: "short", maximumFractionDigits: 1 },
    daysShort: { style: "unit", unit: "day", unitDisplay: "narrow", maximumFractionDigits: 1 },
    rate: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  },
  dateTime: {
    day: { day: "numeric", month: "long", year: "numeric" },
    // A short date style gives Belgian French a two-digit year, so the parts are named.
    dayNumeric: { day: "2-digit", month: "2-digit", year: "numeric" },
    month: { month: "long", year: "numeric" },
    monthShort: { month: "short", year: "2-digit" },
    time: { hour: "2-digit", minute: "2-digit", hour12: false },
    dayTime: {
      day: "2-digit",
      month: "2-digit",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hour12: false,
    },
  },
} satisfies Formats;

export type NumberFormatName = keyof typeof formats.number;
export type DateFormatName = keyof typeof formats.dateTime;
