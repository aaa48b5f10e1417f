import type { TimeExpression, TimeOperator } from "./time-expression";

const STRENGTH: Readonly<Record<TimeOperator, number>> = {
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  "=": 1,
  "<>": 1,
  "+": 2,
  "-": 2,
  "*": 3,
  "/": 3,
};
const STRONGEST = 5;

function strengthOf(expression: TimeExpression): number {
  if (expression.kind === "operation") return STRENGTH[expression.operator];
  return expression.kind === "negation" ? 4 : STRONGEST;
}

// Numbers without exponent: the language has none.
function printNumber(figure: number): string {
  return figure.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 });
}

function printAtLeast(expression: TimeExpression, strength: number): string {
  const printed = printTimeEquation(expression);
  return strengthOf(expression) < strength ? `(${printed})` : printed;
}

/**
 * Writes a time equation in its plain form, with a decimal point and the fewest parentheses; reading
 * it again gives the same expression. This is what a screen shows as "understood as".
 *
 * @param expression one that {@link parseTimeEquation} read.
 * @returns one line of text.
 * Source: Demeere et al. 2009, equation notation.
 * Example: `2+(2×[Unknown patient])` is written `2 + 2 * unknown_patient`.
 */
export function printTimeEquation(expression: TimeExpression): string {
  switch (expression.kind) {
    case "number":
      return printNumber(expression.figure);
    case "variable":
      return expression.variableKey;
    case "negation":
      return `-${printAtLeast(expression.operand, 4)}`;
    case "extreme":
      return `${expression.choice}(${expression.operands.map(printTimeEquation).join("; ")})`;
    case "operation": {
      const strength = STRENGTH[expression.operator];
      // Comparisons do not chain, so both sides of one need parentheses when they compare too.
      const left = printAtLeast(expression.left, strength === 1 ? 2 : strength);
      return `${left} ${expression.operator} ${printAtLeast(expression.right, strength + 1)}`;
    }
  }
}
