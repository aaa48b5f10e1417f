import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeStepCosts, computeUnusedCapacity, computeUsedMinutes } from "@/lib/engine/costing";
import { euroCents, type EuroCentsPerMinute, type Minutes } from "@/lib/engine/shared/units";
import type { Result } from "@/lib/engine/shared/result";
import { catalogue, good, spend, step } from "./costing-support";

fc.configureGlobal({ seed: 20261122 });

const figure = fc.oneof(
  fc.double(),
  fc.integer({ min: -10, max: 10_000 }),
  fc.constantFrom(0, 1, NaN, Infinity, 5e-324, 1.7e308),
);

function everyNumberIsFinite(thing: unknown): boolean {
  if (typeof thing === "number") return Number.isFinite(thing);
  if (thing === null || typeof thing !== "object") return true;
  return Object.values(thing).every(everyNumberIsFinite);
}

function expectTotal(result: Result<unknown>): void {
  if (result.status === "computed") expect(everyNumberIsFinite(result.value)).toBe(true);
  else expect(result.reason).toBeTruthy();
}

describe("whatever is entered, costing gives an amount or a reason", () => {
  it("for steps, minutes and capacity", () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 7, maxLength: 7 }), (figures) => {
        const [spent = 0, units = 0, sharing = 0, occurrence = 0, rate = 0, quantity = 0] = figures;
        const use = {
          ...spend("nurse", 1),
          minutes: spent as Minutes,
          unitsInParallel: units,
          patientsSharing: sharing,
          occurrence,
        };
        const priced = catalogue({ nurse: rate as EuroCentsPerMinute }, { stent: rate });
        const steps = [step("theatre", [use, use], [good("stent", quantity)])];
        expectTotal(computeStepCosts(steps, priced));
        expectTotal(computeUsedMinutes(steps));
        expectTotal(
          computeUnusedCapacity({
            suppliedCostCents: euroCents(100_000),
            practicalCapacityMinutes: Math.abs(units) as Minutes,
            usedMinutes: Math.abs(spent) as Minutes,
            minimumStaffedMinutes: Math.abs(sharing) as Minutes,
          }),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});
