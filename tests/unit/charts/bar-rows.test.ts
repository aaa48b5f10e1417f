import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutRows, scaleWithZero, wrapName } from "@/components/charts/bar-rows";
import { CHART_SIZES } from "@/components/charts/chart-size";

const [wide, narrow] = CHART_SIZES;
if (!wide || !narrow) throw new Error("a chart is drawn wide and narrow");

describe("a name beside a bar", () => {
  it("breaks between words when it is longer than its line", () => {
    expect(wrapName("Werkingskosten van het operatiekwartier", 24)).toEqual([
      "Werkingskosten van het",
      "operatiekwartier",
    ]);
  });

  it("ends in an ellipsis when two lines do not hold it", () => {
    expect(wrapName("een twee drie vier vijf zes", 9)).toEqual(["een twee", "drie vie…"]);
  });

  it("keeps every line within its width, whatever the name", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 4, max: 60 }), (name, most) => {
        const lines = wrapName(name, most);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe("rows of bars", () => {
  const amounts = ["+€ 12.345.678,90", "€ 1,00"];

  it("leave the longest amount room at the right, also on a telephone", () => {
    for (const size of [wide, narrow]) {
      const rows = layOutRows(size, { names: ["B2"], amounts });
      // Digits of the face are 6.6 units wide at this size.
      expect(size.width - rows.plotRight).toBeGreaterThanOrEqual(16 * 6.6);
      expect(rows.plotRight - rows.plotLeft).toBeGreaterThan(size.width * 0.3);
    }
  });

  it("are higher where a name takes two lines, and its bar stands under or beside both", () => {
    const short = layOutRows(narrow, { names: ["B2"], amounts });
    const long = layOutRows(narrow, { names: ["B2 ".repeat(30)], amounts });
    expect(long.rowHeight).toBeGreaterThan(short.rowHeight);
    expect(long.barOffset).toBeGreaterThan(long.labelOffsets[1]);
    expect(long.barOffset + long.barHeight).toBeLessThan(long.rowHeight);
  });

  it("hold zero on their scale for every sign", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (drawn) => {
        const rows = layOutRows(wide, { names: [], amounts: [] });
        const x = scaleWithZero(drawn, rows);
        expect(x(0)).toBeGreaterThanOrEqual(rows.plotLeft - 0.001);
        expect(x(0)).toBeLessThanOrEqual(rows.plotRight + 0.001);
      }),
    );
  });
});
