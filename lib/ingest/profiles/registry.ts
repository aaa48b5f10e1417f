import "server-only";
import { ImportFault } from "@/lib/contracts/import/fault";
import { IMPORT_PROFILES } from "@/lib/contracts/import/registry";
import { FHIR_ENCOUNTERS_PROFILE } from "../fhir/fhir-encounters-profile";
import { FHIR_PROMS_PROFILE } from "../fhir/fhir-proms-profile";
import { CARE_PROFILES } from "./care-profiles";
import { CONTACT_PROFILE } from "./contact-profile";
import { EQ5D_SURVEY_PROFILE } from "./eq5d-survey-profile";
import { EVENT_LOG_PROFILE } from "./event-log-profile";
import { FINANCE_PROFILES } from "./finance-profiles";
import { NHS_PROMS_PROFILE } from "./nhs-proms-profile";
import { OPERATING_ROOM_PROFILE } from "./operating-room-profile";
import type { ImportProfile } from "./profile";

const PROFILES: readonly ImportProfile[] = [
  ...CARE_PROFILES,
  CONTACT_PROFILE,
  ...FINANCE_PROFILES,
  NHS_PROMS_PROFILE,
  EVENT_LOG_PROFILE,
  OPERATING_ROOM_PROFILE,
  EQ5D_SURVEY_PROFILE,
  FHIR_ENCOUNTERS_PROFILE,
  FHIR_PROMS_PROFILE,
];

/** The profile of this name; an unknown name is refused with the names that exist. */
export function findProfile(id: string): ImportProfile {
  const profile = PROFILES.find((candidate) => candidate.id === id);
  if (profile) return profile;
  throw new ImportFault("unknown-profile", { profile: id, known: IMPORT_PROFILES.join(", ") });
}
