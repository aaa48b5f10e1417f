import type { Result } from "@/lib/engine/shared/result";
import type { Scoring } from "./scale";

/** Instruments that this engine scores. The id is stable and stands in stored answers and scores. */
export const INSTRUMENT_IDS = [
  "eq-5d-5l",
  "eq-5d-3l",
  "ohs",
  "oks",
  "hoos-ps",
  "koos-ps",
  "hoos",
  "koos",
  "promis-global-10",
  "qlq-c30",
  "qlq-br23",
  "kccq-12",
  "mrs",
  "nyha",
  "phq-2",
  "phq-9",
  "epds",
  "iciq-ui-sf",
  "wexner",
  "bss-r",
  "decision-regret",
  "qor-15",
  "nrs-pain",
  "pathway-prem",
  "nps",
] as const;

export type InstrumentId = (typeof INSTRUMENT_IDS)[number];

/** Keys of the scores that the instruments yield; stable, because facts and indicators name them. */
export const SCORE_KEYS = [
  "profile",
  "index",
  "vas",
  "lss",
  "total",
  "interval",
  "summary",
  "pain",
  "symptoms",
  "daily-living",
  "sport",
  "quality-of-life",
  "physical-raw",
  "physical-t",
  "physical-se",
  "mental-raw",
  "mental-t",
  "mental-se",
  "global-health",
  "physical",
  "role",
  "emotional",
  "cognitive",
  "social",
  "fatigue",
  "nausea",
  "dyspnoea",
  "insomnia",
  "appetite",
  "constipation",
  "diarrhoea",
  "financial",
  "body-image",
  "sexual-function",
  "sexual-enjoyment",
  "future",
  "systemic",
  "breast",
  "arm",
  "hair-loss",
  "physical-limit",
  "symptom-frequency",
  "social-limit",
  "stress",
  "attributes",
  "quality-of-care",
  "grade",
  "regret",
  "overall",
  "recommend",
] as const;

export type ScoreKey = (typeof SCORE_KEYS)[number];

/** Which end of a scale is good for the patient. */
export type Direction = "higher-is-better" | "higher-is-worse";

/**
 * How well a fact of an instrument is founded: `V` verified against a source file or recomputed,
 * `A` abstract or quoted passage read, `K` recalled and to be verified, `P` a proposal of this product.
 */
export type EvidenceGrade = "V" | "A" | "K" | "P";

/** One answerable item: a key and its codes, never its wording. */
export interface InstrumentItem {
  readonly key: string;
  readonly minimum: number;
  readonly maximum: number;
  /** The possible codes where they are not every whole number of the range (0, 2, 4, 6). */
  readonly codes?: readonly number[];
  /** Code of "does not apply to me": kept, left out of every score, counted apart from missing. */
  readonly notApplicableCode?: number;
  /** Codes that files use for "not answered", beside null. */
  readonly missingCodes: readonly number[];
  /** What a higher code means for the patient; a scale turns items that run against its score. */
  readonly direction: Direction;
}

/** One score that an instrument yields. `profile` is a string of levels and has no range. */
export interface InstrumentScore {
  readonly key: ScoreKey;
  readonly unit: "levels" | "index" | "points" | "t-score";
  /** Lowest and highest possible score; null where the value set decides (`index`) or for `profile`. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly direction: Direction | null;
}

/** What "a change that matters" means, by kind; never mixed (they differ by a factor of two to three). */
export const THRESHOLD_KINDS = [
  "mic-group",
  "mic-individual",
  "mid-between-groups",
  "mdc90",
  "change-small",
  "change-moderate",
  "change-large",
  "pass",
  "treatment-failure",
  "good-outcome",
  "tci",
  "screening",
  "alert",
] as const;

export type ThresholdKind = (typeof THRESHOLD_KINDS)[number];

/** A published threshold with the population and the moment for which it was found. */
export interface Threshold {
  readonly id: string;
  readonly instrumentId: InstrumentId;
  readonly scoreKey: ScoreKey;
  readonly kind: ThresholdKind;
  /** Items whose answer is compared instead of the score; each of them counts on its own. */
  readonly itemKeys?: readonly string[];
  /** In points of the score, on the scale and in the direction that this engine returns. */
  readonly amount: number;
  /** Upper end where the source gives a range instead of one number. */
  readonly amountTo?: number;
  /** Whether `amount` is compared with the change, the score after treatment or any score. */
  readonly appliesTo: "change" | "score-after" | "score";
  readonly comparator: ">=" | "<=" | ">" | "<";
  readonly population: string;
  readonly timepoint: string | null;
  readonly source: string;
  readonly grade: EvidenceGrade;
}

/** Words for ranges of a score, as published: a reading aid, never a verdict about one patient. */
export interface ScoreBands {
  readonly instrumentId: InstrumentId;
  readonly scoreKey: ScoreKey;
  /** From low to high; a score between two bands belongs to the lower one until the next begins. */
  readonly bands: readonly { readonly from: number; readonly to: number; readonly name: string }[];
  readonly source: string;
  readonly grade: EvidenceGrade;
}

/** What a hospital must do before it uses an instrument. */
export const LICENCE_DUTIES = [
  "register-each-use",
  "sign-agreement",
  "electronic-licence",
  "permission-for-translation",
  "ask-in-writing",
  "cite",
  "keep-wording",
  "pay-when-commercial",
  "pay-fee",
  "use-whole-module",
  "validate-translation",
  "test-own-text",
] as const;

export type LicenceDuty = (typeof LICENCE_DUTIES)[number];

/** Facts about the right to use an instrument; wording that is licensed comes in a licence pack. */
export interface InstrumentLicence {
  /** Name of the owner; `public-scale`, `literature` or `this-product` where nobody is asked. */
  readonly owner: string;
  readonly permission: "none" | "registration" | "licence" | "ask-in-writing";
  /** Whether this product may bring the words; where false it never does. */
  readonly mayShipWording: boolean;
  /** Whether this product may compute the score. */
  readonly mayScore: boolean;
  readonly duties: readonly LicenceDuty[];
  readonly source: string;
  readonly grade: EvidenceGrade;
}

/** The period that an instrument asks about. */
export const RECALL_PERIODS = [
  "today",
  "past-24-hours",
  "past-week",
  "past-2-weeks",
  "past-4-weeks",
  "usual",
  "at-visit",
  "this-birth",
  "this-decision",
  "this-stay",
] as const;

export type RecallPeriod = (typeof RECALL_PERIODS)[number];

export const MISSING_RULE_KINDS = ["all-items", "mean-imputation", "per-scale"] as const;

/** The skeleton of an instrument: everything needed to score answers, nothing that is licensed. */
export interface Instrument {
  readonly id: InstrumentId;
  /** Version of the skeleton and its scoring, raised when a score can change. */
  readonly version: string;
  readonly items: readonly InstrumentItem[];
  readonly scores: readonly InstrumentScore[];
  /** How answers become scores; null where the instrument has a formula of its own. */
  readonly scoring: Scoring | null;
  /**
   * `all-items`: no score with an item missing; `mean-imputation`: at most `maximumMissing` items;
   * `per-scale`: each scale says how many of its items it needs.
   */
  readonly missingRule: {
    readonly kind: (typeof MISSING_RULE_KINDS)[number];
    readonly maximumMissing: number;
  };
  readonly recall: RecallPeriod;
  readonly thresholds: readonly Threshold[];
  readonly bands: readonly ScoreBands[];
  readonly licence: InstrumentLicence;
  /** Item wording never ships with the skeleton; the type makes a paraphrase impossible. */
  readonly wording: null;
}

/** Answers of one completion by item key; null, an absent key and a missing code all mean "no answer". */
export type Answers = Readonly<Record<string, number | null>>;

/** The scores of one completion. A key is present when, and only when, the instrument yields it. */
export type InstrumentScores = { readonly profile?: Result<string> } & {
  readonly [Key in Exclude<ScoreKey, "profile">]?: Result;
};

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
