import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  buildCrossTable,
  crossKey,
  discloseCounts,
  discloseTable,
  roundTable,
  type CountTable,
  type TableDimension,
} from "@/lib/engine/disclosure";
import { possibleCounts } from "./attacker";

const ALL = "all";
const dimension = (leaves: readonly string[]): TableDimension => ({
  leaves,
  groups: { [ALL]: leaves },
});

function tableOf(counts: readonly (readonly number[])[]): CountTable {
  const rows = counts.map((_, row) => `r${row}`);
  const columns = (counts[0] ?? []).map((_, column) => `c${column}`);
  return buildCrossTable([dimension(rows), dimension(columns)], ([row = "", column = ""]) => {
    return counts[Number(row.slice(1))]?.[Number(column.slice(1))] ?? 0;
  });
}

const hiddenOf = (table: CountTable, minimumCount: number) =>
  [...discloseTable(table, { minimumCount })].flatMap(([key, n]) => (n === null ? [key] : []));

const K = 4;
// Beyond this the attacker stops counting: no total of the tables below reaches it, hidden or not,
// even when the protection is added (nine cells of at most 11).
const MOST = 110;

/** No small count is known, nor told to within less than the protection. */
function expectProtected(table: CountTable): void {
  const shown = discloseTable(table, { minimumCount: K });
  for (const { key, n } of table.cells) {
    if (n > 0 && n < K) expect(shown.get(key)).toBeNull();
    if (shown.get(key) !== null) expect(shown.get(key)).toBe(n);
    else {
      const possible = possibleCounts(table, shown, { key, most: MOST });
      expect(possible.length).toBeGreaterThan(1);
      if (n < K) expect(Math.max(...possible) - Math.min(...possible)).toBeGreaterThanOrEqual(K);
    }
  }
}

const countIn = fc.integer({ min: 0, max: 11 });
const tableShapes = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(countIn, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe("an attacker who knows every shown count and every sum", () => {
  test("never learns a hidden count of a table of rows and columns with totals", () => {
    fc.assert(
      fc.property(tableShapes, (counts) => expectProtected(tableOf(counts))),
      { numRuns: 40 },
    );
  });

  test("never learns a hidden count of wards in departments by variant", () => {
    const wards: TableDimension = {
      leaves: ["w1", "w2", "w3", "w4"],
      groups: { d1: ["w1", "w2"], d2: ["w3", "w4"], [ALL]: ["d1", "d2"] },
    };
    fc.assert(
      fc.property(fc.array(countIn, { minLength: 8, maxLength: 8 }), (counts) => {
        const table = buildCrossTable(
          [wards, dimension(["hip", "knee"])],
          ([ward = "", variant]) => {
            return counts[2 * (Number(ward.slice(1)) - 1) + (variant === "hip" ? 0 : 1)] ?? 0;
          },
        );
        expectProtected(table);
      }),
      { numRuns: 12 },
    );
  });

  test("never learns a hidden count of three divisions at once", () => {
    const two = ["a", "b"];
    fc.assert(
      fc.property(fc.array(countIn, { minLength: 8, maxLength: 8 }), (counts) => {
        const table = buildCrossTable(
          [dimension(two), dimension(two), dimension(two)],
          (leaves) => {
            return counts[leaves.reduce((place, leaf) => 2 * place + two.indexOf(leaf), 0)] ?? 0;
          },
        );
        expectProtected(table);
      }),
      { numRuns: 12 },
    );
  });
});

describe("complementary suppression", () => {
  // A single small cell in a 3×3 table needs 3 partners, two on a diagonal need 2 (Willenborg and
  // de Waal 2001, ch. 7: a cycle of cells).
  test("gives one small cell of a 3 by 3 table three partners", () => {
    const table = tableOf([
      [2, 20, 30],
      [20, 25, 40],
      [30, 40, 50],
    ]);
    expect(hiddenOf(table, 5)).toHaveLength(4);
  });

  test("gives two small cells on a diagonal two partners", () => {
    const table = tableOf([
      [2, 20, 30],
      [20, 3, 40],
      [30, 40, 50],
    ]);
    expect(hiddenOf(table, 5)).toHaveLength(4);
  });

  test("takes the smallest partners and leaves the totals", () => {
    const hidden = hiddenOf(
      tableOf([
        [2, 20, 30],
        [20, 25, 40],
        [30, 40, 50],
      ]),
      5,
    );
    expect(hidden.sort()).toEqual(
      [
        ["r0", "c0"],
        ["r0", "c1"],
        ["r1", "c0"],
        ["r1", "c1"],
      ]
        .map(crossKey)
        .sort(),
    );
  });

  test("hides a third group where two small ones would tell each other", () => {
    const shown = discloseCounts(
      [
        { key: "a", n: 1 },
        { key: "b", n: 2 },
        { key: "c", n: 30 },
        { key: "d", n: 40 },
      ],
      { minimumCount: 5 },
    );
    expect([...shown.values()]).toEqual([null, null, null, 40]);
  });

  test("hides all groups where only the total could hide them", () => {
    const shown = discloseCounts(
      [
        { key: "a", n: 2 },
        { key: "b", n: 3 },
      ],
      { minimumCount: 5 },
    );
    expect([...shown.values()]).toEqual([null, null]);
  });

  test("hides the empty group too where the total would tell who is in the other", () => {
    const shown = discloseCounts(
      [
        { key: "a", n: 3 },
        { key: "b", n: 0 },
      ],
      { minimumCount: 5 },
    );
    expect([...shown.values()]).toEqual([null, null]);
  });

  test("hides nothing in a table without small counts, and shows what is empty", () => {
    expect(
      hiddenOf(
        tableOf([
          [0, 20],
          [20, 25],
        ]),
        5,
      ),
    ).toEqual([]);
  });

  test("covers a table of many wards in reasonable time", () => {
    const counts = Array.from({ length: 20 }, (_, row) => [
      (row * 7) % 23,
      (row * 5) % 31,
      (row * 3) % 17,
    ]);
    const table = tableOf(counts);
    const shown = discloseTable(table, { minimumCount: 5 });
    expect(
      table.cells.filter(({ n }) => n > 0 && n < 5).every(({ key }) => shown.get(key) === null),
    ).toBe(true);
    expect([...shown.values()].filter((n) => n !== null).length).toBeGreaterThan(20);
  });
});

describe("what everybody or nobody of a group has in common", () => {
  const table: CountTable = {
    cells: [
      { key: "all", n: 6 },
      { key: "with", n: 6 },
      { key: "without", n: 0 },
    ],
    sums: [{ total: "all", parts: ["with", "without"] }],
  };
  const shares = ["with", "without"].map((part) => ({ part, whole: "all" }));

  test("is hidden in a small group where it is sensitive", () => {
    const shown = discloseTable(table, {
      minimumCount: 5,
      sensitive: { shares, minimumGroup: 10 },
    });
    expect(shown.get("with")).toBeNull();
    expect(shown.get("without")).toBeNull();
  });

  test("is shown in a large group", () => {
    const shown = discloseTable(table, { minimumCount: 5, sensitive: { shares, minimumGroup: 6 } });
    expect([...shown.values()]).toEqual([6, 6, 0]);
  });
});

describe("rounding instead of hiding", () => {
  test("rounds every count on its own to the nearest 5", () => {
    const rounded = roundTable(
      { cells: [2, 3, 7, 8, 12].map((n) => ({ key: String(n), n })), sums: [] },
      5,
    );
    expect([...rounded.values()]).toEqual([0, 5, 5, 10, 10]);
  });
});
