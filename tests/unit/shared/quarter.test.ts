import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  parseQuarter,
  quarterOf,
  quarterSpan,
  shiftMonth,
  shiftQuarter,
  type Quarter,
} from "@/lib/engine/shared/quarter";

const q = (text: string): Quarter => {
  const quarter = parseQuarter(text);
  if (!quarter) throw new Error(`no quarter: ${text}`);
  return quarter;
};

describe("a calendar quarter", () => {
  test("is read from text, and nothing else is", () => {
    expect(parseQuarter("2026-Q3")).toBe("2026-Q3");
    for (const text of ["2026-Q5", "2026-Q0", "26-Q1", "2026Q1", "2026-Q3 "]) {
      expect(parseQuarter(text)).toBeNull();
    }
  });

  // ISO 8601 months; January to March is the first quarter.
  test.each([
    ["2026-01-01", "2026-Q1"],
    ["2026-03-31", "2026-Q1"],
    ["2026-09-30", "2026-Q3"],
    ["2026-12-31", "2026-Q4"],
  ])("of %s is %s", (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter);
  });

  test("runs from its first day until the first day of the next", () => {
    expect(quarterSpan(q("2026-Q4"))).toEqual({ from: "2026-10-01", until: "2027-01-01" });
  });

  test("four before is the same quarter a year earlier", () => {
    expect(shiftQuarter(q("2026-Q3"), -4)).toBe("2025-Q3");
    expect(shiftQuarter(q("2026-Q1"), -1)).toBe("2025-Q4");
  });

  test("moved there and back is itself", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2090 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: -80, max: 80 }),
        (year, index, by) => {
          const quarter = q(`${year}-Q${index}`);
          expect(shiftQuarter(shiftQuarter(quarter, by), -by)).toBe(quarter);
        },
      ),
    );
  });
});

describe("a month moved", () => {
  test("crosses the year", () => {
    expect(shiftMonth("2026-01-01", -1)).toBe("2025-12-01");
    expect(shiftMonth("2016-04-01", 12)).toBe("2017-04-01");
  });
});
