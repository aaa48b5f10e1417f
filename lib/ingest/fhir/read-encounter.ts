import { codesOf } from "./pathway-codes";
import { isBody, type FhirEntry } from "./fhir-entry";
import { dayOf, instantOf } from "./fhir-dates";
import type { ResourceRefusal } from "./settle";

/** An encounter as the product needs it. */
export interface EncounterFacts {
  readonly key: string;
  readonly patientKey: string;
  readonly kind: "admission" | "day-case" | "emergency" | "ambulatory";
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly startDay: string;
  readonly endDay: string | null;
  /** Null where neither priority nor the way of admission says it. */
  readonly isPlanned: boolean | null;
  readonly destination: string | null;
  readonly isDeceased: boolean;
}

/** Class of an encounter (v3-ActCode) to what it is here. */
const KINDS: Readonly<Record<string, EncounterFacts["kind"]>> = {
  IMP: "admission",
  ACUTE: "admission",
  NONAC: "admission",
  SS: "day-case",
  EMER: "emergency",
};

/** Discharge disposition of FHIR to the destinations of the stays contract. */
const DESTINATIONS: Readonly<Record<string, string>> = {
  home: "home",
  "alt-home": "home",
  "other-hcf": "acute-hospital",
  hosp: "other-care",
  long: "residential-care",
  aadvice: "against-advice",
  exp: "death",
  psy: "other-care",
  rehab: "other-care",
  snf: "residential-care",
  oth: "other-care",
};

const DONE = new Set(["finished", "in-progress", "onleave", "arrived", "triaged"]);

/** Whether the encounter took place: not planned, cancelled or entered in error. */
export function tookPlace(status: unknown): boolean {
  return typeof status === "string" && DONE.has(status);
}

function plannedOf(body: FhirEntry["body"]): boolean | null {
  const priority = codesOf(body["priority"])[0]?.code;
  const hospitalization = body["hospitalization"];
  const source = isBody(hospitalization)
    ? codesOf(hospitalization["admitSource"])[0]?.code
    : undefined;
  if (source === "emd" || ["EM", "UR", "S"].includes(priority ?? "")) return false;
  return priority === undefined ? null : true;
}

function destinationOf(body: FhirEntry["body"]): string | null {
  const hospitalization = body["hospitalization"];
  if (!isBody(hospitalization)) return null;
  const code = codesOf(hospitalization["dischargeDisposition"])[0]?.code;
  return code === undefined ? null : (DESTINATIONS[code] ?? null);
}

function refuse(
  refusal: ResourceRefusal["refusal"],
  element: string,
  found: unknown,
): ResourceRefusal {
  return { refusal, element, found: typeof found === "string" ? found : null };
}

interface Span {
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly startDay: string;
  readonly endDay: string | null;
}

function readSpan(body: FhirEntry["body"]): Span | ResourceRefusal {
  const period = isBody(body["period"]) ? body["period"] : {};
  const { start, end } = period;
  if (start === undefined) return refuse("required", "period.start", null);
  const [startedAt, startDay] = [instantOf(start), dayOf(start)];
  if (startedAt === null || startDay === null)
    return refuse("not-a-date-time", "period.start", start);
  const endedAt = end === undefined ? null : instantOf(end);
  if (end !== undefined && endedAt === null) return refuse("not-a-date-time", "period.end", end);
  if (endedAt !== null && endedAt < startedAt) return refuse("end-before-start", "period.end", end);
  return { startedAt, endedAt, startDay, endDay: dayOf(end) };
}

/** Reads an encounter, or says what is wrong with it. */
export function readEncounter(
  { key, body }: FhirEntry,
  patientKey: string,
): EncounterFacts | ResourceRefusal {
  const span = readSpan(body);
  if ("refusal" in span) return span;
  const code = isBody(body["class"]) ? body["class"]["code"] : undefined;
  const destination = destinationOf(body);
  return {
    key,
    patientKey,
    kind: typeof code === "string" ? (KINDS[code] ?? "ambulatory") : "ambulatory",
    ...span,
    isPlanned: plannedOf(body),
    destination,
    isDeceased: destination === "death",
  };
}
