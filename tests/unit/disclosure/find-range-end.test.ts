import { describe, expect, it } from "vitest";
import {
  buildCrossTable,
  crossKey,
  discloseTable,
  suppressSmallShares,
} from "@/lib/engine/disclosure";
import {
  buildHiddenSystem,
  findRangeEnd,
  type HiddenSystem,
} from "@/lib/engine/disclosure/find-range-end";
import { solveLinearProgram } from "@/lib/engine/disclosure/solve-linear-program";
import { computed } from "@/lib/engine/shared/result";

const METHOD = { id: "test", version: "1", source: "test" };

/** Unknowns of 0 or more that hold these equations. */
function systemOf(rows: readonly (readonly number[])[], right: readonly number[]): HiddenSystem {
  const variables = rows[0]?.length ?? 0;
  const places = new Map(Array.from({ length: variables }, (_, place) => [`x${place}`, place]));
  return { program: { rows, right, variables }, places, least: 0 };
}

describe("how far a hidden count can go", () => {
  it("is a whole number, where halves would go further", () => {
    // 2x + y = 5: x could be 2.5, a count can be 2.
    const system = systemOf([[2, 1]], [5]);
    expect(findRangeEnd(system, "x0", "greatest")).toMatchObject({ amount: 2 });
    expect(findRangeEnd(system, "x1", "least")).toMatchObject({ amount: 1 });
  });

  it("comes with a way in which all sums hold", () => {
    const end = findRangeEnd(systemOf([[2, 1]], [5]), "x0", "greatest");
    expect([...(end?.counts ?? [])]).toEqual([
      ["x0", 2],
      ["x1", 1],
    ]);
  });

  it("is not found out where no whole numbers hold the sums", () => {
    // x + y, y + z and x + z are each 3: one and a half each, or nobody.
    const odd = systemOf(
      [
        [1, 1, 0],
        [0, 1, 1],
        [1, 0, 1],
      ],
      [3, 3, 3],
    );
    expect(findRangeEnd(odd, "x0", "greatest")).toBeNull();
  });

  it("is given up where it takes too many branches", () => {
    // An even sum that should be odd: every whole x is a branch of its own.
    expect(findRangeEnd(systemOf([[2, 2]], [401]), "x0", "greatest")).toBeNull();
  });

  it("has no end where no shown sum bounds it", () => {
    const free: HiddenSystem = { ...systemOf([[1, 0]], [4]) };
    expect(findRangeEnd(free, "x1", "greatest")).toEqual({ amount: Infinity, counts: null });
  });

  it("is asked only of what is hidden", () => {
    expect(() => findRangeEnd(systemOf([[1, 1]], [4]), "other", "least")).toThrow(RangeError);
  });

  it("lies between 1 and 14 for a 3 hidden with 12 beside 40 in a total of 55", () => {
    const cells = [
      ...[
        { key: "a", n: 3 },
        { key: "b", n: 12 },
        { key: "c", n: 40 },
        { key: "all", n: 55 },
      ],
    ];
    const table = { cells, sums: [{ total: "all", parts: ["a", "b", "c"] }] };
    const system = buildHiddenSystem(table, new Set(["a", "b"]), 1);
    expect(findRangeEnd(system, "a", "least")).toMatchObject({ amount: 1 });
    expect(findRangeEnd(system, "a", "greatest")).toMatchObject({ amount: 14 });
  });
});

describe("equations of which one says the same as another", () => {
  it("count once", () => {
    const program = {
      ...{
        rows: [
          [1, 1],
          [1, 1],
          [2, 2],
        ],
        right: [4, 4, 8],
        variables: 2,
      },
    };
    expect(solveLinearProgram(program, [1, 0])).toMatchObject({ status: "optimal", amount: 4 });
  });

  it("cannot hold where they contradict each other", () => {
    const program = {
      rows: [
        [1, 1],
        [1, 1],
      ],
      right: [4, 5],
      variables: 2,
    };
    expect(solveLinearProgram(program, [1, 0])).toEqual({ status: "infeasible" });
  });
});

describe("shares of groups of which one is small", () => {
  const share = (key: string, n: number, numerator: number) => ({
    ...{ key, n, numerator, figure: computed(numerator / n, "ratio", n, METHOD) },
  });

  it("hide the size of the small group and of another, with their shares", () => {
    const cells = suppressSmallShares(
      [share("a", 3, 1), share("b", 40, 10), share("c", 50, 20)],
      5,
    );
    expect(cells[0]).toMatchObject({ n: null, figure: { reason: "suppressed" } });
    expect(cells.filter(({ n }) => n === null).length).toBeGreaterThanOrEqual(2);
  });
});

describe("a table of groups that tells a sensitive thing of a few", () => {
  it("hides it where nobody or everybody of a small group has it, though the count is large or nil", () => {
    const table = buildCrossTable(
      [
        { leaves: ["ward", "rest"], groups: { all: ["ward", "rest"] } },
        { leaves: ["with", "without"], groups: { all: ["with", "without"] } },
      ],
      ([group, kind]) => (group === "ward" ? (kind === "with" ? 7 : 0) : 50),
    );
    const part = crossKey(["ward", "with"]);
    const whole = crossKey(["ward", "all"]);
    const sensitive = { minimumGroup: 10, shares: [{ part, whole }] };
    const told = discloseTable(table, { minimumCount: 5 });
    const hidden = discloseTable(table, { minimumCount: 5, sensitive });
    expect([told.get(part), hidden.get(part)]).toEqual([7, null]);
  });
});
