import { describe, expect, it } from "vitest";
import {
  computeNormGap,
  findPopulationNorm,
  type NormMeasure,
  type NormRegion,
  type NormSex,
} from "@/lib/engine/instruments";
import { readShared } from "../../support/read-shared";
import { describeWithShared } from "../../support/shared-folder";

function meanOf(
  age: number | null,
  sex: NormSex,
  region: NormRegion,
  measure: NormMeasure = "index",
): number {
  const norm = findPopulationNorm(age, sex, region, { measure });
  return norm.status === "computed" ? norm.value.mean : Number.NaN;
}

describe("the Belgian population norms", () => {
  // Van Wilder et al. 2022, tables of the authors: mean index of the 2018 survey.
  it.each([
    [null, "both", "belgium", 0.843],
    [null, "male", "belgium", 0.867],
    [null, "female", "belgium", 0.821],
    [20, "both", "belgium", 0.905],
    [80, "male", "belgium", 0.774],
    [80, "female", "belgium", 0.715],
    [90, "female", "belgium", 0.604],
    [60, "male", "flanders", 0.893],
    [50, "female", "wallonia", 0.743],
    [70, "male", "brussels", 0.851],
  ] as const)("give age %s, %s, %s the index %d", (age, sex, region, published) => {
    expect(meanOf(age, sex, region)).toBeCloseTo(published, 3);
  });

  // The same tables: EQ VAS (2013, one decimal) and share with any problem (2018, three decimals).
  it.each([
    ["vas", null, "both", "77.1"],
    ["vas", 80, "male", "69.3"],
    ["any-problem", null, "both", "0.640"],
    ["PD", null, "female", "0.611"],
    ["SC", null, "male", "0.051"],
  ] as const)("give %s at age %s, %s: %s", (measure, age, sex, printed) => {
    const decimals = printed.split(".")[1]?.length ?? 0;
    expect(meanOf(age, sex, "belgium", measure).toFixed(decimals)).toBe(printed);
  });

  // The printed norms of a man (0.774) and a woman (0.715) of 80; a fixed line of 0.84 is wrong.
  it("are taken for each patient's own age, sex and region", () => {
    const patients = (["male", "female"] as const).map((sex) => ({
      index: 0.8,
      age: 80,
      sex,
      region: "belgium" as const,
    }));
    const gap = computeNormGap(patients, "BE-5L-2022", 2018);
    if (gap.status === "not-computable") throw new Error(gap.reason);
    expect(gap.value.expectedMean).toBeCloseTo((0.774 + 0.715) / 2, 3);
    expect(gap.value.gap).toBeCloseTo(0.8 - (0.774 + 0.715) / 2, 3);
  });
});

describeWithShared("the whole norm table", () => {
  const measures: Record<string, NormMeasure> = { INDEX: "index", VAS: "vas", ANY: "any-problem" };
  const sexes: Record<string, NormSex> = { B: "both", M: "male", F: "female" };
  const regions: Record<string, NormRegion> = {
    BE: "belgium",
    FL: "flanders",
    WA: "wallonia",
    BR: "brussels",
  };

  const ageOf = (printed: string) => (printed === "ALL" ? null : Number(printed));
  const found = <T>(codes: Record<string, T>, code: string): T => {
    const meaning = codes[code];
    if (meaning === undefined) throw new Error(`unknown code ${code}`);
    return meaning;
  };

  it("is found again, limit for limit", () => {
    const rows = readShared("data/eq5d/eq5d5l_be_norms.csv").trim().split(/\r?\n/).slice(1);
    expect(rows).toHaveLength(15_660);
    const wrong = rows.filter((row) => {
      const [parameter = "", year = "", region = "", sex = "", age = "", ...limits] =
        row.split(",");
      const norm = findPopulationNorm(ageOf(age), found(sexes, sex), found(regions, region), {
        measure: measures[parameter] ?? (parameter as NormMeasure),
        surveyYear: Number(year),
      });
      if (norm.status === "not-computable") return true;
      const { mean, lower, upper } = norm.value;
      return [mean, lower, upper].some((limit, position) => limit !== Number(limits[position]));
    });
    expect(wrong).toEqual([]);
  });
});
