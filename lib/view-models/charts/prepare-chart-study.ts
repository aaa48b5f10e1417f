import type { ChartStudy } from "@/lib/contracts/steering/chart-study";
import type { IndicatorReading } from "@/lib/contracts/steering/figure";
import type { ControlChart } from "@/lib/engine/statistics";
import type { Writer } from "../writer";

/** How a chart was made and what else it says, in words. */
export interface ChartStudyModel {
  /** Kind, rules, limits, outliers, version: a word and a sentence each. */
  readonly facts: readonly {
    readonly key: string;
    readonly label: string;
    readonly text: string;
  }[];
  /** What the reader must mind, one sentence each. */
  readonly warnings: readonly string[];
  /** Anhøj's rules with their numbers; null where runs say nothing. */
  readonly secondOpinion: {
    readonly isSignal: boolean;
    readonly verdict: string;
    readonly lines: readonly string[];
  } | null;
  /** New limits that a person may begin; null without a proposal. */
  readonly proposal: { readonly periodKey: string; readonly text: string } | null;
}

function rounded(amount: number | null, writer: Writer): string {
  return amount === null ? "–" : writer.number(Math.round(amount * 100) / 100);
}

/** Why this kind of chart, with the numbers that decided. */
function writeReason({ choice, evidence }: ChartStudy, writer: Writer): string {
  const { frequency } = evidence;
  return writer.text(`variation.reason.${choice.reason}`, {
    count: evidence.pointCount,
    ratio: rounded(evidence.dispersionRatio, writer),
    size: rounded(evidence.sizeRatio, writer),
    events: rounded(frequency?.eventsPerPeriod ?? null, writer),
    zeros: writer.figure(frequency?.zeroShare ?? 0, "ratio-whole"),
  });
}

function listFacts(
  study: ChartStudy,
  chart: ControlChart,
  writer: Writer,
): ChartStudyModel["facts"] {
  const { settings } = study;
  const last = settings.baselinePointCount;
  const kind = writer.text(`variation.kind.${chart.kind}`);
  const fact = (key: string, text: string) => ({
    key,
    label: writer.text(`variation.fact.${key}`),
    text,
  });
  return [
    fact("kind", `${kind}. ${writeReason(study, writer)}`),
    fact("rules", writer.text(`variation.rules.${settings.rules}`)),
    fact(
      "baseline",
      last === null
        ? writer.text("variation.baseline.all")
        : writer.text("variation.baseline.count", { count: last }),
    ),
    fact(
      "screening",
      writer.text(`variation.screening.${settings.isMovingRangeScreened ? "on" : "off"}`),
    ),
  ];
}

function writeSecondOpinion(
  { secondOpinion }: ChartStudy,
  hasSignal: boolean,
  writer: Writer,
): ChartStudyModel["secondOpinion"] {
  if (!secondOpinion) return null;
  const { usefulPoints, longestRun, longestRunLimit, crossings, crossingsLimit, isSignal } =
    secondOpinion;
  const seen = hasSignal ? "signal" : "alone";
  return {
    isSignal,
    verdict: writer.text(`variation.second.${isSignal ? seen : "none"}`),
    lines: [
      writer.text("variation.second.run", { run: longestRun, limit: longestRunLimit }),
      writer.text("variation.second.crossings", { crossings, limit: crossingsLimit }),
      writer.text("variation.second.basis", { count: usefulPoints }),
    ],
  };
}

/**
 * Says how the chart of an indicator was made, what a second set of rules finds, and where a person
 * may begin new limits.
 *
 * @param reading indicator with its chart and study.
 * @param writer of the reader's language.
 * @returns the words; null when there is no chart, or none of which the making was kept.
 * Source: chart conventions F.1 (one rule set, shown; rebasing only by a person), Anhøj and Olesen 2014.
 * Example: a chart of 24 points whose longest run is 9 says "9 (tot 8 is gewoon)".
 */
export function prepareChartStudy(
  { chart, study, variation }: IndicatorReading,
  writer: Writer,
): ChartStudyModel | null {
  if (chart.status !== "computed" || !study) return null;
  const { proposal } = study;
  return {
    facts: listFacts(study, chart.value, writer),
    warnings: chart.warnings
      .map((code) => `variation.warning.${code}`)
      .filter((key) => writer.has(key))
      .map((key) => writer.text(key)),
    secondOpinion: writeSecondOpinion(study, (variation?.direction ?? null) !== null, writer),
    proposal: proposal && {
      periodKey: proposal.firstPeriodKey.slice(0, 10),
      text: writer.text("variation.proposal.text", {
        count: proposal.pointCount,
        side: proposal.direction,
        period: writer.date(proposal.firstPeriodKey.slice(0, 10), "month"),
      }),
    },
  };
}
