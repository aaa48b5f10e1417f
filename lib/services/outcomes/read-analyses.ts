import "server-only";
import type { PromAnalyses, ScoreCourse, ThresholdShare } from "@/lib/contracts/steering/outcomes";
import type { ScopedTx } from "@/lib/db/with-scope";
import { suppressSmallCount } from "@/lib/engine/disclosure";
import {
  computeGroupQualityAdjustedTime,
  findInstrument,
  findValueSet,
  HEALTH_CHANGE_METHOD,
  QUALITY_ADJUSTED_TIME_METHOD,
  type FollowedPatient,
  type GroupQualityAdjustedTime,
} from "@/lib/engine/instruments";
import { computed, notComputable, type Result } from "@/lib/engine/shared/result";
import {
  findCountry,
  listFollowedIndices,
  listPeopleAtScores,
  listProfilePairs,
  type CohortFilter,
  type PeopleAtScore,
} from "@/lib/repositories/outcomes";
import { chooseImportantChange } from "../imports/important-changes";
import type { PathwayFigures } from "../indicators/load-pathway-figures";
import { readIndicator } from "../indicators/read-indicator";
import { selectSources } from "../indicators/select-sources";
import type { Cohort } from "./choose-cohort";
import { readCourse } from "./read-courses";
import { readDimensions, readGrid, readHealthChange } from "./read-profiles";
import {
  findClosedMonths,
  findClosedPeriod,
  isResponseLow,
  readRespondents,
  readResponses,
} from "./read-responses";
import { readSpread } from "./read-spread";

const DAYS_OF_YEAR = 365;

async function readQualityTime(
  tx: ScopedTx,
  figures: PathwayFigures,
  cohort: Cohort,
  moments: readonly string[],
): Promise<Result<GroupQualityAdjustedTime>> {
  if (!moments.includes("3m") || !moments.includes("12m")) {
    return notComputable("not-delivered", QUALITY_ADJUSTED_TIME_METHOD, "moments");
  }
  // Before a year is over only the dead are complete: they would stand for everyone.
  const closed = findClosedMonths(figures, { ...cohort, moment: "12m" });
  if (closed === null)
    return notComputable("not-delivered", QUALITY_ADJUSTED_TIME_METHOD, "windows");
  const rows = await listFollowedIndices(
    tx,
    { ...figures.filter, from: closed.from, until: closed.until },
    cohort.instrumentId,
  );
  const patients = rows.flatMap((row) => {
    const patient: FollowedPatient = {
      measurements: [
        { years: 0, index: row.before },
        { years: 0.25, index: row.months3 },
        { years: 1, index: row.months12 },
      ],
      diedAfterYears: row.diedAfterDays === null ? null : row.diedAfterDays / DAYS_OF_YEAR,
    };
    return Array.from({ length: row.count }, () => patient);
  });
  return computeGroupQualityAdjustedTime(patients, 1);
}

/** The scores of a cohort that are indicators, EQ-5D first. */
function readCourses(
  figures: PathwayFigures,
  people: readonly PeopleAtScore[],
  context: Parameters<typeof readCourse>[3],
): readonly ScoreCourse[] {
  const isDefined = ({ instrumentId, scoreKey, moment }: PeopleAtScore): boolean =>
    figures.definitions.has(`prom-all.${instrumentId}.${scoreKey}.${moment}`);
  const scores = new Set(
    people.filter(isDefined).map(({ instrumentId, scoreKey }) => `${instrumentId}|${scoreKey}`),
  );
  return [...scores].sort().flatMap((score) => {
    const [instrumentId = "", scoreKey = ""] = score.split("|");
    const course = readCourse(people, instrumentId, scoreKey, context);
    return course ? [course] : [];
  });
}

function readThresholdShares(
  figures: PathwayFigures,
  cohort: Cohort,
  variants: readonly string[],
): readonly ThresholdShare[] {
  const joints = figures.filter.variant === null ? variants : [figures.filter.variant];
  const places = [...joints, figures.filter.pathwayCode.replace("-replacement", "")];
  return [...figures.definitions.values()]
    .filter(({ code }) => code.startsWith("prom-mic.") && code.endsWith(`.${cohort.moment}`))
    .filter(({ code }) => figures.cells.has(code))
    .map((definition) => {
      const [, instrumentId = "", scoreKey = ""] = definition.code.split(".");
      const instrument = findInstrument(instrumentId);
      const thresholds = instrument
        ? places.flatMap((joint) => chooseImportantChange(instrument.id, scoreKey, joint) ?? [])
        : [];
      return { reading: readIndicator(figures, definition, cohort.period), thresholds };
    });
}

async function readPairs(tx: ScopedTx, filter: CohortFilter, instrumentId: string, moment: string) {
  const counted = await listProfilePairs(tx, filter, instrumentId, moment);
  const pairs = counted.flatMap(({ before, after, count }) =>
    Array.from({ length: count }, () => ({ before, after })),
  );
  return { counted, pairs };
}

/** The response of every instrument that is shown, that of the analysis first. */
function listResponses(
  figures: PathwayFigures,
  cohort: Cohort,
  courses: readonly ScoreCourse[],
): PromAnalyses["responses"] {
  const asked = new Set([cohort.instrumentId, ...courses.map((course) => course.instrumentId)]);
  return [...asked]
    .map((instrumentId) => ({
      instrumentId,
      moments: readResponses(figures, cohort, instrumentId),
    }))
    .filter(({ moments }) => moments.length > 0);
}

/** Everything that the EQ-5D answers of a cohort say, suppressed where it rests on few. */
export async function readAnalyses(
  tx: ScopedTx,
  figures: PathwayFigures,
  cohort: Cohort,
  choices: { readonly moments: readonly string[]; readonly variants: readonly string[] },
): Promise<PromAnalyses> {
  const { instrumentId, definition, moment, period } = cohort;
  const { minimumCount } = definition;
  const filter: CohortFilter = { ...figures.filter, from: period.from, until: period.until };
  const country = await findCountry(tx, filter.hospitalId);
  const valueSet = country === null ? null : findValueSet(instrumentId, country);
  const { counted, pairs } = await readPairs(tx, filter, instrumentId, moment);
  const people = await listPeopleAtScores(tx, filter);
  const courses = readCourses(figures, people, { valueSet, minimumCount });
  const responses = listResponses(figures, cohort, courses);
  const isShown = pairs.length >= minimumCount;
  const spreadOf = (side: "before" | "after") =>
    readSpread(
      counted.map((pair) => ({ profile: pair[side], count: pair.count })),
      instrumentId,
      minimumCount,
    );
  return {
    instrumentId,
    valueSet,
    definition,
    moment,
    period,
    pairs: suppressSmallCount(
      computed(pairs.length, "patients", pairs.length, HEALTH_CHANGE_METHOD),
      minimumCount,
    ),
    responses,
    closedPeriod: findClosedPeriod(figures, cohort),
    isResponseLow: isResponseLow(responses[0]?.moments ?? [], moment),
    dimensions: isShown ? readDimensions(pairs, instrumentId, minimumCount) : [],
    healthChange: readHealthChange(pairs, instrumentId, minimumCount),
    courses,
    thresholdShares: readThresholdShares(figures, cohort, choices.variants),
    grid: readGrid(pairs, valueSet, minimumCount),
    spreadBefore: spreadOf("before"),
    spreadAfter: spreadOf("after"),
    qualityTime: await readQualityTime(tx, figures, cohort, choices.moments),
    respondents: await readRespondents(tx, figures, cohort),
    sources: selectSources(definition, figures.publications),
  };
}
