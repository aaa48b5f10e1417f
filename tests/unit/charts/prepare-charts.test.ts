import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computePChart, computeXmrChart, type ControlChart } from "@/lib/engine/statistics";
import type { ChartHeading } from "@/lib/view-models/charts/chart-heading";
import type { WaterfallModel } from "@/lib/view-models/charts/bar-models";
import type { ChartModel } from "@/lib/view-models/charts/chart-model";
import { prepareChartExport } from "@/lib/view-models/charts/prepare-chart-export";
import { prepareChartTable } from "@/lib/view-models/charts/prepare-chart-table";
import { prepareTableCsv } from "@/lib/view-models/charts/prepare-table-csv";
import { prepareSparkline } from "@/lib/view-models/charts/prepare-sparkline";
import { markOf, prepareSpcChart } from "@/lib/view-models/charts/prepare-spc-chart";

const heading: ChartHeading = {
  title: "Heropname",
  verdict: "",
  description: "Regelkaart",
  unitLabel: "%",
  period: "2026",
  source: "MZG",
  dataAsOf: "06/10/2026",
};
const word = (key: string) => key;
const words = { columnOf: word, signalOf: word, factOf: word, origin: "origin" };
const toCsv = (model: ChartModel) => prepareTableCsv(prepareChartExport(model, words));

function chartOf(result: ReturnType<typeof computeXmrChart>): ControlChart {
  if (result.status !== "computed") throw new Error(result.reason);
  return result.value;
}

const keys = Array.from({ length: 24 }, (_, i) => `2025-${String(i + 1).padStart(2, "0")}`);
/** Twelve quiet points around 10, then one far above, then a gap, then quiet again. */
const observations = keys.map((periodKey, i) => ({
  periodKey,
  value: i === 14 ? null : i === 13 ? 20 : 10 + (i % 2 === 0 ? 0.5 : -0.5),
}));
const xmr = chartOf(computeXmrChart(observations, "days"));

const prepare = (polarity: "higher-is-better" | "lower-is-better" | "none") =>
  prepareSpcChart(xmr, { heading, unit: "days", polarity, labelOf: (key) => key });

describe("a control chart as it is drawn", () => {
  it("marks a special cause on the good side as better and on the other as worse", () => {
    expect(prepare("higher-is-better").points[13]?.mark).toBe("better");
    expect(prepare("lower-is-better").points[13]?.mark).toBe("worse");
  });

  it("passes no judgement on a measure without a good side", () => {
    expect(prepare("none").points[13]?.mark).toBe("rising");
    expect(markOf("trend-down", "none")).toBe("falling");
  });

  it("leaves common variation unmarked", () => {
    expect(prepare("lower-is-better").points[3]?.mark).toBe("common");
  });

  it("keeps a missing period as a gap, in its place", () => {
    const model = prepare("lower-is-better");
    expect(model.points).toHaveLength(24);
    expect(model.points[14]).toMatchObject({ key: "2025-15", value: null, mark: "common" });
  });

  it("judges a trend by its direction, not by its side of the mean", () => {
    // Domain brief F.1: the first half of a good trend must not read as concern.
    expect(markOf("trend-down", "lower-is-better")).toBe("better");
    expect(markOf("trend-up", "lower-is-better")).toBe("worse");
  });

  it("carries numerator and denominator of a proportion", () => {
    const p = chartOf(
      computePChart(keys.map((periodKey) => ({ periodKey, numerator: 13, denominator: 312 }))),
    );
    const model = prepareSpcChart(p, {
      heading,
      unit: "ratio",
      polarity: "lower-is-better",
      labelOf: (key) => key,
    });
    expect(model.points[0]).toMatchObject({ numerator: 13, denominator: 312 });
  });

  it("makes a small line of the last 24 periods with the same last mark", () => {
    const line = prepareSparkline(xmr, "lower-is-better", "ligduur");
    expect(line.points).toHaveLength(24);
    expect(line.points[14]).toBeNull();
    expect(line.lastMark).toBe(prepare("lower-is-better").points.at(-1)?.mark);
  });
});

const waterfall = (amounts: readonly (number | null)[]): WaterfallModel => ({
  kind: "waterfall",
  heading,
  unit: "eur",
  steps: amounts.map((amount, i) => ({ key: `${i}`, label: `stap ${i}`, amount, isTotal: false })),
});

describe("the table behind a chart", () => {
  it("holds one row for each point, gaps included, and counts only where there are any", () => {
    const table = prepareChartTable(prepare("lower-is-better"));
    expect(table.rows).toHaveLength(24);
    expect(table.columns.map((column) => column.key)).not.toContain("numerator");
    expect(table.rows[14]?.[1]).toBeNull();
  });

  it("shows the centre that holds in the phase of each point", () => {
    const table = prepareChartTable(prepare("lower-is-better"));
    const place = table.columns.findIndex((column) => column.key === "centre");
    expect(table.rows[0]?.[place]).toBe(xmr.phases[0]?.centre);
  });

  it("does not add up a bar of which nothing was delivered to zero", () => {
    const model: ChartModel = {
      kind: "stacked-bar",
      heading,
      unit: "eur",
      series: [
        { key: "a", label: "A" },
        { key: "b", label: "B" },
      ],
      bars: [
        { key: "x", label: "X", amounts: [100, null] },
        { key: "y", label: "Y", amounts: [null, null] },
      ],
    };
    expect(prepareChartTable(model).rows).toEqual([
      ["X", 100, null, 100],
      ["Y", null, null, null],
    ]);
  });

  it("gives each part of a change its share of everyone who answered", () => {
    const parts = [
      { key: "better" as const, label: "beter", count: 78 },
      { key: "worse" as const, label: "slechter", count: 22 },
    ];
    const model: ChartModel = { kind: "change-bar", heading, count: 100, parts };
    expect(prepareChartTable(model).rows).toEqual([
      ["beter", 78, 0.78],
      ["slechter", 22, 0.22],
    ]);
  });
});

describe("the figures of a chart as a file", () => {
  it("keep the mark of a step that rests on a figure nobody confirmed", () => {
    const model = waterfall([100, 200]);
    const [first, ...rest] = model.steps;
    if (!first) throw new Error("a waterfall has steps");
    expect(toCsv({ ...model, steps: [{ ...first, isUnconfirmed: true }, ...rest] })).toBe(
      "part,amount,mark\r\nstap 0,1,⚠\r\nstap 1,2,\r\n",
    );
  });

  it("write money in euro, a point as decimal sign, and nothing where there is no figure", () => {
    expect(toCsv(waterfall([12_345, null]))).toBe("part,amount\r\nstap 0,123.45\r\nstap 1,\r\n");
  });

  it("mark every row of example data", () => {
    const model = waterfall([100]);
    const marked = { ...model, heading: { ...heading, originNote: "Voorbeeldgegevens" } };
    const [, ...rows] = toCsv(marked).trimEnd().split("\r\n");
    expect(rows.every((row) => row.endsWith(",Voorbeeldgegevens"))).toBe(true);
  });

  it("never let a name act as a formula or break the columns", () => {
    // RFC 4180 section 2.6 and 2.7 (quoting); OWASP, CSV injection.
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (label) => {
        const model = waterfall([100]);
        const [step] = model.steps;
        if (!step) return;
        const csv = toCsv({ ...model, steps: [{ ...step, label }] });
        const field = csv.slice("part,amount\r\n".length, -",1\r\n".length);
        const opened = field.startsWith('"') ? field.slice(1) : field;
        expect(opened).not.toMatch(/^[=+\-@\t]/);
        const inside = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', "") : field;
        if (!field.startsWith('"')) expect(inside).not.toMatch(/[",\r\n]/);
        else expect(inside).not.toContain('"');
      }),
    );
  });
});
