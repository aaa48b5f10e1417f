import {
  EVENT_LOG_ROLES,
  NO_COLUMN,
  type EventLogRole,
} from "@/lib/contracts/import/event-log-roles";
import { normaliseName } from "../csv/find-layout";
import type { RolePlaces } from "./log-row";

/** Names under which process-mining tools write the columns of an event log, the best first. */
export const ROLE_NAMES: Readonly<Record<EventLogRole, readonly string[]>> = {
  case: ["case", "case id", "case_id", "caseid", "case:concept:name"],
  activity: ["activity", "activity name", "concept:name", "event", "activiteit"],
  timestamp: [
    ...["start timestamp", "start_timestamp", "timestamp", "time:timestamp"],
    ...["complete timestamp", "end timestamp", "time", "tijdstip"],
  ],
  end: ["complete timestamp", "complete_timestamp", "end timestamp", "end_timestamp"],
  lifecycle: ["lifecycle:transition", "lifecycle", "registration_type"],
  unit: ["org:group", "department", "ward", "unit", "afdeling", "dienst"],
  // Who did it is often a person: only somebody who knows the file may say that it is not.
  resource: [],
};

function findColumn(
  role: EventLogRole,
  columns: readonly string[],
  mapping: Readonly<Record<string, string>>,
  taken: ReadonlySet<string>,
): string | null {
  const mapped = mapping[role];
  if (mapped === NO_COLUMN) return null;
  const names = mapped === undefined ? ROLE_NAMES[role] : [normaliseName(mapped)];
  for (const name of names) {
    const found = columns.find((column) => normaliseName(column) === name);
    if (found !== undefined && (mapped !== undefined || !taken.has(found))) return found;
  }
  return null;
}

/** Which column tells what: as mapped, else by its usual name. A column found by name tells one thing. */
export function placeRoles(
  columns: readonly string[],
  mapping: Readonly<Record<string, string>> = {},
): RolePlaces {
  const taken = new Set(Object.values(mapping));
  const places: Partial<Record<EventLogRole, string | null>> = {};
  for (const role of EVENT_LOG_ROLES) {
    const column = findColumn(role, columns, mapping, taken);
    places[role] = column;
    if (column !== null) taken.add(column);
  }
  return places as RolePlaces;
}
