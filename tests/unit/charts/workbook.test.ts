import { describe, expect, it } from "vitest";
import { writeWorkbook } from "@/components/charts/write-workbook";
import type { ExportedTable } from "@/lib/view-models/charts/exported-table";
import { prepareTableCsv } from "@/lib/view-models/charts/prepare-table-csv";
import { prepareWorkbook } from "@/lib/view-models/charts/prepare-workbook";
import { readWorkbook } from "../../support/read-workbook";

const words = { title: "Tarieven: 2026/Q3", origin: "Herkomst", fact: "Wat", text: "Toelichting" };

const table: ExportedTable = {
  columns: [
    "Middel",
    { heading: "Kost", unit: "euro-cents" },
    { heading: "Bezetting", unit: "share" },
    { heading: "Van", unit: "date" },
  ],
  rows: [
    ["Verpleging, dag", 144_210.53, 0.423, "2026-01-01"],
    ["=1+1", null, null, null],
  ],
  origin: { heading: "Herkomst", note: "Voorbeeldgegevens" },
  facts: [
    { name: "Periode", text: "2026" },
    { name: "Te bevestigen", text: "dagfactor: 0,95 (beweerd)" },
  ],
};

const open = async (one: ExportedTable) =>
  readWorkbook(await writeWorkbook(prepareWorkbook(one, words)));

describe("a table as a workbook", () => {
  it("keeps numbers as numbers with the format of their unit", async () => {
    const [figures] = await open(table);
    expect(figures?.cells.get("B2")).toEqual({ content: 144_210.53, format: '#,##0.00 "€"' });
    expect(figures?.cells.get("C2")).toEqual({ content: 0.423, format: "0.0%" });
  });

  it("writes a day as a day that a spreadsheet can count with", async () => {
    const [figures] = await open(table);
    // Excel's serial number of 1 January 2026: 46,023 days after 30 December 1899 (ECMA-376, 18.17.4.1).
    expect(figures?.cells.get("D2")).toEqual({ content: 46_023, format: "yyyy-mm-dd" });
  });

  it("leaves an absent figure empty, and never reads a name as a formula", async () => {
    const [figures] = await open(table);
    expect(figures?.cells.get("A3")?.content).toBe("=1+1");
    expect(figures?.cells.has("B3")).toBe(false);
  });

  it("keeps its headings in view and marks every row of example data", async () => {
    const [figures] = await open(table);
    expect(figures?.frozenRows).toBe(1);
    expect(figures?.cells.get("E1")?.content).toBe("Herkomst");
    expect([2, 3].map((row) => figures?.cells.get(`E${row}`)?.content)).toEqual([
      "Voorbeeldgegevens",
      "Voorbeeldgegevens",
    ]);
  });

  it("says on a sheet of its own where the figures come from, with every mark", async () => {
    const [, origin] = await open(table);
    expect(origin?.name).toBe("Herkomst");
    expect(origin?.cells.get("A2")?.content).toBe("Periode");
    expect(origin?.cells.get("A3")?.content).toBe("Te bevestigen");
    expect(origin?.cells.get("B3")?.content).toBe("dagfactor: 0,95 (beweerd)");
  });

  it("gives every sheet a name that a spreadsheet accepts, each once", async () => {
    const twice = { ...table, sheets: [{ name: "Herkomst", columns: ["a"], rows: [["b"]] }] };
    const sheets = await open(twice);
    expect(sheets.map(({ name }) => name)).toEqual(["Tarieven  2026 Q3", "Herkomst", "Herkomst 3"]);
  });

  it("holds the same figures as the CSV file", async () => {
    const [figures] = await open(table);
    const [, line = ""] = prepareTableCsv(table).split("\r\n");
    expect(line).toBe('"Verpleging, dag",144210.53,0.423,2026-01-01,Voorbeeldgegevens');
    expect(line).toContain(String(figures?.cells.get("B2")?.content));
  });

  it("drops signs that would make the file unreadable", async () => {
    const [figures] = await open({ ...table, rows: [["naam\u0001 & <b>", 1, 1, null]] });
    expect(figures?.cells.get("A2")?.content).toBe("naam  & <b>");
  });
});
