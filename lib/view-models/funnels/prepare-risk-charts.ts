import type { SourceStamp } from "@/lib/contracts/steering/figure";
import type { FunnelComparison, RiskMonth, RiskReport } from "@/lib/contracts/steering/funnels";
import type { ChartHeading } from "../charts/chart-heading";
import type { PathChartModel } from "../charts/path-model";
import { writeFreshness, writeSources } from "../prepare-heading";
import { writePeriod, writePoint } from "../prepare-period";
import type { Writer } from "../writer";

/** What the two running charts are prepared from. */
export interface RiskChartInput {
  readonly comparison: FunnelComparison;
  readonly report: RiskReport;
  readonly sources: readonly SourceStamp[];
  readonly dataKind: "own" | "example" | "open-data";
}

type Words = Pick<ChartHeading, "title" | "verdict" | "unitLabel">;

function headingOf(input: RiskChartInput, words: Words, writer: Writer): ChartHeading {
  const { comparison, report, sources, dataKind } = input;
  const cases = report.months.reduce((sum, month) => sum + month.cases, 0);
  return {
    ...words,
    description: `${words.title}. ${words.verdict}`,
    period: writePeriod(comparison.period, writer),
    source: writeSources(sources, writer),
    dataAsOf: writeFreshness(sources, writer) ?? writer.text("trust.noSource"),
    denominator: writer.text("indicators.count", { count: writer.figure(cases, "count") }),
    ...(dataKind === "own" ? {} : { originNote: writer.text(`trust.origin.${dataKind}`) }),
  };
}

function labelOf({ until }: RiskMonth, writer: Writer): string {
  return writePoint(until, "month", writer);
}

/**
 * The risk-adjusted CUSUM by month: the highest point of each month against the limit.
 *
 * @param input report with its simulated limit.
 * @param writer of the reader's language.
 * @returns the model; null when no limit could be simulated.
 * Source: statistics 3.4.
 * Example: a month in which the limit was reached carries the mark "signaal".
 */
export function prepareCusumChart(input: RiskChartInput, writer: Writer): PathChartModel | null {
  const { limit, months } = input.report;
  if (limit.status !== "computed" || months.length === 0) return null;
  const signals = months.filter(({ hasSignal }) => hasSignal).length;
  const height = writer.number(Math.round(limit.value.limit * 100) / 100);
  const words: Words = {
    title: writer.text("funnels.cusum.title", { count: signals }),
    verdict: writer.text("funnels.cusum.verdict", {
      odds: limit.value.oddsRatio,
      runLength: writer.figure(limit.value.runLength, "count"),
    }),
    unitLabel: writer.text("funnels.cusum.unit"),
  };
  return {
    kind: "path",
    heading: headingOf(input, words, writer),
    unit: "points",
    limit: {
      amount: limit.value.limit,
      label: writer.text("funnels.cusum.limit", { height }),
    },
    words: { amount: writer.text("funnels.cusum.height"), mark: writer.text("funnels.cusum.mark") },
    points: months.map((month) => {
      const signal = month.hasSignal ? writer.text("funnels.cusum.signal") : null;
      return {
        key: month.until,
        label: labelOf(month, writer),
        amount: month.height,
        signal,
        announcement: `${labelOf(month, writer)}: ${writer.figure(month.height, "points")}${signal ? `, ${signal}` : ""}`,
      };
    }),
  };
}

/**
 * The running sum of expected minus observed events, the picture of the CUSUM.
 *
 * @param input report with its months.
 * @param writer of the reader's language.
 * @returns the model; null without months. It has no limits and gives no signal.
 * Source: statistics 3.4.
 * Example: a balance of 3.2 reads as three events fewer than expected since the start.
 */
export function prepareVladChart(input: RiskChartInput, writer: Writer): PathChartModel | null {
  const { months } = input.report;
  const last = months.at(-1);
  if (!last) return null;
  const amount = writer.figure(Math.abs(last.balance), "points");
  const words: Words = {
    title: writer.text(last.balance >= 0 ? "funnels.vlad.fewer" : "funnels.vlad.more", { amount }),
    verdict: writer.text("funnels.vlad.verdict"),
    unitLabel: writer.text("funnels.vlad.unit"),
  };
  return {
    kind: "path",
    heading: headingOf(input, words, writer),
    unit: "points",
    limit: null,
    words: { amount: writer.text("funnels.vlad.unit"), mark: "" },
    points: months.map((month) => ({
      key: month.until,
      label: labelOf(month, writer),
      amount: month.balance,
      signal: null,
      announcement: `${labelOf(month, writer)}: ${writer.signed(month.balance, "points")}`,
    })),
  };
}
