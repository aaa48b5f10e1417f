import { describe, expect, it } from "vitest";
import {
  computeBinomialChances,
  computePoissonChances,
  computeMeanFunnel,
  computeProportionFunnel,
  computeRatioFunnel,
  estimateDispersion,
  interpolateCountLimit,
  type Funnel,
} from "@/lib/engine/statistics";
import type { Result } from "@/lib/engine/shared/result";
import medpar from "./medpar-providers.json";

function funnelOf(result: Result<Funnel>): Funnel {
  if (result.status !== "computed") throw new Error(result.reason);
  return result.value;
}

const near = (actual: number, expected: number, tolerance = 1e-10) =>
  expect(Math.abs(actual / expected - 1)).toBeLessThan(tolerance);

// scipy 1.17.1: poisson.pmf, .cdf and .sf(k - 1); binom likewise.
const POISSON = [
  [0, 0.3, 0.7408182206817179, 0.740818220681718, 1],
  [3, 5.5, 0.1133227663457432, 0.20169919870252867, 0.9116235676432145],
  [10, 5, 0.018132788707821854, 0.9863047314016171, 0.03182805730620481],
  [230, 180.25, 4.785748429727419e-5, 0.9998398883290355, 0.00020796915526181484],
  [4700, 5000, 5.964814568107412e-7, 9.489948989981788e-6, 0.9999911065324669],
] as const;
const BINOMIAL = [
  [0, 12, 0.05, 0.5403600876626371, 0.540360087662637, 1],
  [3, 20, 0.1, 0.19011987137619904, 0.8670466765656649, 0.32307319481053404],
  [30, 200, 0.1, 0.006818253984793175, 0.9904916880530268, 0.016326565931766502],
  [512, 900, 0.55, 0.014006771330699113, 0.8796035139462087, 0.1344032573844906],
  [19600, 20000, 0.98, 0.020145428869757294, 0.5068509215890011, 0.5132945072807553],
] as const;

describe("chances of counts", () => {
  it.each(POISSON)("Poisson: %i where %d are expected", (...row) => {
    const [k, mean, mass, fewer, more] = row;
    const chances = computePoissonChances(k, mean);
    near(chances.exactly, mass, 1e-10);
    near(chances.orFewer, fewer, 1e-10);
    near(chances.orMore, more, 1e-10);
  });

  it.each(BINOMIAL)("binomial: %i of %i at %d", (...row) => {
    const [k, n, p, mass, fewer, more] = row;
    const chances = computeBinomialChances(k, n, p);
    near(chances.exactly, mass, 1e-10);
    near(chances.orFewer, fewer, 1e-10);
    near(chances.orMore, more, 1e-10);
  });
});

describe("limits of a funnel", () => {
  // Computed with scipy from Spiegelhalter's definition (Stat Med 2005;24:1185, appendix).
  it.each([
    [1, 2.901948696485415],
    [10, 16.15995067334479],
    [20, 28.745768670040267],
    [100, 119.58089485211732],
    [500, 543.7996864773185],
  ])("the interpolated upper 95 line at %i expected", (expected, line) => {
    const chancesOf = (k: number) => computePoissonChances(k, expected);
    near(interpolateCountLimit(chancesOf, expected, 0.975), line, 1e-9);
  });

  it("does not depend on where one begins to look", () => {
    const chancesOf = (k: number) => computeBinomialChances(k, 80, 0.1);
    const line = interpolateCountLimit(chancesOf, 8, 0.999);
    expect(interpolateCountLimit(chancesOf, 0, 0.999)).toBe(line);
    expect(interpolateCountLimit(chancesOf, 80, 0.999)).toBe(line);
  });
});

describe("extra spread between units", () => {
  it("of the six units of FunnelPlotR's own test is the one that it prints", () => {
    // FunnelPlotR 9020d49, tests/testthat/test-classes_methods.R (method SHMI).
    const observed = [100, 150, 180, 80, 120, 225];
    const expected = [108, 112, 165, 95, 100, 220];
    const units = observed.map((o, i) => {
      const e = expected[i] ?? 0;
      return { distance: Math.sqrt(e) * Math.log(o / e), spread: 1 / Math.sqrt(e) };
    });
    expect(estimateDispersion(units, "truncate").phi).toBeCloseTo(2.948033, 6);
  });

  // medpar of the R package COUNT; φ and τ² with numpy 2.4.6 from the published formulas.
  const units = medpar.units;

  it("of the Arizona providers, as numpy finds it", () => {
    const onRoots = units.map(({ observed, expected }) => {
      const spread = 1 / (2 * Math.sqrt(expected));
      return { distance: (Math.sqrt(observed / expected) - 1) / spread, spread };
    });
    const onLogs = units.map(({ observed, expected }) => ({
      distance: Math.sqrt(expected) * Math.log(observed / expected),
      spread: 1 / Math.sqrt(expected),
    }));
    near(estimateDispersion(onRoots).phi ?? 0, 9.302497107280924, 1e-8);
    near(estimateDispersion(onRoots).tauSquared ?? 0, 0.007863079275975333, 1e-8);
    near(estimateDispersion(onLogs, "truncate").phi ?? 0, 8.532055150552502, 1e-8);
    near(estimateDispersion(onLogs, "truncate").tauSquared ?? 0, 0.028407214793934158, 1e-8);
  });

  it("flags 2 of 54 providers at 99.8 %, not the 17 of limits left on the square-root scale", () => {
    // FunnelPlotR issue 33: its CQC limits are not back-transformed.
    const funnel = funnelOf(computeRatioFunnel(units));
    expect(funnel.dispersion.standing).toBe("applied");
    const alarms = funnel.points.filter(({ flag }) => flag.startsWith("alarm"));
    const outside = funnel.points.filter(({ flag }) => /alert|alarm/.test(flag));
    expect(alarms).toHaveLength(2);
    expect(outside).toHaveLength(14);
    const { tauSquared } = funnel.dispersion;
    const onRoots = units.filter(({ observed, expected }) => {
      const reach = 3.090232 * Math.sqrt(1 / (4 * expected) + (tauSquared ?? 0));
      return Math.abs(observed / expected - 1) > reach;
    });
    expect(onRoots).toHaveLength(17);
  });
});

describe("the worked examples of the docstrings", () => {
  it("30 of 200 against 0.1 is an alert, 10 where 5 are expected is none", () => {
    const share = funnelOf(
      computeProportionFunnel([{ key: "a", events: 30, cases: 200 }], { target: 0.1 }),
    );
    expect(share.points[0]?.flag).toBe("alert-high");
    near(share.points[0]?.tailChance ?? 0, 0.016326565931766502, 1e-10);
    const ratio = funnelOf(computeRatioFunnel([{ key: "a", observed: 10, expected: 5 }]));
    expect(ratio.points[0]?.flag).toBe("none");
  });

  it("a mean of 23 over 100 lies 1.53 standard deviations from 21.8003", () => {
    const reference = { mean: 21.8003, standardDeviation: 7.85022, unit: "points" };
    const funnel = funnelOf(computeMeanFunnel([{ key: "a", cases: 100, mean: 23 }], reference));
    expect(funnel.points[0]?.distance).toBeCloseTo(1.53, 2);
    expect(funnel.points[0]?.flag).toBe("none");
  });
});
