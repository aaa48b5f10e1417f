import { isBody, type FhirEntry } from "../fhir/fhir-entry";
import { codesOf } from "../fhir/pathway-codes";
import { idOf, resolveReference } from "../fhir/resolve-reference";

/** What an encounter can tell about an event, in the order in which the wizard shows it. */
export const FHIR_COLUMNS = [
  "episode",
  "subject",
  "activity",
  "type",
  "serviceType",
  "class",
  "status",
  "event",
  "period.start",
  "period.end",
  "unit",
  "location",
  "serviceProvider",
] as const;

/** The texts of one event by column; an empty text is nothing said. */
export type FhirEvent = Readonly<Record<(typeof FHIR_COLUMNS)[number], string>>;

/** What the other resources of the same file say of an encounter. */
export interface FhirSurroundings {
  /** The encounter that this one is in the end part of. */
  readonly topOf: (key: string) => string;
  /** Name of a location or organisation by its key. */
  readonly names: ReadonlyMap<string, string>;
  readonly pseudonymise: (patientId: string) => string;
}

const listOf = (content: unknown): readonly unknown[] =>
  Array.isArray(content) ? (content as readonly unknown[]) : [];

const textOf = (content: unknown) => (typeof content === "string" ? content.trim() : "");

/** What a code means, else the code itself; free text of a concept is left where it is. */
function meaningOf(concept: unknown): string {
  const [first] = codesOf(concept);
  return first?.display ?? first?.code ?? "";
}

function codingText(coding: unknown): string {
  return isBody(coding) ? textOf(coding["display"]) || textOf(coding["code"]) : "";
}

function periodOf(content: unknown): Pick<FhirEvent, "period.start" | "period.end"> {
  const period = isBody(content) ? content : {};
  return { "period.start": textOf(period["start"]), "period.end": textOf(period["end"]) };
}

function nameOf(
  entry: FhirEntry,
  reference: unknown,
  { type, names }: { readonly type: string; readonly names: FhirSurroundings["names"] },
): string {
  const shown = isBody(reference) ? textOf(reference["display"]) : "";
  const key = resolveReference(entry, reference, type);
  if (shown !== "" || key === null) return shown;
  return names.get(key) ?? idOf(key);
}

/** A bed that is only planned or reserved is no place where somebody was. */
const ELSEWHERE = new Set(["planned", "reserved"]);

interface Place {
  readonly name: string;
  readonly period: unknown;
}

function placesOf(entry: FhirEntry, names: FhirSurroundings["names"]): readonly Place[] {
  return listOf(entry.body["location"]).flatMap((one) => {
    if (!isBody(one) || ELSEWHERE.has(textOf(one["status"]))) return [];
    const name = nameOf(entry, one["location"], { type: "Location", names });
    return name === "" ? [] : [{ name, period: one["period"] }];
  });
}

function caseOf(entry: FhirEntry, { topOf }: FhirSurroundings): string {
  const [episode] = listOf(entry.body["episodeOfCare"]);
  return resolveReference(entry, episode, "EpisodeOfCare") ?? topOf(entry.key);
}

/** The encounter itself, as an event. */
function wholeOf(entry: FhirEntry, places: readonly Place[], around: FhirSurroundings): FhirEvent {
  const { body } = entry;
  const patient = resolveReference(entry, body["subject"], "Patient");
  const [type, service] = [meaningOf(body["type"]), meaningOf(body["serviceType"])];
  const kind = codingText(body["class"]);
  const location = places[0]?.name ?? "";
  const organisation = { type: "Organization", names: around.names };
  const provider = nameOf(entry, body["serviceProvider"], organisation);
  return {
    episode: caseOf(entry, around),
    subject: patient === null ? "" : around.pseudonymise(idOf(patient)),
    activity: type || service || kind,
    type,
    serviceType: service,
    class: kind,
    status: textOf(body["status"]),
    event: "encounter",
    ...periodOf(body["period"]),
    unit: location || provider,
    location,
    serviceProvider: provider,
  };
}

/** Parts of an encounter's history that have a period of their own. */
function historyOf(
  { body }: FhirEntry,
  name: "class" | "status",
  whole: FhirEvent,
): readonly FhirEvent[] {
  return listOf(body[`${name}History`]).flatMap((one) => {
    if (!isBody(one)) return [];
    const text = name === "class" ? codingText(one["class"]) : textOf(one["status"]);
    const event = { ...whole, [name]: text, activity: text, event: name };
    return [{ ...event, ...periodOf(one["period"]) }];
  });
}

/**
 * The events of an encounter: itself, then each location with a period of its own, then the history
 * of its class and of its status. A location without a period only says where the encounter was.
 */
export function eventsOfEncounter(
  entry: FhirEntry,
  around: FhirSurroundings,
): readonly FhirEvent[] {
  const places = placesOf(entry, around.names);
  const whole = wholeOf(entry, places, around);
  const stops = places.flatMap(({ name, period }) => {
    if (!isBody(period)) return [];
    const where = { activity: name, location: name, unit: name, event: "location" };
    return [{ ...whole, ...where, ...periodOf(period) }];
  });
  return [
    whole,
    ...stops,
    ...historyOf(entry, "class", whole),
    ...historyOf(entry, "status", whole),
  ];
}
