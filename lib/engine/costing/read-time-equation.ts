import type { MapVariable } from "./pathway-map";
import { parseTimeEquation, type ParsedEquation } from "./parse-time-equation";
import type { EquationFault, TimeExpression } from "./time-expression";

/** `null` for a bare number, which takes the unit that its place asks for. */
type Unit = string | null;

const MINUTES = "minutes";
const COMPARES = ["<", "<=", ">", ">=", "=", "<>"];

class Refused extends Error {
  constructor(
    readonly code: EquationFault["code"],
    readonly token: string,
  ) {
    super(code);
  }
}

function sameUnit(units: readonly Unit[]): Unit {
  const named = units.filter((unit) => unit !== null);
  const other = named.find((unit) => unit !== named[0]);
  if (other !== undefined) throw new Refused("units-differ", other);
  return named[0] ?? null;
}

function unitOf(expression: TimeExpression, units: ReadonlyMap<string, Unit>): Unit {
  switch (expression.kind) {
    case "number":
      return null;
    case "variable": {
      const unit = units.get(expression.variableKey);
      if (unit === undefined) throw new Refused("unknown-variable", expression.variableKey);
      return unit;
    }
    case "negation":
      return unitOf(expression.operand, units);
    case "extreme":
      return sameUnit(expression.operands.map((operand) => unitOf(operand, units)));
    case "operation": {
      const sides = [unitOf(expression.left, units), unitOf(expression.right, units)];
      // A coefficient is "minutes for each unit", so a product or quotient is whatever is asked.
      if (expression.operator === "*" || expression.operator === "/") return null;
      const unit = sameUnit(sides);
      return COMPARES.includes(expression.operator) ? null : unit;
    }
  }
}

function positionOf(text: string, token: string): number {
  const plain = text.toLowerCase().replace(/[ -]/gu, "_");
  return Math.max(0, plain.indexOf(token)) + 1;
}

/**
 * Reads a time equation and checks it against the registry of variables: every name must be known,
 * and years are not added to minutes without a coefficient.
 *
 * @param text what somebody typed.
 * @param variables the registry of the map.
 * @returns the expression, or the first fault with its position.
 * Source: Demeere et al. 2009; units as in any physical equation.
 * Example: `2 + age` with age in years is refused as `units-differ`, `2 + 0.1 * age` is not.
 */
export function readTimeEquation(text: string, variables: readonly MapVariable[]): ParsedEquation {
  const parsed = parseTimeEquation(text);
  if (parsed.status === "refused") return parsed;
  try {
    const units = new Map(variables.map(({ variableKey, unit }) => [variableKey, unit]));
    const unit = unitOf(parsed.expression, units);
    if (unit !== null && unit !== MINUTES) throw new Refused("units-differ", unit);
    return parsed;
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown;
    const { code, token } = thrown;
    const name = variables.find(({ unit }) => unit === token)?.variableKey ?? token;
    const position = positionOf(text, code === "units-differ" ? name : token);
    return { status: "refused", fault: { code, position, token } };
  }
}
