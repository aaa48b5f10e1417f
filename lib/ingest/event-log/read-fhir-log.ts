import "server-only";
import { EVENT_LOG_ROLES, type EventLogRole } from "@/lib/contracts/import/event-log-roles";
import { ImportFault } from "@/lib/contracts/import/fault";
import { normaliseName } from "../csv/find-layout";
import type { FhirEntry, FhirRead } from "../fhir/fhir-entry";
import { readFhirEntries } from "../fhir/read-entries";
import { tookPlace } from "../fhir/read-encounter";
import { resolveReference } from "../fhir/resolve-reference";
import type { ReadingOptions } from "../reading-options";
import type { CheckedFile } from "../source/delivered-file";
import { ColumnSamples } from "./column-samples";
import { eventsOfEncounter, FHIR_COLUMNS, type FhirEvent } from "./fhir-events";
import type { LogHooks, LogRefusal, LogRow, OpenedLog, RolePlaces } from "./log-row";
import { placeRoles } from "./place-roles";

/** What each role is in FHIR, unless somebody chooses another element. */
const FHIR_ROLES = {
  ...{ case: "episode", activity: "activity", unit: "unit" },
  ...{ timestamp: "period.start", end: "period.end" },
};

/** What one reading of the file says of encounters, before their events are read. */
class FhirLogIndex {
  readonly names = new Map<string, string>();
  readonly types = new Set<string>();
  private readonly parents = new Map<string, string>();

  add(entry: FhirEntry): void {
    const { type, key, body } = entry;
    this.types.add(type);
    if (type === "Encounter") {
      const parent = resolveReference(entry, body["partOf"], "Encounter");
      if (parent !== null) this.parents.set(key, parent);
    }
    const isPlace = type === "Location" || type === "Organization";
    if (isPlace && typeof body["name"] === "string") this.names.set(key, body["name"]);
  }

  /** The encounter at the top; parts that go in a circle stay what they are. */
  topOf(key: string): string {
    const seen = new Set<string>();
    let top = key;
    for (let up = this.parents.get(key); up !== undefined; up = this.parents.get(up)) {
      if (seen.has(up)) return key;
      seen.add(up);
      top = up;
    }
    return top;
  }
}

async function indexFile(file: CheckedFile): Promise<FhirLogIndex> {
  const index = new FhirLogIndex();
  for await (const entry of readFhirEntries(file, 0, () => undefined)) {
    if (entry.kind === "resource") index.add(entry);
  }
  if (index.types.has("Encounter")) return index;
  throw new ImportFault("no-fhir-resources", {
    file: file.name,
    found: [...index.types].slice(0, 10).join(", ") || "–",
    wanted: "Encounter",
  });
}

interface FhirLayout {
  readonly roles: RolePlaces;
  readonly attributes: readonly (keyof FhirEvent)[];
}

const NO_TEXTS = Object.fromEntries(EVENT_LOG_ROLES.map((role) => [role, ""])) as LogRow["texts"];

function rowOf(
  { line, key }: FhirEntry,
  event: FhirEvent,
  { roles, attributes }: FhirLayout,
): LogRow {
  const textIn = (column: string | null) => event[column as keyof FhirEvent] ?? "";
  const told = Object.fromEntries(
    EVENT_LOG_ROLES.map((role) => [role, textIn(roles[role])]),
  ) as Record<EventLogRole, string>;
  // What has no end yet has begun, and is no moment.
  const isOpen = roles.timestamp === "period.start" && event["period.end"] === "";
  return {
    line,
    // A refused resource is kept as type and id only: it holds names.
    cells: [key],
    texts: isOpen && told.lifecycle === "" ? { ...told, lifecycle: "start" } : told,
    attributes: Object.fromEntries(
      attributes.flatMap((name) => (event[name] === "" ? [] : [[name, event[name]] as const])),
    ),
    caseAttributes: {},
    ...(event.event === "encounter" && { resource: "Encounter" }),
  };
}

function refusedRow(
  { line }: { readonly line: number },
  named: { readonly type: string; readonly key: string },
  refusal: LogRefusal,
): LogRow {
  return {
    ...{ line, cells: [named.key], texts: NO_TEXTS, attributes: {}, caseAttributes: {} },
    ...{ refusal, resource: named.type },
  };
}

/** Turns the resources of a file into rows, and says of every other resource why it gives none. */
class FhirLogReader {
  private readonly seen = new Set<string>();
  private readonly index: FhirLogIndex;
  private readonly layout: FhirLayout;
  private readonly hooks: LogHooks;

  constructor(index: FhirLogIndex, layout: FhirLayout, hooks: LogHooks) {
    this.index = index;
    this.layout = layout;
    this.hooks = hooks;
  }

  rowsOf(read: FhirRead): readonly LogRow[] {
    if (read.kind === "no-resource") {
      const { reason, found } = read;
      const named = { type: found ?? "–", key: found ?? "" };
      return [refusedRow(read, named, { column: null, reason, found })];
    }
    if (read.type !== "Encounter") return this.unused(read, "type-not-read");
    if (read.body["modifierExtension"] !== undefined) {
      const column = "Encounter.modifierExtension";
      return [refusedRow(read, read, { column, reason: "modifier-extension", found: null })];
    }
    if (!tookPlace(read.body["status"])) return this.unused(read, "not-performed");
    if (this.seen.has(read.key)) return this.unused(read, "repeated");
    this.seen.add(read.key);
    return this.eventsOf(read).map((event) => rowOf(read, event, this.layout));
  }

  eventsOf(entry: FhirEntry): readonly FhirEvent[] {
    const { index, hooks } = this;
    return eventsOfEncounter(entry, {
      topOf: (key) => index.topOf(key),
      names: index.names,
      pseudonymise: hooks.pseudonymise ?? ((id) => id),
    });
  }

  private unused(
    { type }: FhirEntry,
    reason: "type-not-read" | "not-performed" | "repeated",
  ): readonly LogRow[] {
    this.hooks.onUnused?.(type, reason);
    return [];
  }
}

function layoutOf(options: ReadingOptions): FhirLayout {
  const roles = placeRoles(FHIR_COLUMNS, { ...FHIR_ROLES, ...options.mapping });
  const ignored = new Set((options.ignored ?? []).map(normaliseName));
  const taken = new Set<string | null>(Object.values(roles));
  const attributes = FHIR_COLUMNS.filter(
    (name) => !taken.has(name) && !ignored.has(normaliseName(name)),
  );
  return { roles, attributes };
}

/** Encounters of which a few texts are shown, so that somebody recognises what stands in a column. */
const ENCOUNTERS_SHOWN = 200;

async function sampleEncounters(file: CheckedFile, reader: FhirLogReader): Promise<ColumnSamples> {
  const samples = new ColumnSamples();
  let shown = 0;
  for await (const entry of readFhirEntries(file, 0, () => undefined)) {
    if (entry.kind !== "resource" || entry.type !== "Encounter") continue;
    for (const event of reader.eventsOf(entry)) {
      for (const column of FHIR_COLUMNS) samples.add(column, event[column]);
    }
    shown += 1;
    if (shown === ENCOUNTERS_SHOWN) break;
  }
  return samples;
}

/** Opens encounters of FHIR R4 (bundle, single resource or NDJSON) as an event log. */
export async function openFhirLog(
  file: CheckedFile,
  options: ReadingOptions,
  hooks: LogHooks,
): Promise<OpenedLog> {
  const index = await indexFile(file);
  const layout = layoutOf(options);
  const reader = new FhirLogReader(index, layout, {});
  return {
    ...{ kind: "fhir", columns: FHIR_COLUMNS, classifiers: [], roles: layout.roles },
    samples: await sampleEncounters(file, reader),
    async *rows() {
      const rows = new FhirLogReader(index, layout, hooks);
      const onBytes = hooks.onBytes ?? (() => undefined);
      for await (const read of readFhirEntries(file, 0, onBytes)) yield* rows.rowsOf(read);
    },
  };
}
