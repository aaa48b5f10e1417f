import type { SourceStamp } from "@/lib/contracts/steering/figure";
import type { FunnelComparison, FunnelGrouping } from "@/lib/contracts/steering/funnels";
import type { Funnel, FunnelPoint } from "@/lib/engine/statistics";
import type { ChartHeading } from "../charts/chart-heading";
import type { FunnelChartModel, FunnelPointModel } from "../charts/funnel-model";
import type { PointMark } from "../charts/spc-model";
import type { FigureUnit } from "../charts/figure-unit";
import { figureUnitOf } from "../figure-unit-of";
import { writeFreshness, writeSources } from "../prepare-heading";
import { writePeriod } from "../prepare-period";
import type { Writer } from "../writer";
import { markOfFlag, writeFlag } from "./write-flag";

/** What a funnel chart is prepared from. */
export interface FunnelChartInput {
  readonly comparison: FunnelComparison;
  readonly grouping: FunnelGrouping;
  readonly side: "raw" | "adjusted";
  readonly funnel: Funnel;
  readonly sources: readonly SourceStamp[];
  readonly dataKind: "own" | "example" | "open-data";
}

const LEGEND: readonly PointMark[] = ["better", "worse", "rising", "falling", "common", "excluded"];

function unitOf({ funnel, comparison }: FunnelChartInput): FigureUnit {
  return funnel.kind === "ratio" ? "index" : figureUnitOf(comparison.definition.unit);
}

function count(funnel: Funnel, start: "alarm" | "alert"): number {
  return funnel.points.filter(({ flag }) => flag.startsWith(start)).length;
}

function writeVerdict({ funnel }: FunnelChartInput, writer: Writer): string {
  return writer.text("funnels.verdict", {
    judged: funnel.judgedCount,
    alarms: count(funnel, "alarm"),
    alerts: count(funnel, "alert"),
    falseAlerts: writer.number(Math.round(funnel.expectedFalseAlerts * 10) / 10),
    falseAlarms: writer.number(Math.round(funnel.expectedFalseAlarms * 100) / 100),
  });
}

function writeTitle({ funnel, grouping, side }: FunnelChartInput, writer: Writer): string {
  const outside = count(funnel, "alarm") + count(funnel, "alert");
  const units = writer.text(`funnels.units.${grouping}`, { count: outside });
  return writer.text(`funnels.finding.${side}`, { count: outside, units });
}

function toPoint(point: FunnelPoint, input: FunnelChartInput, writer: Writer): FunnelPointModel {
  const { comparison, grouping } = input;
  const unit = comparison.units.find(({ key }) => key === point.key);
  const label =
    point.key === ""
      ? writer.text("funnels.noUnit")
      : (unit?.name ?? writer.text(`funnels.anonymous.${grouping}`));
  const judgement = writeFlag(point.flag, writer);
  const chance = point.tailChance === null ? "none" : writer.number(point.tailChance);
  return {
    key: point.key,
    label,
    size: point.size,
    amount: point.figure,
    mark: markOfFlag(point.flag, comparison.definition.polarity),
    isOwn: unit?.isOwn ?? false,
    judgement,
    announcement: writer.text(`funnels.announce.${input.funnel.kind}`, {
      unit: label,
      figure: point.figure === null ? "–" : writer.figure(point.figure, unitOf(input)),
      size: writer.figure(point.size, input.funnel.kind === "ratio" ? "points" : "count"),
      judgement,
      chance,
    }),
  };
}

function prepareFunnelHeading(input: FunnelChartInput, writer: Writer): ChartHeading {
  const { comparison, funnel, side, sources, dataKind, grouping } = input;
  const unit = unitOf(input);
  const isRatio = funnel.kind === "ratio";
  const name = writer.localised(comparison.definition.name);
  const verdict = writeVerdict(input, writer);
  return {
    title: writeTitle(input, writer),
    verdict,
    description: writer.text("funnels.describe", {
      name,
      side: writer.text(`funnels.${side}`),
      verdict,
    }),
    unitLabel: isRatio ? writer.text("funnels.ratioUnit") : writer.text(`indicators.unit.${unit}`),
    period: writePeriod(comparison.period, writer),
    source: writeSources(sources, writer),
    dataAsOf: writeFreshness(sources, writer) ?? writer.text("trust.noSource"),
    denominator: writer.text("funnels.unitCount", {
      count: funnel.points.length,
      units: writer.text(`funnels.units.${grouping}`, { count: funnel.points.length }),
    }),
    ...(dataKind === "own" ? {} : { originNote: writer.text(`trust.origin.${dataKind}`) }),
  };
}

/**
 * One side of a comparison, raw or adjusted, as a funnel.
 *
 * @param input the comparison, the side and its funnel; suppressed units are already gone.
 * @param writer of the reader's language.
 * @returns the model of the chart; points in order of size, never of their figure.
 * Source: requirements D.3, F.1 (funnels), statistics 2.5 (no ranking, own hospital named).
 * Example: two of three wards outside give the title "2 afdelingen buiten de grenzen, ruw".
 */
export function prepareFunnelChart(input: FunnelChartInput, writer: Writer): FunnelChartModel {
  const { funnel, grouping } = input;
  const unit = unitOf(input);
  const isRatio = funnel.kind === "ratio";
  const points = [...funnel.points]
    .sort((a, b) => b.size - a.size)
    .map((point) => toPoint(point, input, writer));
  const marks = new Set(points.filter(({ amount }) => amount !== null).map(({ mark }) => mark));
  return {
    kind: "funnel",
    heading: prepareFunnelHeading(input, writer),
    unit,
    words: {
      unit: writer.text(`funnels.grouping.${grouping}`),
      size: writer.text(isRatio ? "funnels.expectedEvents" : "funnels.patients"),
      judgement: writer.text("funnels.judgement"),
    },
    sizeUnit: isRatio ? "points" : "count",
    target: { amount: funnel.target, label: writer.figure(funnel.target, unit) },
    points,
    limits: funnel.limits,
    limitLabels: {
      alert: writer.text("funnels.limit.alert"),
      alarm: writer.text("funnels.limit.alarm"),
    },
    legend: LEGEND.filter((mark) => marks.has(mark)).map((mark) => ({
      mark,
      label: writer.text(`funnels.mark.${mark}`),
    })),
  };
}
