import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { OutcomesDto } from "@/lib/contracts/api/outcomes";
import type { ExperiencePart } from "@/lib/contracts/steering/experience";
import type { CourseMoment, PromAnalyses } from "@/lib/contracts/steering/outcomes";
import type { Result } from "@/lib/engine/shared/result";
import { AppError } from "@/lib/errors/app-error";
import { getOutcomes, type OutcomesInput } from "./get-outcomes";

type ResultDto = OutcomesDto["pairs"];

function toResult<T>(result: Result<T>, amountOf: (value: T) => number): ResultDto {
  const method = { ...result.method };
  if (result.status !== "computed") {
    return { status: "not-computable", reason: result.reason, detail: result.detail, method };
  }
  const { value, unit, denominator } = result;
  return { status: "computed", amount: amountOf(value), unit, denominator, method };
}

const itself = (amount: number): number => amount;

function toMoment({ moment, summary, norm }: CourseMoment) {
  const known = summary.status === "computed" ? summary.value : null;
  return {
    moment,
    mean: toResult(summary, (score) => score.mean),
    median: known?.median ?? null,
    firstQuartile: known?.firstQuartile ?? null,
    thirdQuartile: known?.thirdQuartile ?? null,
    norm: toResult(norm, (gap) => gap.expectedMean),
  };
}

function toLevels({ bands }: PromAnalyses["dimensions"][number]["before"]) {
  return bands.map(({ from, to, count }) => ({ from, to, patients: count }));
}

function toClasses({ healthChange }: PromAnalyses): OutcomesDto["healthChange"] {
  const classes = healthChange.status === "computed" ? healthChange.value.classes : [];
  return classes.map(({ key, n, share }) => ({
    class: key,
    patients: n,
    share: toResult(share, itself),
  }));
}

function toAnswers(analyses: PromAnalyses) {
  return {
    instrument: analyses.instrumentId,
    valueSet: analyses.valueSet,
    moment: analyses.moment,
    period: { from: analyses.period.from, until: analyses.period.until },
    pairs: toResult(analyses.pairs, itself),
    dimensions: analyses.dimensions.map(({ dimension, before, after, superiority }) => ({
      dimension,
      before: toLevels(before),
      after: toLevels(after),
      superiority: toResult(superiority, itself),
    })),
    healthChange: toClasses(analyses),
    scores: analyses.courses.map(({ instrumentId, scoreKey, direction, moments }) => ({
      instrument: instrumentId,
      score: scoreKey,
      direction,
      moments: moments.map(toMoment),
    })),
    responses: analyses.responses.map(({ instrumentId, moments }) => ({
      instrument: instrumentId,
      moments: moments.map(({ moment, due, answered, early, pending }) => ({
        moment,
        due,
        answered,
        early,
        pending,
      })),
    })),
    qualityAdjustedYearsGained: toResult(analyses.qualityTime, (time) => time.gainYears.mean),
  };
}

function toExperience(part: ExperiencePart): NonNullable<OutcomesDto["experience"]> {
  return {
    moment: part.moment,
    period: { from: part.period.from, until: part.period.until },
    isResponseLow: part.isResponseLow,
    dimensions: part.dimensions.map(({ key, top, questions }) => ({
      dimension: key,
      top: toResult(top, itself),
      questions: questions.map((question) => ({
        question: question.key,
        top: toResult(question.top, ({ rate }) => rate),
        bottom: toResult(question.bottom, itself),
        answers: question.n,
        notApplicable: question.notApplicable,
      })),
    })),
    recommendation: toResult(part.recommendation, ({ points }) => points),
  };
}

/** The same analyses as on screen, as a document of the API; 404 where nobody answered EQ-5D. */
export async function getOutcomesDocument(
  actor: Actor,
  pathwayCode: string,
  input: Omit<OutcomesInput, "tab">,
): Promise<OutcomesDto> {
  const page = await getOutcomes(actor, pathwayCode, { ...input, tab: "prom" });
  const { analyses, frame, pathway, choices, experience } = page;
  if (!analyses) throw new AppError("not-found");
  const [newest] = analyses.sources
    .map(({ publishedAt }) => publishedAt)
    .sort((a, b) => b.localeCompare(a));
  return {
    pathway: pathway.code,
    hospital: frame.hospital.name,
    dataKind: frame.hospital.dataKind,
    variant: choices.variant,
    dataAsOf: newest ?? null,
    ...toAnswers(analyses),
    experience: experience && toExperience(experience),
  };
}
