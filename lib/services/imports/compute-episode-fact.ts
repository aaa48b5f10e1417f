import "server-only";
import {
  classifyHighestGrade,
  classifyReadmissions,
  computeComplicationIndex,
  computeLengthOfStay,
  computeMortalityWithin,
  dayNumberOf,
  findReadmissionRule,
  CLAVIEN_DINDO_GRADES,
  type ClavienDindoGrade,
  type DischargeDestination,
  type ReadmissionStay,
} from "@/lib/engine/outcomes/index";
import type {
  EpisodeFact,
  EpisodeInput,
  StayInput,
} from "@/lib/repositories/publishing/episode-facts";
import { computeEpisodeCost } from "./compute-episode-cost";

/** The rules and windows that the indicators of readmission and mortality are defined by. */
export const READMISSION_RULE_ID = "unplanned-30d";
export const LATE_MORTALITY_WINDOW_DAYS = 90;
const MORTALITY_WINDOW_DAYS = 30;
const DAY_CASE_READMISSION_RULE_ID = "unplanned-30d-day-case";

const DESTINATIONS: readonly DischargeDestination[] = [
  "home",
  "residential-care",
  "acute-hospital",
  "other-care",
  "against-advice",
  "death",
];

function destinationOf(stay: StayInput): DischargeDestination | null {
  if (stay.isDeceased) return "death";
  return DESTINATIONS.find((destination) => destination === stay.destination) ?? null;
}

function readmissionStayOf(stay: StayInput): ReadmissionStay {
  return {
    stayId: stay.stayKey,
    patientId: stay.patient,
    admissionDate: stay.admission,
    dischargeDate: stay.discharge,
    isEmergency: !stay.isPlanned,
    isDayCase: stay.isDayCase,
    category: "acute",
    destination: destinationOf(stay),
  };
}

/** The stay of the index event: the one around the anchor, else the episode's first. */
function findIndexStay(input: EpisodeInput): StayInput | null {
  const own = input.stays
    .filter((stay) => stay.episodeKey === input.episodeKey)
    .sort((a, b) => (a.admission < b.admission ? -1 : 1));
  const around = own.find(
    (stay) =>
      stay.admission <= input.anchorDate &&
      (stay.discharge === null || stay.discharge >= input.anchorDate),
  );
  return around ?? own[0] ?? null;
}

function isReadmitted(input: EpisodeInput, index: StayInput, ruleId: string): boolean | null {
  const rule = findReadmissionRule(ruleId);
  if (rule === null || input.staysUntil === null) return null;
  const classes = classifyReadmissions(input.stays.map(readmissionStayOf), rule, input.staysUntil);
  const own = classes.find(({ stayId }) => stayId === index.stayKey);
  if (own === undefined || own.kind === "not-index") return null;
  return own.kind === "readmitted";
}

function stayFacts(input: EpisodeInput) {
  const index = findIndexStay(input);
  if (index === null) {
    const none = { length_of_stay_days: null, is_day_case: null, is_readmitted_30d: null };
    return { ...none, is_deceased_in_hospital: null, justified_days: null };
  }
  const nights = computeLengthOfStay({
    admissionDate: index.admission,
    dischargeDate: index.discharge,
  });
  const isClosed = index.discharge !== null;
  return {
    length_of_stay_days: nights.status === "computed" ? nights.value : null,
    is_day_case: isClosed ? index.isDayCase : null,
    is_readmitted_30d: isReadmitted(input, index, READMISSION_RULE_ID),
    is_deceased_in_hospital: isClosed ? index.isDeceased : null,
    justified_days: index.justifiedDays,
  };
}

function isGrade(text: string): text is ClavienDindoGrade {
  return (CLAVIEN_DINDO_GRADES as readonly string[]).includes(text);
}

/** Complications are only known up to the last clinical event that was delivered. */
function complicationFacts(input: EpisodeInput) {
  const isRecorded = input.clinicalUntil !== null && input.anchorDate <= input.clinicalUntil;
  if (!isRecorded) {
    return {
      worst_clavien_dindo_grade: null,
      has_complication: null,
      comprehensive_complication_index: null,
    };
  }
  const grades = input.grades.filter(isGrade);
  const index = computeComplicationIndex(grades);
  return {
    worst_clavien_dindo_grade: classifyHighestGrade(grades),
    has_complication: grades.length > 0,
    comprehensive_complication_index: index.status === "computed" ? index.value : null,
  };
}

/**
 * Deaths are known at once and survival only after the window: until the window is over for the
 * episode both stay out, or the newest month would show deaths alone.
 */
function hasDiedWithin(input: EpisodeInput, windowDays: number): boolean | null {
  const anchor = dayNumberOf(input.anchorDate);
  const known = input.staysUntil === null ? null : dayNumberOf(input.staysUntil);
  if (anchor === null || known === null || anchor + windowDays > known) return null;
  const diedInStay = input.stays.find((stay) => stay.isDeceased)?.discharge ?? null;
  const deathDate = input.deathDate ?? diedInStay;
  const mortality = computeMortalityWithin(
    [{ procedureDate: input.anchorDate, deathDate, aliveKnownUntil: input.staysUntil }],
    windowDays,
  );
  if (mortality.status === "not-computable") return null;
  return mortality.value.proportion.numerator > 0;
}

/** Indicators with a recipe whose formula is the engine's; the key is their code. */
function engineMeasures(input: EpisodeInput): EpisodeFact["engine_measures"] {
  const index = findIndexStay(input);
  const isDayCase = index !== null && index.isDayCase;
  return {
    "mortality-90d": hasDiedWithin(input, LATE_MORTALITY_WINDOW_DAYS),
    "readmission-30d-day-case": isDayCase
      ? isReadmitted(input, index, DAY_CASE_READMISSION_RULE_ID)
      : null,
  };
}

/** Computes everything that the screens read of one episode, from what was delivered of it. */
export function computeEpisodeFact(input: EpisodeInput): EpisodeFact {
  return {
    hospitalId: input.hospitalId,
    episodeKey: input.episodeKey,
    ...stayFacts(input),
    ...complicationFacts(input),
    is_deceased_30d: hasDiedWithin(input, MORTALITY_WINDOW_DAYS),
    ...computeEpisodeCost(input),
    index_stay: findIndexStay(input)?.stayKey ?? null,
    engine_measures: engineMeasures(input),
  };
}
