import type { EquationFault, TimeExpression, TimeOperator } from "./time-expression";
import { TIME_OPERATORS } from "./time-expression";
import { tokeniseEquation, variableKeyOf, type EquationToken } from "./tokenise-equation";

/** A time equation that was read, or why it cannot be. */
export type ParsedEquation =
  | { readonly status: "parsed"; readonly expression: TimeExpression }
  | { readonly status: "refused"; readonly fault: EquationFault };

/** A time equation is one line; longer ones are a mistake in pasting. */
const LONGEST_EQUATION = 400;
/** Parentheses within parentheses; deeper ones nobody can read. */
const DEEPEST_NESTING = 30;

const LEVELS: readonly (readonly string[])[] = [
  ["<", "<=", ">", ">=", "=", "<>"],
  ["+", "-"],
  ["*", "/"],
];
const COMPARISON_LEVEL = 0;

class EquationRefused extends Error {
  readonly fault: EquationFault;
  constructor(fault: EquationFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** Reads words from left to right; every method takes what it needs and moves on. */
class EquationReader {
  private at = 0;
  private depth = 0;
  constructor(
    private readonly tokens: readonly EquationToken[],
    private readonly end: number,
  ) {}

  refuse(code: EquationFault["code"], token = this.tokens[this.at]): EquationRefused {
    const position = token?.position ?? this.end;
    return new EquationRefused({ code, position, token: token?.text ?? "" });
  }

  readAll(): TimeExpression {
    if (this.tokens.length === 0) throw this.refuse("empty");
    const expression = this.readLevel(COMPARISON_LEVEL);
    if (this.tokens[this.at]) throw this.refuse("unexpected-token");
    return expression;
  }

  private takeOperator(choices: readonly string[]): TimeOperator | null {
    const token = this.tokens[this.at];
    if (token?.kind !== "operator" || !choices.includes(token.text)) return null;
    this.at += 1;
    return TIME_OPERATORS.find((operator) => operator === token.text) ?? null;
  }

  private take(kind: EquationToken["kind"]): EquationToken {
    const token = this.tokens[this.at];
    if (!token) throw this.refuse("unexpected-end");
    if (token.kind !== kind) throw this.refuse("unexpected-token");
    this.at += 1;
    return token;
  }

  private readLevel(level: number): TimeExpression {
    const choices = LEVELS[level];
    if (!choices) return this.readSigned();
    let left = this.readLevel(level + 1);
    for (let operator = this.takeOperator(choices); operator;) {
      left = { kind: "operation", operator, left, right: this.readLevel(level + 1) };
      // a < b < c means something else to everybody: one comparison, or parentheses.
      operator = level === COMPARISON_LEVEL ? null : this.takeOperator(choices);
    }
    return left;
  }

  private readSigned(): TimeExpression {
    if (!this.takeOperator(["-"])) return this.readPrimary();
    return this.nest(() => ({ kind: "negation", operand: this.readSigned() }));
  }

  private readPrimary(): TimeExpression {
    const token = this.tokens[this.at];
    if (token?.kind === "number") return this.readNumber();
    if (token?.kind === "name") return this.readName();
    this.take("open");
    const inside = this.nest(() => this.readLevel(COMPARISON_LEVEL));
    this.take("close");
    return inside;
  }

  private readNumber(): TimeExpression {
    const token = this.take("number");
    const figure = Number(token.text);
    if (!Number.isFinite(figure)) throw this.refuse("not-a-number", token);
    return { kind: "number", figure };
  }

  private readName(): TimeExpression {
    const token = this.take("name");
    const choice = token.text.toLowerCase();
    const isCall = this.tokens[this.at]?.kind === "open";
    if (isCall && (choice === "min" || choice === "max")) return this.readExtreme(choice, token);
    return { kind: "variable", variableKey: variableKeyOf(token.text) };
  }

  private readExtreme(choice: "min" | "max", name: EquationToken): TimeExpression {
    this.take("open");
    const operands = this.nest(() => {
      const read = [this.readLevel(COMPARISON_LEVEL)];
      while (this.tokens[this.at]?.kind === "separator") {
        this.at += 1;
        read.push(this.readLevel(COMPARISON_LEVEL));
      }
      return read;
    });
    this.take("close");
    if (operands.length < 2) throw this.refuse("needs-two-operands", name);
    return { kind: "extreme", choice, operands };
  }

  private nest<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > DEEPEST_NESTING) throw this.refuse("too-deep");
    const inside = read();
    this.depth -= 1;
    return inside;
  }
}

/**
 * Reads a time equation: numbers, variables, + − × ÷, comparisons, min, max and parentheses. Nothing
 * else exists in the language and no text is ever run.
 *
 * Numbers take a point or, right between two digits, a comma; operands of min and max are separated
 * by `;` or by a comma with a space. Variables are words, or anything readable in square brackets.
 * `×`, `÷`, `≤` and their like mean the same as `*`, `/`, `<=`.
 *
 * @param text what somebody typed, at most 400 characters.
 * @returns the expression, or the first fault with its position (the first character is 1).
 * Source: Demeere N, Stouthuysen K, Roodhooft F. Health Policy 2009;92:296-304 (time equations).
 * Example: `2 + 2 × [unknown]` is read; `2 + × 3` is refused at position 5.
 */
export function parseTimeEquation(text: string): ParsedEquation {
  const tooLong = { code: "too-long", position: LONGEST_EQUATION + 1, token: "" } as const;
  if (text.length > LONGEST_EQUATION) return { status: "refused", fault: tooLong };
  const tokens = tokeniseEquation(text);
  if ("code" in tokens) return { status: "refused", fault: tokens };
  try {
    const expression = new EquationReader(tokens, text.length + 1).readAll();
    return { status: "parsed", expression };
  } catch (thrown) {
    if (thrown instanceof EquationRefused) return { status: "refused", fault: thrown.fault };
    throw thrown;
  }
}
