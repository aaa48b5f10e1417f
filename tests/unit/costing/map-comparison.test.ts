import { describe, expect, it } from "vitest";
import { computeMapComparison, type MapComparison, type PathwayMap } from "@/lib/engine/costing";
import { perMinute } from "./costing-support";
import { centsOf, expectedCost, mapStep, pathwayMap, takes, variable } from "./map-support";

const rates = { nurse: perMinute(1), room: perMinute(5) };

function compare(before: PathwayMap, after: PathwayMap): MapComparison {
  return computeMapComparison(
    { map: before, cost: expectedCost(before, rates) },
    { map: after, cost: expectedCost(after, rates) },
  );
}

const visit = mapStep("visit", { resources: [takes("nurse", 30)] });
const scan = mapStep("scan", { resources: [takes("room", 10)] });
const call = mapStep("call", { resources: [takes("nurse", 5)] });

describe("two versions of a map", () => {
  it("say which steps were added, removed and changed, and what each does to the cost", () => {
    const longer = { ...visit, label: "necessary" as const, resources: [takes("nurse", 40)] };
    const comparison = compare(pathwayMap([visit, scan]), pathwayMap([call, longer]));
    expect(
      comparison.steps.map(({ stepKey, change, changedParts, difference }) => [
        stepKey,
        change,
        changedParts.join(" "),
        centsOf(difference),
      ]),
    ).toEqual([
      ["call", "added", "", 500],
      ["visit", "changed", "label lines", 1_000],
      ["scan", "removed", "", -5_000],
    ]);
    expect(centsOf(comparison.difference)).toBe(-3_500);
    expect(centsOf(comparison.relativeChange)).toBe(-3_500 / 8_000);
  });

  it("take an insertion for no move of the others, and a swap for one", () => {
    const changes = (comparison: MapComparison) =>
      comparison.steps.map(({ stepKey, change }) => `${stepKey} ${change}`);
    expect(changes(compare(pathwayMap([visit, scan]), pathwayMap([visit, call, scan])))).toEqual([
      "visit same",
      "call added",
      "scan same",
    ]);
    expect(changes(compare(pathwayMap([visit, scan]), pathwayMap([scan, visit])))).toEqual([
      "scan changed",
      "visit changed",
    ]);
  });

  it("give no difference where a cost is incomplete, nor a share of nothing", () => {
    const unknown = pathwayMap([mapStep("visit", { resources: [takes("robot", 1)] })]);
    expect(compare(pathwayMap([visit]), unknown).difference).toMatchObject({ detail: "robot" });
    expect(compare(pathwayMap([]), pathwayMap([visit])).relativeChange).toMatchObject({
      reason: "no-denominator",
    });
  });

  it("name a step that only a variable of the map made dearer, so that rows add up to the total", () => {
    const map = (defaultAmount: number) =>
      pathwayMap([mapStep("ward", { resources: [takes("nurse", "10 * nights")] }), scan], {
        variables: [variable("nights", { kind: "count", defaultAmount })],
      });
    const comparison = compare(map(3), map(2));
    expect(
      comparison.steps.map(({ change, changedParts, difference }) => [
        change,
        changedParts.join(" "),
        centsOf(difference),
      ]),
    ).toEqual([
      ["changed", "around", -1_000],
      ["same", "", 0],
    ]);
    expect(centsOf(comparison.difference)).toBe(-1_000);
  });
});
