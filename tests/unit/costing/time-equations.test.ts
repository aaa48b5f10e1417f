import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeTimeEquation,
  EQUATION_FAULTS,
  parseTimeEquation,
  printTimeEquation,
  readTimeEquation,
  TIME_OPERATORS,
  type TimeExpression,
} from "@/lib/engine/costing";
import { variable } from "./map-support";

fc.configureGlobal({ seed: 20261122 });

function read(text: string): TimeExpression {
  const parsed = parseTimeEquation(text);
  if (parsed.status !== "parsed") throw new Error(JSON.stringify(parsed.fault));
  return parsed.expression;
}

function minutesOf(text: string, amounts: Readonly<Record<string, number>> = {}) {
  return computeTimeEquation(read(text), amounts);
}

function faultOf(text: string) {
  const parsed = parseTimeEquation(text);
  return parsed.status === "refused" ? parsed.fault : null;
}

describe("a time equation", () => {
  it("takes 2 minutes for a known patient and 4 for an unknown one", () => {
    // Demeere, Stouthuysen and Roodhooft 2009: registration = 2 + 2 × [unknown patient]
    const registration = "2 + 2 × [unknown patient]";
    expect(minutesOf(registration, { unknown_patient: 0 })).toMatchObject({ value: 2 });
    expect(minutesOf(registration, { unknown_patient: 1 })).toMatchObject({ value: 4 });
    expect(printTimeEquation(read(registration))).toBe("2 + 2 * unknown_patient");
  });

  it("multiplies before it adds, and parentheses come first", () => {
    expect(minutesOf("2 + 3 * 4")).toMatchObject({ value: 14 });
    expect(minutesOf("(2 + 3) * 4")).toMatchObject({ value: 20 });
    expect(minutesOf("20 - 5 - 3")).toMatchObject({ value: 12 });
    expect(minutesOf("24 / 4 / 3")).toMatchObject({ value: 2 });
    expect(minutesOf("10 - -2")).toMatchObject({ value: 12 });
  });

  it("knows min, max and comparisons", () => {
    expect(minutesOf("max(10; 2 * lines)", { lines: 8 })).toMatchObject({ value: 16 });
    expect(minutesOf("min(10; 2 * lines, 30)", { lines: 8 })).toMatchObject({ value: 10 });
    expect(minutesOf("20 + 15 * (bmi >= 35)", { bmi: 35 })).toMatchObject({ value: 35 });
    expect(minutesOf("20 + 15 * (bmi >= 35)", { bmi: 34.9 })).toMatchObject({ value: 20 });
    expect(minutesOf("(a = 1) + (a <> 1) + (a ≤ 1) + (a > 1) + (a < 1)", { a: 1 })).toMatchObject({
      value: 2,
    });
  });

  it("reads a decimal comma as well as a point", () => {
    expect(minutesOf("7,1 + .5")).toMatchObject({ value: 7.6 });
    expect(faultOf("min(3,5)")).toEqual({ code: "needs-two-operands", position: 1, token: "min" });
    expect(minutesOf("min(3, 5)")).toMatchObject({ value: 3 });
    expect(faultOf("1.200,5")).toEqual({ code: "not-a-number", position: 1, token: "1.200,5" });
  });

  it.each([
    ["", "empty", 1],
    ["2 +", "unexpected-end", 4],
    ["2 + * 3", "unexpected-token", 5],
    ["2 3", "unexpected-token", 3],
    ["(2", "unexpected-end", 3],
    ["2 # 3", "unknown-character", 3],
    ["1 < 2 < 3", "unexpected-token", 7],
    ["process.exit(1)", "unknown-character", 8],
    ["alert(1)", "unexpected-token", 6],
    ["`1`", "unknown-character", 1],
    ["9".repeat(401), "too-long", 401],
    ["(".repeat(31) + "1" + ")".repeat(31), "too-deep", 32],
  ])("refuses %j and says where", (text, code, position) => {
    expect(faultOf(text)).toMatchObject({ code, position });
  });

  it("needs every variable, and refuses negative minutes and a division by 0", () => {
    expect(minutesOf("2 + x")).toMatchObject({ reason: "missing-parameter", detail: "x" });
    expect(minutesOf("2 + constructor")).toMatchObject({ reason: "missing-parameter" });
    expect(minutesOf("2 - 5 * x", { x: 1 })).toMatchObject({ reason: "outside-method-range" });
    expect(minutesOf("2 * x", { x: NaN })).toMatchObject({ reason: "outside-method-range" });
    expect(minutesOf("10 / x", { x: 0 })).toMatchObject({ reason: "no-denominator" });
  });
});

describe("the registry of variables", () => {
  const age = variable("age", { kind: "measure", unit: "years" });
  const journey = variable("journey", { kind: "measure", unit: "minutes" });

  it("refuses a name that it does not hold, and says where", () => {
    expect(readTimeEquation("2 + 2 * unknown", [age])).toEqual({
      status: "refused",
      fault: { code: "unknown-variable", position: 9, token: "unknown" },
    });
  });

  it("does not add years to minutes without a coefficient", () => {
    for (const text of ["2 + age", "age", "max(journey; age)", "2 + 3 * (age > journey)"]) {
      const read = readTimeEquation(text, [age, journey]);
      expect(read, text).toMatchObject({ fault: { code: "units-differ" } });
    }
    for (const text of ["2 + 0.1 * age", "2 + journey", "5 * (age >= 80)", "-age / 2 + journey"]) {
      expect(readTimeEquation(text, [age, journey]).status, text).toBe("parsed");
    }
  });
});

const leaf: fc.Arbitrary<TimeExpression> = fc.oneof(
  fc.nat(10_000).map((n) => ({ kind: "number", figure: n / 8 }) as const),
  fc
    .constantFrom("a", "b", "age")
    .map((variableKey) => ({ kind: "variable", variableKey }) as const),
);

const { expression } = fc.letrec<{ expression: TimeExpression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.record({ kind: fc.constant("negation" as const), operand: tie("expression") }),
    fc.record({
      kind: fc.constant("operation" as const),
      operator: fc.constantFrom(...TIME_OPERATORS),
      left: tie("expression"),
      right: tie("expression"),
    }),
    fc.record({
      kind: fc.constant("extreme" as const),
      choice: fc.constantFrom("min" as const, "max" as const),
      operands: fc.array(tie("expression"), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

describe("whatever is typed", () => {
  it("is read or refused with a place, and solved to minutes or a reason", () => {
    const scrap = fc.constantFrom(
      "2",
      "x",
      "+",
      "-",
      "*",
      "/",
      "(",
      ")",
      ";",
      ",",
      " ",
      "min(",
      "<",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(scrap, { maxLength: 30 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, fc.double(), (typed, x) => {
        const parsed = parseTimeEquation(typed);
        if (parsed.status === "refused") {
          expect(EQUATION_FAULTS).toContain(parsed.fault.code);
          expect(parsed.fault.position).toBeGreaterThanOrEqual(1);
          expect(parsed.fault.position).toBeLessThanOrEqual(typed.length + 1);
        } else {
          const solved = computeTimeEquation(parsed.expression, { x });
          if (solved.status === "computed") expect(solved.value).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("means the same after it is written out and read again", () => {
    fc.assert(
      fc.property(expression, (written) => {
        const parsed = parseTimeEquation(printTimeEquation(written));
        if (parsed.status === "refused") expect(parsed.fault.code).toMatch(/too-(long|deep)/);
        else expect(parsed.expression).toEqual(written);
      }),
      { numRuns: 1_000 },
    );
  });
});
