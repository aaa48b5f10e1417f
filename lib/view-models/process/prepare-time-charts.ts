import type { ProcessPage } from "@/lib/contracts/steering/process";
import type { DottedChart, PerformanceSpectrum } from "@/lib/engine/process";
import type { StackedBarModel } from "../charts/bar-models";
import type { DottedChartModel } from "../charts/dotted-chart-model";
import { writePoint } from "../prepare-period";
import type { Writer } from "../writer";
import { prepareProcessHeading } from "./prepare-process-heading";
import { writeActivity } from "./write-activity";

type Page = Pick<ProcessPage, "period" | "sources" | "counts" | "frame" | "names">;

const QUARTERS = ["fastest", "fast", "slow", "slowest"] as const;

/**
 * The performance spectrum of one passage: passages of each month by quarter of time.
 *
 * @param page for the heading. @param spectrum what the service computed. @param writer of the language.
 * @returns stacked bars, a month each.
 * Source: Denisov, Fahland and van der Aalst 2018 (aggregate performance spectrum).
 * Example: the series name the bounds, as "tot 31 min".
 */
export function prepareSpectrumChart(
  page: Page,
  spectrum: PerformanceSpectrum,
  writer: Writer,
): StackedBarModel {
  const { bounds, from, to, passages, months } = spectrum;
  const write = (minutes: number | undefined) => writer.figure(minutes ?? 0, "duration");
  const labels = [
    writer.text("process.upTo", { bound: write(bounds[0]) }),
    writer.text("process.between", { low: write(bounds[0]), high: write(bounds[1]) }),
    writer.text("process.between", { low: write(bounds[1]), high: write(bounds[2]) }),
    writer.text("process.above", { bound: write(bounds[2]) }),
  ];
  const names = {
    from: writeActivity(from, page.names, writer),
    to: writeActivity(to, page.names, writer),
  };
  return {
    kind: "stacked-bar",
    heading: prepareProcessHeading(
      page,
      {
        title: writer.text("process.spectrum.title", names),
        verdict: writer.text("process.spectrum.verdict", { passages }),
        unitLabel: writer.text("process.spectrum.unit"),
      },
      writer,
    ),
    unit: "count",
    series: QUARTERS.map((key, place) => ({ key, label: labels[place] ?? key })),
    bars: months.map(({ month, counts }) => ({
      key: month,
      label: writePoint(`${month}-01`, "month", writer),
      amounts: [...counts],
    })),
  };
}

const COLOURED = 7;

interface DotCounts {
  readonly activity: string;
  readonly minutes: readonly number[];
}

function medianOf(minutes: readonly number[]): number {
  return minutes.toSorted((a, b) => a - b)[Math.floor((minutes.length - 1) / 2)] ?? 0;
}

function countDots({ dots }: DottedChart): readonly DotCounts[] {
  const counts = new Map<string, number[]>();
  for (const { activity, minute } of dots) {
    const minutes = counts.get(activity) ?? [];
    minutes.push(minute);
    counts.set(activity, minutes);
  }
  return [...counts]
    .map(([activity, minutes]) => ({ activity, minutes }))
    .sort((a, b) => b.minutes.length - a.minutes.length || (a.activity < b.activity ? -1 : 1));
}

function seriesOf(counts: readonly DotCounts[], names: Page["names"], writer: Writer) {
  const named = counts.slice(0, COLOURED).map(({ activity, minutes }) => ({
    key: activity,
    label: writeActivity(activity, names, writer),
    count: minutes.length,
    medianMinutes: medianOf(minutes),
  }));
  const others = counts.slice(COLOURED).flatMap(({ minutes }) => minutes);
  if (others.length === 0) return named;
  const label = writer.text("process.dotted.others", { count: counts.length - COLOURED });
  return [...named, { key: "", label, count: others.length, medianMinutes: medianOf(others) }];
}

/**
 * All events at a glance: a row for each drawn case, a dot for each activity, colour by activity.
 *
 * @param page for the heading. @param chart what the service computed. @param writer of the language.
 * @returns the model; of more than seven kinds of activity the rarer ones share one colour.
 * Source: Song and van der Aalst 2007.
 * Example: 150 of 1 008 cases are drawn, and the verdict says so.
 */
export function prepareDottedChart(
  page: Page,
  chart: DottedChart,
  writer: Writer,
): DottedChartModel {
  const counts = countDots(chart);
  const places = new Map(counts.map(({ activity }, place) => [activity, place]));
  const words = {
    title: writer.text("process.dotted.title"),
    verdict: writer.text("process.dotted.verdict", { rows: chart.rows, cases: chart.cases }),
    unitLabel: writer.text("process.dotted.unit"),
  };
  return {
    kind: "dotted",
    heading: prepareProcessHeading(page, words, writer),
    rows: chart.rows,
    longestMinutes: Math.max(60, ...chart.dots.map(({ minute }) => minute)),
    axes: { time: writer.text("process.dotted.time"), rows: writer.text("process.dotted.rows") },
    series: seriesOf(counts, page.names, writer),
    dots: chart.dots.map(({ row, minute, activity }) => ({
      ...{ row, minute },
      series: Math.min(places.get(activity) ?? COLOURED, COLOURED),
    })),
  };
}
