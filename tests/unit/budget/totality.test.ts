import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allocateSubPart,
  computeB1Core,
  computeB1Scenario,
  computeB2Scenario,
  computeB8Transition,
  computeCashLens,
  computeDaySurgeryConversion,
  computeJustifiedBeds,
  computeMarginalPointValue,
  computeP4pAmount,
  computeP4pScenario,
  computePathwayPoints,
  computePointValue,
  type Coefficient,
} from "@/lib/engine/budget";
import type { Result } from "@/lib/engine/shared/result";
import { coefficient } from "./budget-support";

fc.configureGlobal({ seed: 20261122 });

/** Any figure that a form or a file can bring: huge, tiny, negative, not a number, missing. */
const figure = fc.oneof(
  fc.double(),
  fc.integer({ min: -1_000, max: 1_000_000 }),
  fc.constantFrom(0, 1, -1, NaN, Infinity, -Infinity, Number.MAX_SAFE_INTEGER, 5e-324),
);
const anyCoefficient = fc.option(
  figure.map((amount): Coefficient => coefficient("any", amount)),
  { freq: 20 },
);

function everyNumberIsFinite(thing: unknown): boolean {
  if (typeof thing === "number") return Number.isFinite(thing);
  if (thing === null || typeof thing !== "object") return true;
  return Object.values(thing).every(everyNumberIsFinite);
}

/** A figure or a reason, never NaN, never an exception. */
function expectTotal(result: Result<unknown>): void {
  if (result.status === "computed") expect(everyNumberIsFinite(result.value)).toBe(true);
  else expect(result.reason).toBeTruthy();
}

describe("whatever is entered, the budget gives an amount or a reason", () => {
  it("for B2 and its point value", () => {
    fc.assert(
      fc.property(
        fc.tuple(anyCoefficient, anyCoefficient, anyCoefficient, anyCoefficient),
        figure,
        figure,
        ([notified, ownPoints, nationalPoints, pointValueCents], own, others) => {
          const letter = { notified, ownPoints, nationalPoints };
          const change = { ownPoints: own, othersPoints: others };
          expectTotal(computeB2Scenario(letter, change, { kind: "closed" }));
          expectTotal(computeB2Scenario(letter, change, { kind: "price-taker" }));
          const given = { kind: "given-point-value", pointValueCents } as const;
          expectTotal(computeB2Scenario(letter, change, given));
          expectTotal(computeMarginalPointValue(letter));
          expectTotal(computePointValue(notified, ownPoints));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("for B1", () => {
    const drivers = fc.record({
      commonServices: anyCoefficient,
      hotelServices: anyCoefficient,
      commonDayShare: fc.constant(coefficient("a", 0.5)),
      hotelDayShare: fc.constant(coefficient("b", 1)),
      justifiedDays: anyCoefficient,
      realisedDays: anyCoefficient,
    });
    const change = fc.record({ justifiedDays: figure, realisedDays: figure, squareMetres: figure });
    fc.assert(
      fc.property(drivers, change, anyCoefficient, (rows, delta, notified) => {
        expectTotal(computeB1Core(rows));
        const costsPerSquareMetre = [coefficient("m2", 9_500)];
        const calibration = { notified, drivers: rows, costsPerSquareMetre };
        expectTotal(computeB1Scenario({ ...calibration, isDayCorrectionRerun: true }, delta));
        expectTotal(computeB1Scenario({ ...calibration, isDayCorrectionRerun: false }, delta));
      }),
      { numRuns: 2_000 },
    );
  });

  it("for P4P, B8 and cash", () => {
    fc.assert(
      fc.property(
        fc.tuple(anyCoefficient, anyCoefficient, anyCoefficient, anyCoefficient),
        fc.tuple(figure, figure, figure),
        ([first, second, third, fourth], [a, b, c]) => {
          const indicator = { indicatorKey: "x", budget: first, nationalSum: second, score: a };
          expectTotal(computeP4pAmount([indicator], b));
          const standing = { scoreByIndicator: { x: c }, beds: b };
          expectTotal(computeP4pScenario(third, [indicator], b, standing));
          expectTotal(computeB8Transition(first, second, third));
          const terms = {
            budget: first,
            variableShare: second,
            admissionShare: third,
            referenceAdmissions: fourth,
            referenceDays: second,
            instalments: fourth,
          };
          expectTotal(computeCashLens(terms, a, b));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("for beds, points, conversions and attribution", () => {
    fc.assert(
      fc.property(
        fc.tuple(anyCoefficient, anyCoefficient, anyCoefficient, anyCoefficient),
        fc.tuple(figure, figure, figure),
        ([first, second, third, fourth], [a, b, c]) => {
          const occupancyByIndex = first ? { CD: first } : {};
          const rule = { occupancyByIndex, daysPerYear: second };
          expectTotal(computeJustifiedBeds([{ indexKey: "CD", justifiedDays: a }], rule));
          const pointsPerBed = third ? [third] : [];
          const bed = { indexKey: "CD", justifiedDays: a, occupancy: first, pointsPerBed };
          const block = {
            blockKey: "theatre",
            points: fourth,
            pathwayKeyAmount: b,
            hospitalKeyAmount: c,
          };
          expectTotal(computePathwayPoints([bed], [block], second));
          const conversion = {
            stays: a,
            averageRealisedDays: b,
            averageJustifiedDays: first,
            dayFactor: second,
            dayStayRealisedDays: third,
            occupancy: fourth,
            daysPerYear: coefficient("days", 365),
            pointsPerBed,
          };
          expectTotal(computeDaySurgeryConversion(conversion));
          const pathways = [{ pathwayKey: "hip", key: b }];
          const line = { lineKey: "b2", notified: first, hospitalKey: c, pathways };
          expectTotal(allocateSubPart("B2", [line]));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
