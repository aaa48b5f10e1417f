import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeCostPerOutcome,
  computeCostPerOutcomeFromSums,
  computeValuePair,
  COST_PER_OUTCOME_METHOD,
  VALUE_PAIR_METHOD,
  type PairSums,
  type PatientPair,
  type PatientValue,
} from "@/lib/engine/value";
import { studentTQuantile } from "@/lib/engine/statistics";

fc.configureGlobal({ seed: 20261122 });

const rule = { confidenceLevel: 0.95, minimumCount: 3 };

function sumsOf(pairs: readonly PatientPair[]): PairSums {
  const sum = (of: (pair: PatientPair) => number) => pairs.reduce((total, p) => total + of(p), 0);
  return {
    count: pairs.length,
    sumOutcome: sum((p) => p.outcomeGain),
    sumCost: sum((p) => p.costCents),
    sumOutcomeSquared: sum((p) => p.outcomeGain ** 2),
    sumCostSquared: sum((p) => p.costCents ** 2),
    sumOutcomeTimesCost: sum((p) => p.outcomeGain * p.costCents),
  };
}

const pair = (outcomeGain: number, costCents: number): PatientPair => ({ outcomeGain, costCents });

describe("the cost of one unit of outcome", () => {
  it("does not exist when the gain cannot be told from none: there is no finite interval", () => {
    // scipy: g = 42 for these gains
    const gains = [1, -2, 3, -1, 0, 2, -3, 1, 0, 1];
    const result = computeCostPerOutcome(
      gains.map((gain) => pair(gain, 1_000)),
      rule,
    );
    expect(result).toMatchObject({ reason: "no-finite-interval", detail: "outcome-near-zero" });
  });

  it("does not exist when nobody gained or lost", () => {
    const none = [pair(0, 10), pair(0, 20), pair(0, 30)];
    expect(computeCostPerOutcome(none, rule)).toMatchObject({ reason: "no-finite-interval" });
  });

  it("does not exist for a loss: a cost per loss is not a cost per outcome", () => {
    const losses = [pair(-10, 10), pair(-11, 20), pair(-12, 30)];
    expect(computeCostPerOutcome(losses, rule)).toMatchObject({
      reason: "outside-method-range",
      detail: "mean-outcome",
    });
  });

  it("does not exist without patients, under the minimum, or for one patient", () => {
    expect(computeCostPerOutcome([], rule)).toMatchObject({ reason: "no-denominator" });
    expect(computeCostPerOutcome([pair(1, 1), pair(1, 1)], rule)).toMatchObject({
      reason: "below-minimum-count",
      detail: "3",
      method: COST_PER_OUTCOME_METHOD,
    });
    expect(computeCostPerOutcome([pair(1, 1)], { ...rule, minimumCount: 1 })).toMatchObject({
      reason: "no-finite-interval",
      detail: "one-patient",
    });
  });

  it("refuses figures that are not numbers, a level of 1, and sums that contradict", () => {
    expect(computeCostPerOutcome([pair(NaN, 1)], rule)).toMatchObject({ detail: "pair" });
    const level = { ...rule, confidenceLevel: 1 };
    expect(computeCostPerOutcome([pair(1, 1)], level)).toMatchObject({
      detail: "confidenceLevel",
    });
    const sums = sumsOf([pair(10, 100), pair(12, 90), pair(11, 120)]);
    for (const broken of [
      { ...sums, count: 2.5 },
      { ...sums, sumCost: Infinity },
      { ...sums, sumOutcomeSquared: 1 },
      { ...sums, sumCostSquared: 1 },
    ]) {
      expect(computeCostPerOutcomeFromSums(broken, rule)).toMatchObject({ detail: "sums" });
    }
    expect(computeCostPerOutcomeFromSums(sumsOf([]), rule)).toMatchObject({
      reason: "no-denominator",
    });
  });
});

describe("outcome beside cost", () => {
  const patients: readonly PatientValue[] = [
    { outcomeGain: 10, costCents: 100_000 },
    { outcomeGain: null, costCents: 120_000 },
    { outcomeGain: 12, costCents: null },
    { outcomeGain: 14, costCents: 90_000 },
    { outcomeGain: 11, costCents: 95_000 },
  ];
  const request = { periodKey: "2026-Q3", outcomeUnit: "points", patients, rule };

  it("takes every patient where a figure is known, and pairs only those with both", () => {
    const result = computeValuePair(request);
    expect(result).toMatchObject({
      status: "computed",
      method: VALUE_PAIR_METHOD,
      warnings: ["outcome-not-complete"],
      value: { periodKey: "2026-Q3", patientCount: 5, pairedCount: 3, responseRate: 0.8 },
    });
    if (result.status !== "computed") return;
    expect(result.value.outcome).toMatchObject({ denominator: 4, unit: "points" });
    expect(result.value.cost).toMatchObject({ denominator: 4, unit: "eur-cents" });
  });

  it("keeps outcome and cost when the ratio is refused", () => {
    const result = computeValuePair({ ...request, rule: { ...rule, minimumCount: 30 } });
    if (result.status !== "computed") throw new Error(result.reason);
    expect(result.value.costPerOutcome).toMatchObject({ reason: "below-minimum-count" });
    expect(result.value.outcome.status).toBe("computed");
    expect(result.value.cost.status).toBe("computed");
  });

  it("says for each part why it is not there", () => {
    const noCost = patients.map((patient) => ({ ...patient, costCents: null }));
    const result = computeValuePair({ ...request, patients: noCost });
    if (result.status !== "computed") throw new Error(result.reason);
    expect(result.value.cost).toMatchObject({ reason: "no-denominator" });
    expect(result.value.costPerOutcome).toMatchObject({ reason: "no-denominator" });
  });

  it("does not exist without patients, and does not warn when all answered", () => {
    expect(computeValuePair({ ...request, patients: [] })).toMatchObject({
      reason: "no-denominator",
    });
    const answered = patients.filter(({ outcomeGain }) => outcomeGain !== null);
    expect(computeValuePair({ ...request, patients: answered })).toMatchObject({ warnings: [] });
  });

  it("has no field that joins the two into one score", () => {
    const result = computeValuePair(request);
    if (result.status !== "computed") throw new Error(result.reason);
    expect(Object.keys(result.value).sort()).toEqual([
      "cost",
      "costPerOutcome",
      "outcome",
      "pairedCount",
      "patientCount",
      "periodKey",
      "responseRate",
    ]);
  });
});

const anyPair = fc
  .tuple(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 10_000, max: 2_000_000 }))
  .map(([gain, cents]) => pair(gain, cents));
const anyPairs = fc.array(anyPair, { minLength: 4, maxLength: 40 });

describe("laws of the cost of one unit of outcome", () => {
  it("the limits solve the pivot: (C̄ − R Ē) is t standard errors from 0", () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const result = computeCostPerOutcome(pairs, rule);
        if (result.status !== "computed") return;
        const n = pairs.length;
        const t = studentTQuantile(0.975, n - 1);
        for (const bound of [result.value.lowerCents, result.value.upperCents]) {
          const rests = pairs.map((p) => p.costCents - bound * p.outcomeGain);
          const mean = rests.reduce((a, b) => a + b, 0) / n;
          const variance = rests.reduce((sum, r) => sum + (r - mean) ** 2, 0) / (n - 1);
          expect(Math.abs(mean)).toBeCloseTo(t * Math.sqrt(variance / n), 0);
        }
      }),
    );
  });

  it("the ratio lies between its limits, and sums give the same as patients", () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const rows = computeCostPerOutcome(pairs, rule);
        const sums = computeCostPerOutcomeFromSums(sumsOf(pairs), rule);
        expect(sums.status).toBe(rows.status);
        if (rows.status !== "computed" || sums.status !== "computed") return;
        const { costPerOutcomeCents: ratio, lowerCents, upperCents } = rows.value;
        expect(lowerCents <= ratio + 1e-6 && ratio - 1e-6 <= upperCents).toBe(true);
        expect(sums.value.costPerOutcomeCents / ratio).toBeCloseTo(1, 9);
        expect(sums.value.upperCents / upperCents).toBeCloseTo(1, 6);
      }),
    );
  });

  it("counting cost in another currency multiplies the ratio and its limits", () => {
    fc.assert(
      fc.property(anyPairs, fc.integer({ min: 2, max: 9 }), (pairs, k) => {
        const base = computeCostPerOutcome(pairs, rule);
        const scaled = computeCostPerOutcome(
          pairs.map((p) => pair(p.outcomeGain, p.costCents * k)),
          rule,
        );
        if (base.status !== "computed" || scaled.status !== "computed") {
          expect(scaled.status).toBe(base.status);
          return;
        }
        expect(scaled.value.upperCents / base.value.upperCents).toBeCloseTo(k, 6);
      }),
    );
  });
});
