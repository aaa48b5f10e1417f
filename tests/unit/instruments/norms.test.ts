import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeNormGap, findPopulationNorm, type NormPatient } from "@/lib/engine/instruments";

const patient = (index: number | null, age: number): NormPatient => ({
  index,
  age,
  sex: "female",
  region: "flanders",
});

describe("the population norm", () => {
  it("is the norm of the latest survey that holds the measure, and says which", () => {
    expect(findPopulationNorm(60, "both", "belgium")).toMatchObject({
      unit: "index",
      value: { surveyYear: 2018, valueSet: "BE-5L-2022" },
    });
    expect(findPopulationNorm(60, "both", "belgium", { measure: "vas" })).toMatchObject({
      unit: "points",
      value: { surveyYear: 2013, valueSet: null },
    });
    expect(findPopulationNorm(60, "both", "belgium", { measure: "PD" })).toMatchObject({
      unit: "rate",
      value: { surveyYear: 2018 },
    });
  });

  it.each([14, 101, 60.5, -1, Number.NaN])("is not extrapolated to age %d", (age) => {
    expect(findPopulationNorm(age, "male", "wallonia")).toMatchObject({
      reason: "no-reference-for-group",
      detail: "age",
    });
  });

  // The VAS was asked in 2013 only (Van Wilder et al. 2022).
  it("does not exist for the VAS of 2018", () => {
    expect(
      findPopulationNorm(60, "male", "belgium", { measure: "vas", surveyYear: 2018 }),
    ).toMatchObject({ reason: "no-reference-for-group", detail: "measure" });
  });

  it("may not stand beside an index of another value set", () => {
    expect(findPopulationNorm(60, "male", "belgium", { valueSet: "NL-5L-2016" })).toMatchObject({
      reason: "no-reference-for-group",
      detail: "valueSet",
    });
    expect(findPopulationNorm(60, "male", "belgium", { valueSet: "BE-5L-2022" }).status).toBe(
      "computed",
    );
  });

  it("lies within its own limits for everyone", () => {
    const ages = fc.integer({ min: 15, max: 100 });
    const sexes = fc.constantFrom("male", "female", "both");
    const regions = fc.constantFrom("belgium", "flanders", "wallonia", "brussels");
    fc.assert(
      fc.property(ages, sexes, regions, (age, sex, region) => {
        const norm = findPopulationNorm(age, sex, region);
        if (norm.status === "not-computable") throw new Error(norm.reason);
        expect(norm.value.lower).toBeLessThan(norm.value.mean);
        expect(norm.value.upper).toBeGreaterThan(norm.value.mean);
      }),
    );
  });
});

describe("the gap to the norm", () => {
  it("is zero for people who are exactly at their norm", () => {
    const atNorm = [40, 60, 80].map((age) => {
      const norm = findPopulationNorm(age, "female", "flanders");
      return patient(norm.status === "computed" ? norm.value.mean : null, age);
    });
    const gap = computeNormGap(atNorm, "BE-5L-2022", 2018);
    expect(gap.status === "computed" ? gap.value.gap : Number.NaN).toBeCloseTo(0, 12);
  });

  it("leaves out who has no index or no norm, and counts them", () => {
    const gap = computeNormGap(
      [patient(0.9, 60), patient(0.8, 70), patient(null, 60), patient(0.9, 8)],
      "BE-5L-2022",
      2018,
    );
    expect(gap).toMatchObject({ denominator: 2, value: { comparedPatients: 2, leftOut: 2 } });
  });

  it("does not exist without index, without norm, or for another value set", () => {
    expect(computeNormGap([patient(null, 60)], "BE-5L-2022", 2018)).toMatchObject({
      reason: "no-denominator",
    });
    expect(computeNormGap([patient(0.9, 8)], "BE-5L-2022", 2018)).toMatchObject({
      reason: "no-reference-for-group",
    });
    expect(computeNormGap([patient(0.9, 60)], "FR-5L-2020", 2018)).toMatchObject({
      reason: "no-reference-for-group",
    });
  });
});
