import type { NetPromoterScore } from "@/lib/engine/instruments";
import type { Proportion } from "@/lib/engine/outcomes";
import type { Result } from "@/lib/engine/shared/result";
import type { DefinitionRecord, PeriodStamp, SourceStamp } from "./figure";
import type { InstrumentResponse } from "./questionnaire-response";

/** One question: how many gave the best and the worst answer. `few-answers` warns under 30 answers. */
export interface ExperienceQuestion {
  readonly key: string;
  readonly top: Result<Proportion>;
  readonly bottom: Result;
  /** Valid answers; null where so few that the number itself is hidden. */
  readonly n: number | null;
  /** "Does not apply to me": outside the share; null where so few that the number is hidden. */
  readonly notApplicable: number | null;
}

export interface ExperienceDimension {
  readonly key: string;
  /** Mean of the shares of its questions; hidden where one of them is. */
  readonly top: Result;
  readonly questions: readonly ExperienceQuestion[];
}

/** The net promoter score; its parts and its interval give each other away, so they go together. */
export interface ExperienceRecommendation {
  readonly points: number;
  readonly parts: Pick<
    NetPromoterScore,
    "promoters" | "passives" | "detractors" | "lower" | "upper"
  > | null;
}

/** How patients of a pathway experienced their care, as they answered at one moment. */
export interface ExperiencePart {
  readonly definition: DefinitionRecord;
  readonly moment: string;
  /** When the patients were treated. */
  readonly period: PeriodStamp;
  readonly dimensions: readonly ExperienceDimension[];
  readonly recommendation: Result<ExperienceRecommendation>;
  readonly responses: readonly InstrumentResponse[];
  /** Fewer than three in ten of who should have answered did: no conclusion is drawn. */
  readonly isResponseLow: boolean;
  readonly sources: readonly SourceStamp[];
}
