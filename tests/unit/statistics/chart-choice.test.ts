import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chooseChart,
  classifyRareEvents,
  classifyVariation,
  computeExpectedFalseAlarms,
  computeGChart,
  computePChart,
  computeTimesBetween,
  computeXmrChart,
  DEFAULT_CHART_OPTIONS,
  listCasesBetween,
  MAKING_DATA_COUNT_RULES,
  proposeRebase,
  withholdJudgement,
  type ChartEvidence,
} from "@/lib/engine/statistics";
import { chartOf, counts, series, STABLE } from "./chart-support";

const WIDE: ChartEvidence = {
  measure: "proportion",
  pointCount: 24,
  frequency: null,
  gapCount: null,
  sizeRatio: 1.5,
  dispersionRatio: 1,
};
const choose = (evidence: Partial<ChartEvidence>) =>
  chooseChart({ ...WIDE, ...evidence }, DEFAULT_CHART_OPTIONS);

describe("the chart that fits an indicator", () => {
  // Rules of Laney 2002, Wheeler, Provost and Murray 2011 as written down in docs/methods.
  it("is p or u while the spread is that of chance", () => {
    expect(choose({})).toMatchObject({ kind: "p", reason: "model-spread", isWithheld: false });
    expect(choose({ measure: "rate", dispersionRatio: 1.2 }).kind).toBe("u");
    expect(choose({ dispersionRatio: 0.6 }).kind).toBe("p");
    expect(choose({ dispersionRatio: null }).kind).toBe("p");
  });

  it("is XmR for a wider spread of like sizes, P' or U' for unlike sizes", () => {
    expect(choose({ dispersionRatio: 1.3, sizeRatio: 2 }).kind).toBe("xmr");
    expect(choose({ dispersionRatio: 1.3, sizeRatio: 2.1 }).kind).toBe("p-prime");
    expect(choose({ measure: "rate", dispersionRatio: 1.3, sizeRatio: 3 }).kind).toBe("u-prime");
  });

  it("is XmR or I' for a measure, c for counts of equal areas, a run chart under 12 points", () => {
    expect(choose({ measure: "measure", dispersionRatio: null }).kind).toBe("xmr");
    expect(choose({ measure: "measure", sizeRatio: 5 }).kind).toBe("i-prime");
    expect(choose({ measure: "count" }).kind).toBe("c");
    expect(choose({ pointCount: 11 })).toMatchObject({ kind: "run", reason: "too-few-points" });
    expect(choose({ pointCount: 12 }).kind).toBe("p");
  });

  it("is a g chart for rare events with enough gaps, and without them no judgement at all", () => {
    const frequency = classifyRareEvents(
      counts(Array.from({ length: 36 }, (_, month) => [month % 18 === 0 ? 1 : 0, 80] as const)),
      true,
    );
    expect(frequency).toMatchObject({ isRare: true, events: 2, isAbsenceRarer: false });
    expect(choose({ frequency, gapCount: 1 })).toMatchObject({ kind: "p", isWithheld: true });
    expect(choose({ frequency, gapCount: null })).toMatchObject({ isWithheld: true });
    expect(choose({ frequency, gapCount: 8 })).toMatchObject({ kind: "g", isWithheld: false });
    expect(choose({ measure: "count", frequency })).toMatchObject({ kind: "c", isWithheld: true });
  });

  it("is a t chart for a rare rate: between its events days go by, not cases", () => {
    const counted = { events: 9, eventsPerPeriod: 0.25, zeroShare: 0.8 };
    const frequency = { ...counted, isRare: true, isAbsenceRarer: false };
    const rate = { measure: "rate", frequency } as const;
    expect(choose({ ...rate, gapCount: 8 })).toMatchObject({
      kind: "t",
      reason: "rare-days-between",
    });
    expect(choose({ ...rate, gapCount: null })).toMatchObject({ kind: "u", isWithheld: true });
  });
});

describe("rare events", () => {
  it("are fewer than one for each period, or absent from most periods", () => {
    const often = counts(Array.from({ length: 12 }, () => [1, 30] as const));
    expect(classifyRareEvents(often, true).isRare).toBe(false);
    const clustered = counts(Array.from({ length: 12 }, (_, i) => [i < 5 ? 6 : 0, 30] as const));
    expect(classifyRareEvents(clustered, true)).toMatchObject({ isRare: true });
  });

  it("count the rarer side of a share, and only events of a rate", () => {
    const nearlyAll = counts(Array.from({ length: 24 }, () => [30, 30] as const));
    expect(classifyRareEvents(nearlyAll, true)).toMatchObject({
      isRare: true,
      isAbsenceRarer: true,
      events: 0,
    });
    expect(classifyRareEvents(nearlyAll, false).isRare).toBe(false);
    expect(classifyRareEvents([], true).isRare).toBe(false);
    expect(
      classifyRareEvents(
        counts([
          [null, null],
          [0, 0],
        ]),
        true,
      ).eventsPerPeriod,
    ).toBeNull();
  });

  it("are never called an improvement, however many months stay at zero", () => {
    const deaths = counts(Array.from({ length: 36 }, (_, m) => [m < 2 ? 1 : 0, 80] as const));
    const result = computePChart(deaths);
    if (result.status !== "computed") throw new Error("the chart is computable");
    expect(classifyVariation(result.value, "lower-is-better").code).toBe("improvement");
    const withheld = withholdJudgement(result);
    expect(withheld.warnings).toEqual(["too-few-events"]);
    expect(classifyVariation(withheld.value, "lower-is-better").code).toBe("too-few-events");
    expect(withheld.value.points.map(({ value }) => value)).toEqual(
      result.value.points.map(({ value }) => value),
    );
    expect(withheld.value.points.every(({ centre, upper }) => centre ?? upper ?? true)).toBe(true);
  });
});

describe("gaps between events", () => {
  const events = [
    { occurredOn: "2026-03-01", dayNumber: 60, casesBetween: null },
    { occurredOn: "2026-03-01", dayNumber: 60, casesBetween: 0 },
    { occurredOn: "2026-03-03", dayNumber: 62, casesBetween: 12 },
  ];

  it("begin behind the first event and keep two events of one day apart", () => {
    expect(listCasesBetween(events)).toEqual([
      { periodKey: "2026-03-01#2", value: 0 },
      { periodKey: "2026-03-03", value: 12 },
    ]);
    expect(computeTimesBetween(events)).toEqual([
      { periodKey: "2026-03-01#2", value: 0.5 },
      { periodKey: "2026-03-03", value: 1.5 },
    ]);
  });

  it("that grow mean fewer events: an improvement of a complication, directed low", () => {
    const gaps = series([...Array.from({ length: 20 }, (_, i) => 5 + (i % 3)), 400]);
    const chart = { ...chartOf(computeGChart(gaps, "cases")), gapsBetween: "events" } as const;
    expect(classifyVariation(chart, "lower-is-better")).toMatchObject({
      code: "improvement",
      direction: "low",
    });
    const misses = { ...chart, gapsBetween: "misses" } as const;
    expect(classifyVariation(misses, "higher-is-better")).toMatchObject({
      code: "improvement",
      direction: "high",
    });
  });
});

describe("a proposal for new limits", () => {
  const shifted = [...STABLE, ...Array.from({ length: 9 }, (_, i) => 44 + (i % 2))];

  it("names the first of eight or more points that lie on one side up to now", () => {
    const chart = chartOf(computeXmrChart(series(shifted), "points"));
    expect(proposeRebase(chart, [])).toEqual({
      firstPeriodKey: "25",
      direction: "low",
      pointCount: 9,
    });
  });

  it("is not made again once declined, nor when the run is over, nor without a shift", () => {
    const chart = chartOf(computeXmrChart(series(shifted), "points"));
    expect(proposeRebase(chart, ["25"])).toBeNull();
    const over = chartOf(computeXmrChart(series([...shifted, 56]), "points"));
    expect(proposeRebase(over, [])).toBeNull();
    expect(proposeRebase(chartOf(computeXmrChart(series(STABLE), "points")), [])).toBeNull();
  });

  it("never changes the chart by itself", () => {
    const chart = chartOf(computeXmrChart(series(shifted), "points"));
    expect(chart.phases).toHaveLength(1);
  });
});

describe("false alarms on a page", () => {
  const stable = (length: number) =>
    chartOf(computeXmrChart(series(Array.from({ length }, (_, i) => 50 + (i % 4))), "points"));

  it("are expected in proportion to the number of charts", () => {
    const page = computeExpectedFalseAlarms(Array.from({ length: 40 }, () => stable(24)));
    expect(page.chartCount).toBe(40);
    expect(page.anywhere).toBeCloseTo(4.6, 6);
    expect(page.atLastPoint).toBeCloseTo(0.352, 6);
    expect(computeExpectedFalseAlarms([])).toEqual({ chartCount: 0, atLastPoint: 0, anywhere: 0 });
    expect(computeExpectedFalseAlarms([stable(9)]).chartCount).toBe(0);
  });

  it("grow with the length of the series and stay chances", () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 60 }), (length) => {
        const shorter = computeExpectedFalseAlarms([stable(length)]);
        const longer = computeExpectedFalseAlarms([stable(length + 1)]);
        expect(longer.anywhere).toBeGreaterThanOrEqual(shorter.anywhere);
        expect(longer.anywhere).toBeLessThan(1);
      }),
    );
  });

  it("are as often as simulated: about 15 % of 24-point charts with the rules of the NHS tool", () => {
    // 15.0 % in 6000 charts of an independent simulation of these rules; here 1500, so 3 points wide.
    let state = 7;
    const random = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state + 1) / 4294967297;
    };
    const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    let signals = 0;
    for (let run = 0; run < 1_500; run += 1) {
      const chart = chartOf(
        computeXmrChart(series(Array.from({ length: 24 }, normal)), "z", {
          rules: MAKING_DATA_COUNT_RULES,
        }),
      );
      if (chart.points.some((point) => point.signals.length > 0)) signals += 1;
    }
    expect(signals / 1_500).toBeGreaterThan(0.12);
    expect(signals / 1_500).toBeLessThan(0.19);
  });
});
