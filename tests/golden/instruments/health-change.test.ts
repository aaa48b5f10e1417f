import { describe, expect, it } from "vitest";
import {
  classifyHealthChange,
  computeHealthChange,
  computeProbabilityOfSuperiority,
  scoreInstrument,
  type HealthChangeClass,
} from "@/lib/engine/instruments";
import fragla from "./fragla-eq5d-pairs.json";

const after = fragla.post.split(" ");
const pairs = fragla.pre
  .split(" ")
  .map((before, position) => ({ before, after: after[position] ?? null }));

describe("the Paretian classification on the sample of the R package eq5d", () => {
  const change = computeHealthChange(pairs, "eq-5d-3l");
  if (change.status === "not-computable") throw new Error(change.reason);
  const summary = change.value;

  // tests/testdata/pchc_noprob_true_totals_true.csv: numbers and per cent with one decimal;
  // the four classes have the 75 with problems as denominator, "no problems" all 77.
  it.each([
    ["no-change", 8, 10.7, 75],
    ["improved", 46, 61.3, 75],
    ["worsened", 11, 14.7, 75],
    ["mixed", 10, 13.3, 75],
    ["no-problems", 2, 2.6, 77],
  ] as const)(
    "has class %s: %d patients, %d per cent of %d",
    (name, count, percent, denominator) => {
      const share = summary.shares[name];
      expect(summary.counts[name]).toBe(count);
      expect(share).toMatchObject({ status: "computed", denominator });
      expect(share.status === "computed" ? (share.value * 100).toFixed(1) : "").toBe(
        percent.toFixed(1),
      );
    },
  );

  it("leaves pairs with a level that does not exist unclassified", () => {
    expect(summary.classifiedPairs).toBe(77);
    expect(summary.pairsWithProblems).toBe(75);
    expect(summary.unclassifiedPairs).toBe(pairs.length - 77);
  });

  // test-eqpchc.R, res5: the first six pairs.
  it("classifies the first six pairs as the package does", () => {
    const classes = pairs.slice(0, 6).map((pair) => {
      const classified = classifyHealthChange(pair, "eq-5d-3l");
      return classified.status === "computed" ? classified.value : null;
    });
    const expected: (HealthChangeClass | null)[] = [
      null,
      "improved",
      "worsened",
      "worsened",
      "worsened",
      "improved",
    ];
    expect(classes).toEqual(expected);
  });

  // test-eqps.R, two decimals.
  it.each([
    ["MO", "0.59"],
    ["SC", "0.62"],
    ["UA", "0.61"],
    ["PD", "0.66"],
    ["AD", "0.56"],
  ] as const)("has the probability of superiority %s %s", (dimension, printed) => {
    const superiority = computeProbabilityOfSuperiority(pairs, "eq-5d-3l")[dimension];
    expect(superiority.status === "computed" ? superiority.value.toFixed(2) : "").toBe(printed);
  });
});

describe("the level sum score", () => {
  // test-eq5dlss.R.
  it.each([
    ["eq-5d-3l", [1, 2, 3, 2, 1], 9],
    ["eq-5d-5l", [5, 5, 5, 5, 5], 25],
    ["eq-5d-5l", [2, 5, 5, 3, 2], 17],
    ["eq-5d-5l", [4, 3, 3, 3, 2], 15],
  ] as const)("of %s %j is %d", (instrument, [MO, SC, UA, PD, AD], sum) => {
    const { lss } = scoreInstrument(instrument, { MO, SC, UA, PD, AD }).scores;
    expect(lss).toMatchObject({ status: "computed", value: sum });
  });
});
