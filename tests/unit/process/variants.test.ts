import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chooseVariants,
  computeDirectlyFollows,
  computeVariantFigures,
  discloseEdges,
  filterActivities,
  foldSmallVariants,
  listVariants,
  type ProcessCase,
} from "@/lib/engine/process";
import { anyLog, caseOf } from "./process-support";

const times = (count: number, trace: string, more: Partial<ProcessCase> = {}) =>
  Array.from({ length: count }, () => caseOf(trace, more));
const casesIn = (variants: ReturnType<typeof listVariants>) =>
  variants.reduce((sum, { cases }) => sum + cases.length, 0);

describe("the ways that cases went", () => {
  it("hold every case once", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        expect(casesIn(listVariants(log))).toBe(log.length);
      }),
    );
  });

  it("are not named where too few went them, nor where the rest would give few away", () => {
    const log = [...times(40, "AB"), ...times(12, "AC"), ...times(3, "AD")];
    const { named, folded } = foldSmallVariants(listVariants(log), 5);
    expect(named.map(({ cases }) => cases.length)).toEqual([40]);
    expect(folded).toEqual({ variants: 2, cases: 15 });
  });

  it("never name a way of fewer than k nor leave fewer than k beside the named", () => {
    fc.assert(
      fc.property(anyLog, fc.integer({ min: 1, max: 6 }), (log, k) => {
        const { named, folded } = foldSmallVariants(listVariants(log), k);
        expect(named.every(({ cases }) => cases.length >= k)).toBe(true);
        expect(folded.cases === 0 || folded.cases >= k || named.length === 0).toBe(true);
        expect(casesIn(named) + folded.cases).toBe(log.length);
      }),
    );
  });

  it("are taken whole until the asked share of cases is there", () => {
    const log = [...times(60, "AB"), ...times(30, "AC"), ...times(10, "AD")];
    const take = (share: number) => casesIn(chooseVariants(listVariants(log), share, 5));
    expect([take(0), take(0.6), take(0.8), take(1)]).toEqual([60, 60, 90, 100]);
  });

  it("of a few cases come in blocks, so that two maps never differ by one person", () => {
    fc.assert(
      fc.property(anyLog, fc.nat(100), fc.nat(100), (log, one, two) => {
        const variants = listVariants(log);
        const sizes = [one, two].map((share) => casesIn(chooseVariants(variants, share / 100, 4)));
        const step = Math.abs((sizes[0] ?? 0) - (sizes[1] ?? 0));
        expect(step === 0 || step >= 4).toBe(true);
      }),
    );
  });

  it("carry length, cost and outcome beside each other", () => {
    const log = [
      caseOf("AB", { costCents: 100, hasEvent: false }),
      caseOf("AB", { costCents: 300, hasEvent: true }),
      ...times(2, "AC"),
    ];
    const [first, second] = computeVariantFigures(listVariants(log), log.length);
    expect(first).toMatchObject({
      share: 0.5,
      cumulativeShare: 0.5,
      meanCostCents: { value: 200 },
      eventRate: { value: 0.5, denominator: 2 },
      medianDurationMinutes: { value: 10 },
    });
    expect(second?.meanCostCents).toMatchObject({ reason: "not-delivered" });
  });
});

describe("leaving activities out", () => {
  it("keeps the kinds that most cases have, and never a kind of fewer than k cases", () => {
    const log = [...times(10, "ABC"), ...times(5, "AB"), ...times(2, "AD")];
    expect(filterActivities(log, 1, 5)).toMatchObject({ kept: ["A", "B", "C"], all: 4, rare: 1 });
    expect(filterActivities(log, 0.5, 5).kept).toEqual(["A", "B"]);
    expect(filterActivities(log, 0, 5).kept).toEqual(["A"]);
  });

  it("keeps the number of cases", () => {
    fc.assert(
      fc.property(anyLog, fc.double({ min: 0, max: 1, noNaN: true }), (log, share) => {
        expect(filterActivities(log, share, 3).cases).toHaveLength(log.length);
      }),
    );
  });
});

describe("arrows of few cases", () => {
  it("are not drawn, and take the counts of a partner along", () => {
    const log = [...times(40, "AB"), ...times(9, "AC"), ...times(2, "AD")];
    const { shown, foldedEdges } = discloseEdges(computeDirectlyFollows(log).edges, 5);
    const out = shown.filter(({ from }) => from === "A").map(({ to, cases }) => [to, cases]);
    expect(out).toEqual([
      ["B", 40],
      ["C", null],
    ]);
    expect(foldedEdges).toBe(2);
  });

  it("leave at each box nothing or at least k uncounted", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { edges } = computeDirectlyFollows(log);
        const { shown } = discloseEdges(edges, 3);
        const counted = (from: string, to: string) =>
          shown.some((edge) => edge.from === from && edge.to === to && edge.cases !== null);
        for (const side of ["from", "to"] as const) {
          for (const box of new Set(edges.map((edge) => edge[side]))) {
            const around = edges.filter((edge) => edge[side] === box);
            const bare = around.filter(({ from, to }) => !counted(from, to));
            const left = bare.reduce((sum, { frequency }) => sum + frequency, 0);
            expect(left === 0 || left >= 3 || bare.length === around.length).toBe(true);
          }
        }
        expect(shown.every(({ cases }) => cases === null || cases >= 3)).toBe(true);
      }),
    );
  });

  it("do not betray their number by the sum of their times", () => {
    const log = [...times(40, "AB"), ...times(9, "AC"), ...times(2, "AD")];
    const { shown } = discloseEdges(computeDirectlyFollows(log).edges, 5);
    const bare = shown.find(({ to }) => to === "C");
    expect(bare?.waiting.totalHours).toMatchObject({ reason: "suppressed" });
    expect([0.25, 0.5, 0.75, 1]).toContain(bare?.weight);
  });
});
