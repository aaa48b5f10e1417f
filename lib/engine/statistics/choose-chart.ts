import type { Method } from "../shared/result";
import type { ChartKind, ControlChartOptions } from "./control-chart";
import type { EventFrequency } from "./classify-rare-events";

export const METHOD: Method = {
  id: "chart-choice",
  version: "1.0.0",
  source:
    "Laney DB. Qual Eng 2002;14:531-537; Wheeler DJ; Provost LP, Murray SK 2011; Taylor WA 2017",
};

/** Above this ratio of the largest to the smallest denominator flat limits mislead. */
const LARGEST_SIZE_RATIO = 2;

/** What is charted. `rate` is events over exposure, `measure` a mean or median over cases. */
export type ChartedMeasure = "proportion" | "rate" | "count" | "measure";

/** Why a kind of chart was taken. A closed list; the words are translated on screen. */
export const CHART_REASONS = [
  "chosen-by-person",
  "set-by-definition",
  "rare-cases-between",
  "rare-days-between",
  "rare-too-few-events",
  "too-few-points",
  "model-spread",
  "wide-spread-equal-sizes",
  "wide-spread-unequal-sizes",
  "equal-areas",
  "measure-equal-sizes",
  "measure-unequal-sizes",
] as const;

export type ChartReason = (typeof CHART_REASONS)[number];

/** The facts that decide. */
export interface ChartEvidence {
  readonly measure: ChartedMeasure;
  /** Periods with a value that may be judged. */
  readonly pointCount: number;
  /** Of events; `null` for a measure. */
  readonly frequency: EventFrequency | null;
  /** Complete gaps between events whose cases are known one by one; `null` where they are not. */
  readonly gapCount: number | null;
  /** Largest over smallest number of cases of a period; `null` where there is none. */
  readonly sizeRatio: number | null;
  /** Sigma-z of the P or U chart; `null` where it cannot be known or does not apply. */
  readonly dispersionRatio: number | null;
}

/** A kind of chart with its reason. */
export interface ChartChoice {
  readonly kind: ChartKind;
  readonly reason: ChartReason;
  /** Points are drawn, but no line and no judgement. */
  readonly isWithheld: boolean;
}

type Limits = Pick<ControlChartOptions, "requirements" | "dispersionRange">;

function drawn(kind: ChartKind, reason: ChartReason): ChartChoice {
  return { kind, reason, isWithheld: false };
}

/** The plain chart of counts; a measure has no events and is never rare. */
const COUNT_KINDS: Readonly<Record<ChartedMeasure, ChartKind>> = {
  proportion: "p",
  rate: "u",
  count: "c",
  measure: "xmr",
};

function chooseForRareEvents({ measure, gapCount }: ChartEvidence, limits: Limits): ChartChoice {
  if (gapCount !== null && gapCount >= limits.requirements.centre) {
    // A rate is over days of care, not over cases: what goes by between its events is time.
    return measure === "rate" ? drawn("t", "rare-days-between") : drawn("g", "rare-cases-between");
  }
  return { kind: COUNT_KINDS[measure], reason: "rare-too-few-events", isWithheld: true };
}

function chooseForMeasure({ sizeRatio }: ChartEvidence): ChartChoice {
  return sizeRatio !== null && sizeRatio > LARGEST_SIZE_RATIO
    ? drawn("i-prime", "measure-unequal-sizes")
    : drawn("xmr", "measure-equal-sizes");
}

function chooseForCounts(evidence: ChartEvidence, { dispersionRange }: Limits): ChartChoice {
  const { measure, sizeRatio, dispersionRatio } = evidence;
  if (measure === "count") return drawn("c", "equal-areas");
  const isProportion = measure === "proportion";
  if (dispersionRatio === null || dispersionRatio <= dispersionRange.highest) {
    return drawn(isProportion ? "p" : "u", "model-spread");
  }
  return sizeRatio !== null && sizeRatio <= LARGEST_SIZE_RATIO
    ? drawn("xmr", "wide-spread-equal-sizes")
    : drawn(isProportion ? "p-prime" : "u-prime", "wide-spread-unequal-sizes");
}

/**
 * Takes the chart that fits an indicator and its figures.
 *
 * Rule, in this order: rare events go on a G chart (a rate on a T chart) where what lies between them
 * is known and there are enough gaps, else the judgement is withheld; under the points that limits need a run chart;
 * shares and rates whose spread is that of chance (sigma-z up to 1.2) a P or U chart; a wider spread
 * an XmR chart where the periods are of like size (largest at most twice the smallest), else P' or
 * U'; counts without cases a C chart; measures XmR, or I' where the sizes differ more than that.
 * A sigma-z under 0.85 does not narrow the limits: few points make it low by chance.
 *
 * @param evidence facts on the series.
 * @param limits how many points a line and limits need, and which sigma-z counts as chance.
 * @returns kind and reason.
 * Source: see METHOD; thresholds of the chart options.
 * Example: 36 months of 60 to 90 operations with sigma-z 1.05 get a P chart (`model-spread`).
 */
export function chooseChart(evidence: ChartEvidence, limits: Limits): ChartChoice {
  if (evidence.frequency?.isRare) return chooseForRareEvents(evidence, limits);
  if (evidence.pointCount < limits.requirements.limits) return drawn("run", "too-few-points");
  return evidence.measure === "measure"
    ? chooseForMeasure(evidence)
    : chooseForCounts(evidence, limits);
}
