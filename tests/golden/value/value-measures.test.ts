import { describe, expect, it } from "vitest";
import { studentTQuantile } from "@/lib/engine/statistics";
import {
  computeCostPerOutcome,
  computeDrawnRatioInterval,
  computeEfficientFrontier,
  computeNetBenefit,
  computeOutcomePerCost,
  computeProcedureValueIndex,
  simulateMeans,
  type FrontierOption,
} from "@/lib/engine/value";
import type { Result } from "@/lib/engine/shared/result";

function valueOf<T>(result: Result<T>): T {
  if (result.status !== "computed") throw new Error(`${result.reason}: ${result.detail}`);
  return result.value;
}

const rule = { confidenceLevel: 0.95, minimumCount: 10 };
const costs = [812, 901, 774, 1020, 865, 930, 788, 845, 990, 655];
const gains = [14, 18, 9, 16, 21, 12, 17, 15, 11, 19];
const pairs = costs.map((cost, place) => ({
  costCents: cost * 100,
  outcomeGain: gains[place] ?? 0,
}));

const option = (key: string, cost: number, meanOutcome: number): FrontierOption => ({
  key,
  meanOutcome,
  meanCostCents: cost * 100,
});

const frontierOf = (options: readonly FrontierOption[]) =>
  valueOf(computeEfficientFrontier(options)).map(({ key, standing, incrementalCents }) => [
    key,
    standing,
    incrementalCents === null ? null : Math.round(incrementalCents / 100),
  ]);

describe("the efficient frontier", () => {
  it("of the VA Health Economics Resource Center drops A by dominance and C by extension", () => {
    // herc.research.va.gov, "cost-effectiveness analysis"; the same table stands in the tests of dampack.
    const options = [
      option("E", 55_000, 5),
      option("D", 35_000, 4),
      option("C", 25_000, 3),
      option("B", 10_000, 2),
      option("A", 12_000, 1.5),
      option("usual care", 5_000, 1),
    ];
    expect(frontierOf(options)).toEqual([
      ["usual care", "efficient", null],
      ["B", "efficient", 5_000],
      ["A", "dominated", null],
      ["C", "extended-dominated", null],
      ["D", "efficient", 12_500],
      ["E", "efficient", 20_000],
    ]);
  });

  it("of radiotherapy after surgery drops testing everyone: dearer and worse than treating all", () => {
    // JNCI Cancer Spectr 2020;4(2):pkaa004, Table 1: 529,365.8 for one unit.
    const options = [
      option("no testing, no radiotherapy", 1_695.865, 8.570992),
      option("test all", 12_224.17, 8.583273),
      option("radiotherapy for all", 12_118.17, 8.590681),
    ];
    const places = valueOf(computeEfficientFrontier(options));
    expect(places.map(({ standing }) => standing)).toEqual(["efficient", "efficient", "dominated"]);
    // The printed effects have six decimals; a difference of 0.019688 carries three digits of slack.
    expect((places[1]?.incrementalCents ?? 0) / 100 / 529_365.8).toBeCloseTo(1, 3);
  });

  it("of screening for HIV drops screening every year: dearer and worse than every three years", () => {
    // Paltiel et al., Ann Intern Med 2006;145:797-806, Table 4, months as years, as in dampack.
    const months = (amount: number) => amount / 12;
    expect(
      frontierOf([
        option("status quo", 26_000, months(277.25)),
        option("one time", 27_000, months(277.57)),
        option("5yr", 28_020, months(277.78)),
        option("3yr", 28_440, months(277.83)),
        option("annual", 29_440, months(277.76)),
      ]),
    ).toEqual([
      ["status quo", "efficient", null],
      ["one time", "efficient", 37_500],
      ["5yr", "efficient", 58_286],
      ["3yr", "efficient", 100_800],
      ["annual", "dominated", null],
    ]);
  });
});

describe("ten patients with a gain and a cost", () => {
  it("have the limits of Fieller's closed form with g, written as in the literature", () => {
    const n = pairs.length;
    const mean = (of: readonly number[]) => of.reduce((a, b) => a + b, 0) / n;
    const cents = pairs.map(({ costCents }) => costCents);
    const [E, C] = [mean(gains), mean(cents)];
    const cross = (a: readonly number[], b: readonly number[]) =>
      a.reduce((sum, one, place) => sum + (one - mean(a)) * ((b[place] ?? 0) - mean(b)), 0) /
      (n - 1) /
      n;
    const [vE, vC, c] = [cross(gains, gains), cross(cents, cents), cross(gains, cents)];
    const t = studentTQuantile(0.975, n - 1);
    const R = C / E;
    const g = (t * t * vE) / (E * E);
    const root = (t / E) * Math.sqrt(vC - 2 * R * c + R * R * vE - g * (vC - (c * c) / vE));
    const ratio = valueOf(computeCostPerOutcome(pairs, rule));
    expect(ratio.lowerCents).toBeCloseTo((R - (g * c) / vE - root) / (1 - g), 6);
    expect(ratio.upperCents).toBeCloseTo((R - (g * c) / vE + root) / (1 - g), 6);
  });

  it("have 177.16 points for 10,000 euro, with the limits of scipy's root finding", () => {
    const figure = valueOf(computeOutcomePerCost(pairs, { ...rule, costBaseCents: 1_000_000 }));
    expect(figure.outcome).toBeCloseTo(177.15617715617716, 8);
    expect(figure.lower).toBeCloseTo(140.7577849804733, 4);
    expect(figure.upper).toBeCloseTo(217.751167142263, 4);
  });

  it("have the net benefit of scipy at 50 and 100 euro a point", () => {
    const at50 = valueOf(computeNetBenefit(pairs, 5_000, rule));
    expect([at50.meanCents, at50.lowerCents, at50.upperCents].map(Math.round)).toEqual([
      -9_800, -26_770, 7_170,
    ]);
    const at100 = valueOf(computeNetBenefit(pairs, 10_000, rule));
    expect(at100.meanCents).toBeCloseTo(66_200, 6);
    expect(at100.lowerCents).toBeCloseTo(36_562.767318592574, 4);
    expect(at100.upperCents).toBeCloseTo(95_837.23268140742, 4);
  });

  it("have the bootstrap interval of scipy within what 20,000 draws can be off", () => {
    // scipy.stats.bootstrap, paired, percentile, 200,000 resamples: 47.465 to 67.793 euro.
    const drawn = valueOf(simulateMeans(pairs, { draws: 20_000, seed: 7, minimumCount: 10 }));
    const { lower, upper } = valueOf(computeDrawnRatioInterval(drawn, 0.95));
    expect(lower / 4_746.511627906977).toBeCloseTo(1, 2);
    expect(upper / 6_779.259259259259).toBeCloseTo(1, 2);
  });
});

describe("primary knee replacement, 2,789 patients", () => {
  it("gains 17.69 points for 1,000 units of cost", () => {
    // Means of 859 units and 15.2 points, as printed.
    const two = [
      { outcomeGain: 15.1, costCents: 85_000 },
      { outcomeGain: 15.3, costCents: 86_800 },
    ];
    const loose = { confidenceLevel: 0.5, minimumCount: 2, costBaseCents: 100_000 };
    expect(valueOf(computeOutcomePerCost(two, loose)).outcome).toBeCloseTo(17.69, 1);
    // The index of Berglund et al. 2019 is the gain in units of the important change: half of it with 2.
    const index = valueOf(computeProcedureValueIndex(two, 2, loose));
    expect(index.outcome * 2).toBeCloseTo(17.69, 1);
  });
});
