import type { LocalisedText } from "@/lib/contracts/steering/figure";
import type { FigureUnit } from "./charts/figure-unit";

/** Names of the ways in which a date is written. */
export type DateWriting = "day" | "dayNumeric" | "month" | "monthShort" | "time" | "dayTime";

/**
 * Writes words, figures and dates in the reader's language. View-models get one, so that they decide
 * what is said and never how a language says it.
 */
export interface Writer {
  readonly locale: "nl" | "fr" | "en";
  /** A message by its full key, e.g. `review.title`. */
  readonly text: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** Whether there is a message with that key. */
  readonly has: (key: string) => boolean;
  readonly figure: (amount: number, unit: FigureUnit) => string;
  /** With its sign always shown; zero has none. */
  readonly signed: (amount: number, unit: FigureUnit) => string;
  /** A bare number with as many decimals as it has, at most four. */
  readonly number: (amount: number) => string;
  readonly date: (moment: string, name: DateWriting) => string;
  /** The text of a hospital or a definition in the reader's language. */
  readonly localised: (text: LocalisedText) => string;
}
