import type { TextEncodingName } from "./source/decode-text";
import type { DecimalSign } from "./fields/read-number";

export const SEPARATORS = [";", ",", "\t", "|"] as const;

export type Separator = (typeof SEPARATORS)[number];

/** What the deliverer declared or confirmed about a file; whatever is absent is found out. */
export interface ReadingOptions {
  readonly separator?: Separator;
  readonly encoding?: TextEncodingName;
  readonly decimalSign?: DecimalSign;
  /** Contract column to column of the file, where the names differ. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** Columns of the file that are left out on purpose, where the others would be kept. */
  readonly ignored?: readonly string[];
  /** Day or year (`2025-03-01`, `2025`) of files that carry no dates. */
  readonly period?: string;
  /** Pathway for files that name none. */
  readonly pathway?: string;
  /** Instrument of files that do not name it. */
  readonly instrument?: string;
  /** Moment for questionnaire files that name none; default `t0`. */
  readonly moment?: string;
}
