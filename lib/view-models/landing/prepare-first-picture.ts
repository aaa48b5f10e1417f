import type { IndicatorReading } from "@/lib/contracts/steering/figure";
import type { SpcChartModel } from "../charts/chart-model";
import type { ChartHeading } from "../charts/chart-heading";
import { prepareSpcChart } from "../charts/prepare-spc-chart";

/** Words of the first picture, in the reader's language. */
export interface FirstPictureWords {
  readonly plainTitle: string;
  readonly titleSince: (period: string) => string;
  readonly verdict: string;
  readonly verdictBetter: string;
  readonly description: string;
  readonly unitLabel: string;
  readonly source: string;
  readonly originNote: string;
  readonly periodOf: (from: string, until: string) => string;
  readonly denominatorOf: (count: number) => string;
  readonly targetOf: (amount: number) => string;
  readonly monthOf: (periodKey: string) => string;
  readonly monthShortOf: (periodKey: string) => string;
  readonly writtenAt: (moment: string) => string;
}

/**
 * The control chart of the first page. The title states a finding only when the last phase opened
 * with an improvement; else it is the plain name.
 *
 * @param reading the indicator of the example hospital.
 * @param words texts in the reader's language.
 * @returns the model; null when there is no chart to show.
 * Example: a reading without a computed chart gives null.
 */
export function prepareFirstPicture(
  reading: IndicatorReading,
  words: FirstPictureWords,
): SpcChartModel | null {
  if (reading.chart.status !== "computed") return null;
  const chart = reading.chart.value;
  const { polarity } = reading.definition;
  const [first, last] = [chart.points.at(0), chart.points.at(-1)];
  if (!first || !last) return null;
  const model = prepareSpcChart(chart, {
    heading: headingOf(reading, words, [first.periodKey, last.periodKey]),
    unit: "ratio",
    polarity,
    labelOf: words.monthShortOf,
    target: reading.target
      ? { amount: reading.target.amount, label: words.targetOf(reading.target.amount) }
      : null,
    annotations: reading.annotations.map(({ occurredOn, text }) => ({
      key:
        chart.points.find(({ periodKey }) => periodKey.slice(0, 7) === occurredOn.slice(0, 7))
          ?.periodKey ?? "",
      text,
    })),
  });
  const start = improvementStart(model);
  if (start === null) return model;
  return {
    ...model,
    heading: {
      ...model.heading,
      title: words.titleSince(words.monthOf(start)),
      verdict: words.verdictBetter,
    },
  };
}

function headingOf(
  reading: IndicatorReading,
  words: FirstPictureWords,
  [from, until]: readonly [string, string],
): ChartHeading {
  const count =
    reading.chart.status === "computed"
      ? reading.chart.value.points.reduce((sum, point) => sum + (point.denominator ?? 0), 0)
      : 0;
  const [newest] = reading.sources.map((s) => s.publishedAt).sort((a, b) => b.localeCompare(a));
  return {
    title: words.plainTitle,
    verdict: words.verdict,
    description: words.description,
    unitLabel: words.unitLabel,
    period: words.periodOf(words.monthOf(from), words.monthOf(until)),
    source: words.source,
    originNote: words.originNote,
    denominator: words.denominatorOf(count),
    dataAsOf: newest ? words.writtenAt(newest) : "–",
  };
}

/** First period of the last phase, when its centre lies on the good side of the phase before. */
function improvementStart({ phases, polarity }: SpcChartModel): string | null {
  const [before, after] = phases.slice(-2);
  if (!after || before?.centre === null || before?.centre === undefined) return null;
  if (after.centre === null || after.isTrial || polarity === "none") return null;
  const isHigher = after.centre > before.centre;
  return isHigher === (polarity === "higher-is-better") ? after.startKey : null;
}
