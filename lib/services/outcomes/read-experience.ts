import "server-only";
import type { ExperienceDimension, ExperiencePart } from "@/lib/contracts/steering/experience";
import type { PeriodStamp } from "@/lib/contracts/steering/figure";
import type { OutcomeSpan } from "@/lib/contracts/steering/outcomes";
import {
  computeExperienceDimension,
  EXPERIENCE_DIMENSIONS,
  EXPERIENCE_INSTRUMENTS,
  EXPERIENCE_METHOD,
  INSTRUMENTS,
  LEAST_EXPERIENCE_ANSWERS,
  reportExperience,
} from "@/lib/engine/instruments";
import { SUPPRESSION_METHOD } from "@/lib/engine/disclosure";
import { notComputable, type Result } from "@/lib/engine/shared/result";
import type { PathwayFigures } from "../indicators/load-pathway-figures";
import { resolvePrevious } from "../indicators/resolve-period";
import { selectSources } from "../indicators/select-sources";
import { spanOf } from "./choose-cohort";
import {
  readQuestion,
  readRecommendation,
  type Codes,
  type CountedQuestion,
} from "./read-experience-question";
import { isResponseLow, readMomentResponses } from "./read-responses";

const PREFIX = "prom-answers";
const PERIODS_TO_LOOK_BACK = 7;
/** The definition that the figures of experience belong to. */
const DEFINITION = "would-recommend";

/** The answers to one question in a period, code by code. */
function codesOf(figures: PathwayFigures, code: string, period: PeriodStamp): Codes {
  return (figures.cells.get(code) ?? [])
    .filter((cell) => cell.periodStart >= period.from && cell.periodStart < period.until)
    .flatMap((cell) => cell.histograms ?? [])
    .flatMap((bins) => Object.entries(bins))
    .flatMap(([answer, people]) =>
      Array.from({ length: people }, () => (answer === "open" ? null : Number(answer))),
    );
}

/** The period asked for and those before it, newest first. */
function listPeriodsBack(period: PeriodStamp): readonly PeriodStamp[] {
  const periods = [period];
  for (let back = 1; back < PERIODS_TO_LOOK_BACK; back += 1) {
    periods.push(resolvePrevious(periods[back - 1] ?? period));
  }
  return periods;
}

/** The moment with the most answers, and the newest period with enough of them that is over. */
function choosePeriod(figures: PathwayFigures): { moment: string; period: PeriodStamp } | null {
  const people = new Map<string, number>();
  for (const [code, cells] of figures.cells) {
    const [prefix, , , moment = ""] = code.split(".");
    if (prefix !== PREFIX) continue;
    const count = cells.reduce((sum, { n }) => sum + n, 0);
    people.set(moment, (people.get(moment) ?? 0) + count);
  }
  const [chosen] = [...people].sort(([, a], [, b]) => b - a);
  if (!chosen) return null;
  const [moment] = chosen;
  const mostIn = (period: PeriodStamp): number => {
    const counts = [...figures.cells.keys()]
      .filter((code) => code.startsWith(`${PREFIX}.`) && code.endsWith(`.${moment}`))
      .map((code) => codesOf(figures, code, period).length);
    return Math.max(0, ...counts);
  };
  const enough = listPeriodsBack(figures.period).filter(
    (period) => mostIn(period) >= LEAST_EXPERIENCE_ANSWERS,
  );
  // A quarter of which most answers are still to come would stand beside full ones.
  const isOver = (period: PeriodStamp): boolean =>
    readMomentResponses(figures, { moment, period }, "pathway-prem").every(
      ({ early, pending }) => early + pending === 0,
    );
  return { moment, period: enough.find(isOver) ?? enough[0] ?? figures.period };
}

/** A dimension is shown when each of its questions is: the mean would give a hidden one away. */
function readDimensionTop(counted: readonly CountedQuestion[], minimumCount: number): Result {
  const counts = counted.flatMap(({ count }) => count ?? []);
  const refused = counted
    .map(({ question }) => question.top)
    .find((top) => top.status !== "computed" && top.reason === "suppressed");
  if (refused) return notComputable("suppressed", SUPPRESSION_METHOD, `k=${minimumCount}`);
  if (counts.length < counted.length) {
    return notComputable("below-minimum-count", EXPERIENCE_METHOD, `n=${LEAST_EXPERIENCE_ANSWERS}`);
  }
  return reportExperience(computeExperienceDimension(counts));
}

/** How patients experienced their care; null where nobody was asked or nothing was delivered. */
export function readExperience(
  figures: PathwayFigures,
  span: OutcomeSpan = "quarter",
): ExperiencePart | null {
  const chosen = choosePeriod(figures);
  const definition = figures.definitions.get(DEFINITION);
  if (chosen === null || !definition) return null;
  const { moment } = chosen;
  const period = spanOf(chosen.period, span);
  const { minimumCount } = definition;
  const answersTo = (instrument: string, question: string) =>
    codesOf(figures, [PREFIX, instrument, question, moment].join("."), period);
  const { items } = INSTRUMENTS["pathway-prem"];
  const dimensions = EXPERIENCE_DIMENSIONS.map(({ key, questions }): ExperienceDimension => {
    const asked: readonly string[] = questions;
    const counted = items
      .filter((item) => asked.includes(item.key))
      .map((item) => readQuestion(item, answersTo("pathway-prem", item.key), minimumCount));
    return {
      key,
      top: readDimensionTop(counted, minimumCount),
      questions: counted.map(({ question }) => question),
    };
  });
  const responses = EXPERIENCE_INSTRUMENTS.map((instrumentId) => ({
    instrumentId,
    moments: readMomentResponses(figures, { moment, period }, instrumentId),
  })).filter(({ moments }) => moments.length > 0);
  return {
    definition,
    moment,
    period,
    dimensions,
    recommendation: readRecommendation(answersTo("nps", "nps"), minimumCount),
    responses,
    isResponseLow: isResponseLow(responses[0]?.moments ?? [], moment),
    sources: selectSources({ sourceFields: ["questionnaire_response"] }, figures.publications),
  };
}
