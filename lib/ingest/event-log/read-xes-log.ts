import "server-only";
import {
  CASE_MARK,
  CLASSIFIER_MARK,
  EVENT_LOG_ROLES,
  type EventLogRole,
} from "@/lib/contracts/import/event-log-roles";
import { normaliseName } from "../csv/find-layout";
import type { ReadingOptions } from "../reading-options";
import type { CheckedFile } from "../source/delivered-file";
import { readXesEvents, type XesAttributes, type XesEvent } from "../xes/read-xes-events";
import { ColumnSamples } from "./column-samples";
import type { LogClassifier, LogRow, OpenedLog, RolePlaces } from "./log-row";
import { placeRoles } from "./place-roles";

/** Events in which the attributes of a log are looked for; later ones bring no column of their own. */
const EVENTS_LOOKED_AT = 5_000;

interface XesColumns {
  readonly columns: readonly string[];
  readonly samples: ColumnSamples;
  readonly classifiers: readonly LogClassifier[];
}

async function findColumns(file: CheckedFile): Promise<XesColumns> {
  const [ofCases, ofEvents] = [new ColumnSamples(), new ColumnSamples()];
  const classifiers: LogClassifier[] = [];
  let seen = 0;
  for await (const { trace, event } of readXesEvents(file, {
    onClassifier: (one) => classifiers.push(one),
  })) {
    for (const [key, content] of Object.entries(trace)) {
      ofCases.add(`${CASE_MARK}${key}`, String(content));
    }
    for (const [key, content] of Object.entries(event)) ofEvents.add(key, String(content));
    seen += 1;
    if (seen >= EVENTS_LOOKED_AT) break;
  }
  const samples = new ColumnSamples();
  for (const some of [ofCases, ofEvents]) {
    for (const column of some.columns) {
      for (const text of some.of(column)) samples.add(column, text);
    }
  }
  return { columns: [...ofCases.columns, ...ofEvents.columns], samples, classifiers };
}

type TextOf = (found: XesEvent) => string;

const textIn = (attributes: XesAttributes, key: string): string => {
  const content = attributes[key];
  return content === undefined ? "" : String(content).trim();
};

/** How the text of a column is found in an event. */
function readerOf(column: string | null, classifiers: readonly LogClassifier[]): TextOf {
  if (column === null) return () => "";
  if (column.startsWith(CLASSIFIER_MARK)) {
    const name = column.slice(CLASSIFIER_MARK.length);
    const keys = classifiers.find((one) => one.name === name)?.keys ?? [];
    return ({ event }) =>
      keys
        .map((key) => textIn(event, key))
        .filter(Boolean)
        .join("+");
  }
  if (!column.startsWith(CASE_MARK)) return ({ event }) => textIn(event, column);
  const key = column.slice(CASE_MARK.length);
  return ({ trace, event }) => textIn(trace, key) || textIn(event, column);
}

/** Attributes that have a meaning of their own in the product, said by their role alone. */
const RESERVED = ["concept:name", "time:timestamp", "lifecycle:transition", "org:group"];

function withoutColumns(attributes: XesAttributes, left: ReadonlySet<string>): XesAttributes {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => !left.has(key)));
}

interface XesLayout {
  readonly readers: Readonly<Record<EventLogRole, TextOf>>;
  readonly leftOfEvents: ReadonlySet<string>;
  readonly leftOfCases: ReadonlySet<string>;
}

function layoutOf(
  roles: RolePlaces,
  { columns, classifiers }: XesColumns,
  options: ReadingOptions,
): XesLayout {
  const ignored = new Set((options.ignored ?? []).map(normaliseName));
  const left = [
    ...Object.values(roles).filter((column) => column !== null),
    ...columns.filter((column) => ignored.has(normaliseName(column))),
  ];
  const ofCases = left.filter((column) => column.startsWith(CASE_MARK));
  return {
    readers: Object.fromEntries(
      EVENT_LOG_ROLES.map((role) => [role, readerOf(roles[role], classifiers)]),
    ) as Record<EventLogRole, TextOf>,
    leftOfEvents: new Set([...RESERVED, ...left]),
    leftOfCases: new Set([...RESERVED, ...ofCases.map((name) => name.slice(CASE_MARK.length))]),
  };
}

function rowOf(found: XesEvent, layout: XesLayout): LogRow {
  const { line, trace, event } = found;
  const texts = Object.fromEntries(
    EVENT_LOG_ROLES.map((role) => [role, layout.readers[role](found)]),
  ) as Record<EventLogRole, string>;
  return {
    line,
    cells: Object.entries(event).map(([key, content]) => `${key}=${content}`),
    texts,
    attributes: withoutColumns(event, layout.leftOfEvents),
    caseAttributes: withoutColumns(trace, layout.leftOfCases),
  };
}

/** Opens an event log in XES by its first events. */
export async function openXesLog(
  file: CheckedFile,
  options: ReadingOptions,
  onBytes?: (count: number) => void,
): Promise<OpenedLog> {
  const found = await findColumns(file);
  const { classifiers } = found;
  const columns = [...found.columns, ...classifiers.map(({ name }) => `${CLASSIFIER_MARK}${name}`)];
  const roles = placeRoles(columns, options.mapping);
  const layout = layoutOf(roles, found, options);
  return {
    ...{ kind: "xes", columns: found.columns, classifiers, roles },
    samples: found.samples,
    async *rows() {
      for await (const event of readXesEvents(file, { onBytes })) yield rowOf(event, layout);
    },
  };
}
