import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkRule,
  computeAlignment,
  computeConformance,
  countRuleByMonth,
  orderInstances,
  type AllowedStep,
  type ProcessRule,
} from "@/lib/engine/process";
import { anyLog, caseOf, logged } from "./process-support";

const rule = (
  kind: ProcessRule["kind"],
  activity: string,
  other: string | null = null,
  withinMinutes: number | null = null,
): ProcessRule => ({ kind, activity, other, withinMinutes });

describe("a rule", () => {
  it("of existence holds where the activity occurs", () => {
    expect(checkRule(caseOf("ABC"), rule("existence", "B"))).toBe("met");
    expect(checkRule(caseOf("AC"), rule("existence", "B"))).toBe("broken");
  });

  it("of order says nothing of a case without the second activity", () => {
    expect(checkRule(caseOf("AB"), rule("order", "A", "B"))).toBe("met");
    expect(checkRule(caseOf("BA"), rule("order", "A", "B"))).toBe("broken");
    expect(checkRule(caseOf("B"), rule("order", "A", "B"))).toBe("broken");
    expect(checkRule(caseOf("A"), rule("order", "A", "B"))).toBe("not-applicable");
  });

  it("of response within a time is met at the limit and broken after it", () => {
    // Activities of caseOf stand ten minutes apart.
    expect(checkRule(caseOf("ACB"), rule("response", "A", "B", 20))).toBe("met");
    expect(checkRule(caseOf("ACB"), rule("response", "A", "B", 19))).toBe("broken");
    expect(checkRule(caseOf("ABA"), rule("response", "A", "B"))).toBe("broken");
    expect(checkRule(caseOf("CB"), rule("response", "A", "B", 20))).toBe("not-applicable");
  });

  it("of response within hours cannot be judged on days without a time of day", () => {
    const instances = orderInstances([logged("A", 0, { isDayOnly: true }), logged("B", 30)]);
    const one = { ...caseOf(""), instances };
    expect(checkRule(one, rule("response", "A", "B", 60))).toBe("not-applicable");
    expect(checkRule(one, rule("response", "A", "B", 1440))).toBe("met");
  });

  it("of response without any time in the log cannot be judged", () => {
    const instances = orderInstances([logged("A"), logged("B")]);
    expect(checkRule({ ...caseOf(""), instances }, rule("response", "A", "B", 60))).toBe(
      "not-applicable",
    );
  });

  it("of not both is broken only where both occur", () => {
    expect(checkRule(caseOf("AB"), rule("not-both", "A", "B"))).toBe("broken");
    expect(checkRule(caseOf("A"), rule("not-both", "A", "B"))).toBe("met");
    expect(checkRule(caseOf("C"), rule("not-both", "A", "B"))).toBe("not-applicable");
  });

  it("is counted month by month over the cases that it applies to", () => {
    const log = [caseOf("AB", { month: "2026-02" }), caseOf("AB"), caseOf("BA"), caseOf("C")];
    expect(countRuleByMonth(log, rule("order", "A", "B"))).toEqual([
      { month: "2026-01", applicable: 2, met: 1 },
      { month: "2026-02", applicable: 1, met: 1 },
    ]);
  });
});

const way = (letters: string): readonly AllowedStep[] =>
  [...letters].map((letter) => ({
    activity: letter.toUpperCase(),
    isOptional: letter !== letter.toUpperCase(),
  }));

describe("the best alignment with the allowed ways", () => {
  it("skips what is missing and counts what is extra", () => {
    expect(computeAlignment([..."AC"], [way("ABC")])).toEqual({
      cost: 1,
      fitness: 0.8,
      moves: [
        { kind: "same", activity: "A" },
        { kind: "skipped", activity: "B" },
        { kind: "same", activity: "C" },
      ],
    });
    expect(computeAlignment([..."AXBC"], [way("ABC")])?.moves[1]).toEqual({
      kind: "extra",
      activity: "X",
    });
  });

  it("lets an optional step be left out for nothing", () => {
    expect(computeAlignment([..."AC"], [way("AbC")])).toMatchObject({ cost: 0, fitness: 1 });
    expect(computeAlignment([..."ABC"], [way("AbC")])).toMatchObject({ cost: 0, fitness: 1 });
  });

  it("takes the nearest of several ways, and none where none is allowed", () => {
    expect(computeAlignment([..."ABD"], [way("AC"), way("ABD")])?.cost).toBe(0);
    expect(computeAlignment([..."A"], [])).toBeNull();
    expect(computeAlignment([], [way("")])).toMatchObject({ cost: 0, fitness: 1 });
  });

  it("costs nothing exactly when the case went an allowed way", () => {
    const trace = fc.array(fc.constantFrom("A", "B", "C"), { maxLength: 7 });
    fc.assert(
      fc.property(trace, trace, (one, allowed) => {
        const steps = allowed.map((activity) => ({ activity, isOptional: false }));
        const found = computeAlignment(one, [steps]);
        expect(found?.cost === 0).toBe(one.join("") === allowed.join(""));
      }),
    );
  });

  it("costs as much from the case to the way as from the way to the case", () => {
    const trace = fc.array(fc.constantFrom("A", "B", "C"), { maxLength: 7 });
    const steps = (one: readonly string[]) =>
      one.map((activity) => ({ activity, isOptional: false }));
    fc.assert(
      fc.property(trace, trace, (one, two) => {
        const there = computeAlignment(one, [steps(two)]);
        const back = computeAlignment(two, [steps(one)]);
        expect(there?.cost).toBe(back?.cost);
        // The moves are the alignment: their number of deviations is the cost.
        expect(there?.moves.filter(({ kind }) => kind !== "same")).toHaveLength(there?.cost ?? -1);
      }),
    );
  });
});

describe("the conformance of a log", () => {
  it("is the mean fitness of its cases, with deviations by number of cases", () => {
    const found = computeConformance([caseOf("ABC"), caseOf("AC")], [way("ABC")]);
    expect(found).toMatchObject({
      value: {
        conforming: 1,
        meanFitness: 0.9,
        deviations: [{ kind: "skipped", activity: "B", cases: 1 }],
      },
      denominator: 2,
    });
  });

  it("calls a step moved that is missing at its place and there at another", () => {
    expect(computeConformance([caseOf("BAC")], [way("ABC")])).toMatchObject({
      value: { deviations: [{ kind: "moved", cases: 1 }] },
    });
  });

  it("does not count a repetition at once as a deviation", () => {
    expect(computeConformance([caseOf("AABBC")], [way("ABC")])).toMatchObject({
      value: { conforming: 1 },
    });
  });

  it("is not computed without cases or without an allowed way", () => {
    expect(computeConformance([], [way("A")])).toMatchObject({ reason: "no-denominator" });
    expect(computeConformance([caseOf("A")], [])).toMatchObject({ reason: "missing-parameter" });
  });

  it("lies between 0 and 1 and is complete when every case conforms", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const found = computeConformance(log, [way("ABCD")]);
        if (found.status !== "computed") return;
        const { meanFitness, conforming } = found.value;
        expect(meanFitness).toBeGreaterThanOrEqual(0);
        expect(meanFitness).toBeLessThanOrEqual(1);
        expect(conforming === log.length).toBe(meanFitness === 1);
      }),
    );
  });
});
