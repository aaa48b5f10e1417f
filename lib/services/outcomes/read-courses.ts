import "server-only";
import type { CourseMoment, ScoreCourse } from "@/lib/contracts/steering/outcomes";
import { suppressSmallCount } from "@/lib/engine/disclosure";
import {
  computeEq5dIndex,
  computeNormGap,
  computeScoreSummary,
  findInstrument,
  NORM_GAP_METHOD,
  VALUE_SETS,
  type InstrumentScore,
  type NormGap,
  type NormPatient,
  type NormRegion,
  type NormSex,
  type ValueSetId,
} from "@/lib/engine/instruments";
import { notComputable, type Result } from "@/lib/engine/shared/result";
import type { PeopleAtScore } from "@/lib/repositories/outcomes";
import { monthsOf } from "./choose-cohort";

/** The newest survey that asked each measure. */
const SURVEY_YEARS = { index: 2018, vas: 2013 } as const;
const REGIONS: readonly NormRegion[] = ["belgium", "flanders", "wallonia", "brussels"];
const SEXES: readonly NormSex[] = ["male", "female"];

function toPatients(people: readonly PeopleAtScore[]): readonly NormPatient[] {
  return people.flatMap(({ score, age, sex, region, count }) => {
    const norm = {
      sex: SEXES.find((known) => known === sex),
      region: REGIONS.find((known) => known === region),
    };
    if (age === null || !norm.sex || !norm.region) return [];
    const patient: NormPatient = { index: score, age, sex: norm.sex, region: norm.region };
    return Array.from({ length: count }, () => patient);
  });
}

function readNorm(
  people: readonly PeopleAtScore[],
  scoreKey: string,
  valueSet: ValueSetId | null,
): Result<NormGap> {
  const patients = toPatients(people);
  const isKnown = scoreKey === "index" || scoreKey === "vas";
  if (!isKnown || valueSet === null || patients.length === 0) {
    return notComputable("no-reference-for-group", NORM_GAP_METHOD, "norm");
  }
  return computeNormGap(patients, valueSet, SURVEY_YEARS[scoreKey], scoreKey);
}

/** The ends of a scale; of an index the value set says which state is worst. */
function endsOf(score: InstrumentScore, valueSet: ValueSetId | null) {
  const worst = valueSet
    ? computeEq5dIndex(String(VALUE_SETS[valueSet].decrements.MO.length).repeat(5), valueSet)
    : null;
  const lowest = worst?.status === "computed" ? worst.value : 0;
  return { minimum: score.minimum ?? lowest, maximum: score.maximum ?? 1 };
}

interface CourseContext {
  readonly valueSet: ValueSetId | null;
  readonly minimumCount: number;
}

function readMoment(
  people: readonly PeopleAtScore[],
  score: InstrumentScore,
  context: CourseContext,
): CourseMoment {
  const counts = people.map(({ score: value, count }) => ({ value, count }));
  const summary = suppressSmallCount(computeScoreSummary(counts, score.unit), context.minimumCount);
  const [first] = people;
  return {
    moment: first?.moment ?? "",
    summary,
    norm: suppressSmallCount(readNorm(people, score.key, context.valueSet), context.minimumCount),
  };
}

/** The course of one score over the moments at which it was answered. */
export function readCourse(
  people: readonly PeopleAtScore[],
  instrumentId: string,
  scoreKey: string,
  context: CourseContext,
): ScoreCourse | null {
  const score = findInstrument(instrumentId)?.scores.find(({ key }) => key === scoreKey);
  if (!score || score.unit === "levels" || score.direction === null) return null;
  const own = people.filter((p) => p.instrumentId === instrumentId && p.scoreKey === scoreKey);
  const moments = [...new Set(own.map(({ moment }) => moment))].sort(
    (a, b) => monthsOf(a) - monthsOf(b),
  );
  return {
    instrumentId,
    scoreKey,
    unit: score.unit,
    direction: score.direction,
    ...endsOf(score, context.valueSet),
    moments: moments.map((moment) =>
      readMoment(
        own.filter((p) => p.moment === moment),
        score,
        context,
      ),
    ),
  };
}
