import "server-only";
import type {
  ExperienceQuestion,
  ExperienceRecommendation,
} from "@/lib/contracts/steering/experience";
import { discloseCounts, SUPPRESSION_METHOD } from "@/lib/engine/disclosure";
import {
  computeExperienceCount,
  computeNetPromoterScore,
  EXPERIENCE_METHOD,
  reportExperience,
  type ExperienceCount,
  type InstrumentItem,
  type NetPromoterScore,
} from "@/lib/engine/instruments";
import { computeProportion } from "@/lib/engine/outcomes";
import { computed, notComputable, type Result } from "@/lib/engine/shared/result";

/** Answers as they came: one code for each completion, null where the question was left open. */
export type Codes = readonly (number | null)[];

/** A question with its counts, which stay inside the service. */
export interface CountedQuestion {
  readonly question: ExperienceQuestion;
  /** Null where the share is not shown: a dimension would give it away. */
  readonly count: ExperienceCount | null;
}

const hidden = (minimumCount: number) =>
  notComputable("suppressed", SUPPRESSION_METHOD, `k=${minimumCount}`);

/** The three boxes beside their total; a box of few people is hidden, with the partner it needs. */
function discloseBoxes(top: number, bottom: number, valid: number, minimumCount: number) {
  const parts = [
    { key: "top", n: top },
    { key: "between", n: valid - top - bottom },
    { key: "bottom", n: bottom },
  ];
  const shown = discloseCounts(parts, { minimumCount });
  // The share of a box says how many are outside it: those are a group as well.
  const isShown = (key: string, n: number) =>
    shown.get(key) !== null && (n === valid || valid - n >= minimumCount);
  return { isTopShown: isShown("top", top), isBottomShown: isShown("bottom", bottom) };
}

const shareOf = (n: number, valid: number): Result =>
  reportExperience(computed(n / valid, "rate", valid, EXPERIENCE_METHOD));

/** What the answers to one question say, hidden where it rests on few people. */
export function readQuestion(
  item: InstrumentItem,
  codes: Codes,
  minimumCount: number,
): CountedQuestion {
  const counted = computeExperienceCount(item, codes);
  const { key } = item;
  if (counted.status !== "computed") {
    return {
      question: { key, top: counted, bottom: counted, n: 0, notApplicable: null },
      count: null,
    };
  }
  const { top, bottom, valid, notApplicable } = counted.value;
  const { isTopShown, isBottomShown } = discloseBoxes(top, bottom, valid, minimumCount);
  const isSmall = (n: number) => n > 0 && n < minimumCount;
  const topShare = reportExperience(
    isTopShown ? computeProportion(top, valid) : hidden(minimumCount),
  );
  return {
    question: {
      key,
      top: isSmall(valid) ? hidden(minimumCount) : topShare,
      bottom: isBottomShown ? shareOf(bottom, valid) : hidden(minimumCount),
      n: isSmall(valid) ? null : valid,
      notApplicable: isSmall(notApplicable) ? null : notApplicable,
    },
    count: topShare.status === "computed" ? counted.value : null,
  };
}

function toRecommendation(score: NetPromoterScore, minimumCount: number): ExperienceRecommendation {
  const { points, promoters, passives, detractors, lower, upper } = score;
  const parts = [promoters, passives, detractors].map((n, place) => ({ key: String(place), n }));
  const shown = discloseCounts(parts, { minimumCount });
  const isShown = [...shown.values()].every((n) => n !== null);
  return { points, parts: isShown ? { promoters, passives, detractors, lower, upper } : null };
}

/** The net promoter score; where one of its groups is small, the score alone. */
export function readRecommendation(
  codes: Codes,
  minimumCount: number,
): Result<ExperienceRecommendation> {
  const score = reportExperience(computeNetPromoterScore(codes));
  if (score.status !== "computed") return score;
  return { ...score, value: toRecommendation(score.value, minimumCount) };
}
