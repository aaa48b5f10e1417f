import "server-only";
import {
  activitiesContract,
  careEpisodesContract,
  clinicalEventsContract,
  questionnaireAnswersContract,
  staysContract,
  wardsContract,
} from "@/lib/contracts/import/care-contracts";
import { contractProfile } from "./contract-profile";
import type { NormalisedRecord, RecordTarget } from "./profile";
import { readAnswerColumns } from "./read-answers";

/** A record of the hospital of the delivery. */
export function ownRecord(
  target: RecordTarget,
  key: string,
  payload: Readonly<Record<string, unknown>>,
): NormalisedRecord {
  return { target, key, hospitalCode: null, payload };
}

const wardsProfile = contractProfile({
  contract: wardsContract,
  sourceKind: "wards",
  start: () => (row) => [ownRecord("ward-row", `${row.ward}|${row.valid_from}`, row)],
});

const staysProfile = contractProfile({
  contract: staysContract,
  sourceKind: "stays",
  start: () => (row, context) => [
    ownRecord("stay", row.stay_id, {
      stay_key: row.stay_id,
      episode_key: row.episode_id,
      patient_pseudonym: context.pseudonymise(row.patient_id),
      ward_code: row.ward,
      admitted_at: row.admission,
      discharged_at: row.discharge,
      is_day_case: row.day_case,
      is_planned: row.planned,
      discharge_destination: row.destination,
      is_deceased: row.deceased,
      apr_drg: row.apr_drg,
      severity: row.soi,
      justified_days: row.justified_days,
    }),
  ],
});

const careEpisodesProfile = contractProfile({
  contract: careEpisodesContract,
  sourceKind: "care-episodes",
  start: () => (row, context) => [
    ownRecord("care_episode", row.episode_id, {
      episode_key: row.episode_id,
      pathway_code: row.pathway,
      patient_pseudonym: row.patient_id === null ? null : context.pseudonymise(row.patient_id),
      ward_code: row.ward,
      anchor_date: row.anchor_date,
      anchor_precision: "day",
      ended_on: row.end_date,
      diagnosis_code: row.diagnosis,
      procedure_code: row.procedure,
      apr_drg: row.apr_drg,
      severity: row.soi,
      age_years: row.age,
      age_band: null,
      sex: row.sex,
      region: row.region,
      variant: row.variant,
      attributes: {},
    }),
  ],
});

function minutesBetween(start: string | null, end: string | null): number | null {
  if (start === null || end === null) return null;
  return Math.round((Date.parse(end) - Date.parse(start)) / 600) / 100;
}

const activitiesProfile = contractProfile({
  contract: activitiesContract,
  sourceKind: "activities",
  start: () => {
    const sequences = new Map<string, number>();
    return (row) => {
      const sequence = (sequences.get(row.episode_id) ?? 0) + 1;
      sequences.set(row.episode_id, sequence);
      return [
        ownRecord("activity_event", row.activity_id, {
          activity_key: row.activity_id,
          episode_key: row.episode_id,
          sequence,
          activity: row.activity,
          step_code: row.step,
          resource_code: row.resource,
          ward_code: row.ward,
          started_at: row.start,
          completed_at: row.end,
          minutes: row.minutes ?? minutesBetween(row.start, row.end),
          time_source: row.time_source ?? "measured",
          attributes: {},
        }),
      ];
    };
  },
});

const clinicalEventsProfile = contractProfile({
  contract: clinicalEventsContract,
  sourceKind: "clinical-events",
  start: () => (row) => [
    ownRecord("clinical_event", row.event_id, {
      clinical_event_key: row.event_id,
      episode_key: row.episode_id,
      event_type: row.type,
      clavien_dindo_grade: row.grade,
      occurred_on: row.date,
      code: row.code,
      ward_code: row.ward,
      amount: row.amount,
      attributes: {},
    }),
  ],
});

const questionnaireAnswersProfile = contractProfile({
  contract: questionnaireAnswersContract,
  sourceKind: "questionnaires",
  start: () => (row, context) => {
    const read = readAnswerColumns(row.instrument, context.otherCells);
    if ("refusal" in read) return read;
    return [
      ownRecord("questionnaire_response", row.response_id, {
        response_key: row.response_id,
        episode_key: row.episode_id,
        instrument_id: row.instrument,
        moment: row.moment,
        answered_on: row.date,
        mode: row.mode ?? "unknown",
        respondent: row.respondent ?? "patient",
        language: row.language,
        answers: read.answers,
        reported_scores: {},
      }),
    ];
  },
});

export const CARE_PROFILES = [
  wardsProfile,
  careEpisodesProfile,
  staysProfile,
  activitiesProfile,
  clinicalEventsProfile,
  questionnaireAnswersProfile,
] as const;
