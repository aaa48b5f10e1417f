import { describe, expect, it } from "vitest";
import {
  computeB1Core,
  computeB1Scenario,
  computeB2Scenario,
  computeB8Transition,
  computeC2Timeline,
  computeCashLens,
  computeChangeRange,
  computeDaySurgeryConversion,
  computeEffectYear,
  computeIntensiveBeds,
  computeJustifiedBeds,
  computeMarginalPointValue,
  computeOwnPoints,
  computeP4pAmount,
  computeP4pScenario,
  computePointValue,
  UNCONFIRMED_WARNING,
  type B1Calibration,
  type B1Drivers,
  type B2Calibration,
  type ConversionCase,
  type PaymentTerms,
} from "@/lib/engine/budget";
import { euroCents } from "@/lib/engine/shared/units";
import { coefficient, valueOf } from "./budget-support";

const letter: B2Calibration = {
  notified: coefficient("b2.amount", 1_000_000, "notified"),
  ownPoints: coefficient("b2.ownPoints", 100, "notified"),
  nationalPoints: coefficient("b2.nationalPoints", 1_000, "notified"),
};
const still = { ownPoints: 0, othersPoints: 0 };

describe("what the letter did not give", () => {
  it("stops B2 and is named", () => {
    const closed = { kind: "closed" } as const;
    expect(computeB2Scenario({ ...letter, notified: null }, still, closed)).toMatchObject({
      reason: "missing-parameter",
      detail: "notified",
    });
    expect(computeB2Scenario({ ...letter, nationalPoints: null }, still, closed)).toMatchObject({
      reason: "missing-parameter",
      detail: "nationalPoints",
    });
    const given = { kind: "given-point-value", pointValueCents: null } as const;
    expect(computeB2Scenario(letter, still, given)).toMatchObject({
      reason: "missing-parameter",
      detail: "pointValueCents",
    });
    expect(computeMarginalPointValue({ ...letter, nationalPoints: null })).toMatchObject({
      reason: "missing-parameter",
    });
  });

  it("leaves the price-taker as an upper bound, and says so", () => {
    const result = computeB2Scenario(
      { ...letter, nationalPoints: null },
      { ownPoints: 5, othersPoints: 0 },
      { kind: "price-taker" },
    );
    expect(result).toMatchObject({
      value: { changeCents: 50_000 },
      warnings: ["price-taker-bound"],
    });
  });

  it("stops beds, points, B1, P4P, B8, cash and the year of effect, each naming it", () => {
    expect(
      computeJustifiedBeds([{ indexKey: "A", justifiedDays: 1 }], {
        occupancyByIndex: {},
        daysPerYear: coefficient("days", 365),
      }),
    ).toMatchObject({ reason: "missing-parameter", detail: "occupancy:A" });
    expect(computeIntensiveBeds(1, null, coefficient("min", 6))).toMatchObject({ detail: "share" });
    expect(computeOwnPoints([{ groupKey: "K", beds: 1, pointsPerBed: [] }], [])).toMatchObject({
      reason: "missing-parameter",
      detail: "K",
    });
    expect(computeOwnPoints([], [{ blockKey: "theatre", points: null }])).toMatchObject({
      detail: "theatre",
    });
    expect(computePointValue(null, coefficient("points", 1))).toMatchObject({
      detail: "budgetCents",
    });
    expect(computeB1Core({ ...drivers, realisedDays: null })).toMatchObject({
      detail: "realisedDays",
    });
    expect(computeB8Transition(coefficient("o", 1), coefficient("n", 1), null)).toMatchObject({
      detail: "weight",
    });
    expect(computeEffectYear(2026, null)).toMatchObject({ detail: "lagYears" });
    expect(computeCashLens({ ...terms, referenceDays: null }, 1, 1)).toMatchObject({
      detail: "referenceDays",
    });
    const indicator = { indicatorKey: "hygiene", budget: null, nationalSum: null, score: 1 };
    expect(computeP4pAmount([indicator], 1)).toMatchObject({ detail: "budget:hygiene" });
    expect(computeDaySurgeryConversion({ ...conversion, dayFactor: null })).toMatchObject({
      detail: "dayFactor",
    });
  });

  it("is not asked for where it is not needed", () => {
    const calibration = { ...b1, drivers: { ...drivers, realisedDays: null } };
    const change = { justifiedDays: -5, realisedDays: -5, squareMetres: 0 };
    expect(valueOf(computeB1Scenario(calibration, change)).changeCents).toBe(0);
    expect(computeB1Scenario({ ...calibration, isDayCorrectionRerun: true }, change)).toMatchObject(
      {
        reason: "missing-parameter",
        detail: "realisedDays",
      },
    );
    expect(computeB1Scenario(calibration, { ...change, squareMetres: 4 })).toMatchObject({
      reason: "missing-parameter",
      detail: "costsPerSquareMetre",
    });
    expect(computeB1Scenario({ ...b1, notified: null }, change)).toMatchObject({
      detail: "notified",
    });
  });
});

const drivers: B1Drivers = {
  commonServices: coefficient("common", 1_000),
  hotelServices: coefficient("hotel", 300),
  commonDayShare: coefficient("commonDayShare", 0.5),
  hotelDayShare: coefficient("hotelDayShare", 1),
  justifiedDays: coefficient("justifiedDays", 95),
  realisedDays: coefficient("realisedDays", 100),
};
const b1: B1Calibration = {
  notified: coefficient("b1", 1_260),
  drivers,
  isDayCorrectionRerun: false,
  costsPerSquareMetre: [],
};
const terms: PaymentTerms = {
  budget: coefficient("budget", 1_000),
  variableShare: coefficient("variableShare", 0.15),
  admissionShare: coefficient("admissionShare", 0.5),
  referenceAdmissions: coefficient("referenceAdmissions", 10),
  referenceDays: coefficient("referenceDays", 100),
  instalments: coefficient("instalments", 12),
};
const conversion: ConversionCase = {
  stays: 10,
  averageRealisedDays: 2,
  averageJustifiedDays: coefficient("average", 2.4),
  dayFactor: coefficient("dayFactor", 0.81),
  dayStayRealisedDays: coefficient("dayStay", 1),
  occupancy: coefficient("occupancy", 0.8),
  daysPerYear: coefficient("days", 365),
  pointsPerBed: [coefficient("points", 1)],
};

describe("figures that cannot be", () => {
  it("stop B2", () => {
    const closed = { kind: "closed" } as const;
    const none = { ...letter, ownPoints: coefficient("own", 0) };
    expect(computeB2Scenario(none, still, closed)).toMatchObject({ reason: "no-denominator" });
    expect(computeMarginalPointValue(none)).toMatchObject({ reason: "no-denominator" });
    for (const change of [
      { ownPoints: -101, othersPoints: 0 },
      { ownPoints: 0, othersPoints: -901 },
    ]) {
      expect(computeB2Scenario(letter, change, closed)).toMatchObject({
        reason: "outside-method-range",
      });
    }
    const tooFew = { ...letter, nationalPoints: coefficient("national", 50) };
    expect(computeB2Scenario(tooFew, still, closed)).toMatchObject({
      reason: "outside-method-range",
      detail: "nationalPoints",
    });
    expect(computeMarginalPointValue(tooFew)).toMatchObject({ reason: "outside-method-range" });
    const halfCent = { ...letter, notified: coefficient("b2.amount", 0.5) };
    expect(computeB2Scenario(halfCent, still, closed)).toMatchObject({ detail: "b2.amount" });
    const notANumber = { ...letter, notified: coefficient("b2.amount", NaN) };
    expect(computeB2Scenario(notANumber, still, closed)).toMatchObject({ detail: "notified" });
  });

  it("stop beds, points and the value of a point", () => {
    const rule = (occupancy: number) => ({
      occupancyByIndex: { CD: coefficient("occ", occupancy) },
      daysPerYear: coefficient("days", 365),
    });
    const days = (justifiedDays: number) => [{ indexKey: "CD", justifiedDays }];
    expect(computeJustifiedBeds(days(1), rule(1.2))).toMatchObject({ detail: "CD" });
    expect(computeJustifiedBeds(days(-1), rule(0.8))).toMatchObject({ detail: "CD" });
    const share = coefficient("share", 0.02);
    expect(computeIntensiveBeds(-1, share, coefficient("min", 6))).toMatchObject({
      reason: "outside-method-range",
    });
    const group = { groupKey: "CD", beds: -1, pointsPerBed: [coefficient("p", 1)] };
    expect(computeOwnPoints([group], [])).toMatchObject({ detail: "CD" });
    expect(computePointValue(coefficient("b", 1), coefficient("p", 0))).toMatchObject({
      reason: "no-denominator",
    });
    expect(computePointValue(coefficient("b", -1), coefficient("p", 1))).toMatchObject({
      reason: "outside-method-range",
    });
  });

  it("stop B1, P4P, B8, C2, cash, the lag and a conversion", () => {
    const zero = { ...drivers, realisedDays: coefficient("realisedDays", 0) };
    expect(computeB1Core(zero)).toMatchObject({ reason: "no-denominator" });
    const over = { ...drivers, hotelDayShare: coefficient("hotelDayShare", 1.5) };
    expect(computeB1Core(over)).toMatchObject({ reason: "outside-method-range" });
    const rerun = { ...b1, isDayCorrectionRerun: true };
    const allGone = { justifiedDays: 0, realisedDays: -100, squareMetres: 0 };
    expect(computeB1Scenario(rerun, allGone)).toMatchObject({ reason: "no-denominator" });
    const p4p = (score: number, sum: number) => ({
      indicatorKey: "hygiene",
      budget: coefficient("budget", 100),
      nationalSum: coefficient("sum", sum),
      score,
    });
    expect(computeP4pAmount([], 1)).toMatchObject({ reason: "no-denominator" });
    expect(computeP4pAmount([p4p(0, 0)], 1)).toMatchObject({ reason: "no-denominator" });
    expect(computeP4pAmount([p4p(5, 1)], 1)).toMatchObject({ reason: "outside-method-range" });
    const standing = { scoreByIndicator: { hygiene: -1 }, beds: 1 };
    const notified = coefficient("p4p", 10);
    expect(computeP4pScenario(notified, [p4p(1, 9)], 1, standing)).toMatchObject({
      reason: "outside-method-range",
    });
    expect(computeP4pScenario(null, [p4p(1, 9)], 1, standing)).toMatchObject({
      detail: "notified",
    });
    expect(computeP4pScenario(notified, [p4p(5, 1)], 1, standing)).toMatchObject({
      reason: "outside-method-range",
    });
    const one = coefficient("one", 1);
    expect(computeB8Transition(one, one, coefficient("w", 1.1))).toMatchObject({
      reason: "outside-method-range",
    });
    const early = {
      kind: "one-shot",
      lineKey: "cyber",
      originYear: 2026,
      cashYear: 2025,
      amountCents: euroCents(1),
    } as const;
    expect(computeC2Timeline([early])).toMatchObject({ detail: "cyber" });
    expect(computeCashLens(terms, -1, 0)).toMatchObject({ reason: "outside-method-range" });
    const noReference = { ...terms, referenceAdmissions: coefficient("r", 0) };
    expect(computeCashLens(noReference, 1, 1)).toMatchObject({ reason: "no-denominator" });
    expect(computeEffectYear(2026, coefficient("lag", 1.5))).toMatchObject({
      reason: "outside-method-range",
    });
    expect(computeDaySurgeryConversion({ ...conversion, stays: -1 })).toMatchObject({
      reason: "outside-method-range",
    });
  });
});

describe("the year of effect", () => {
  it("is the activity year plus the lag of the line", () => {
    expect(computeEffectYear(2026, coefficient("lag.b2", 2, "claimed"))).toMatchObject({
      value: 2028,
      unit: "year",
      warnings: [UNCONFIRMED_WARNING],
    });
  });
});

describe("provenance", () => {
  it("goes with the result: every coefficient once, and how many nobody confirmed", () => {
    const result = computeB2Scenario(
      { ...letter, nationalPoints: coefficient("b2.nationalPoints", 1_000, "claimed") },
      still,
      { kind: "closed" },
    );
    expect(result).toMatchObject({ warnings: [UNCONFIRMED_WARNING] });
    const { provenance } = valueOf(result);
    expect(provenance.unconfirmedCount).toBe(1);
    expect(provenance.coefficients.map(({ key }) => key)).toEqual([
      "b2.amount",
      "b2.ownPoints",
      "b2.nationalPoints",
    ]);
  });

  it("warns of nothing when all is notified or published", () => {
    expect(computeB2Scenario(letter, still, { kind: "closed" })).toMatchObject({ warnings: [] });
  });
});

describe("the range of a change", () => {
  const at = (ownPoints: number) =>
    computeB2Scenario(letter, { ownPoints, othersPoints: 0 }, { kind: "price-taker" });

  it("runs from the lowest to the highest variant around the first", () => {
    expect(computeChangeRange([at(-5), at(-7), at(-4)])).toMatchObject({
      value: { lowCents: -70_000, baseCents: -50_000, highCents: -40_000 },
      warnings: ["price-taker-bound"],
    });
  });

  it("carries every coefficient of every variant once, and how many nobody confirmed", () => {
    const claimed = { ...letter, nationalPoints: coefficient("b2.nationalPoints", 900, "claimed") };
    const closed = computeB2Scenario(claimed, still, { kind: "closed" });
    const { provenance } = valueOf(computeChangeRange([at(-5), closed]));
    expect(provenance.coefficients.map(({ key }) => key)).toEqual([
      "b2.amount",
      "b2.ownPoints",
      "b2.nationalPoints",
    ]);
    expect(provenance.unconfirmedCount).toBe(1);
  });

  it("does not exist without variants or when one cannot be computed", () => {
    expect(computeChangeRange([])).toMatchObject({ reason: "no-denominator" });
    expect(computeChangeRange([at(1), at(-500)])).toMatchObject({ reason: "outside-method-range" });
  });
});
