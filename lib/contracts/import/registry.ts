import {
  activitiesContract,
  careEpisodesContract,
  clinicalEventsContract,
  questionnaireAnswersContract,
  staysContract,
  wardsContract,
} from "./care-contracts";
import { patientContactsContract } from "./contact-contract";
import type { ImportContract } from "./contract";
import {
  bfmLetterContract,
  consumablesContract,
  ledgerContract,
  resourcesContract,
} from "./finance-contracts";

/** The documented CSV contracts, in the order in which a hospital delivers them the first time. */
export const IMPORT_CONTRACTS: readonly ImportContract[] = [
  wardsContract,
  resourcesContract,
  ledgerContract,
  careEpisodesContract,
  staysContract,
  activitiesContract,
  clinicalEventsContract,
  questionnaireAnswersContract,
  patientContactsContract,
  consumablesContract,
  bfmLetterContract,
] as unknown as readonly ImportContract[];

/** Every kind of delivery that the product reads: the contracts, then files that others designed. */
export const IMPORT_PROFILES = [
  "wards",
  "resources",
  "ledger",
  "care-episodes",
  "stays",
  "activities",
  "clinical-events",
  "questionnaire-answers",
  "patient-contacts",
  "consumables",
  "bfm-letter",
  "nhs-proms",
  "event-log",
  "operating-room-log",
  "eq5d-survey",
  "fhir-encounters",
  "fhir-proms",
] as const;

export type ImportProfileId = (typeof IMPORT_PROFILES)[number];
