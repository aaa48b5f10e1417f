import { computed, notComputable, type Method, type Result } from "../shared/result";
import { minutes, type Minutes } from "../shared/units";
import type { TimeExpression, TimeOperator } from "./time-expression";

export const METHOD: Method = {
  id: "tdabc-time-equation",
  version: "2.0.0",
  source: "Demeere N, Stouthuysen K, Roodhooft F. Health Policy 2009;92:296-304",
};

/** Amounts of the variables by key: 0 or 1 for a flag of a patient, a share for a group. */
export type VariableAmounts = Readonly<Record<string, number>>;

const OPERATE: Readonly<Record<TimeOperator, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "<": (left, right) => Number(left < right),
  "<=": (left, right) => Number(left <= right),
  ">": (left, right) => Number(left > right),
  ">=": (left, right) => Number(left >= right),
  "=": (left, right) => Number(left === right),
  "<>": (left, right) => Number(left !== right),
};

class Unsolved extends Error {
  constructor(
    readonly reason: "missing-parameter" | "no-denominator",
    readonly detail: string,
  ) {
    super(reason);
  }
}

function amountOf(variableKey: string, amounts: VariableAmounts): number {
  const amount = Object.hasOwn(amounts, variableKey) ? amounts[variableKey] : undefined;
  if (amount === undefined) throw new Unsolved("missing-parameter", variableKey);
  return amount;
}

function operate(operator: TimeOperator, left: number, right: number): number {
  if (operator === "/" && right === 0) throw new Unsolved("no-denominator", "/");
  return OPERATE[operator](left, right);
}

function solve(expression: TimeExpression, amounts: VariableAmounts): number {
  const solved = (part: TimeExpression) => solve(part, amounts);
  switch (expression.kind) {
    case "number":
      return expression.figure;
    case "variable":
      return amountOf(expression.variableKey, amounts);
    case "negation":
      return -solved(expression.operand);
    case "extreme":
      return Math[expression.choice](...expression.operands.map(solved));
    case "operation":
      return operate(expression.operator, solved(expression.left), solved(expression.right));
  }
}

/**
 * Gives the minutes of an activity that takes longer for some patients.
 *
 * Formula: the equation, e.g. minutes = b0 + b1 × x1 + b2 × x2 + …
 *
 * @param equation one that was read from text.
 * @param amounts the amount of every variable that the equation names.
 * @returns minutes; `missing-parameter` naming a variable without amount, `no-denominator` for a
 *   division by 0, `outside-method-range` when the result is negative or not finite.
 * Source: Demeere et al. 2009.
 * Example: registration takes 2 + 2 × [unknown]: 4 minutes for an unknown patient.
 */
export function computeTimeEquation(
  equation: TimeExpression,
  amounts: VariableAmounts,
): Result<Minutes> {
  try {
    const solved = solve(equation, amounts);
    if (!Number.isFinite(solved) || solved < 0) {
      return notComputable("outside-method-range", METHOD, "minutes");
    }
    return computed(minutes(solved), "minutes", 1, METHOD);
  } catch (thrown) {
    if (thrown instanceof Unsolved) return notComputable(thrown.reason, METHOD, thrown.detail);
    throw thrown;
  }
}
