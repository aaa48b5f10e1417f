import type { XesContent } from "../xes/read-xes-events";
import { localDayOf } from "../fields/read-moment";
import type { NormalisedRecord } from "./profile";
import { ownRecord } from "./care-profiles";

/** One event of a case, whatever file it came from. */
export interface CaseEvent {
  readonly caseId: string;
  readonly activity: string;
  /** ISO in UTC. */
  readonly at: string;
  /** ISO in UTC, where the same row says when the activity ended. */
  readonly endAt: string | null;
  /** `start` and `complete` rows of one activity; of no use where the row gives both moments. */
  readonly lifecycle: string | null;
  /** Ward or department. */
  readonly unit: string | null;
  /** Room, team or function, said to be no person by whoever mapped the file. */
  readonly resource: string | null;
  readonly attributes: Readonly<Record<string, XesContent>>;
}

interface OpenCase {
  events: number;
  first: string;
  last: string;
  age: number | null;
  attributes: Readonly<Record<string, XesContent>>;
}

function sorted(attributes: Readonly<Record<string, XesContent>>) {
  return Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What the event says of itself under the names of XES, which the process page reads. */
function ownAttributes({ endAt, lifecycle, unit, resource }: CaseEvent) {
  return {
    ...(lifecycle !== null && endAt === null && { "lifecycle:transition": lifecycle }),
    ...(unit !== null && { "org:group": unit }),
    ...(resource !== null && { "process:resource": resource }),
  };
}

function ageOf(attributes: Readonly<Record<string, XesContent>>): number | null {
  const age = attributes["Age"] ?? attributes["age"];
  const isAge = typeof age === "number" && Number.isInteger(age) && age >= 0 && age <= 130;
  return isAge ? age : null;
}

/**
 * Turns events into activity records and, at the end, cases into episodes. Events keep the order of
 * the file, also where their times tie; the anchor is the earliest event's Belgian day.
 */
export class CaseCollector {
  private readonly cases = new Map<string, OpenCase>();
  private readonly pathway: string;

  constructor(pathway: string) {
    this.pathway = pathway;
  }

  addEvent(event: CaseEvent, caseAttributes: OpenCase["attributes"] = {}): NormalisedRecord {
    const open = this.openCase(event, caseAttributes);
    open.events += 1;
    const key = `${event.caseId}#${open.events}`;
    const isStart = event.endAt !== null || event.lifecycle === "start";
    return ownRecord("activity_event", key, {
      activity_key: key,
      episode_key: event.caseId,
      sequence: open.events,
      activity: event.activity,
      step_code: null,
      resource_code: null,
      ward_code: null,
      started_at: isStart ? event.at : null,
      completed_at: isStart ? event.endAt : event.at,
      minutes: null,
      time_source: "measured",
      attributes: sorted({ ...event.attributes, ...ownAttributes(event) }),
    });
  }

  listEpisodes(): readonly NormalisedRecord[] {
    return [...this.cases].map(([caseId, open]) =>
      ownRecord("care_episode", caseId, {
        episode_key: caseId,
        pathway_code: this.pathway,
        patient_pseudonym: null,
        ward_code: null,
        anchor_date: localDayOf(open.first),
        anchor_precision: "day",
        ended_on: localDayOf(open.last),
        diagnosis_code: null,
        procedure_code: null,
        apr_drg: null,
        severity: null,
        age_years: open.age,
        age_band: null,
        sex: null,
        region: null,
        variant: null,
        attributes: sorted(open.attributes),
      }),
    );
  }

  private openCase(event: CaseEvent, attributes: OpenCase["attributes"]): OpenCase {
    const age = ageOf(event.attributes) ?? ageOf(attributes);
    const last = event.endAt ?? event.at;
    const before = this.cases.get(event.caseId);
    if (before === undefined) {
      const opened = { events: 0, first: event.at, last, age, attributes };
      this.cases.set(event.caseId, opened);
      return opened;
    }
    if (event.at < before.first) before.first = event.at;
    if (last > before.last) before.last = last;
    before.age ??= age;
    return before;
  }
}
