import { dayOfMinute, yearsBetween, type Day } from "../core/calendar";
import type { Episode, Moment, PathwayProfile, Severities } from "../core/episode";
import { EXAMPLE_SEED, FIRST_DAY, LAST_ANSWER_DAY } from "../core/period";
import { createRandom, type Random } from "../core/random";

export interface Response {
  readonly id: string;
  readonly episode: Episode;
  readonly instrument: "eq-5d-5l" | "hoos-ps" | "koos-ps" | "pathway-prem" | "nps";
  /** `2w` is about the experience of the stay, the others are about health. */
  readonly moment: Moment | "2w";
  readonly answeredOn: Day;
  readonly mode: "web" | "paper" | "telephone";
  readonly respondent: "patient" | "helper" | "proxy";
  /** Item key to code; null is an item that was left open. */
  readonly answers: Readonly<Record<string, number | null>>;
}

export const EQ5D_KEYS = ["MO", "SC", "UA", "PD", "AD"] as const;

/** Items of the physical function short forms; HOOS-PS has five, KOOS-PS seven. */
const SHORT_FORM_ITEMS = { "hoos-ps": 5, "koos-ps": 7 } as const;

/** Mean item severity (0 to 4): about 50 before and 87 (hip) or 73 (knee) after, on 0 to 100. */
const SHORT_FORM_SEVERITY = {
  "hoos-ps": { t0: 2.25, "3m": 1, "12m": 0.75 },
  "koos-ps": { t0: 2.5, "3m": 1.2, "12m": 0.85 },
} as const;

const MOMENTS: readonly Moment[] = ["t0", "3m", "12m"];

/** What stays with a patient over the moments: why a change is smaller noise than a level. */
interface Disposition {
  readonly general: number;
  readonly byDimension: readonly number[];
}

/**
 * Odds of answering fall with the moment, under 55 and over 80, and where the patient's language has
 * no official version at hand (outcomes report 6.4: Hutchings 2012).
 */
function responseShare(profile: PathwayProfile, episode: Episode, moment: Moment): number {
  const { age, language } = episode.person;
  // Digital reminders since the start lift the response by 2 points a year.
  let share = profile.responseShare[moment] + 0.02 * yearsBetween(FIRST_DAY, episode.anchor);
  if (age >= 80) share -= 0.07;
  if (age < 55 && profile.code !== "mother-child") share -= 0.06;
  if (language === "other") share -= 0.22;
  return share;
}

function drawDay(profile: PathwayProfile, episode: Episode, at: Moment, random: Random): Day {
  const [from, to] = profile.baselineDays;
  const baseline = episode.anchor + random.integer(from, to);
  if (at === "t0") {
    const arrival = dayOfMinute(episode.admittedAt);
    return from >= 0 ? Math.max(arrival, baseline) : baseline;
  }
  const target = at === "3m" ? 91 : 365;
  // A few forms come long after the window (70-126 and 300-425 days) has closed.
  const isLate = random.chance(0.025);
  const delay = isLate ? random.integer(64, 90) : Math.round(Math.abs(random.normal(0, 11))) - 4;
  return episode.anchor + target + delay;
}

/** A severity becomes a level by rounding; 0 is the best level. */
const levelOf = (severity: number): number => Math.min(4, Math.max(0, Math.round(severity)));

/** Severity added to everything after treatment: a serious complication hurts, experience helps. */
function setbackOf(episode: Episode, moment: Moment): number {
  if (moment === "t0") return 0;
  const isSerious = episode.complication !== null && episode.complication.grade !== "I";
  const isLearning = episode.pathway === "hip-knee";
  const learnt = isLearning ? 0.08 * (yearsBetween(FIRST_DAY, episode.anchor) - 1.5) : 0;
  return (isSerious ? 0.45 : 0) - learnt;
}

function drawEq5d(
  usual: Severities,
  { general, byDimension }: Disposition,
  setback: number,
  random: Random,
): Record<string, number | null> {
  const severities = usual.map(
    (mean, index) =>
      mean + setback + 0.55 * general + (byDimension[index] ?? 0) + random.normal(0, 0.35),
  );
  const answers: Record<string, number | null> = {};
  for (const [index, key] of EQ5D_KEYS.entries()) {
    answers[key] = levelOf(severities[index] ?? 0) + 1;
  }
  const burden = severities.reduce((sum, severity) => sum + Math.max(0, severity), 0) / 5;
  const feeling = 89 - 16 * burden + random.normal(0, 8);
  // Most people mark a multiple of five on the scale (outcomes report 1.5: heaping).
  const step = random.chance(0.8) ? 5 : 1;
  answers.VAS = Math.min(100, Math.max(0, Math.round(feeling / step) * step));
  return answers;
}

function drawShortForm(
  items: number,
  mean: number,
  general: number,
  random: Random,
): Record<string, number | null> {
  const answers: Record<string, number | null> = {};
  // Recovery of the joint differs between patients far more than items differ within one.
  const ownMean = mean + 0.4 * general + random.normal(0, 0.55);
  for (let item = 1; item <= items; item += 1) {
    answers[`PS${item}`] = levelOf(ownMean + random.normal(0, 0.4));
  }
  return answers;
}

/** Now and then someone skips an item; the engine must then refuse or impute by its rule. */
function leaveOneOpen(
  answers: Record<string, number | null>,
  random: Random,
): Record<string, number | null> {
  if (!random.chance(0.03)) return answers;
  const keys = Object.keys(answers);
  const skipped = keys[random.integer(0, keys.length - 1)] ?? "";
  return { ...answers, [skipped]: null };
}

function shortFormOf(episode: Episode): "hoos-ps" | "koos-ps" | null {
  if (episode.pathway !== "hip-knee") return null;
  return episode.variant === "hip" ? "hoos-ps" : "koos-ps";
}

type Circumstances = Omit<Response, "id" | "instrument" | "answers">;

/** Whether, when and how someone answered; null when nothing reached the hospital. */
function drawCircumstances(
  profile: PathwayProfile,
  episode: Episode,
  moment: Moment,
  random: Random,
): Circumstances | null {
  const answeredOn = drawDay(profile, episode, moment, random);
  const isAlive = episode.died === null || episode.died > answeredOn;
  const isDelivered = answeredOn <= LAST_ANSWER_DAY;
  const isAnswered = random.chance(responseShare(profile, episode, moment));
  if (!isAlive || !isDelivered || !isAnswered) return null;
  const isProxy = profile.code === "stroke" && random.chance(0.24);
  const isHelped = random.chance(0.05);
  return {
    episode,
    moment,
    answeredOn,
    mode: random.pick<Response["mode"]>([
      ["web", episode.person.age >= 75 ? 52 : 84],
      ["paper", 22],
      ["telephone", 4],
    ]),
    respondent: isProxy ? "proxy" : isHelped ? "helper" : "patient",
  };
}

function drawMoment(
  profile: PathwayProfile,
  episode: Episode,
  moment: Moment,
  disposition: Disposition,
): readonly Response[] {
  const random = createRandom(`${EXAMPLE_SEED}/answers/${episode.id}/${moment}`);
  const shared = drawCircumstances(profile, episode, moment, random);
  if (shared === null) return [];
  const setback = setbackOf(episode, moment);
  const eq5d = drawEq5d(profile.eq5d[moment], disposition, setback, random);
  const generic: Response = {
    ...shared,
    id: `V-${episode.id}-${moment}-EQ`,
    instrument: "eq-5d-5l",
    answers: leaveOneOpen(eq5d, random),
  };
  const shortForm = shortFormOf(episode);
  if (shortForm === null || random.chance(0.04)) return [generic];
  const usual = SHORT_FORM_SEVERITY[shortForm][moment] + setback;
  const items = drawShortForm(SHORT_FORM_ITEMS[shortForm], usual, disposition.general, random);
  return [
    generic,
    {
      ...shared,
      id: `V-${episode.id}-${moment}-PF`,
      instrument: shortForm,
      answers: leaveOneOpen(items, random),
    },
  ];
}

/** Every completed questionnaire that reached the hospital before the last delivery. */
export function makeResponses(
  episodes: readonly Episode[],
  profiles: readonly PathwayProfile[],
): readonly Response[] {
  const byCode = new Map(profiles.map((profile) => [profile.code, profile]));
  return episodes.flatMap((episode) => {
    const profile = byCode.get(episode.pathway);
    if (profile === undefined) return [];
    const random = createRandom(`${EXAMPLE_SEED}/disposition/${episode.id}`);
    const age = (episode.person.age - 65) / 60;
    const disposition: Disposition = {
      general: random.normal(profile.code === "mother-child" ? 0 : age, 1),
      byDimension: EQ5D_KEYS.map(() => random.normal(0, 0.4)),
    };
    return MOMENTS.flatMap((moment) => drawMoment(profile, episode, moment, disposition));
  });
}
