import { dayOfMinute, type Day } from "../core/calendar";
import type { Episode, PathwayCode } from "../core/episode";
import { EXAMPLE_SEED, LAST_ANSWER_DAY } from "../core/period";
import { createRandom, type Random } from "../core/random";
import type { Response } from "./answers";

/** How often patients of a pathway answer, and how often a question gets its best answer. */
interface ExperienceProfile {
  readonly responseShare: number;
  readonly topShares: Readonly<Record<FrequencyQuestion | KnownQuestion, number>>;
}

const FREQUENCY_QUESTIONS = [
  "info-before",
  "info-options",
  "shared-decision",
  "respect",
  "pain",
  "coordination",
] as const;
const KNOWN_QUESTIONS = ["discharge-info", "medication"] as const;
type FrequencyQuestion = (typeof FREQUENCY_QUESTIONS)[number];
type KnownQuestion = (typeof KNOWN_QUESTIONS)[number];

export const EXPERIENCE_KEYS = [
  ...FREQUENCY_QUESTIONS,
  ...KNOWN_QUESTIONS,
  "overall",
  "recommend",
  "nps",
] as const;

/** Weak spots on purpose: one message from everyone, and what to watch at home. */
const PROFILES: Partial<Record<PathwayCode, ExperienceProfile>> = {
  "hip-knee": {
    responseShare: 0.56,
    topShares: {
      "info-before": 0.78,
      "info-options": 0.66,
      "shared-decision": 0.7,
      respect: 0.88,
      pain: 0.69,
      coordination: 0.61,
      "discharge-info": 0.64,
      medication: 0.6,
    },
  },
  "mother-child": {
    responseShare: 0.44,
    topShares: {
      "info-before": 0.68,
      "info-options": 0.58,
      "shared-decision": 0.62,
      respect: 0.84,
      pain: 0.66,
      coordination: 0.49,
      "discharge-info": 0.63,
      medication: 0.67,
    },
  },
};

/** Share of patients to whom a question does not apply. */
const NOT_APPLICABLE_SHARE: Readonly<Record<string, number>> = {
  "info-options": 0.06,
  pain: 0.07,
  medication: 0.09,
};
const NOT_APPLICABLE = 8;

/** The best code with this chance; of the others most are one step lower. */
function drawLevel(topShare: number, best: number, random: Random): number {
  if (random.chance(topShare)) return best;
  return random.pick([
    [best - 1, 74],
    [best - 2, 21],
    [Math.max(1, best - 3), 5],
  ]);
}

const clampTen = (mark: number): number => Math.min(10, Math.max(0, Math.round(mark)));

function drawPrem(
  { topShares }: ExperienceProfile,
  mood: number,
  random: Random,
): Record<string, number | null> {
  const answers: Record<string, number | null> = {};
  for (const key of [...FREQUENCY_QUESTIONS, ...KNOWN_QUESTIONS]) {
    const isKnown = key === "discharge-info" || key === "medication";
    // Someone who is content is so on every question: answers of one person hang together.
    const share = Math.min(0.97, Math.max(0.05, topShares[key] + 0.13 * mood));
    const level = drawLevel(share, isKnown ? 3 : 4, random);
    const isApart = random.chance(NOT_APPLICABLE_SHARE[key] ?? 0);
    const isOpen = random.chance(0.015);
    answers[key] = isOpen ? null : isApart ? NOT_APPLICABLE : level;
  }
  const overall = clampTen(8.7 + 1.1 * mood + random.normal(0, 0.8));
  answers.overall = overall;
  answers.recommend = drawLevel(overall >= 9 ? 0.93 : overall >= 7 ? 0.55 : 0.1, 4, random);
  return answers;
}

function drawDay(episode: Episode, random: Random): Day {
  const discharge = dayOfMinute(episode.dischargedAt);
  return Math.min(discharge + random.integer(3, 24), episode.anchor + 42);
}

function answerOf(episode: Episode, profile: ExperienceProfile): readonly Response[] {
  const random = createRandom(`${EXAMPLE_SEED}/experience/${episode.id}`);
  const answeredOn = drawDay(episode, random);
  const isAlive = episode.died === null || episode.died > answeredOn;
  // Two days after discharge at the earliest (HCAHPS); a longer stay is asked too late to count.
  const isPossible = answeredOn >= dayOfMinute(episode.dischargedAt) + 2;
  const isAnswered = random.chance(profile.responseShare);
  if (!isAlive || !isPossible || !isAnswered || answeredOn > LAST_ANSWER_DAY) return [];
  const mood = random.normal(0, 1) - (episode.complication === null ? 0 : 0.5);
  const shared = {
    episode,
    moment: "2w",
    answeredOn,
    mode: random.pick<Response["mode"]>([
      ["web", 82],
      ["paper", 15],
      ["telephone", 3],
    ]),
    respondent: random.chance(0.05) ? "helper" : "patient",
  } as const;
  const prem = drawPrem(profile, mood, random);
  const nps = clampTen((prem.overall ?? 8) + random.normal(0.1, 0.7));
  const list: Response = {
    ...shared,
    id: `V-${episode.id}-2w-PREM`,
    instrument: "pathway-prem",
    answers: prem,
  };
  if (random.chance(0.03)) return [list];
  return [list, { ...shared, id: `V-${episode.id}-2w-NPS`, instrument: "nps", answers: { nps } }];
}

/**
 * What patients answered about their stay, two days to six weeks after it. Their chance is a stream
 * of its own, so that every other answer of the example stays as it was.
 */
export function makeExperienceResponses(episodes: readonly Episode[]): readonly Response[] {
  return episodes.flatMap((episode) => {
    const profile = PROFILES[episode.pathway];
    return profile === undefined ? [] : answerOf(episode, profile);
  });
}
