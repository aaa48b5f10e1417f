/** The operators of time equations; comparisons give 1 when they hold and 0 when not. */
export const TIME_OPERATORS = ["+", "-", "*", "/", "<", "<=", ">", ">=", "=", "<>"] as const;

export type TimeOperator = (typeof TIME_OPERATORS)[number];

/** A time equation that was read: a closed set of shapes, so that nothing else can ever be run. */
export type TimeExpression =
  | { readonly kind: "number"; readonly figure: number }
  | { readonly kind: "variable"; readonly variableKey: string }
  | { readonly kind: "negation"; readonly operand: TimeExpression }
  | {
      readonly kind: "operation";
      readonly operator: TimeOperator;
      readonly left: TimeExpression;
      readonly right: TimeExpression;
    }
  | {
      readonly kind: "extreme";
      readonly choice: "min" | "max";
      readonly operands: readonly TimeExpression[];
    };

/** Why a time equation cannot be read or used. */
export const EQUATION_FAULTS = [
  "empty",
  "too-long",
  "too-deep",
  "unknown-character",
  "not-a-number",
  "unexpected-end",
  "unexpected-token",
  "needs-two-operands",
  "unknown-variable",
  "units-differ",
] as const;

/** One fault, with its place for the person who typed the equation. */
export interface EquationFault {
  readonly code: (typeof EQUATION_FAULTS)[number];
  /** Place in the text, the first character is 1. */
  readonly position: number;
  /** What stands there; empty at the end of the text. */
  readonly token: string;
}
