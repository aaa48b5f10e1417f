import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeAgeExemption,
  computeCapacityCostRate,
  computeCapacityNeed,
  computeClosure,
  computePracticalCapacity,
  type ClosureCentre,
  type ClosureResource,
} from "@/lib/engine/costing";
import { euroCents, minutes, type Minutes } from "@/lib/engine/shared/units";

fc.configureGlobal({ seed: 20261122 });

const resource = (differences: Partial<ClosureResource> = {}): ClosureResource => ({
  resourceKey: "nurse",
  suppliedCostCents: euroCents(56_000_000),
  practicalCapacityMinutes: minutes(700_000),
  minimumStaffedMinutes: minutes(0),
  uses: [
    { pathwayKey: "hip", usedMinutes: minutes(500_000) },
    { pathwayKey: "knee", usedMinutes: minutes(78_600) },
  ],
  ...differences,
});

const centre = (differences: Partial<ClosureCentre> = {}): ClosureCentre => ({
  centreKey: "ward",
  ledgerCents: euroCents(56_000_000),
  receivedCents: euroCents(0),
  passedOnCents: euroCents(0),
  goods: [],
  outOfScopeCents: euroCents(0),
  resources: [resource()],
  ...differences,
});

describe("closure on the ledger", () => {
  it("is 462,880 used and 97,120 unused of 560,000 (Kaplan and Anderson 2004)", () => {
    expect(computeClosure([centre()])).toMatchObject({
      value: {
        total: {
          ledgerCents: 56_000_000,
          usedCents: 46_288_000,
          idleCents: 9_712_000,
          unassignedCents: 0,
        },
        usedByPathway: [
          { pathwayKey: "hip", amountCents: 40_000_000 },
          { pathwayKey: "knee", amountCents: 6_288_000 },
        ],
      },
    });
  });

  it("names what no resource carries instead of spreading it", () => {
    expect(computeClosure([centre({ ledgerCents: euroCents(60_000_000) })])).toMatchObject({
      value: { total: { unassignedCents: 4_000_000 } },
    });
  });

  it("refuses support that came in and never went out, and a resource without capacity", () => {
    expect(computeClosure([centre({ receivedCents: euroCents(5) })])).toMatchObject({
      reason: "outside-method-range",
      detail: "support",
    });
    const empty = centre({ resources: [resource({ practicalCapacityMinutes: minutes(0) })] });
    expect(computeClosure([empty])).toMatchObject({ reason: "no-denominator", detail: "nurse" });
  });

  const cents = fc.integer({ min: 0, max: 1e9 }).map(euroCents);
  const spans = fc.integer({ min: 0, max: 1e6 }).map(minutes);
  const resources = fc.array(
    fc.record({
      resourceKey: fc.constantFrom("nurse", "room"),
      suppliedCostCents: cents,
      practicalCapacityMinutes: fc.integer({ min: 1, max: 1e6 }).map(minutes),
      minimumStaffedMinutes: spans,
      uses: fc.array(fc.record({ pathwayKey: fc.constantFrom("a", "b"), usedMinutes: spans }), {
        maxLength: 4,
      }),
    }),
    { maxLength: 4 },
  );

  it("holds per cost centre and in total to the cent, whatever is entered", () => {
    const centres = fc.array(
      fc.record({
        centreKey: fc.string(),
        ledgerCents: fc.integer({ min: -1e9, max: 1e9 }).map(euroCents),
        receivedCents: fc.constant(euroCents(0)),
        passedOnCents: fc.constant(euroCents(0)),
        goods: fc.array(fc.record({ pathwayKey: fc.constantFrom("a", "c"), amountCents: cents }), {
          maxLength: 3,
        }),
        outOfScopeCents: cents,
        resources,
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(centres, (list) => {
        const closed = computeClosure(list);
        if (closed.status !== "computed") throw new Error(closed.reason);
        const { rows, total, usedByPathway } = closed.value;
        for (const row of [...rows, total]) {
          const parts = row.usedCents + row.standByCents + row.idleCents + row.outOfScopeCents;
          expect(parts + row.unassignedCents).toBe(row.ledgerCents);
        }
        const used = usedByPathway.reduce((sum, { amountCents }) => sum + amountCents, 0);
        expect(used).toBe(total.usedCents);
      }),
    );
  });

  it("does not change when all minutes of capacity and of use are doubled", () => {
    fc.assert(
      fc.property(resources, (list) => {
        const doubled = list.map((row) => ({
          ...row,
          practicalCapacityMinutes: (row.practicalCapacityMinutes * 2) as Minutes,
          minimumStaffedMinutes: (row.minimumStaffedMinutes * 2) as Minutes,
          uses: row.uses.map((use) => ({
            ...use,
            usedMinutes: (use.usedMinutes * 2) as Minutes,
          })),
        }));
        const once = computeClosure([centre({ resources: list })]);
        expect(computeClosure([centre({ resources: doubled })])).toEqual(once);
      }),
    );
  });

  it("does not change the used cost when a resource is split in two equal halves", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 1e5 }), fc.nat(1e5), (...figures) => {
        const [halfCost, halfCapacity, halfUsed] = figures;
        const part = (times: number) =>
          resource({
            suppliedCostCents: euroCents(halfCost * times),
            practicalCapacityMinutes: minutes(halfCapacity * times),
            uses: [{ pathwayKey: "hip", usedMinutes: minutes(halfUsed * times) }],
          });
        const whole = computeClosure([centre({ resources: [part(2)] })]);
        const halves = computeClosure([centre({ resources: [part(1), part(1)] })]);
        if (whole.status !== "computed" || halves.status !== "computed") throw new Error("refused");
        // Each half is rounded to the cent on its own.
        const gap = whole.value.total.usedCents - halves.value.total.usedCents;
        expect(Math.abs(gap)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("a rate that splits", () => {
  it("is the same for two equal halves as for the whole", () => {
    fc.assert(
      fc.property(fc.nat(1e8), fc.integer({ min: 1, max: 1e6 }), (halfCost, halfCapacity) => {
        const rate = (times: number) =>
          computeCapacityCostRate({
            suppliedCostCents: euroCents(halfCost * times),
            practicalCapacityMinutes: minutes(halfCapacity * times),
          });
        const [one, two] = [rate(1), rate(2)];
        if (one.status !== "computed" || two.status !== "computed") throw new Error("refused");
        expect(two.value).toBe(one.value);
      }),
    );
  });
});

describe("what a change asks of a resource", () => {
  const now = {
    usedMinutes: minutes(8_400),
    practicalCapacityMinutes: minutes(10_000),
    suppliedCostCents: euroCents(1_000_000),
    units: 10,
    minimumStaffedMinutes: minutes(0),
    volumeFactor: 1,
    minutesFactor: 1,
  };

  it("is whole posts: a fifth less volume frees 1,680 minutes and three posts", () => {
    expect(computeCapacityNeed({ ...now, volumeFactor: 0.8 })).toMatchObject({
      value: {
        freedMinutes: 1_680,
        neededUnits: 7,
        unitsToRelease: 3,
        unitsToAdd: 0,
        cashableCents: 300_000,
      },
    });
  });

  it("frees minutes without a euro when no whole post goes", () => {
    expect(
      computeCapacityNeed({ ...now, units: 9, minutesFactor: 0.99, volumeFactor: 1 }),
    ).toMatchObject({ value: { freedMinutes: 84, unitsToRelease: 1 } });
    expect(computeCapacityNeed({ ...now, usedMinutes: minutes(9_500) })).toMatchObject({
      value: { neededUnits: 10, unitsToRelease: 0, cashableCents: 0 },
    });
  });

  it("asks posts for more volume, and never fewer than must be there", () => {
    expect(computeCapacityNeed({ ...now, volumeFactor: 1.5 })).toMatchObject({
      value: { neededUnits: 13, unitsToAdd: 3, freedMinutes: -4_200 },
    });
    expect(
      computeCapacityNeed({ ...now, volumeFactor: 0, minimumStaffedMinutes: minutes(5_500) }),
    ).toMatchObject({ value: { neededUnits: 6 } });
  });

  it("asks no post where the part of a post that is there is enough", () => {
    const half = { ...now, units: 1.9, practicalCapacityMinutes: minutes(1_900) };
    expect(
      computeCapacityNeed({ ...half, usedMinutes: minutes(1_520), volumeFactor: 1 }),
    ).toMatchObject({ value: { neededUnits: 2, unitsToAdd: 0, unitsToRelease: 0 } });
    expect(
      computeCapacityNeed({ ...half, usedMinutes: minutes(1_520), volumeFactor: 1.5 }),
    ).toMatchObject({ value: { neededUnits: 3, unitsToAdd: 1 } });
  });

  it("refuses negative figures and a resource without capacity", () => {
    expect(computeCapacityNeed({ ...now, volumeFactor: -1 })).toMatchObject({
      reason: "outside-method-range",
    });
    expect(computeCapacityNeed({ ...now, units: 0 })).toMatchObject({ reason: "no-denominator" });
    expect(
      computeCapacityNeed({ ...now, volumeFactor: 1e200, minutesFactor: 1e200 }),
    ).toMatchObject({ reason: "outside-method-range" });
  });
});

describe("routes to practical time that cannot be", () => {
  it("are a percentage outside 0 to 1, and a chain that leaves nothing", () => {
    const of = (share: number) =>
      computePracticalCapacity(minutes(60), { kind: "percentage", share }, 0.9);
    expect(of(0)).toMatchObject({ reason: "outside-method-range", detail: "share" });
    expect(of(1.2)).toMatchObject({ reason: "outside-method-range", detail: "share" });
    expect(of(1)).toMatchObject({ warnings: ["practical-above-usual-share"] });
    const everything = { kind: "fixed", deductionKey: "leave", minutes: minutes(60) } as const;
    const chain = { kind: "deductions", deductions: [everything] } as const;
    expect(computePracticalCapacity(minutes(60), chain, 0.9)).toMatchObject({
      reason: "no-denominator",
      detail: "practical",
    });
  });

  it("are an age mix that does not add up to 1 or has a negative share", () => {
    const mix = (...shares: readonly number[]) =>
      computeAgeExemption(
        shares.map((share, place) => ({ classKey: `class-${place}`, share, exemptedHours: 96 })),
      );
    expect(mix()).toMatchObject({ reason: "no-denominator" });
    expect(mix(0.5, 0.4)).toMatchObject({ detail: "share-sum" });
    expect(mix(1.5, -0.5)).toMatchObject({ detail: "class-0" });
    expect(mix(0.333, 0.333, 0.333)).toMatchObject({ status: "computed" });
    const endless = { classKey: "class-0", share: 1, exemptedHours: Infinity };
    expect(computeAgeExemption([endless])).toMatchObject({ detail: "hours" });
  });
});
