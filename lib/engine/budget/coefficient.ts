import { notComputable, type Method, type NotComputable } from "../shared/result";

/** How far a figure of the budget rules is confirmed. Only the first two are. */
export const PROVENANCE_GRADES = [
  "notified",
  "published",
  "claimed",
  "assumed",
  "illustration",
] as const;

export type ProvenanceGrade = (typeof PROVENANCE_GRADES)[number];

/** A figure of law, policy or the notification letter. None of them is written in code. */
export interface Coefficient {
  /** Stable key of the figure, e.g. `b2.day-factor`. */
  readonly key: string;
  readonly amount: number;
  /** E.g. `eur-cents`, `eur-cents-per-point`, `points-per-bed`, `rate`, `days`. */
  readonly unit: string;
  readonly year: number | null;
  readonly grade: ProvenanceGrade;
  readonly source: string;
}

/** The figures that a result rests on, and how many of them nobody has confirmed. */
export interface Provenance {
  readonly coefficients: readonly Coefficient[];
  readonly unconfirmedCount: number;
}

/** Warning on every result that rests on a claimed, assumed or illustrative figure. */
export const UNCONFIRMED_WARNING = "unconfirmed-coefficients";

const CONFIRMED: ReadonlySet<ProvenanceGrade> = new Set<ProvenanceGrade>(["notified", "published"]);

/** Gathers the figures that were used, each key once, and counts the unconfirmed. */
export function toProvenance(used: readonly Coefficient[]): Provenance {
  const coefficients = [...new Map(used.map((row) => [row.key, row])).values()];
  const unconfirmedCount = coefficients.filter(({ grade }) => !CONFIRMED.has(grade)).length;
  return { coefficients, unconfirmedCount };
}

/** The warnings that follow from the provenance of a result. */
export function provenanceWarnings({ unconfirmedCount }: Provenance): readonly string[] {
  return unconfirmedCount > 0 ? [UNCONFIRMED_WARNING] : [];
}

/**
 * Refuses a calculation of which a figure is missing (`missing-parameter`) or is not a number
 * (`outside-method-range`), and names that figure.
 */
export function findCoefficientFault(
  named: Readonly<Record<string, Coefficient | null | undefined>>,
  method: Method,
): NotComputable | null {
  for (const [name, coefficient] of Object.entries(named)) {
    if (!coefficient) return notComputable("missing-parameter", method, name);
    if (!Number.isFinite(coefficient.amount)) {
      return notComputable("outside-method-range", method, name);
    }
  }
  return null;
}
