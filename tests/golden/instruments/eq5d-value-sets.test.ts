import { describe, expect, it } from "vitest";
import { computeEq5dIndex, VALUE_SETS, type ValueSetId } from "@/lib/engine/instruments";
import { readShared } from "../../support/read-shared";
import { describeWithShared } from "../../support/shared-folder";

function indexOf(profile: string, valueSet: ValueSetId): number | string {
  const index = computeEq5dIndex(profile, valueSet);
  return index.status === "computed" ? index.value : index.reason;
}

/**
 * Rounds a printed decimal half away from zero to three decimals by its digits: a rounding that
 * shares nothing with the engine's own.
 */
function roundPrinted(printed: string): number {
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d+)\.?(\d*)/.exec(printed) ?? [];
  const digits = fraction.padEnd(4, "0");
  const thousandths = Number(`${whole}${digits.slice(0, 3)}`) + (Number(digits[3]) >= 5 ? 1 : 0);
  return (thousandths === 0 ? 0 : (sign === "-" ? -1 : 1) * thousandths) / 1000;
}

const SETS: readonly [ValueSetId, string][] = [
  ["BE-5L-2022", "data/eq5d/eq5d5l_be.csv"],
  ["NL-5L-2016", "data/eq5d/eq5d5l_nl.csv"],
  ["FR-5L-2020", "data/eq5d/eq5d5l_fr.csv"],
  ["DE-5L-2018", "data/eq5d/eq5d5l_de.csv"],
];

for (const [valueSet, file] of SETS) {
  describeWithShared(`the value set ${valueSet} state by state`, () => {
    it("gives every one of the 3,125 states its published value at three decimals", () => {
      const rows = readShared(file)
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.split(","))
        .filter(([state]) => /^[1-5]{5}$/.test(state ?? ""));
      expect(rows).toHaveLength(3125);
      const wrong = rows.filter(
        ([state = "", printed = ""]) => indexOf(state, valueSet) !== roundPrinted(printed),
      );
      expect(wrong).toEqual([]);
    });
  });
}

describe("published check values of the value sets", () => {
  // KCE Report 342 state-value file at three decimals; 22222 to 55555 also in fragla/eq5d.
  it.each([
    ["11111", 1],
    ["21111", 0.931],
    ["12111", 0.939],
    ["11211", 0.937],
    ["11121", 0.895],
    ["11112", 0.901],
    ["22222", 0.755],
    ["23232", 0.677],
    ["21232", 0.72],
    ["33333", 0.577],
    ["11141", 0.582],
    ["11151", 0.48],
    ["11115", 0.524],
    ["11221", 0.87],
    ["12345", 0.074],
    ["54321", 0.491],
    ["15342", 0.309],
    ["44444", -0.215],
    ["55554", -0.439],
    ["55555", -0.532],
    ["UNCONSCIOUS", -0.454],
  ])("Belgium gives %s the value %d", (state, published) => {
    expect(indexOf(state, "BE-5L-2022")).toBe(published);
  });

  // Versteegh 2016, Andrade 2020, Ludwig 2018; fragla/eq5d test-eq5d5l.R.
  it.each([
    ["NL-5L-2016", "21111", 0.918],
    ["NL-5L-2016", "55511", 0.39],
    ["NL-5L-2016", "44444", -0.289],
    ["NL-5L-2016", "55555", -0.446],
    ["FR-5L-2020", "22222", 0.85],
    ["FR-5L-2020", "54321", 0.441],
    ["FR-5L-2020", "55555", -0.525],
    ["DE-5L-2018", "11112", 0.97],
    ["DE-5L-2018", "12345", 0.141],
    ["DE-5L-2018", "55555", -0.661],
  ] as const)("%s gives %s the value %d", (valueSet, state, published) => {
    expect(indexOf(state, valueSet)).toBe(published);
  });

  // Exact halves in the French set (11132 is 0.9325 to the last digit): half away from zero, where
  // binary floating point gives 0.932, 0.748 and 0.540.
  it.each([
    ["11132", 0.933],
    ["22412", 0.749],
    ["41125", 0.541],
  ])("France rounds the exact half of %s to %d", (state, published) => {
    expect(indexOf(state, "FR-5L-2020")).toBe(published);
  });

  // Dolan 1997 (MVH A1); fragla/eq5d test-eq5d3l.R.
  it.each([
    ["11111", 1],
    ["11221", 0.76],
    ["33221", -0.037],
    ["12321", 0.329],
    ["33333", -0.594],
  ])("the United Kingdom (3L) gives %s the value %d", (state, published) => {
    expect(indexOf(state, "UK-3L-1997")).toBe(published);
  });

  // Outcomes research on eq5dsuite: AD4 .224 is a typing error for .244.
  it("Germany has the decrement 0.244 for the fourth level of AD", () => {
    expect(indexOf("11114", "DE-5L-2018")).toBe(0.756);
  });

  it("names source, date and version of every set", () => {
    for (const set of Object.values(VALUE_SETS)) {
      expect(set.source).toMatch(/(19|20)\d\d/);
      expect(set.date).toMatch(/^\d{4}/);
      expect(set.version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });
});

describeWithShared("the Belgian coefficients", () => {
  it("multiply into the 20 published decrements at nine decimals", () => {
    const published = readShared("data/eq5d/eq5d5l_coefficients.csv")
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(","))
      .filter(([set, term]) => set === "BE" && term !== "CONST");
    expect(published).toHaveLength(20);
    const decrements = VALUE_SETS["BE-5L-2022"].decrements;
    for (const [, term = "", decrement] of published) {
      const dimension = term.slice(0, 2) as keyof typeof decrements;
      const computed = decrements[dimension][Number(term[2]) - 1] ?? Number.NaN;
      expect(Math.abs(computed / 1e9 - Number(decrement))).toBeLessThanOrEqual(1.001e-9);
    }
  });
});
