import { expect, test } from "vitest";
import { FALSE_ALARM_RATES } from "@/lib/engine/statistics/false-alarm-rates";

// Independent simulation of the same rules (statistics report 1.5): 15.0 % of stable charts of 24
// points signal somewhere. Two simulations of thousands of charts differ by less than a point.
test("the chance of a false alarm agrees with an independent simulation", () => {
  const row = FALSE_ALARM_RATES["making-data-count-7-7"]?.find(({ points }) => points === 24);
  expect(row?.anywhere).toBeCloseTo(0.15, 1);
  expect(Math.abs((row?.anywhere ?? 0) - 0.15)).toBeLessThan(0.01);
});

test("a longer chart has more chances of a false alarm, and the last point never more than the whole", () => {
  for (const rates of Object.values(FALSE_ALARM_RATES)) {
    const chances = rates.map(({ anywhere }) => anywhere);
    expect(chances).toEqual([...chances].sort((a, b) => a - b));
    for (const { anywhere, atLastPoint } of rates) expect(atLastPoint).toBeLessThan(anywhere);
  }
});
