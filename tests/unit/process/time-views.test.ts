import { describe, expect, it } from "vitest";
import {
  computeDottedChart,
  computePerformanceSpectrum,
  orderInstances,
} from "@/lib/engine/process";
import { caseOf, logged } from "./process-support";

const timed = (minutes: readonly number[], month = "2026-01") => ({
  ...caseOf("", { month }),
  instances: orderInstances(minutes.map((minute, place) => logged("ABCD"[place] ?? "", minute))),
});

describe("the dotted chart", () => {
  it("places every activity at whole hours since the case began, the shortest case first", () => {
    const chart = computeDottedChart([timed([0, 300]), timed([480, 570])], 10);
    expect(chart).toMatchObject({ rows: 2, cases: 2, longestMinutes: 300 });
    expect(chart.dots.map(({ row, minute, activity }) => [row, minute, activity])).toEqual([
      [0, 0, "A"],
      [0, 60, "B"],
      [1, 0, "A"],
      [1, 300, "B"],
    ]);
  });

  it("draws every so-many-th case of more cases than rows, the longest among them", () => {
    const log = Array.from({ length: 101 }, (_, place) => timed([0, 60 * (place + 1)]));
    const chart = computeDottedChart(log, 11);
    expect(chart).toMatchObject({ rows: 11, cases: 101, longestMinutes: 6060 });
    expect(Math.max(...chart.dots.map(({ minute }) => minute))).toBe(6060);
  });

  it("has no row for a case without two moments", () => {
    expect(computeDottedChart([timed([5])], 10)).toMatchObject({ rows: 0, cases: 0, dots: [] });
    expect(computeDottedChart([timed([5, 9])], 10).rows).toBe(1);
  });
});

describe("the performance spectrum", () => {
  it("puts the passages of each month in the quarters of the whole", () => {
    const log = [timed([0, 1]), timed([0, 2]), timed([0, 3], "2026-02"), timed([0, 4], "2026-02")];
    // Type 7 quantiles of 1, 2, 3, 4.
    expect(computePerformanceSpectrum(log, "A", "B")).toEqual({
      ...{ from: "A", to: "B", passages: 4, bounds: [1.75, 2.5, 3.25] },
      months: [
        { month: "2026-01", counts: [1, 1, 0, 0] },
        { month: "2026-02", counts: [0, 0, 1, 1] },
      ],
    });
  });

  it("is absent where nobody went that way", () => {
    expect(computePerformanceSpectrum([timed([0, 1])], "B", "A")).toBeNull();
  });
});
