import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  discloseNumerator,
  suppressSmallCells,
  suppressSmallCount,
  suppressSmallShares,
  SUPPRESSION_METHOD,
} from "@/lib/engine/disclosure";
import { computed, notComputable } from "@/lib/engine/shared/result";

const METHOD = { id: "test", version: "1.0.0", source: "test" };
const meanOver = (n: number) => computed(3.2, "days", n, METHOD);
const cellOf = (key: string, n: number) => ({ key, n, figure: meanOver(n) });

// The rule is 1 <= n < k (statistics report 4.2: primary suppression; CMS hides 1 to 10, shows 0).
describe("a figure about few patients", () => {
  test.each([1, 2, 3, 4])("is hidden over %i patients when the threshold is 5", (n) => {
    expect(suppressSmallCount(meanOver(n), 5)).toEqual(
      notComputable("suppressed", SUPPRESSION_METHOD, "k=5"),
    );
  });

  test.each([0, 5, 6])("is shown over %i patients when the threshold is 5", (n) => {
    expect(suppressSmallCount(meanOver(n), 5)).toEqual(meanOver(n));
  });

  test("keeps the reason of a figure that is not computable", () => {
    const absent = notComputable("not-delivered", METHOD);
    expect(suppressSmallCount(absent, 5)).toBe(absent);
  });
});

describe("a breakdown beside its total", () => {
  test("hides a second group, so that subtraction gives nothing away", () => {
    const shown = suppressSmallCells([cellOf("a", 3), cellOf("b", 40), cellOf("c", 12)], 5);
    expect(shown.map((cell) => cell.n)).toEqual([null, 40, null]);
  });

  test("hides nothing when no group is small", () => {
    const cells = [cellOf("a", 40), cellOf("b", 12)];
    expect(suppressSmallCells(cells, 5)).toEqual(cells);
  });

  test("shows an empty group: nobody is in it", () => {
    const shown = suppressSmallCells([cellOf("a", 0), cellOf("b", 12)], 5);
    expect(shown.map((cell) => cell.n)).toEqual([0, 12]);
  });

  test("never leaves a small group alone behind its total", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 8 }), (counts) => {
        const cells = counts.map((n, index) => cellOf(String(index), n));
        const shown = suppressSmallCells(cells, 5);
        const hidden = counts.filter((_, index) => shown[index]?.n === null);
        const open = counts.filter((n, index) => shown[index]?.n !== null && n > 0);
        expect(open.every((n) => n >= 5)).toBe(true);
        const sum = hidden.reduce((a, b) => a + b, 0);
        if (hidden.length > 0 && open.length > 0) {
          expect(hidden.length).toBeGreaterThan(1);
          expect(sum).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });
});

describe("shares of groups beside the share of all", () => {
  const share = (key: string, numerator: number, n: number) => ({ ...cellOf(key, n), numerator });

  test("hides few cases in a large group with a partner, and keeps the sizes", () => {
    const cells = [share("a", 3, 200), share("b", 30, 100), share("c", 40, 150)];
    const shown = suppressSmallShares(cells, 5);
    expect(shown.map(({ n }) => n)).toEqual([200, 100, 150]);
    expect(shown.map(({ figure }) => figure.status)).toEqual([
      "not-computable",
      "not-computable",
      "computed",
    ]);
  });

  test("hides few without as well as few with", () => {
    const shown = suppressSmallShares([share("a", 197, 200), share("b", 60, 100)], 5);
    expect(shown.every(({ figure }) => figure.status === "not-computable")).toBe(true);
  });

  test("shows shares of 0 and of many", () => {
    const shown = suppressSmallShares([share("a", 0, 200), share("b", 60, 100)], 5);
    expect(shown.every(({ figure }) => figure.status === "computed")).toBe(true);
  });
});

describe("few cases among many people", () => {
  test.each([
    [3, 400, null],
    [398, 400, null],
    [0, 400, 0],
    [5, 400, 5],
    [400, 400, 400],
  ])("%i of %i is printed as %s", (numerator, denominator, printed) => {
    expect(discloseNumerator({ numerator, denominator }, 5)).toBe(printed);
  });
});
