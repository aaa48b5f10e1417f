import { describe, expect, it } from "vitest";
import {
  calibrateLetter,
  simulate,
  type ComponentKey,
  type SimulationPlan,
} from "@/lib/engine/budget";
import { valueOf } from "../../unit/budget/budget-support";
import { letterOf, planOf } from "../../unit/budget/simulation-support";
import vectors from "./bfm-vectors.json";

// Expected numbers: domain report on the budget, 9.5 to 9.14 (see README.md); here through the whole
// simulator instead of formula by formula.

const cents = (euro: number): number => Math.round(euro * 100);
type Changes = Parameters<typeof letterOf>[0];

function effectOf(key: ComponentKey, plan: SimulationPlan, changes: Changes = {}): number {
  const found = simulate(letterOf(changes), plan).components.find((one) => one.key === key);
  if (!found) throw new Error(key);
  return valueOf(found.result).cents;
}

/** 300 of 1,000 stays leave the ward: 10 % becomes 40 % day surgery. */
const CONVERSION = { dayShareListA: 0.4 };
const OLD_FACTOR: Changes = { "b2.dayFactor": [0.81, "justified-days-per-stay"] };

describe("E2 through the simulator: 300 stays that become day surgery", () => {
  it("lowers B2 to the cent, closed and as price-taker, at both day factors", () => {
    const taker = planOf(CONVERSION, { envelope: "price-taker" });
    expect(effectOf("B2", planOf(CONVERSION))).toBe(cents(vectors.E2.f095.dB2_closed));
    expect(effectOf("B2", taker)).toBe(cents(vectors.E2.f095.dB2_taker));
    expect(effectOf("B2", planOf(CONVERSION), OLD_FACTOR)).toBe(cents(vectors.E2.f081.dB2_closed));
    expect(effectOf("B2", taker, OLD_FACTOR)).toBe(cents(vectors.E2.f081.dB2_taker));
  });

  it("lowers B1 when operation 8 is run again, and leaves it when it is not", () => {
    const live: Changes = { "b1.rerunDayCorrection": [1, "switch"] };
    expect(effectOf("B1", planOf(CONVERSION), live)).toBe(cents(vectors.E2.f095.dB1));
    expect(effectOf("B1", planOf(CONVERSION))).toBe(0);
  });

  it("breaks even at 208.56 euro a stay on B2 alone, and ranges to the old day factor", () => {
    const letter = letterOf({
      "b4.p4p.score": [0, "points"],
      "range.b2.dayFactor.low": [0.81, "justified-days-per-stay"],
    });
    const run = simulate(letter, planOf(CONVERSION, { envelope: "price-taker" }));
    const breakEven = valueOf(run.breakEven);
    expect(breakEven.perStayCents / 100).toBeCloseTo(208.56, 2);
    // 68,609.59 over 300 stays.
    expect((breakEven.span?.highCents ?? 0) / 100).toBeCloseTo(228.7, 2);
  });
});

describe("E3 through the simulator: the envelope is closed", () => {
  it("gives 7.76 points of a decile step 271,600.00 as price-taker", () => {
    const plan = planOf({ decileSteps: 1 }, { envelope: "price-taker" });
    expect(effectOf("B2", plan)).toBe(cents(271_600));
  });

  it("is worth nothing when everyone does the same", () => {
    expect(effectOf("B2", planOf(CONVERSION, { followShare: 1 }))).toBe(vectors.E3.all3);
  });
});

describe("E4 to E8 through the simulator", () => {
  it("pays 400 m² more in B1", () => {
    expect(effectOf("B1", planOf({ squareMetres: 400 }))).toBe(cents(vectors.E4.m2));
  });

  it("pays a better score in both budgets of pay for performance", () => {
    const [now, next] = [vectors.E5.b40_60, vectors.E5.b40_65];
    expect(effectOf("B4", planOf({ p4pScore: 65 }))).toBe(cents(next - now));
    const old = effectOf("B4", planOf({ p4pScore: 65 }), {
      "b4.p4p.budget": [6_431_913, "eur"],
    });
    expect(Math.abs(old - cents(vectors.E5.b2022_65 - vectors.E5.b2022_60))).toBeLessThanOrEqual(1);
  });

  it("costs cash in the year itself: the days that are no longer billed", () => {
    const cash = valueOf(simulate(letterOf(), planOf(CONVERSION)).cash);
    expect(cash.instalmentCents).toBe(cents(vectors.E8.twelfth));
    expect(cash.changeCents).toBe(cents(vectors.E8.conv));
  });
});

describe("calibration", () => {
  it("finds no difference between the letter of the examples and its formulas", () => {
    const parts = calibrateLetter(letterOf());
    expect(parts.map(({ part, differenceCents }) => [part, differenceCents])).toEqual([
      ["B1", 0],
      ["B2", 0],
      ["P4P", 0],
      ["B8", 0],
    ]);
    expect(parts[3]?.notifiedCents).toBe(cents(vectors.E6["0.34"]));
  });
});
