import type { IndicatorReading } from "@/lib/contracts/steering/figure";
import type { SpcChartModel } from "../charts/spc-model";
import type { ChartHeading } from "../charts/chart-heading";
import { prepareSpcChart } from "../charts/prepare-spc-chart";

/** Words of the first picture, in the reader's language. */
export interface FirstPictureWords {
  readonly plainTitle: string;
  readonly titleSince: (from: number, to: number, period: string) => string;
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
 * The control chart of the first page. The title states old and new mean when the last phase lies
 * on the good side of the one before; else it is the plain name.
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
  const change = improvementOf(model);
  if (!change) return model;
  return {
    ...model,
    heading: {
      ...model.heading,
      title: words.titleSince(change.from, change.to, words.monthOf(change.startKey)),
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

/** Old and new mean and when the new one began, when it lies on the good side of the old. */
function improvementOf({ phases, polarity }: SpcChartModel) {
  const [before, after] = phases.slice(-2);
  const [from, to] = [before?.centre ?? null, after?.centre ?? null];
  if (!after || from === null || to === null || polarity === "none") return null;
  const isGood = to > from === (polarity === "higher-is-better");
  return isGood ? { from, to, startKey: after.startKey } : null;
}
