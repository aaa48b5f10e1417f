import type { ChartStudy } from "./chart-study";
import type { Result } from "@/lib/engine/shared/result";
import type { Assurance, ControlChart, Polarity, Variation } from "@/lib/engine/statistics";

/** A text in the three languages of the interface. */
export interface LocalisedText {
  readonly nl: string;
  readonly fr: string;
  readonly en: string;
}

/** The definition behind a figure, with the version that was valid when it was computed. */
export interface DefinitionRecord {
  readonly code: string;
  /** Version of the product, which holds the calculation. */
  readonly version: number;
  /** Version of the hospital's own wording over it; null where there is none. */
  readonly ownVersion: number | null;
  readonly validFrom: string;
  readonly class: "clinical" | "prom" | "prem" | "process" | "cost" | "registration";
  readonly measure: "proportion" | "mean" | "median" | "count" | "rate";
  readonly unit: string;
  readonly polarity: Polarity;
  readonly chartKind: "p" | "u" | "g" | "xmr" | "run" | "funnel" | "none";
  readonly decimals: number;
  readonly minimumCount: number;
  readonly name: LocalisedText;
  readonly short: LocalisedText;
  readonly calculation: LocalisedText | null;
  readonly numerator: LocalisedText | null;
  readonly denominator: LocalisedText | null;
  readonly inclusion: LocalisedText | null;
  readonly exclusion: LocalisedText | null;
  readonly sourceFields: readonly string[];
  readonly ownerRole: string | null;
  readonly source: string;
  readonly grade: string;
  readonly signedOffBy: string | null;
}

/** When a kind of source was last published: the freshness of every figure that rests on it. */
export interface SourceStamp {
  readonly sourceKind: string;
  readonly publishedAt: string;
  readonly batchId: number;
}

/** The days that a figure is about; `until` is the first day after it. */
export interface PeriodStamp {
  readonly precision: "month" | "quarter" | "year";
  readonly from: string;
  readonly until: string;
}

/**
 * What `lower` and `upper` of an estimate are: how sure the figure is (95 % interval), or where the
 * middle half of the cases lies (P25 and P75).
 */
type RangeKind = "interval" | "quartiles";

/** A figure with what the reader needs beside it. Rates are 0 to 1, money is in cents. */
export interface Estimate {
  readonly amount: number;
  readonly rangeKind: RangeKind;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  readonly denominator: number;
}

/** A dated remark that stands on the chart of an indicator. */
export interface AnnotationRecord {
  readonly id: string;
  readonly occurredOn: string;
  readonly kind: "intervention" | "definition" | "event" | "note";
  readonly isPhaseStart: boolean;
  readonly text: string;
  readonly reason: string | null;
  readonly author: string;
  /** On whose charts it stands; absent from reviews frozen before it was kept. */
  readonly scope?: "indicator" | "pathway" | "ward" | "hospital";
  /** The ward that it is about, of a remark on a ward. */
  readonly wardCode?: string | null;
}

export interface TargetRecord {
  readonly amount: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
}

/** One indicator of one pathway in one period, with its history, verdict and trail. */
export interface IndicatorReading {
  readonly definition: DefinitionRecord;
  readonly period: PeriodStamp;
  readonly current: Result<Estimate>;
  readonly comparisonPeriod: PeriodStamp;
  readonly comparison: Result<Estimate>;
  readonly chart: Result<ControlChart>;
  /** How the chart was made and what else it says; absent from reviews frozen before it was kept. */
  readonly study?: ChartStudy;
  readonly variation: Variation | null;
  readonly assurance: Assurance | null;
  readonly target: TargetRecord | null;
  readonly annotations: readonly AnnotationRecord[];
  readonly sources: readonly SourceStamp[];
  /** Share of what should have been delivered that was, 0 to 1, where the source says what is due. */
  readonly completeness: Result;
}
