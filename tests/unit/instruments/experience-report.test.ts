import { describe, expect, it } from "vitest";
import {
  EXPERIENCE_DIMENSIONS,
  INSTRUMENTS,
  LEAST_EXPERIENCE_ANSWERS,
  reportExperience,
} from "@/lib/engine/instruments";
import { computeProportion } from "@/lib/engine/outcomes";

describe("a figure about experience", () => {
  // Domain rule: 30 answers or more shown, 10 to 29 greyed as few, under 10 no figure.
  it("of 30 answers is shown, of 29 as few, of 9 not at all", () => {
    expect(reportExperience(computeProportion(20, 30))).toMatchObject({ warnings: [] });
    expect(reportExperience(computeProportion(20, 29))).toMatchObject({
      status: "computed",
      warnings: ["few-answers"],
    });
    expect(reportExperience(computeProportion(6, LEAST_EXPERIENCE_ANSWERS))).toMatchObject({
      warnings: ["few-answers"],
    });
    expect(reportExperience(computeProportion(6, 9))).toMatchObject({
      reason: "below-minimum-count",
      detail: "n=10",
    });
  });

  it("keeps its own reason when it cannot be computed", () => {
    expect(reportExperience(computeProportion(0, 0))).toMatchObject({ reason: "no-denominator" });
  });

  it("belongs to one dimension, and every question of the list to some dimension", () => {
    const placed = EXPERIENCE_DIMENSIONS.flatMap(({ questions }): readonly string[] => questions);
    const asked = INSTRUMENTS["pathway-prem"].items.map(({ key }) => key);
    expect(placed.toSorted()).toEqual(asked.toSorted());
  });
});
