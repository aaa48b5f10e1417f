import { describe, expect, it } from "vitest";
import {
  classifyAssurance,
  classifyVariation,
  computePChart,
  computeXmrChart,
  type ControlChart,
  type ControlChartPoint,
} from "@/lib/engine/statistics";
import { chartOf, counts, series, STABLE } from "./chart-support";

const stable = chartOf(computeXmrChart(series(STABLE), "days"));
const high = chartOf(computeXmrChart(series([...STABLE, 80]), "days"));

describe("the variation of an indicator", () => {
  it("is worse or better by the polarity of the indicator", () => {
    expect(classifyVariation(high, "lower-is-better")).toEqual({
      code: "worsening",
      direction: "high",
      signal: "above-upper-limit",
      periodKey: "25",
    });
    expect(classifyVariation(high, "higher-is-better").code).toBe("improvement");
    const low = chartOf(computeXmrChart(series([...STABLE, 20]), "days"));
    expect(classifyVariation(low, "lower-is-better")).toMatchObject({
      code: "improvement",
      direction: "low",
    });
  });

  it("is a change without judgement of good and bad when the indicator has no good side", () => {
    expect(classifyVariation(high, "none").code).toBe("change-without-polarity");
  });

  it("is common cause when the last point carries no signal, whatever came before", () => {
    const returned = chartOf(computeXmrChart(series([...STABLE, 80, 50]), "days"));
    expect(classifyVariation(returned, "lower-is-better").code).toBe("common-cause");
  });

  it("is no judgement without limits, and without any point", () => {
    const young = chartOf(computeXmrChart(series(STABLE.slice(0, 9)), "days"));
    expect(classifyVariation(young, "lower-is-better").code).toBe("no-judgement");
    const empty = chartOf(computeXmrChart(series([null, null]), "days"));
    expect(classifyVariation(empty, "lower-is-better")).toEqual({
      code: "no-judgement",
      direction: null,
      signal: null,
      periodKey: null,
    });
  });

  it("is judged on the last period that was delivered", () => {
    const late = chartOf(computeXmrChart(series([...STABLE, 80, null]), "days"));
    expect(classifyVariation(late, "lower-is-better").periodKey).toBe("25");
  });
});

describe("the assurance of an indicator", () => {
  // Expected values: NHSRplotthedots 0.2.2, tests/testthat/test-ptd_calculate_assurance_type.R.
  function withLimits(lower: number, upper: number): ControlChart {
    const point = stable.points.at(-1) as ControlChartPoint;
    return { ...stable, points: [{ ...point, lower, upper }] };
  }

  it("follows the published cases for a measure that should rise", () => {
    expect(classifyAssurance(withLimits(1, 3), "higher-is-better", 4).code).toBe(
      "consistently-misses",
    );
    expect(classifyAssurance(withLimits(5, 7), "higher-is-better", 4).code).toBe(
      "consistently-hits",
    );
    expect(classifyAssurance(withLimits(1, 5), "higher-is-better", 4).code).toBe("inconsistent");
  });

  it("follows the published cases for a measure that should fall", () => {
    expect(classifyAssurance(withLimits(1, 3), "lower-is-better", 4).code).toBe(
      "consistently-hits",
    );
    expect(classifyAssurance(withLimits(5, 7), "lower-is-better", 4).code).toBe(
      "consistently-misses",
    );
    expect(classifyAssurance(withLimits(1, 5), "lower-is-better", 4).code).toBe("inconsistent");
  });

  it("is hit and miss when the target lies on a limit", () => {
    expect(classifyAssurance(withLimits(4, 6), "higher-is-better", 4).code).toBe("inconsistent");
    expect(classifyAssurance(withLimits(2, 4), "lower-is-better", 4).code).toBe("inconsistent");
  });

  it("is met for a measure that is always 100 % with a target of 100 %", () => {
    const always = chartOf(
      computePChart(counts(Array.from({ length: 24 }, () => [49, 49] as const))),
    );
    expect(classifyAssurance(always, "higher-is-better", 1).code).toBe("consistently-hits");
    expect(classifyAssurance(always, "higher-is-better", 0.9).code).toBe("consistently-hits");
    expect(classifyAssurance(always, "lower-is-better", 0.9).code).toBe("consistently-misses");
  });

  it("is no judgement without target, without polarity, and without limits", () => {
    expect(classifyAssurance(stable, "higher-is-better", null).code).toBe("no-judgement");
    expect(classifyAssurance(stable, "none", 50).code).toBe("no-judgement");
    const empty = chartOf(computeXmrChart(series([null]), "days"));
    expect(classifyAssurance(empty, "higher-is-better", 50)).toEqual({
      code: "no-judgement",
      isProcessWorsening: false,
      periodKey: null,
    });
  });

  it("says that the process is getting worse, so that the icon is greyed", () => {
    expect(classifyAssurance(high, "lower-is-better", 100).isProcessWorsening).toBe(true);
    expect(classifyAssurance(high, "higher-is-better", 100).isProcessWorsening).toBe(false);
  });
});
