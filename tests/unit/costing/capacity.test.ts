import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allocateLedger,
  computeCapacityCostRate,
  computeImpliedShare,
  computeNonValueAddingShare,
  computePracticalCapacity,
  computeReconciliation,
  computeUnusedCapacity,
} from "@/lib/engine/costing";
import { euroCents, minutes } from "@/lib/engine/shared/units";

fc.configureGlobal({ seed: 20261122 });

describe("the capacity cost rate", () => {
  it("does not exist without capacity, nor for a negative cost", () => {
    const of = (cost: number, capacity: number) =>
      computeCapacityCostRate({
        suppliedCostCents: euroCents(cost),
        practicalCapacityMinutes: minutes(capacity),
      });
    expect(of(100, 0)).toMatchObject({
      reason: "no-denominator",
      detail: "practicalCapacityMinutes",
    });
    expect(of(-1, 10)).toMatchObject({ reason: "outside-method-range" });
    expect(of(0, 10)).toMatchObject({ value: 0 });
  });

  it("gives the cost back when all capacity is used", () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 1, max: 1e7 }), (cost, capacity) => {
        const result = computeCapacityCostRate({
          suppliedCostCents: euroCents(cost),
          practicalCapacityMinutes: minutes(capacity),
        });
        if (result.status !== "computed") throw new Error(result.reason);
        expect(result.value * capacity).toBeCloseTo(cost, 3);
      }),
    );
  });
});

describe("practical capacity", () => {
  const contract = minutes(1_976 * 60);
  const share = (value: number) =>
    ({ deductionKey: "indirect", kind: "share", share: value }) as const;

  it("follows the Belgian chain row by row: 1,976 hours to 1,520", () => {
    // 1,976 − 76 − 152 − 30.4 = 1,717.6; − 60 = 1,657.6; less 6 % = 1,558.1; − 38 = 1,520.1
    const hours = (count: number, deductionKey: string) =>
      ({ deductionKey, kind: "fixed", minutes: minutes(count * 60) }) as const;
    const result = computePracticalCapacity(
      contract,
      {
        kind: "deductions",
        deductions: [
          hours(76, "public-holidays"),
          hours(152, "legal-leave"),
          hours(30.4, "sector-leave"),
          hours(60, "age-exemption"),
          { deductionKey: "sickness", kind: "share", share: 0.06 },
          hours(38, "training"),
        ],
      },
      0.9,
    );
    if (result.status !== "computed") throw new Error(result.reason);
    expect(result.value.practicalMinutes / 60).toBeCloseTo(1_520.1, 1);
    expect(result.value.share).toBeCloseTo(0.77, 2);
    // The rows as they are printed: 1,717.6 after leave, 1,657.6 after exemption, 1,558.1 after sickness
    const left = result.value.steps.map(({ leftMinutes }) => leftMinutes / 60);
    expect(left[2]).toBeCloseTo(1_717.6, 6);
    expect(left[3]).toBeCloseTo(1_657.6, 6);
    expect(left[4]).toBeCloseTo(1_558.1, 1);
  });

  it("depends on the order of the rows", () => {
    const fixed = { deductionKey: "training", kind: "fixed", minutes: minutes(6_000) } as const;
    const first = computePracticalCapacity(
      contract,
      { kind: "deductions", deductions: [fixed, share(0.1)] },
      1,
    );
    const last = computePracticalCapacity(
      contract,
      { kind: "deductions", deductions: [share(0.1), fixed] },
      1,
    );
    expect(first).not.toEqual(last);
  });

  it("is doubted when more than the usual share of contract time is left", () => {
    expect(
      computePracticalCapacity(contract, { kind: "deductions", deductions: [share(0.05)] }, 0.9),
    ).toMatchObject({ warnings: ["practical-above-usual-share"] });
  });

  it("does not exist without contract time, without a reason, or below zero", () => {
    const none = { kind: "deductions", deductions: [] } as const;
    expect(computePracticalCapacity(minutes(0), none, 0.9)).toMatchObject({
      reason: "no-denominator",
    });
    const typed = { kind: "override", minutes: minutes(60), reason: " " } as const;
    expect(computePracticalCapacity(contract, typed, 0.9)).toMatchObject({
      reason: "missing-parameter",
      detail: "reason",
    });
    const tooMuch = { deductionKey: "leave", kind: "fixed", minutes: minutes(2_000 * 60) } as const;
    for (const deduction of [tooMuch, share(1.1), share(-0.1)]) {
      expect(
        computePracticalCapacity(contract, { kind: "deductions", deductions: [deduction] }, 0.9),
      ).toMatchObject({ reason: "outside-method-range", detail: deduction.deductionKey });
    }
  });
});

describe("unused capacity", () => {
  const of = (cost: number, capacity: number, used: number, minimum = 0) =>
    computeUnusedCapacity({
      suppliedCostCents: euroCents(cost),
      practicalCapacityMinutes: minutes(capacity),
      usedMinutes: minutes(used),
      minimumStaffedMinutes: minutes(minimum),
    });

  it("keeps compulsory stand-by apart from real idle time", () => {
    // 100 minutes at 1.00: 30 used, 50 must be staffed: 20 stand-by, 50 idle
    expect(of(10_000, 100, 30, 50)).toMatchObject({
      value: { usedCents: 3_000, standByCents: 2_000, idleCents: 5_000, unusedCents: 7_000 },
    });
  });

  it("is negative and named overload when more was used than was there", () => {
    expect(of(10_000, 100, 120, 50)).toMatchObject({
      value: { idleCents: -2_000, standByCents: 0, isOverloaded: true, unusedMinutes: -20 },
    });
  });

  it("does not exist without capacity or for a negative cost", () => {
    expect(of(10_000, 0, 0)).toMatchObject({ reason: "no-denominator" });
    expect(of(-1, 10, 0)).toMatchObject({ reason: "outside-method-range" });
  });

  it("closes: used, stand-by and idle are the supplied cost to the cent", () => {
    const figure = fc.nat(1e6);
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 1, max: 1e6 }), figure, figure, (...figures) => {
        const [cost, capacity, used, minimum] = figures;
        const result = of(cost, capacity, used, minimum);
        if (result.status !== "computed") throw new Error(result.reason);
        const { usedCents, standByCents, idleCents } = result.value;
        expect(usedCents + standByCents + idleCents).toBe(cost);
        expect(result.value.isOverloaded).toBe(used > capacity);
      }),
    );
  });
});

describe("the allocation of a ledger amount", () => {
  const drivers = [
    { resourceKey: "b", driver: 1 },
    { resourceKey: "a", driver: 2 },
  ];

  it("follows the drivers, by resource key", () => {
    expect(allocateLedger(euroCents(10_000), drivers)).toMatchObject({
      value: [
        { resourceKey: "a", amountCents: 6_667 },
        { resourceKey: "b", amountCents: 3_333 },
      ],
    });
  });

  it("does not exist without drivers, for a negative driver or a resource that comes twice", () => {
    expect(allocateLedger(euroCents(1), [])).toMatchObject({ reason: "no-denominator" });
    const negative = [{ resourceKey: "a", driver: -1 }];
    expect(allocateLedger(euroCents(1), negative)).toMatchObject({
      reason: "outside-method-range",
    });
    expect(allocateLedger(euroCents(1), [...drivers, ...drivers])).toMatchObject({
      reason: "outside-method-range",
      detail: "a",
    });
  });

  it("keeps the total, also for a credit note, in any order of the resources", () => {
    const rows = fc.uniqueArray(
      fc.record({ resourceKey: fc.string({ minLength: 1 }), driver: fc.nat(1_000) }),
      { selector: ({ resourceKey }) => resourceKey, minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), rows, (amount, list) => {
        fc.pre(list.some(({ driver }) => driver > 0));
        const result = allocateLedger(euroCents(amount), list);
        if (result.status !== "computed") throw new Error(result.reason);
        const total = result.value.reduce((sum, row) => sum + row.amountCents, 0);
        expect(total).toBe(amount === 0 ? 0 : amount);
        expect(allocateLedger(euroCents(amount), [...list].reverse())).toEqual(result);
      }),
    );
  });
});

describe("reconciliation", () => {
  it("leaves the whole total as rest when nothing is explained, and closes when all is", () => {
    expect(computeReconciliation(euroCents(500), [])).toMatchObject({
      value: { restCents: 500, isClosed: false },
    });
    const parts = [
      { partKey: "used", amountCents: euroCents(700) },
      { partKey: "overload", amountCents: euroCents(-200) },
    ];
    expect(computeReconciliation(euroCents(500), parts)).toMatchObject({
      value: { restCents: 0, isClosed: true },
    });
  });
});

describe("shares that a mean implies", () => {
  it("do not exist when the branches cost the same or the mean lies outside", () => {
    expect(computeImpliedShare(euroCents(5), euroCents(5), euroCents(5))).toMatchObject({
      reason: "no-denominator",
    });
    expect(computeImpliedShare(euroCents(9), euroCents(5), euroCents(7))).toMatchObject({
      reason: "outside-method-range",
    });
  });
});

describe("the non-value-adding share", () => {
  const of = (valueAdding: number, necessary: number, waste: number) =>
    computeNonValueAddingShare({
      "value-adding": euroCents(valueAdding),
      necessary: euroCents(necessary),
      waste: euroCents(waste),
    });

  it("is necessary and waste together", () => {
    expect(of(6_000, 3_000, 1_000)).toMatchObject({
      unit: "rate",
      value: { valueAdding: 0.6, necessary: 0.3, waste: 0.1, nonValueAdding: 0.4 },
    });
  });

  it("does not exist without cost or for a negative amount", () => {
    expect(of(0, 0, 0)).toMatchObject({ reason: "no-denominator" });
    expect(of(10, -1, 0)).toMatchObject({ reason: "outside-method-range" });
  });
});
