import { computed, notComputable, type Method, type Result } from "../shared/result";
import { euroCents, type EuroCents } from "../shared/units";

export const METHOD: Method = {
  id: "bfm-c2-timeline",
  version: "1.0.0",
  source:
    "KB/AR 25 April 2002, art. 20-23; report to the King, KB 26 December 2013 (late revisions)",
};

/** One C2 line of a letter. */
export type C2Line =
  | {
      readonly kind: "catch-up";
      readonly lineKey: string;
      readonly originYear: number;
      /** The year of the letter that pays it. */
      readonly cashYear: number;
      readonly provisionalCents: EuroCents;
      readonly revisedCents: EuroCents;
    }
  | {
      readonly kind: "one-shot";
      readonly lineKey: string;
      readonly originYear: number;
      readonly cashYear: number;
      readonly amountCents: EuroCents;
    };

export interface C2Year {
  readonly cashYear: number;
  readonly catchUpCents: EuroCents;
  readonly oneShotCents: EuroCents;
  readonly totalCents: EuroCents;
}

/** C2 never enters the run-rate of a pathway: the past is settled once. */
export interface C2Timeline {
  readonly totalCents: EuroCents;
  readonly catchUpCents: EuroCents;
  readonly oneShotCents: EuroCents;
  readonly runRateCents: EuroCents;
  readonly byCashYear: readonly C2Year[];
  readonly lines: readonly {
    readonly lineKey: string;
    readonly originYear: number;
    readonly cashYear: number;
    readonly delayYears: number;
    readonly amountCents: EuroCents;
  }[];
}

/**
 * Lays the catch-ups and one-shots of C2 on the years in which they are paid.
 *
 * Formula: Σ (revised − provisional) + Σ one-shots; the cash year is that of the letter, not of the
 * activity. Nothing of it is recurrent.
 *
 * @param lines of one or more letters, any sign.
 * @returns euro cents; an empty list is a measured 0; `outside-method-range` naming a line that would
 *   be paid before its year.
 * Source: art. 20-23 of the KB/AR of 25 April 2002.
 * Example: +207,800.00, −20,000.00 and a one-shot of 85,000.00 is +272,800.00.
 */
export function computeC2Timeline(lines: readonly C2Line[]): Result<C2Timeline> {
  const early = lines.find(({ originYear, cashYear }) => cashYear < originYear);
  if (early) return notComputable("outside-method-range", METHOD, early.lineKey);
  const years = [...new Set(lines.map(({ cashYear }) => cashYear))].sort((a, b) => a - b);
  const timeline: C2Timeline = {
    ...sumKinds(lines),
    runRateCents: euroCents(0),
    byCashYear: years.map((cashYear) => ({
      cashYear,
      ...sumKinds(lines.filter((line) => line.cashYear === cashYear)),
    })),
    lines: lines.map((line) => ({
      lineKey: line.lineKey,
      originYear: line.originYear,
      cashYear: line.cashYear,
      delayYears: line.cashYear - line.originYear,
      amountCents: amountOf(line),
    })),
  };
  return computed(timeline, "eur-cents", lines.length, METHOD);
}

function amountOf(line: C2Line): EuroCents {
  return line.kind === "one-shot"
    ? line.amountCents
    : euroCents(line.revisedCents - line.provisionalCents);
}

function sumKinds(lines: readonly C2Line[]): Omit<C2Year, "cashYear"> {
  const sumOf = (kind: C2Line["kind"]): number =>
    lines.reduce((sum, line) => sum + (line.kind === kind ? amountOf(line) : 0), 0);
  const catchUpCents = euroCents(sumOf("catch-up"));
  const oneShotCents = euroCents(sumOf("one-shot"));
  return { catchUpCents, oneShotCents, totalCents: euroCents(catchUpCents + oneShotCents) };
}
