import { codesOf, type FoundCode, type PathwayCodes, type PathwayTarget } from "./pathway-codes";
import { isBody, type FhirEntry } from "./fhir-entry";
import { idOf, resolveReference } from "./resolve-reference";
import type { EntryPlace } from "./settle";

/** What is kept of a patient: never a name, an address or a national number. */
export interface PatientFacts {
  readonly place: EntryPlace;
  /** Number of the patient in the hospital, before it becomes a pseudonym. */
  readonly number: string;
  readonly birth: unknown;
  readonly sex: "female" | "male" | "other" | null;
  readonly deceasedAt: unknown;
}

/** A resource that may open a pathway. */
export interface Candidate {
  readonly key: string;
  readonly anchor: "procedure" | "diagnosis";
  readonly code: FoundCode;
  readonly targets: readonly PathwayTarget[];
  readonly patientKey: string | null;
  readonly encounterKey: string | null;
  /** Date as the resource writes it; null where the encounter tells it. */
  readonly performed: unknown;
}

const SEXES: Readonly<Record<string, "female" | "male" | "other">> = {
  female: "female",
  male: "male",
  other: "other",
};

/** The hospital's own number: the identifier typed as medical record number, else the id. */
function patientNumber(entry: FhirEntry): string {
  const identifiers = entry.body["identifier"];
  const found = Array.isArray(identifiers)
    ? (identifiers as readonly unknown[]).find(
        (one) => isBody(one) && codesOf(one["type"]).some(({ code }) => code === "MR"),
      )
    : undefined;
  const number = isBody(found) ? found["value"] : undefined;
  return typeof number === "string" && number !== "" ? number : idOf(entry.key);
}

/** Begin of what was performed: a moment, or the start of a period. */
export function performedOf(body: FhirEntry["body"]): unknown {
  const period = body["performedPeriod"];
  return body["performedDateTime"] ?? (isBody(period) ? period["start"] : undefined);
}

/** What the first reading of a delivery finds: patients, what may open a pathway, how stays nest. */
export class CareIndex {
  readonly patients = new Map<string, PatientFacts>();
  readonly candidates: Candidate[] = [];
  private readonly numbers = new Map<string, string>();
  private readonly encounters = new Set<string>();
  private readonly parents = new Map<string, string>();
  private readonly codes: PathwayCodes;

  constructor(codes: PathwayCodes) {
    this.codes = codes;
  }

  add(entry: FhirEntry): void {
    if (entry.type === "Patient") this.addPatient(entry);
    else if (entry.type === "Encounter") this.addEncounter(entry);
    else if (entry.type === "Procedure") this.addCandidate(entry, "procedure", entry.body["code"]);
    else if (entry.type === "Condition") this.addCandidate(entry, "diagnosis", entry.body["code"]);
  }

  /** The key of the patient that a resource is about; null when the delivery lacks that patient. */
  patientOf(entry: FhirEntry): string | null {
    const key = resolveReference(entry, entry.body["subject"], "Patient");
    if (key === null || this.patients.size === 0 || this.patients.has(key)) return key;
    return this.numbers.get(idOf(key)) ?? null;
  }

  /** The number of a patient; without a resource it is the id in the reference. */
  numberOf(patientKey: string): string {
    return this.patients.get(patientKey)?.number ?? idOf(patientKey);
  }

  hasEncounter(key: string): boolean {
    return this.encounters.has(key);
  }

  hasEncounters(): boolean {
    return this.encounters.size > 0;
  }

  /** The stay that an encounter is part of, itself if of none; null where the parts go in a circle. */
  rootOf(encounterKey: string): string | null {
    const seen = new Set<string>();
    let key = encounterKey;
    for (let parent = this.parents.get(key); parent !== undefined; parent = this.parents.get(key)) {
      if (seen.has(key)) return null;
      seen.add(key);
      key = parent;
    }
    return key;
  }

  private addPatient(entry: FhirEntry): void {
    if (this.patients.has(entry.key)) return;
    const { fileNumber, line, type, key, body } = entry;
    const number = patientNumber(entry);
    const { birthDate, gender, deceasedDateTime } = body;
    this.patients.set(entry.key, {
      place: { fileNumber, line, type, key },
      number,
      birth: birthDate,
      sex: typeof gender === "string" ? (SEXES[gender] ?? null) : null,
      deceasedAt: deceasedDateTime,
    });
    this.numbers.set(number, entry.key);
  }

  private addEncounter(entry: FhirEntry): void {
    this.encounters.add(entry.key);
    const parent = resolveReference(entry, entry.body["partOf"], "Encounter");
    if (parent !== null) this.parents.set(entry.key, parent);
    this.addCandidate(entry, "diagnosis", entry.body["reasonCode"]);
  }

  private addCandidate(entry: FhirEntry, anchor: Candidate["anchor"], concept: unknown): void {
    const found = this.codes.find(codesOf(concept), anchor);
    if (found === null) return;
    const isEncounter = entry.type === "Encounter";
    this.candidates.push({
      key: entry.key,
      anchor,
      ...found,
      patientKey: resolveReference(entry, entry.body["subject"], "Patient"),
      encounterKey: isEncounter
        ? entry.key
        : resolveReference(entry, entry.body["encounter"], "Encounter"),
      performed: anchor === "procedure" ? performedOf(entry.body) : null,
    });
  }
}
