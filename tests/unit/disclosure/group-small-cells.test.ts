import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupSmallCells, isSelectionSafe, type ChoosableCell } from "@/lib/engine/disclosure";

const cell = (key: string, n: number, ...place: readonly number[]): ChoosableCell => ({
  ...{ key, n, place },
});

describe("cells from which a reader chooses", () => {
  it("joins a small cell with its nearest neighbour and leaves the others alone", () => {
    const groups = groupSmallCells([cell("a", 40, 1), cell("b", 3, 2), cell("c", 20, 4)], 5);
    expect(groups.map((keys) => [...keys].sort())).toEqual([["c"], ["a", "b"]]);
  });

  it("leaves cells of k people and more as they are", () => {
    expect(groupSmallCells([cell("a", 5, 1), cell("b", 5, 2)], 5)).toEqual([["a"], ["b"]]);
  });

  it("leaves one group where all people together are few", () => {
    expect(groupSmallCells([cell("a", 1, 1), cell("b", 2, 9)], 5)).toHaveLength(1);
  });

  it("forgets cells in which nobody is", () => {
    expect(groupSmallCells([cell("a", 0, 1), cell("b", 9, 2)], 5)).toEqual([["b"]]);
    expect(groupSmallCells([], 5)).toEqual([]);
  });

  it("refuses a selection that parts a group, and only that", () => {
    const groups = [["a", "b"], ["c"]];
    const isSafe = (...keys: readonly string[]) => isSelectionSafe(groups, new Set(keys));
    expect([isSafe("c"), isSafe("a", "b"), isSafe("a", "b", "c"), isSafe()]).toEqual([
      ...[true, true, true, true],
    ]);
    expect([isSafe("a"), isSafe("b", "c")]).toEqual([false, false]);
  });

  const cells = fc
    .array(fc.tuple(fc.nat(30), fc.nat(3), fc.nat(4)), { minLength: 1, maxLength: 9 })
    .map((rows) => rows.map(([n, ...place], index) => cell(`c${index}`, n, ...place)));

  it("keeps everybody, in one group each", () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 10 }), (drawn, minimumCount) => {
        const keys = groupSmallCells(drawn, minimumCount).flat();
        const peopled = drawn.filter(({ n }) => n > 0).map(({ key }) => key);
        expect([...keys].sort()).toEqual([...peopled].sort());
      }),
    );
  });

  it("lets nobody work out fewer than k people from any two safe selections", () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 10 }), (drawn, minimumCount) => {
        const groups = groupSmallCells(drawn, minimumCount);
        const sizes = new Map(drawn.map(({ key, n }) => [key, n]));
        const everyone = drawn.reduce((sum, { n }) => sum + n, 0);
        fc.pre(everyone >= minimumCount);
        const selections = Array.from({ length: 2 ** drawn.length }, (_, bits) =>
          drawn.filter((_cell, place) => (bits >> place) % 2 === 1).map(({ key }) => key),
        ).filter((keys) => isSelectionSafe(groups, new Set(keys)));
        for (const one of selections.slice(0, 40)) {
          for (const other of selections.slice(-40)) {
            const apart = one.filter((key) => !other.includes(key));
            const n = apart.reduce((sum, key) => sum + (sizes.get(key) ?? 0), 0);
            expect(n === 0 || n >= minimumCount).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
