import { useLocale } from "next-intl";
import { formatterFor } from "@/lib/i18n/formatter";
import { FORMAT_LOCALES, type Locale } from "@/lib/i18n/locales";
import { figureUnitOf } from "@/lib/view-models/figure-unit-of";

/** Writes what the import screens show, in the reader's language. */
export interface Writing {
  readonly count: (amount: number) => string;
  /** A number with the decimals that it has. */
  readonly number: (amount: number) => string;
  readonly money: (cents: number) => string;
  readonly share: (share: number) => string;
  readonly bytes: (bytes: number) => string;
  readonly day: (iso: string) => string;
  readonly moment: (iso: string) => string;
  /** With the month in letters, so that day and month cannot be taken for each other. */
  readonly fullMoment: (iso: string) => string;
  /** A figure of an indicator, by the unit word of its definition. */
  readonly indicator: (amount: number, unit: string) => string;
}

function writingOf(locale: Locale): Writing {
  const format = formatterFor(locale);
  const plain = new Intl.NumberFormat(FORMAT_LOCALES[locale], { maximumFractionDigits: 4 });
  const sized = (amount: number, unit: string) =>
    new Intl.NumberFormat(FORMAT_LOCALES[locale], {
      style: "unit",
      unit,
      maximumFractionDigits: amount < 10 ? 1 : 0,
    }).format(amount);
  return {
    count: (amount) => format.number(amount, "count"),
    number: (amount) => plain.format(amount),
    money: (cents) => format.number(cents / 100, "eurCents"),
    share: (share) => format.number(share, "percent0"),
    bytes: (bytes) => {
      if (bytes < 1_000) return sized(bytes, "byte");
      return bytes < 1_000_000
        ? sized(bytes / 1_000, "kilobyte")
        : sized(bytes / 1_000_000, "megabyte");
    },
    day: (iso) => format.date(iso, "day"),
    moment: (iso) => format.date(iso, "dayTime"),
    fullMoment: (iso) => `${format.date(iso, "day")}, ${format.date(iso, "time")}`,
    // A bare number of days beside a share would need guessing.
    indicator: (amount, unit) =>
      unit === "days" ? format.number(amount, "days") : format.figure(amount, figureUnitOf(unit)),
  };
}

/** The writing of the language of the page; works in browser and server components. */
export function useWriting(): Writing {
  return writingOf(useLocale());
}
