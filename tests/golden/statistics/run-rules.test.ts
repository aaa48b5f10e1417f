import { describe, expect, it } from "vitest";
import { classifySignals, type JudgedPoint } from "@/lib/engine/statistics/classify-signals";
import {
  DEFAULT_RUN_RULES,
  MAKING_DATA_COUNT_RULES,
  SIX_POINT_RULES,
  type RunRuleSet,
  type SignalCode,
} from "@/lib/engine/statistics";

// Expected values: NHSRplotthedots 0.2.2, tests/testthat/test-ptd_calculate_point_type.R.

function judge(
  values: readonly (number | null)[],
  rules: RunRuleSet,
  { centre, sigma }: { centre: number; sigma: number | null },
): readonly (readonly SignalCode[])[] {
  const points = values.map((value): JudgedPoint => ({ value, centre, sigma }));
  return classifySignals(points, rules);
}

/** 1 where the point carries the code, as that tool prints it. */
function flags(codes: readonly (readonly SignalCode[])[], code: SignalCode): readonly number[] {
  return codes.map((own) => (own.includes(code) ? 1 : 0));
}

const WIDE = { centre: 0, sigma: null };

describe("seven points on one side of the centre", () => {
  it("are no shift when there are six", () => {
    const codes = judge([1, 1, 1, 1, 1, 1], MAKING_DATA_COUNT_RULES, WIDE);
    expect(flags(codes, "shift-above")).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("are no shift when the seventh is on the other side", () => {
    const codes = judge([1, 1, 1, 1, 1, 1, -1], MAKING_DATA_COUNT_RULES, WIDE);
    expect(flags(codes, "shift-above")).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it("name all points of the run and not the one after it", () => {
    const above = judge([1, 1, 1, 1, 1, 1, 1, 1, -1], MAKING_DATA_COUNT_RULES, WIDE);
    expect(flags(above, "shift-above")).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0]);
    const below = judge([-1, -1, -1, -1, -1, -1, -1, -1, 1], MAKING_DATA_COUNT_RULES, WIDE);
    expect(flags(below, "shift-below")).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0]);
  });

  it("are broken by a point on the centre", () => {
    const codes = judge([1, 1, 1, 1, 0, 1, 1, 1], MAKING_DATA_COUNT_RULES, WIDE);
    expect(codes.flat()).toEqual([]);
  });

  it("are not enough by default, which asks for eight", () => {
    const seven = [1, 2, 1, 2, 1, 2, 1];
    expect(judge(seven, DEFAULT_RUN_RULES, WIDE).flat()).toEqual([]);
    const eight = judge([...seven, 2], DEFAULT_RUN_RULES, WIDE);
    expect(flags(eight, "shift-above")).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it("are one more than the six-point variant asks for", () => {
    const codes = judge([1, 2, 1, 2, 1, 2], SIX_POINT_RULES, WIDE);
    expect(flags(codes, "shift-above")).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

describe("seven points further in one direction", () => {
  const far = { centre: 100, sigma: null };

  it("are no trend when there are six", () => {
    const codes = judge([1, 2, 3, 4, 5, 6], MAKING_DATA_COUNT_RULES, far);
    expect(flags(codes, "trend-up")).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("are no trend when two of them are equal, in the dialect of the tool", () => {
    const codes = judge([1, 2, 3, 3, 4, 5, 6], MAKING_DATA_COUNT_RULES, far);
    expect(flags(codes, "trend-up")).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it("are named from the first to the last", () => {
    const codes = judge([2, 1, 2, 3, 4, 5, 6, 7, 3], MAKING_DATA_COUNT_RULES, far);
    expect(flags(codes, "trend-up")).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 0]);
    const down = judge([2, 7, 6, 5, 4, 3, 2, 1, 3], MAKING_DATA_COUNT_RULES, far);
    expect(flags(down, "trend-down")).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 0]);
  });

  it("take an equal neighbour neither as a step nor as an end by default", () => {
    const eight = judge([1, 2, 3, 3, 4, 5, 6, 7], DEFAULT_RUN_RULES, far);
    expect(flags(eight, "trend-up")).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    const seven = judge([1, 2, 3, 3, 4, 5, 6], DEFAULT_RUN_RULES, far);
    expect(flags(seven, "trend-up")).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it("give the point where a rise turns into a fall the direction of the fall first", () => {
    const codes = judge([1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1], MAKING_DATA_COUNT_RULES, far);
    expect(codes[6]).toEqual(["trend-down", "trend-up", "shift-below"]);
  });
});

describe("two of three points near a limit", () => {
  const lines = { centre: 0, sigma: 1 };
  const near = (flagsOfPoints: readonly number[], sides?: readonly number[]) =>
    flagsOfPoints.map((flag, index) => (sides?.[index] ?? 1) * (flag === 1 ? 2.5 : 0.5));

  it("name only the near points", () => {
    for (const pattern of [
      [1, 0, 1],
      [0, 1, 1],
      [1, 1, 0],
      [0, 0, 1, 0, 1, 0, 0],
      [0, 0, 1, 1, 0, 0, 0],
    ]) {
      const codes = judge(near(pattern), MAKING_DATA_COUNT_RULES, lines);
      expect(flags(codes, "two-of-three-above")).toEqual(pattern);
    }
  });

  it("need three in a row: near points three apart are none", () => {
    const apart = judge(near([1, 0, 0, 1]), MAKING_DATA_COUNT_RULES, lines);
    expect(flags(apart, "two-of-three-above")).toEqual([0, 0, 0, 0]);
    const later = judge(near([1, 0, 0, 1, 1]), MAKING_DATA_COUNT_RULES, lines);
    expect(flags(later, "two-of-three-above")).toEqual([0, 0, 0, 1, 1]);
  });

  it("need all three on one side of the centre", () => {
    const codes = judge(near([1, 0, 1], [1, -1, 1]), MAKING_DATA_COUNT_RULES, lines);
    expect(codes.flat()).toEqual([]);
    const seven = judge(
      near([0, 0, 1, 0, 1, 0, 0], [1, -1, 1, -1, 1, -1, 1]),
      MAKING_DATA_COUNT_RULES,
      lines,
    );
    expect(seven.flat()).toEqual([]);
  });

  it("do not count a point outside the limit as near", () => {
    const codes = judge([3.5, 2.5, 0.5], MAKING_DATA_COUNT_RULES, lines);
    expect(flags(codes, "two-of-three-above")).toEqual([0, 0, 0]);
    expect(codes[0]).toEqual(["above-upper-limit"]);
  });
});

describe("several rules on one point", () => {
  it("stand in the order outside, trend, two of three, shift", () => {
    const codes = judge([0.3, 0.5, 0.7, 0.9, 2.2, 2.5, 3.5], MAKING_DATA_COUNT_RULES, {
      centre: 0,
      sigma: 1,
    });
    expect(codes.at(-1)).toEqual(["above-upper-limit", "trend-up", "shift-above"]);
    expect(codes[5]).toEqual(["trend-up", "two-of-three-above", "shift-above"]);
  });
});
