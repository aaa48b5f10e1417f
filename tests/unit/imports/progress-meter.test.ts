import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ImportProgress } from "@/lib/contracts/import/report";
import { ProgressMeter } from "@/lib/services/imports/progress-meter";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

describe("The progress of a delivery", () => {
  test("says how long the rest takes at the pace so far", () => {
    const told: ImportProgress[] = [];
    const meter = new ProgressMeter((progress) => told.push(progress));
    vi.advanceTimersByTime(10_000);
    meter.rows = 2_000;
    meter.advance(0.25);
    // A quarter took 10 s, so three quarters take 30 s; 2,000 rows in 10 s are 200 a second.
    expect(told).toEqual([
      { phase: "reading", rows: 2_000, rowsPerSecond: 200, share: 0.25, secondsLeft: 30 },
    ]);
  });

  test("counts the time of each phase from its own beginning", () => {
    const told: ImportProgress[] = [];
    const meter = new ProgressMeter((progress) => told.push(progress));
    vi.advanceTimersByTime(60_000);
    meter.begin("computing");
    meter.begin("computing");
    vi.advanceTimersByTime(5_000);
    meter.advance(0.5);
    expect(told.map(({ phase, share, secondsLeft }) => ({ phase, share, secondsLeft }))).toEqual([
      { phase: "computing", share: null, secondsLeft: null },
      { phase: "computing", share: 0.5, secondsLeft: 5 },
    ]);
  });

  test("is silent between two reports and gives no time from a sliver of the work", () => {
    const told: ImportProgress[] = [];
    const meter = new ProgressMeter((progress) => told.push(progress));
    vi.advanceTimersByTime(1_000);
    meter.advance(0.001);
    meter.advance(0.5);
    expect(told).toHaveLength(1);
    expect(told[0]?.secondsLeft).toBeNull();
  });
});
