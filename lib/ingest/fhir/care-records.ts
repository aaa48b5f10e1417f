import { ownRecord } from "../profiles/care-profiles";
import type { NormalisedRecord } from "../profiles/profile";
import type { FoundEpisode } from "./build-episodes";
import type { PatientFacts } from "./care-index";
import { ageAt, dayOf } from "./fhir-dates";
import type { FoundCode } from "./pathway-codes";
import type { EncounterFacts } from "./read-encounter";
import { idOf } from "./resolve-reference";

/** A procedure of an episode. */
export interface ProcedureFacts {
  readonly key: string;
  readonly code: FoundCode;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

const LONGEST_ACTIVITY = 200;

export function stayRecord(
  encounter: EncounterFacts,
  context: {
    readonly pseudonym: string;
    readonly episode: FoundEpisode | null;
    readonly deceasedAt: unknown;
  },
): NormalisedRecord {
  const { pseudonym, episode, deceasedAt } = context;
  const deathDay = dayOf(deceasedAt);
  const { startDay, endDay } = encounter;
  const diedInside =
    deathDay !== null && endDay !== null && deathDay >= startDay && deathDay <= endDay;
  return ownRecord("stay", idOf(encounter.key), {
    stay_key: idOf(encounter.key),
    episode_key: episode?.episodeKey ?? null,
    patient_pseudonym: pseudonym,
    ward_code: null,
    admitted_at: encounter.startedAt,
    discharged_at: encounter.endedAt,
    is_day_case: encounter.kind === "day-case",
    is_planned: encounter.isPlanned ?? episode?.anchor === "procedure",
    discharge_destination: encounter.destination,
    is_deceased: encounter.isDeceased || diedInside,
    apr_drg: null,
    severity: null,
    justified_days: null,
  });
}

export function episodeRecord(
  episode: FoundEpisode,
  context: {
    readonly pseudonym: string;
    readonly patient: PatientFacts | undefined;
    readonly endDay: string | null;
    readonly diagnoses: readonly string[];
  },
): NormalisedRecord {
  const { pseudonym, patient, endDay, diagnoses } = context;
  const isProcedure = episode.anchor === "procedure";
  return ownRecord("care_episode", episode.episodeKey, {
    episode_key: episode.episodeKey,
    pathway_code: episode.pathway,
    patient_pseudonym: pseudonym,
    ward_code: null,
    anchor_date: episode.anchorDate,
    anchor_precision: "day",
    ended_on: endDay !== null && endDay >= episode.anchorDate ? endDay : null,
    diagnosis_code: isProcedure ? (diagnoses[0] ?? null) : episode.code.code,
    procedure_code: isProcedure ? episode.code.code : null,
    apr_drg: null,
    severity: null,
    age_years: ageAt(patient?.birth, episode.anchorDate),
    age_band: null,
    sex: patient?.sex ?? null,
    region: null,
    variant: episode.variant,
    attributes: { codeSystem: episode.code.system, diagnoses },
  });
}

export function activityRecord(
  procedure: ProcedureFacts,
  episode: FoundEpisode,
  sequence: number,
): NormalisedRecord {
  const { code, startedAt, endedAt } = procedure;
  const minutes =
    startedAt === null || endedAt === null
      ? null
      : (Date.parse(endedAt) - Date.parse(startedAt)) / 60_000;
  return ownRecord("activity_event", idOf(procedure.key), {
    activity_key: idOf(procedure.key),
    episode_key: episode.episodeKey,
    sequence,
    activity: (code.display ?? code.code).slice(0, LONGEST_ACTIVITY),
    step_code: null,
    resource_code: null,
    ward_code: null,
    started_at: startedAt,
    completed_at: endedAt ?? startedAt,
    minutes: minutes === null || minutes < 0 ? null : Math.round(minutes * 100) / 100,
    time_source: "measured",
    attributes: { code: code.code, codeSystem: code.system },
  });
}

/** A death that the patient's own record tells; it says nothing of complications. */
export function deathRecord(episode: FoundEpisode, day: string): NormalisedRecord {
  const key = `${episode.episodeKey}.death`;
  return ownRecord("clinical_event", key, {
    clinical_event_key: key,
    episode_key: episode.episodeKey,
    event_type: "death",
    clavien_dindo_grade: null,
    occurred_on: day,
    code: null,
    ward_code: null,
    amount: null,
    attributes: { basis: "patient-record" },
  });
}
