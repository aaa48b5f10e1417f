import { readFileSync } from "node:fs";
import { NextIntlClientProvider, type AbstractIntlMessages } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AssuranceMark } from "@/components/charts/assurance-mark";
import { ChangeBar } from "@/components/charts/change-bar";
import { CHART_SIZES } from "@/components/charts/chart-size";
import { OutcomeCostChart } from "@/components/charts/outcome-cost-chart";
import { RangeBarChart } from "@/components/charts/range-bar-chart";
import { Sparkline } from "@/components/charts/sparkline";
import { SpcChart } from "@/components/charts/spc-chart";
import { StackedBarChart } from "@/components/charts/stacked-bar-chart";
import { TornadoChart } from "@/components/charts/tornado-chart";
import { VariationMark } from "@/components/charts/variation-mark";
import { WaterfallChart } from "@/components/charts/waterfall-chart";
import type { Locale } from "@/lib/i18n/locales";
import type { PointMark, SpcChartModel } from "@/lib/view-models/charts/spc-model";

const heading = {
  title: "Titel",
  verdict: "",
  description: "Regelkaart van heropnames",
  unitLabel: "%",
  period: "2026",
  source: "MZG",
  dataAsOf: "06/10/2026",
};

function draw(chart: ReactElement, locale: Locale = "nl"): string {
  const charts = JSON.parse(
    readFileSync(`lib/i18n/messages/${locale}/charts.json`, "utf8"),
  ) as AbstractIntlMessages;
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={{ charts }} timeZone="Europe/Brussels">
      {chart}
    </NextIntlClientProvider>,
  );
}

const [WIDE, NARROW] = CHART_SIZES as readonly [
  (typeof CHART_SIZES)[number],
  (typeof CHART_SIZES)[number],
];

function spc(values: readonly (number | null)[], marks: readonly PointMark[] = []): SpcChartModel {
  return {
    kind: "spc",
    reading: "spc",
    heading,
    unit: "ratio",
    polarity: "lower-is-better",
    points: values.map((value, i) => ({
      key: `m${i}`,
      label: `mnd ${i}`,
      value,
      numerator: value === null ? null : 13,
      denominator: value === null ? null : 312,
      lower: 0.01,
      upper: 0.09,
      signals: marks[i] === "worse" ? ["above-upper-limit"] : [],
      mark: marks[i] ?? "common",
      isProvisional: i === values.length - 1,
    })),
    phases: [{ startKey: "m0", endKey: `m${values.length - 1}`, centre: 0.05, isTrial: false }],
    target: { amount: 0.035, label: "doel 3,5%" },
    annotations: [{ key: "m1", text: "belteam" }],
    bounds: { minimum: 0, maximum: 1 },
  };
}

const matches = (markup: string, pattern: RegExp) => [...markup.matchAll(pattern)].length;

describe("a drawn control chart", () => {
  const markup = draw(
    <SpcChart
      model={spc([0.04, 0.05, null, 0.1, 0.05], ["common", "better", "common", "worse"])}
      size={WIDE}
    />,
  );

  it("says in words what it shows", () => {
    expect(markup).toContain('role="img"');
    expect(markup).toContain('aria-label="Regelkaart van heropnames"');
  });

  it("draws a point for each figure and none for a gap", () => {
    expect(matches(markup, /data-point=/g)).toBe(4);
    expect(markup).not.toContain('data-point="m2"');
  });

  it("breaks the line at a gap instead of bridging it", () => {
    const lines = [
      ...markup.matchAll(
        /<path d="(M[^"]*)" fill="none" stroke="var\(--common\)" stroke-width="1\.1">/g,
      ),
    ];
    expect(lines).toHaveLength(2);
  });

  it("gives better a filled circle and worse a diamond, so that shape speaks without colour", () => {
    expect(markup).toMatch(/<circle[^>]*fill="var\(--better\)"/);
    expect(markup).toMatch(/<path[^>]*fill="var\(--worse\)"/);
    expect(markup).toMatch(/<circle[^>]*fill="var\(--paper\)" stroke="var\(--common\)"/);
  });

  it("announces period, figure, counts, verdict and rule of each point", () => {
    expect(markup).toContain(
      "mnd 3: 10,0% (13 van 312). verslechtering door bijzondere oorzaak: boven de bovenste grens.",
    );
  });

  it("shows target and remark with their words", () => {
    expect(markup).toContain("doel 3,5%");
    expect(markup).toContain("belteam");
  });

  it("writes figures as the reader's language does", () => {
    expect(draw(<SpcChart model={spc([0.04, 0.05])} size={WIDE} />, "en")).toContain("4.0%");
  });

  it("draws without a figure, a limit or a target, and without NaN", () => {
    const base = spc([null, null]);
    const bare = {
      ...base,
      target: null,
      points: base.points.map((point) => ({ ...point, lower: null, upper: null })),
      phases: [{ startKey: "m0", endKey: "m1", centre: null, isTrial: true }],
    };
    for (const size of CHART_SIZES) {
      expect(draw(<SpcChart model={bare} size={size} />)).not.toMatch(/NaN|Infinity/);
    }
  });
});

describe("bars", () => {
  const range = {
    kind: "range-bar" as const,
    heading,
    unit: "eur-thousands" as const,
    rows: [
      { key: "b2", label: "B2", estimate: { amount: -3_100_000, low: -6_900_000, high: 0 } },
      { key: "c2", label: "C2", estimate: null },
      {
        key: "b4",
        label: "B4",
        isUnconfirmed: true,
        estimate: { amount: 800_000, low: 0, high: 1_500_000 },
      },
    ],
  };

  it("show the range of an estimate and say in words what is not delivered", () => {
    const markup = draw(<RangeBarChart model={range} size={WIDE} />);
    expect(markup).toContain("B2: \u221231\u00a0k€ [\u221269\u00a0k€; 0\u00a0k€]");
    expect(markup).toContain("C2: niet aangeleverd");
    expect(markup).toContain("B4\u00a0⚠");
  });

  it("write what an outcome is at both ends of an uncertain figure, wide and narrow", () => {
    const tornado = {
      ...{ kind: "tornado" as const, isSigned: true, heading, unit: "eur" as const },
      base: { amount: 1_000_000, label: "basis" },
      words: { figure: "Cijfer", atLow: "laag", atHigh: "hoog" },
      rows: [
        {
          ...{ key: "occupancy", label: "Bezetting", lowText: "0,75", highText: "0,85" },
          ...{ atLow: 1_250_000, atHigh: -350_000, isUnconfirmed: true },
        },
      ],
    };
    for (const size of [WIDE, NARROW]) {
      const markup = draw(<TornadoChart model={tornado} size={size} />);
      expect(markup).toContain(">€\u00a0+12.500<");
      expect(markup).toContain(">€\u00a0−3.500<");
      expect(markup).toContain("Bezetting\u00a0⚠");
    }
  });

  it("keep the width of a stack in proportion to its amounts", () => {
    const model = {
      kind: "stacked-bar" as const,
      heading,
      unit: "eur" as const,
      series: [
        { key: "a", label: "A" },
        { key: "b", label: "B" },
      ],
      bars: [{ key: "x", label: "X", amounts: [30_000, 10_000] }],
    };
    const markup = draw(<StackedBarChart model={model} size={WIDE} />);
    const [a, b] = [...markup.matchAll(/<rect[^>]*width="([\d.]+)"/g)].map(
      (m) => Number(m[1]) + 0.8,
    );
    expect((a ?? 0) / (b ?? 1)).toBeCloseTo(3, 1);
  });

  it("walk from a level by steps to a level that equals their sum", () => {
    const step = (label: string, amount: number, isTotal: boolean) => ({
      key: label,
      label,
      amount,
      isTotal,
    });
    const model = {
      kind: "waterfall" as const,
      heading,
      unit: "eur" as const,
      steps: [step("begin", 10_000, true), step("min", -4_000, false), step("eind", 6_000, true)],
    };
    const markup = draw(<WaterfallChart model={model} size={NARROW} />);
    const widths = [...markup.matchAll(/<rect[^>]*width="([\d.]+)"/g)].map((m) => Number(m[1]));
    expect((widths[0] ?? 0) - (widths[1] ?? 0)).toBeCloseTo(widths[2] ?? 0, 1);
    expect(markup).toContain("min: €\u00a0\u221240");
  });

  it("say each part of a change in words beside its colour", () => {
    const parts = [
      { key: "better" as const, label: "beter", count: 78 },
      { key: "worse" as const, label: "slechter", count: 22 },
    ];
    const markup = draw(<ChangeBar model={{ kind: "change-bar", heading, count: 100, parts }} />);
    expect(markup).toContain("78% beter");
    expect(markup).toContain("22% slechter");
  });
});

describe("outcome beside cost", () => {
  const point = (key: string, low: number | null) => ({
    key,
    label: key,
    outcome: { amount: 0.2, low, high: low === null ? null : 0.25 },
    cost: { amount: 740_000, low: 730_000, high: 750_000 },
    count: 61,
  });
  const model = {
    kind: "outcome-cost" as const,
    heading,
    outcome: { label: "winst", unit: "index" as const },
    cost: { label: "kost", unit: "eur" as const },
    points: [point("Q1", 0.15), point("Q2", null)],
  };

  it("reads both figures with their intervals and never one score", () => {
    const markup = draw(<OutcomeCostChart model={model} size={WIDE} />);
    expect(markup).toContain(
      "Q1: uitkomst 0,20 [0,15; 0,25], kost €\u00a07.400 [€\u00a07.300; €\u00a07.500], n 61",
    );
  });

  it("draws no arm where there is no interval", () => {
    const markup = draw(<OutcomeCostChart model={model} size={NARROW} />);
    expect(matches(markup, /stroke="var\(--accent\)" stroke-width="1\.3"/g)).toBe(3);
    expect(markup).not.toMatch(/NaN/);
  });
});

describe("marks and small lines", () => {
  it("never show a shape without its word", () => {
    const markup = draw(<VariationMark variation={{ code: "worsening", direction: "high" }} />);
    expect(markup).toContain("verslechtert");
    expect(draw(<AssuranceMark code="inconsistent" />)).toContain("haalt het doel soms");
  });

  it("say that there are too few points instead of showing a shape", () => {
    const markup = draw(<VariationMark variation={{ code: "no-judgement", direction: null }} />);
    expect(markup).toContain("te weinig punten");
    expect(markup).not.toContain("<svg");
  });

  it("draw nothing when there is nothing", () => {
    const model = {
      points: [null, null],
      centre: null,
      lower: null,
      upper: null,
      lastMark: "common" as const,
      description: "x",
    };
    expect(draw(<Sparkline model={model} />)).toBe("");
  });
});
