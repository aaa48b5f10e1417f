import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computePathwayCost,
  computeStepCosts,
  computeUsedMinutes,
  STEP_COSTS_METHOD,
  type CostBreakdown,
  type CostedStep,
} from "@/lib/engine/costing";
import type { Result } from "@/lib/engine/shared/result";
import type { EuroCentsPerMinute } from "@/lib/engine/shared/units";
import { catalogue, good, perMinute, step, spend } from "./costing-support";

fc.configureGlobal({ seed: 20261122 });

function costOf(result: Result<CostBreakdown>): CostBreakdown {
  if (result.status !== "computed") throw new Error(`${result.reason}: ${result.detail}`);
  return result.value;
}

const rates = { nurse: perMinute(1), room: perMinute(5), "dr-house": perMinute(3) };

describe("the cost of steps", () => {
  it("multiplies minutes by units in parallel and occurrence, and divides by patients sharing", () => {
    const uses = [
      spend("nurse", 60, { unitsInParallel: 2.5 }),
      spend("dr-house", 60, { patientsSharing: 2 }),
      spend("room", 60, { occurrence: 0.1 }),
    ];
    const result = computeStepCosts([step("theatre", uses)], catalogue(rates));
    expect(result).toMatchObject({ method: STEP_COSTS_METHOD, unit: "eur-cents" });
    // 60 × 2.5 × 1.00 + 60 / 2 × 3.00 + 60 × 0.1 × 5.00 = 150 + 90 + 30
    expect(costOf(result)).toMatchObject({ totalCents: 27_000, physicianCents: 9_000 });
  });

  it("counts a repeated event more than once", () => {
    const uses = [spend("nurse", 10, { occurrence: 3.2 })];
    expect(costOf(computeStepCosts([step("visits", uses)], catalogue(rates))).totalCents).toBe(
      3_200,
    );
  });

  it("is 0 for a pathway without steps", () => {
    expect(costOf(computeStepCosts([], catalogue(rates)))).toMatchObject({
      totalCents: 0,
      cells: [],
    });
  });

  it("is 0 for a resource that costs nothing: a known rate of 0 is not a missing rate", () => {
    const free = catalogue({ volunteer: perMinute(0) });
    const cost = costOf(computeStepCosts([step("walk", [spend("volunteer", 10)])], free));
    expect(cost).toMatchObject({ totalCents: 0 });
    expect(cost.cells).toHaveLength(1);
  });

  it("does not exist when a rate is missing, and names the resource", () => {
    const unknown = catalogue({ ...rates, scanner: null });
    for (const key of ["scanner", "robot"]) {
      const result = computeStepCosts([step("scan", [spend("nurse", 5), spend(key, 5)])], unknown);
      expect(result).toMatchObject({ reason: "missing-parameter", detail: key });
    }
  });

  it("does not exist when a price is missing, and names the consumable", () => {
    const unpriced = catalogue(rates, { stent: null });
    const result = computeStepCosts([step("cath", [], [good("stent", 1)])], unpriced);
    expect(result).toMatchObject({ reason: "missing-parameter", detail: "stent" });
  });

  it("refuses figures that cannot be", () => {
    const priced = catalogue(rates, { stent: 100, refund: -5 });
    const impossible = [
      step("a", [spend("nurse", 5, { patientsSharing: 0 })]),
      step("a", [spend("nurse", 5, { patientsSharing: 0.5 })]),
      step("a", [spend("nurse", 5, { unitsInParallel: 0 })]),
      step("a", [spend("nurse", 5, { occurrence: -0.1 })]),
      step("a", [spend("nurse", 5, { occurrence: NaN })]),
      step("a", [], [good("stent", -1)]),
      step("a", [], [good("refund", 1)]),
    ];
    for (const one of impossible) {
      expect(computeStepCosts([one], priced)).toMatchObject({ reason: "outside-method-range" });
    }
    const negative = catalogue({ nurse: -1 as EuroCentsPerMinute });
    expect(computeStepCosts([step("a", [spend("nurse", 5)])], negative)).toMatchObject({
      reason: "outside-method-range",
      detail: "nurse",
    });
  });
});

describe("the cost of a pathway", () => {
  const visit = costOf(
    computeStepCosts(
      [
        step("visit", [spend("nurse", 10), spend("dr-house", 10)], [good("bandage", 2)]),
        step("wait", [spend("room", 2)], [], "waste"),
        step("report", [spend("nurse", 1)], [], "necessary"),
      ],
      catalogue(rates, { bandage: 150 }),
    ),
  );

  it("is cut by step, by resource group and by label, with and without physicians", () => {
    const result = computePathwayCost([visit, visit]);
    expect(result).toMatchObject({
      status: "computed",
      denominator: 2,
      value: {
        episodeCount: 2,
        totalCents: 10_800,
        physicianCents: 6_000,
        withoutPhysiciansCents: 4_800,
        consumableCents: 600,
        meanCents: 5_400,
        meanWithoutPhysiciansCents: 2_400,
        byLabels: { "value-adding": 8_600, waste: 2_000, necessary: 200 },
      },
    });
    if (result.status !== "computed") return;
    expect(result.value.bySteps).toEqual([
      { partKey: "report", isPhysician: false, amountCents: 200 },
      { partKey: "visit", isPhysician: false, amountCents: 2_600 },
      { partKey: "visit", isPhysician: true, amountCents: 6_000 },
      { partKey: "wait", isPhysician: false, amountCents: 2_000 },
    ]);
    expect(result.value.byResourceGroups).toEqual([
      { partKey: "nurse", isPhysician: false, amountCents: 2_200 },
      { partKey: "physicians", isPhysician: true, amountCents: 6_000 },
      { partKey: "room", isPhysician: false, amountCents: 2_000 },
      { partKey: null, isPhysician: false, amountCents: 600 },
    ]);
  });

  it("does not exist without episodes", () => {
    expect(computePathwayCost([])).toMatchObject({ reason: "no-denominator" });
  });
});

describe("the minutes that patients took", () => {
  it("count shared minutes once", () => {
    const steps = [
      step("group", [spend("nurse", 80, { patientsSharing: 8 })]),
      step("pair", [spend("nurse", 30, { unitsInParallel: 2 }), spend("room", 5)]),
    ];
    expect(computeUsedMinutes(steps)).toMatchObject({
      value: [
        { resourceKey: "nurse", usedMinutes: 70 },
        { resourceKey: "room", usedMinutes: 5 },
      ],
    });
  });

  it("do not exist when nobody shares them", () => {
    const broken = [step("group", [spend("nurse", 80, { patientsSharing: 0 })])];
    expect(computeUsedMinutes(broken)).toMatchObject({
      reason: "outside-method-range",
      detail: "nurse",
    });
  });
});

const anyUse = fc.record({
  key: fc.constantFrom("nurse", "room", "dr-house"),
  spent: fc.integer({ min: 0, max: 6_000 }).map((tenths) => tenths / 10),
  units: fc.constantFrom(0.5, 1, 2, 2.5),
  sharing: fc.constantFrom(1, 2, 3, 8),
  occurrence: fc.integer({ min: 0, max: 300 }).map((hundredths) => hundredths / 100),
});
const anyStep = fc
  .record({
    key: fc.constantFrom("intake", "theatre", "ward", "follow-up"),
    label: fc.constantFrom("value-adding" as const, "necessary" as const, "waste" as const),
    uses: fc.array(anyUse, { maxLength: 4 }),
    bandages: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ key, label, uses, bandages }): CostedStep =>
    step(
      key,
      uses.map((one) =>
        spend(one.key, one.spent, {
          unitsInParallel: one.units,
          patientsSharing: one.sharing,
          occurrence: one.occurrence,
        }),
      ),
      [good("bandage", bandages)],
      label,
    ),
  );
const anySteps = fc.array(anyStep, { maxLength: 8 });
const priced = catalogue(
  { nurse: perMinute(1.0907), room: perMinute(5.2632), "dr-house": perMinute(2.4517) },
  { bandage: 33.3 },
);

describe("laws of step costs", () => {
  it("the cells, the steps, the groups and the labels add up to the total to the cent", () => {
    fc.assert(
      fc.property(fc.array(anySteps, { minLength: 1, maxLength: 4 }), (episodes) => {
        const costs = episodes.map((steps) => costOf(computeStepCosts(steps, priced)));
        const result = computePathwayCost(costs);
        if (result.status !== "computed") throw new Error(result.reason);
        const { value } = result;
        const sum = (parts: readonly { amountCents: number }[]) =>
          parts.reduce((total, { amountCents }) => total + amountCents, 0);
        expect(sum(costs.flatMap(({ cells }) => cells))).toBe(value.totalCents);
        expect(sum(value.bySteps)).toBe(value.totalCents);
        expect(sum(value.byResourceGroups)).toBe(value.totalCents);
        const { "value-adding": valueAdding, necessary, waste } = value.byLabels;
        expect(valueAdding + necessary + waste).toBe(value.totalCents);
        expect(value.physicianCents + value.withoutPhysiciansCents).toBe(value.totalCents);
      }),
    );
  });

  it("the order of steps and of resources does not matter", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const reversed = [...steps]
          .reverse()
          .map((one) => ({ ...one, resources: [...one.resources].reverse() }));
        expect(computeStepCosts(reversed, priced)).toEqual(computeStepCosts(steps, priced));
      }),
    );
  });

  it("doubling quantities doubles the cost, to the rounding of the total", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const doubled = steps.map((one) => ({
          ...one,
          resources: one.resources.map((row) => ({ ...row, occurrence: row.occurrence * 2 })),
          consumables: one.consumables.map((row) => ({ ...row, quantity: row.quantity * 2 })),
        }));
        const once = costOf(computeStepCosts(steps, priced)).totalCents;
        const twice = costOf(computeStepCosts(doubled, priced)).totalCents;
        expect(Math.abs(twice - 2 * once)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("the perspective changes the cost, not the minutes", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const cost = costOf(computeStepCosts(steps, priced));
        const used = computeUsedMinutes(steps);
        if (used.status !== "computed") throw new Error(used.reason);
        const fromCells = cost.cells.reduce((sum, cell) => sum + cell.minutes, 0);
        const fromUses = used.value.reduce((sum, row) => sum + row.usedMinutes, 0);
        expect(fromCells).toBeCloseTo(fromUses, 6);
        expect(cost.withoutPhysiciansCents).toBeLessThanOrEqual(cost.totalCents);
      }),
    );
  });
});
