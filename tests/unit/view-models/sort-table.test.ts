import { describe, expect, it } from "vitest";
import { sortTable } from "@/lib/view-models/sort-table";

interface Rate {
  readonly name: string;
  readonly cents: number | null;
}

const RATES: readonly Rate[] = [
  { name: "Zaal", cents: 80 },
  { name: "Arts", cents: null },
  { name: "Kamer", cents: 120 },
];

function sorted(sort: string | null, order: string | null) {
  return sortTable<Rate>({
    rows: RATES,
    columns: { name: ({ name }) => name, rate: ({ cents }) => cents },
    wanted: { sort, order },
    hrefOf: (more) => `?sort=${more.sort}&order=${more.order}`,
  });
}

const namesOf = (table: ReturnType<typeof sorted>) => table.rows.map(({ name }) => name);

describe("a table sorted by its heads", () => {
  it("keeps its own order while no column, or an unknown one, is chosen", () => {
    expect(namesOf(sorted(null, null))).toEqual(["Zaal", "Arts", "Kamer"]);
    expect(namesOf(sorted("colour", "ascending"))).toEqual(["Zaal", "Arts", "Kamer"]);
    expect(sorted(null, null).sortOf("rate").direction).toBeNull();
  });

  it("leaves rows without a figure last either way", () => {
    expect(namesOf(sorted("rate", "descending"))).toEqual(["Kamer", "Zaal", "Arts"]);
    expect(namesOf(sorted("rate", "ascending"))).toEqual(["Zaal", "Kamer", "Arts"]);
  });

  it("puts figures from the largest down and words from A on at the first press", () => {
    expect(sorted(null, null).sortOf("rate").href).toBe("?sort=rate&order=descending");
    expect(sorted(null, null).sortOf("name").href).toBe("?sort=name&order=ascending");
    expect(namesOf(sorted("name", "ascending"))).toEqual(["Arts", "Kamer", "Zaal"]);
  });

  it("turns round at a second press", () => {
    const { sortOf } = sorted("rate", "descending");
    expect(sortOf("rate")).toEqual({ href: "?sort=rate&order=ascending", direction: "descending" });
  });
});
