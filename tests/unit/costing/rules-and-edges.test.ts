import { describe, expect, it } from "vitest";
import {
  allocateSupport,
  computeCapacityByRule,
  computeMapComparison,
  computePareto,
  computeTornado,
  type CapacityRule,
} from "@/lib/engine/costing";
import { euroCents } from "@/lib/engine/shared/units";
import { perMinute } from "./costing-support";
import { expectedCost, mapStep, pathwayMap, takes } from "./map-support";

const GUESS = {
  origin: "estimated",
  observationCount: null,
  takenOn: null,
  expiresOn: null,
  shortMinutes: null,
  longMinutes: null,
} as const;

const blocks = { ageClasses: [{ code: "from-45", hours: 96 }], warnAboveShare: 0.9 };
/** A full post of 1,976 hours in a year. */
const post = { suppliedMinutes: 1_976 * 60, practicalMinutes: 100_000 };
const rule = (differences: Partial<CapacityRule> = {}): CapacityRule => ({
  route: "percentage",
  contractHours: 1_976,
  deductions: [],
  practicalShare: 0.8,
  typedHours: null,
  ...differences,
});
const hoursOf = (given: CapacityRule | null, delivered = post) => {
  const result = computeCapacityByRule(delivered, given, blocks);
  if (result.status !== "computed") throw new Error(result.reason);
  return result.value.practicalMinutes / 60;
};

describe("practical time by the rule of a hospital", () => {
  it("is what was delivered while nobody decided otherwise", () => {
    expect(hoursOf(null) * 60).toBeCloseTo(100_000, 6);
    expect(hoursOf(rule({ route: "delivered" })) * 60).toBeCloseTo(100_000, 6);
  });

  it("gives three traceable answers for one post: 80 %, typed hours, and the chain", () => {
    expect(hoursOf(rule())).toBeCloseTo(1_580.8, 6);
    expect(hoursOf(rule({ route: "typed", typedHours: 1_520 }))).toBeCloseTo(1_520, 6);
    const chain = rule({
      route: "deductions",
      deductions: [
        { kind: "hours", code: "leave", hours: 258.4 },
        { kind: "age-mix", code: "age", classes: [{ code: "from-45", share: 1 }] },
        { kind: "share", code: "sickness", share: 0.06 },
      ],
    });
    // (1,976 − 258.4 − 96) × 0.94
    expect(hoursOf(chain)).toBeCloseTo(1_524.3, 1);
  });

  it("keeps its share for half a post and for half a year", () => {
    const half = { suppliedMinutes: 988 * 60, practicalMinutes: 1 };
    expect(hoursOf(rule({ route: "typed", typedHours: 1_520 }), half)).toBeCloseTo(760, 6);
  });

  it("is refused without the figure that its route needs, and for ages that nobody knows", () => {
    const refuse = (given: CapacityRule) => computeCapacityByRule(post, given, blocks);
    const outside = { reason: "outside-method-range" };
    expect(refuse(rule({ practicalShare: null }))).toMatchObject(outside);
    expect(refuse(rule({ route: "typed" }))).toMatchObject(outside);
    const unknown = { kind: "age-mix", code: "age", classes: [{ code: "x", share: 1 }] } as const;
    expect(refuse(rule({ route: "deductions", deductions: [unknown] }))).toMatchObject({
      ...outside,
      detail: "age",
    });
  });
});

describe("support that has nowhere to go", () => {
  it("is named when a driver is endless", () => {
    const centre = {
      centreKey: "it",
      amountCents: euroCents(5),
      drivers: [
        { receiverKey: "a", driver: 1.7e308 },
        { receiverKey: "b", driver: 1.7e308 },
      ],
    };
    expect(allocateSupport([centre], "direct")).toMatchObject({ detail: "it" });
  });
});

describe("parts of the same size", () => {
  it("stand in the order of their names, whichever came first", () => {
    const part = (partKey: string) => ({ partKey, amountCents: 10 });
    for (const parts of [
      [part("a"), part("b")],
      [part("b"), part("a")],
    ]) {
      expect(computePareto(parts, 0.8)).toMatchObject({
        value: [{ partKey: "a" }, { partKey: "b" }],
      });
    }
    const endless = [
      { partKey: "a", amountCents: 1.7e308 },
      { partKey: "b", amountCents: 1.7e308 },
    ];
    expect(computePareto(endless, 0.8)).toMatchObject({ reason: "outside-method-range" });
  });
});

describe("minutes past their date", () => {
  it("are listed oldest first", () => {
    const expired = (stepKey: string, expiresOn: string) =>
      mapStep(stepKey, {
        resources: [takes("nurse", 5, { provenance: { ...GUESS, expiresOn } })],
      });
    const map = pathwayMap([expired("late", "2026-06-30"), expired("early", "2025-06-30")]);
    const { expired: listed } = expectedCost(map, { nurse: perMinute(1) });
    expect(listed.map(({ stepKey }) => stepKey)).toEqual(["early", "late"]);
  });
});

describe("two versions that say another label and name", () => {
  it("name both parts, and where a step began to follow another", () => {
    const cost = (steps: Parameters<typeof pathwayMap>[0]) => {
      const map = pathwayMap(steps);
      return { map, cost: expectedCost(map, { nurse: perMinute(1) }) };
    };
    const intake = mapStep("intake", { resources: [takes("nurse", 5)] });
    const before = cost([intake, mapStep("ward")]);
    const after = cost([
      { ...intake, name: "Onthaal", label: "waste", occurrence: { kind: "optional", share: 0.5 } },
      mapStep("ward", { follows: ["intake"] }),
    ]);
    const [first, second] = computeMapComparison(before, after).steps;
    expect(first?.changedParts).toEqual(["name", "label", "occurrence"]);
    expect(second?.changedParts).toEqual(["place"]);
  });
});

describe("a choice with one way only", () => {
  it("does not swing", () => {
    const group = { groupKey: "way", count: 50, members: [{ factorKey: "only", share: 1 }] };
    const lines = [{ lineKey: "a", baseCents: 100, factorKeys: ["only"] }];
    expect(computeTornado({ lines, factors: [], groups: [group] })).toMatchObject({
      value: { bars: [{ factorKey: "only", swingCents: 0 }] },
    });
  });
});
