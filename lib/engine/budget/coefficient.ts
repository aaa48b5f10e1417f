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
  /** Lowest and highest plausible figure, where somebody gave them. */
  readonly low?: number | null;
  readonly high?: number | null;
  /** Who checked the figure against its source; absent while nobody did. */
  readonly confirmation?: Confirmation | null;
}

/** That someone checked a figure against its source. */
export interface Confirmation {
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/** The figures that a result rests on, and how many of them nobody has confirmed. */
export interface Provenance {
  readonly coefficients: readonly Coefficient[];
  readonly unconfirmedCount: number;
}

/** Warning on every result that rests on a claimed, assumed or illustrative figure. */
export const UNCONFIRMED_WARNING = "unconfirmed-coefficients";

const CONFIRMED: ReadonlySet<ProvenanceGrade> = new Set<ProvenanceGrade>(["notified", "published"]);

/**
 * Whether a figure needs no mark: notified, published, or checked by someone of the hospital.
 *
 * @param coefficient its grade and, where someone checked it, who.
 * @returns false for a claimed, assumed or illustrative figure that nobody checked.
 * Source: requirement R102 (status confirmed / to verify).
 * Example: a claimed day factor is not confirmed; checked by the controller it is.
 */
export function isConfirmed({
  grade,
  confirmation,
}: Pick<Coefficient, "grade" | "confirmation">): boolean {
  return CONFIRMED.has(grade) || (confirmation ?? null) !== null;
}

/** Gathers the figures that were used, each key once, and counts the unconfirmed. */
export function toProvenance(used: readonly Coefficient[]): Provenance {
  const coefficients = [...new Map(used.map((row) => [row.key, row])).values()];
  const unconfirmedCount = coefficients.filter((row) => !isConfirmed(row)).length;
  return { coefficients, unconfirmedCount };
}

/** The warnings that follow from the provenance of a result. */
export function provenanceWarnings({ unconfirmedCount }: Provenance): readonly string[] {
  return unconfirmedCount > 0 ? [UNCONFIRMED_WARNING] : [];
}

/** Figures that are all there, by the name that a formula gives them. */
export interface ReadCoefficients<Name extends string> {
  readonly status: "read";
  readonly present: Readonly<Record<Name, Coefficient>>;
  readonly used: readonly Coefficient[];
}

/**
 * Reads the figures of a formula. Refuses when one is missing (`missing-parameter`) or no number of real
 * size (`outside-method-range`), and names it.
 */
export function readCoefficients<Name extends string>(
  named: Readonly<Record<Name, Coefficient | null | undefined>>,
  method: Method,
): ReadCoefficients<Name> | NotComputable {
  const present: Partial<Record<Name, Coefficient>> = {};
  const used: Coefficient[] = [];
  for (const name in named) {
    const coefficient = named[name];
    if (!coefficient) return notComputable("missing-parameter", method, name);
    if (!isPlausible(coefficient.amount)) {
      return notComputable("outside-method-range", method, name);
    }
    present[name] = coefficient;
    used.push(coefficient);
  }
  return { status: "read", present: present as Record<Name, Coefficient>, used };
}

/** Half of the exact whole numbers, so that the difference of two amounts is still exact. */
const LARGEST_CENTS = 2 ** 52;

/** Smaller than any share or price per unit; below it a division leaves the range of numbers. */
const SMALLEST_FIGURE = 1e-12;

function isPlausible(figure: number): boolean {
  return figure === 0 || (Math.abs(figure) >= SMALLEST_FIGURE && fitsInCents(figure));
}

/** Whether a driver such as days or beds can be: a number of real size, not negative. */
export function isAmount(figure: number): boolean {
  return figure >= 0 && isPlausible(figure);
}

/** Whether an amount, rounded or not, is small enough to be held in exact cents. */
export function fitsInCents(amount: number): boolean {
  return Math.abs(amount) <= LARGEST_CENTS;
}

/** Sum of the points or costs that a list of figures gives together. */
export function sumAmounts(coefficients: readonly Coefficient[]): number {
  return coefficients.reduce((sum, { amount }) => sum + amount, 0);
}
