import type { Result } from "@/lib/engine/shared/result";

/** Instruments that this engine scores. The id is stable and stands in stored answers and scores. */
export const INSTRUMENT_IDS = ["eq-5d-5l", "eq-5d-3l", "ohs", "oks", "hoos-ps", "koos-ps"] as const;

export type InstrumentId = (typeof INSTRUMENT_IDS)[number];

/** Keys of the scores that the instruments yield; stable, because facts and indicators name them. */
export const SCORE_KEYS = ["profile", "index", "vas", "lss", "total", "interval"] as const;

export type ScoreKey = (typeof SCORE_KEYS)[number];

/** Which end of a scale is good for the patient. */
export type Direction = "higher-is-better" | "higher-is-worse";

/**
 * How well a fact of an instrument is founded: `V` verified against a source file or recomputed,
 * `A` abstract or quoted passage read, `K` recalled and to be verified.
 */
export type EvidenceGrade = "V" | "A" | "K";

/** One answerable item: a key and its codes, never its wording. */
export interface InstrumentItem {
  readonly key: string;
  readonly minimum: number;
  readonly maximum: number;
  /** Codes that files use for "not answered", beside null. */
  readonly missingCodes: readonly number[];
  readonly direction: Direction;
}

/** One score that an instrument yields. `profile` is a string of levels and has no range. */
export interface InstrumentScore {
  readonly key: ScoreKey;
  readonly unit: "levels" | "index" | "points";
  /** Lowest and highest possible score; null where the value set decides (`index`) or for `profile`. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly direction: Direction | null;
}

/** What "a change that matters" means, by kind; never mixed (they differ by a factor of two to three). */
export type ThresholdKind =
  "mic-group" | "mic-individual" | "mid-between-groups" | "mdc90" | "pass" | "treatment-failure";

/** A published threshold with the population and the moment for which it was found. */
export interface Threshold {
  readonly id: string;
  readonly instrumentId: InstrumentId;
  readonly scoreKey: ScoreKey;
  readonly kind: ThresholdKind;
  /** In points of the score, on the scale and in the direction that this engine returns. */
  readonly amount: number;
  /** Whether `amount` is compared with the change or with the score after treatment. */
  readonly appliesTo: "change" | "score-after";
  readonly comparator: ">=" | "<=";
  readonly population: string;
  readonly timepoint: string | null;
  readonly source: string;
  readonly grade: EvidenceGrade;
}

/** Facts about the right to use an instrument; the wording itself comes in a licence pack. */
export interface InstrumentLicence {
  readonly owner: string;
  readonly permission: "registration" | "licence" | "ask-in-writing";
  readonly source: string;
  readonly grade: EvidenceGrade;
}

/** The skeleton of an instrument: everything needed to score answers, nothing that is licensed. */
export interface Instrument {
  readonly id: InstrumentId;
  /** Version of the skeleton and its scoring, raised when a score can change. */
  readonly version: string;
  readonly items: readonly InstrumentItem[];
  readonly scores: readonly InstrumentScore[];
  /** `all-items`: no score with an item missing; `mean-imputation`: at most `maximumMissing` items. */
  readonly missingRule: {
    readonly kind: "all-items" | "mean-imputation";
    readonly maximumMissing: number;
  };
  readonly recall: "today" | "past-week" | "past-4-weeks";
  readonly thresholds: readonly Threshold[];
  readonly licence: InstrumentLicence;
  /** Item wording never ships; the type makes a paraphrase impossible. */
  readonly wording: null;
}

/** Answers of one completion by item key; null, an absent key and a missing code all mean "no answer". */
export type Answers = Readonly<Record<string, number | null>>;

/** The scores of one completion. A key is present when, and only when, the instrument yields it. */
export interface InstrumentScores {
  readonly profile?: Result<string>;
  readonly index?: Result;
  readonly vas?: Result;
  readonly lss?: Result;
  readonly total?: Result;
  readonly interval?: Result;
}

/** What {@link scoreInstrument} returns for one completion. */
export interface ScoredAnswers {
  readonly instrumentId: InstrumentId;
  readonly instrumentVersion: string;
  readonly scores: InstrumentScores;
  /** Items with a valid answer. */
  readonly answeredItems: number;
  /** Items filled in by the missing rule; 0 unless the rule is `mean-imputation`. */
  readonly imputedItems: number;
  /** Keys in the answers that the instrument does not have: a mapping fault, to be shown. */
  readonly unknownKeys: readonly string[];
}

/** EQ-5D value sets that ship as data. */
export const VALUE_SET_IDS = [
  "BE-5L-2022",
  "NL-5L-2016",
  "FR-5L-2020",
  "DE-5L-2018",
  "UK-3L-1997",
] as const;

export type ValueSetId = (typeof VALUE_SET_IDS)[number];

export interface ScoreOptions {
  /** Value set for the EQ-5D index. Without it the index is `missing-parameter`. */
  readonly valueSet?: ValueSetId;
}
