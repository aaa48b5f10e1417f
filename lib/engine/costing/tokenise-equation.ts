import type { EquationFault } from "./time-expression";

/** A word of a time equation and where it stands; the first character is 1. */
export interface EquationToken {
  readonly kind: "number" | "name" | "operator" | "open" | "close" | "separator";
  readonly text: string;
  readonly position: number;
}

/** Signs that keyboards and word processors write for the same operator. */
const SAME_SIGNS: Readonly<Record<string, string>> = {
  "×": "*",
  "·": "*",
  "÷": "/",
  "−": "-",
  "–": "-",
  "≤": "<=",
  "≥": ">=",
  "≠": "<>",
  "!=": "<>",
  "==": "=",
};

type Pattern = readonly [EquationToken["kind"] | "space", RegExp];

// A comma right between digits is a decimal comma; any other comma separates, as `;` does.
const PATTERNS: readonly Pattern[] = [
  ["space", /\s+/y],
  ["number", /\d+(?:[.,]\d+)*|\.\d+/y],
  ["name", /\[\s*[\p{L}_][\p{L}\p{N}_ -]*\]|[\p{L}_][\p{L}\p{N}_]*/uy],
  ["operator", /<=|>=|<>|!=|==|[-+*/<>=×·÷−–≤≥≠]/uy],
  ["open", /\(/y],
  ["close", /\)/y],
  ["separator", /[;,]/y],
];

/** The key of a variable as people write its name: `[Unknown patient]` is `unknown_patient`. */
export function variableKeyOf(written: string): string {
  const bare = written.replace(/^\[\s*|\s*\]$/gu, "");
  return bare.toLowerCase().replace(/[ -]+/gu, "_");
}

function readToken(text: string, at: number): EquationToken | { readonly space: number } | null {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    if (kind === "space") return { space: found.length };
    return { kind, text: found, position: at + 1 };
  }
  return null;
}

function normalise(token: EquationToken): EquationToken {
  if (token.kind === "operator") return { ...token, text: SAME_SIGNS[token.text] ?? token.text };
  if (token.kind === "number") return { ...token, text: token.text.replace(",", ".") };
  return token;
}

const NUMBER = /^(?:\d+(?:\.\d+)?|\.\d+)$/;

/** Cuts a time equation into words, or says which character cannot stand there. */
export function tokeniseEquation(text: string): readonly EquationToken[] | EquationFault {
  const tokens: EquationToken[] = [];
  let at = 0;
  while (at < text.length) {
    const found = readToken(text, at);
    if (found === null) {
      const token = String.fromCodePoint(text.codePointAt(at) ?? 0);
      return { code: "unknown-character", position: at + 1, token };
    }
    if ("space" in found) {
      at += found.space;
      continue;
    }
    at += found.text.length;
    const token = normalise(found);
    if (token.kind === "number" && !NUMBER.test(token.text)) {
      return { code: "not-a-number", position: token.position, token: found.text };
    }
    tokens.push(token);
  }
  return tokens;
}
