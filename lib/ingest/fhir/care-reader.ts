import type { FileRow, NormalisedRecord } from "../profiles/profile";
import { buildEpisodes, type EpisodeContext, type FoundEpisode } from "./build-episodes";
import type { CareIndex } from "./care-index";
import {
  activityRecord,
  deathRecord,
  episodeRecord,
  stayRecord,
  type ProcedureFacts,
} from "./care-records";
import { dayOf } from "./fhir-dates";
import type { FhirEntry } from "./fhir-entry";
import { codesOf, type FoundCode } from "./pathway-codes";
import { readEncounter, tookPlace, type EncounterFacts } from "./read-encounter";
import { readProcedure } from "./read-procedure";
import { resolveReference } from "./resolve-reference";
import {
  missingReference,
  placeOf,
  type EntryPlace,
  type ResourceRefusal,
  type Settlement,
} from "./settle";

interface HeldEncounter {
  readonly place: EntryPlace;
  readonly facts: EncounterFacts;
}

interface HeldProcedure {
  readonly place: EntryPlace;
  readonly facts: ProcedureFacts;
  readonly encounterKey: string | null;
}

interface HeldCondition {
  readonly place: EntryPlace;
  readonly code: string;
  readonly encounterKey: string | null;
}

const PERFORMED = new Set(["completed", "in-progress"]);
const DISPROVED = new Set(["refuted", "entered-in-error"]);

/** The second reading of a delivery: stays at once, what may belong to an episode at the end. */
export class CareReader {
  private readonly encounters = new Map<string, HeldEncounter>();
  private readonly procedures: HeldProcedure[] = [];
  private readonly conditions: HeldCondition[] = [];
  private readonly cared = new Set<string>();
  private readonly held = new Set<string>();
  private readonly index: CareIndex;
  private readonly settlement: Settlement;
  private readonly context: Omit<EpisodeContext, "encounterOf">;
  /** Encounters at which something happened that may open a pathway. */
  private readonly pathwayEncounters: ReadonlySet<string>;
  private readonly openers: ReadonlySet<string>;

  constructor(context: Omit<EpisodeContext, "encounterOf">, settlement: Settlement) {
    this.context = context;
    this.index = context.index;
    this.settlement = settlement;
    const { candidates } = context.index;
    this.openers = new Set(candidates.map(({ key }) => key));
    this.pathwayEncounters = new Set(
      candidates.flatMap(({ encounterKey }) =>
        encounterKey === null ? [] : [this.index.rootOf(encounterKey) ?? encounterKey],
      ),
    );
  }

  /** The row of a resource, or null while it waits for the end. */
  read(entry: FhirEntry): FileRow | null {
    const place = placeOf(entry);
    const modifier = this.settlement.countElements(entry);
    if (modifier !== null) return this.refuseModified(place, modifier);
    if (entry.type === "Patient") return this.readPatient(place);
    if (this.held.has(entry.key)) return this.settlement.unused(place, "repeated");
    if (entry.type === "Encounter") return this.readEncounter(entry, place);
    if (entry.type === "Procedure") return this.readProcedure(entry, place);
    if (entry.type === "Condition") return this.readCondition(entry, place);
    return this.settlement.unused(place, "type-not-read");
  }

  /** What waited: episodes with their stays, procedures and diagnoses, then the patients. */
  *finish(): Generator<FileRow> {
    const episodes = buildEpisodes(this.index.candidates, {
      ...this.context,
      encounterOf: (key) => this.encounters.get(key)?.facts,
    });
    const byEncounter = new Map(episodes.map((episode) => [episode.encounterKey ?? "", episode]));
    const bySource = new Map(
      episodes.flatMap((one) => one.sources.map((key) => [key, one] as const)),
    );
    yield* this.settleEncounters(byEncounter, bySource);
    yield* this.settleProcedures(byEncounter, bySource);
    const diagnoses = new Map<FoundEpisode, string[]>();
    for (const { place, code, encounterKey } of this.conditions) {
      const episode = bySource.get(place.key) ?? byEncounter.get(this.rootOf(encounterKey));
      if (episode) diagnoses.set(episode, [...(diagnoses.get(episode) ?? []), code]);
      yield episode
        ? this.settlement.used(place)
        : this.settlement.unused(place, this.leftOver(place));
    }
    yield { kind: "derived", fileNumber: 0, records: this.episodeRecords(episodes, diagnoses) };
    yield* this.settlePatients(episodes);
  }

  private refuseModified(place: EntryPlace, modifier: ResourceRefusal): FileRow {
    if (place.type === "Patient") this.index.patients.delete(place.key);
    return this.settlement.refused(place, modifier);
  }

  /** A patient is settled at the end, once; the same resource again is counted as repeated. */
  private readPatient(place: EntryPlace): FileRow | null {
    const first = this.index.patients.get(place.key)?.place;
    const isFirst = first?.fileNumber === place.fileNumber && first.line === place.line;
    return isFirst ? null : this.settlement.unused(place, "repeated");
  }

  private rootOf(encounterKey: string | null): string {
    return encounterKey === null ? "-" : (this.index.rootOf(encounterKey) ?? encounterKey);
  }

  /** Why a resource with a code is left over: it opens nothing, or its admission is not here. */
  private leftOver({ key }: EntryPlace): "no-anchor" | "no-mapped-code" {
    return this.openers.has(key) ? "no-anchor" : "no-mapped-code";
  }

  private readEncounter(entry: FhirEntry, place: EntryPlace): FileRow | null {
    if (!tookPlace(entry.body["status"])) return this.settlement.unused(place, "not-performed");
    const patientKey = this.index.patientOf(entry);
    if (patientKey === null)
      return this.settlement.refused(place, missingReference(entry, "subject"));
    const partOf = this.readPartOf(entry, place);
    if (partOf !== null) return partOf;
    const facts = readEncounter(entry, patientKey);
    if ("refusal" in facts) return this.settlement.refused(place, facts);
    if (this.pathwayEncounters.has(entry.key)) {
      this.held.add(entry.key);
      this.encounters.set(entry.key, { place, facts });
      return null;
    }
    return this.settleEncounter({ place, facts }, null);
  }

  private readPartOf(entry: FhirEntry, place: EntryPlace): FileRow | null {
    if (entry.body["partOf"] === undefined) return null;
    const root = this.index.rootOf(entry.key);
    if (root === null) {
      const { found } = missingReference(entry, "partOf");
      return this.settlement.refused(place, {
        refusal: "cyclic-reference",
        element: "partOf",
        found,
      });
    }
    return root !== entry.key && this.index.hasEncounter(root)
      ? this.settlement.unused(place, "part-of-a-stay")
      : this.settlement.refused(place, missingReference(entry, "partOf"));
  }

  private readProcedure(entry: FhirEntry, place: EntryPlace): FileRow | null {
    if (!PERFORMED.has(String(entry.body["status"]))) {
      return this.settlement.unused(place, "not-performed");
    }
    const coded = this.readCoded(entry, place);
    if ("kind" in coded) return coded;
    const facts = readProcedure(entry, coded.code);
    if ("refusal" in facts) return this.settlement.refused(place, facts);
    this.held.add(entry.key);
    this.procedures.push({ place, facts, encounterKey: coded.encounterKey });
    return null;
  }

  private readCondition(entry: FhirEntry, place: EntryPlace): FileRow | null {
    const status = codesOf(entry.body["verificationStatus"])[0]?.code ?? "";
    if (DISPROVED.has(status)) return this.settlement.unused(place, "not-performed");
    const coded = this.readCoded(entry, place);
    if ("kind" in coded) return coded;
    this.held.add(entry.key);
    this.conditions.push({ place, code: coded.code.code, encounterKey: coded.encounterKey });
    return null;
  }

  /** The code of a resource that may matter to a pathway, or the row of one that does not. */
  private readCoded(
    entry: FhirEntry,
    place: EntryPlace,
  ): { readonly code: FoundCode; readonly encounterKey: string | null } | FileRow {
    const { body, key } = entry;
    if (this.index.patientOf(entry) === null) {
      return this.settlement.refused(place, missingReference(entry, "subject"));
    }
    const encounterKey = resolveReference(entry, body["encounter"], "Encounter");
    if (body["encounter"] !== undefined && !this.knowsEncounter(encounterKey)) {
      return this.settlement.refused(place, missingReference(entry, "encounter"));
    }
    const code = codesOf(body["code"])[0];
    const isWanted = this.openers.has(key) || this.pathwayEncounters.has(this.rootOf(encounterKey));
    if (code === undefined || !isWanted) return this.settlement.unused(place, "no-mapped-code");
    return { code, encounterKey };
  }

  /** An encounter has to be there, unless the delivery holds none at all and only names them. */
  private knowsEncounter(key: string | null): boolean {
    return key !== null && (this.index.hasEncounter(key) || !this.index.hasEncounters());
  }

  private *settleEncounters(
    byEncounter: ReadonlyMap<string, FoundEpisode>,
    bySource: ReadonlyMap<string, FoundEpisode>,
  ): Generator<FileRow> {
    for (const held of this.encounters.values()) {
      const { key } = held.facts;
      // A readmission opened nothing, so its stay belongs to no episode, or it would count as index stay.
      const own = byEncounter.get(key) ?? null;
      yield this.settleEncounter(held, own, own ?? bySource.get(key) ?? null);
    }
  }

  private settleEncounter(
    { place, facts }: HeldEncounter,
    episode: FoundEpisode | null,
    mentioned: FoundEpisode | null = episode,
  ): FileRow {
    const isStay = facts.kind === "admission" || facts.kind === "day-case";
    if (!isStay) {
      return mentioned === null
        ? this.settlement.unused(place, "not-an-admission")
        : this.settlement.used(place);
    }
    this.cared.add(facts.patientKey);
    const pseudonym = this.context.pseudonymOf(facts.patientKey);
    const deceasedAt = this.index.patients.get(facts.patientKey)?.deceasedAt;
    return this.settlement.used(place, [stayRecord(facts, { pseudonym, episode, deceasedAt })]);
  }

  private *settleProcedures(
    byEncounter: ReadonlyMap<string, FoundEpisode>,
    bySource: ReadonlyMap<string, FoundEpisode>,
  ): Generator<FileRow> {
    const sequences = new Map<string, number>();
    const ordered = [...this.procedures].sort((a, b) =>
      (a.facts.startedAt ?? "") < (b.facts.startedAt ?? "") ? -1 : 1,
    );
    for (const { place, facts, encounterKey } of ordered) {
      const episode = bySource.get(place.key) ?? byEncounter.get(this.rootOf(encounterKey));
      if (episode === undefined) {
        yield this.settlement.unused(place, this.leftOver(place));
        continue;
      }
      const sequence = (sequences.get(episode.episodeKey) ?? 0) + 1;
      sequences.set(episode.episodeKey, sequence);
      yield this.settlement.used(place, [activityRecord(facts, episode, sequence)]);
    }
  }

  private episodeRecords(
    episodes: readonly FoundEpisode[],
    diagnoses: ReadonlyMap<FoundEpisode, readonly string[]>,
  ): readonly NormalisedRecord[] {
    return episodes.flatMap((episode) => {
      this.cared.add(episode.patientKey);
      if (episode.isKnown) return [];
      const { patientKey, encounterKey } = episode;
      return episodeRecord(episode, {
        pseudonym: this.context.pseudonymOf(patientKey),
        patient: this.index.patients.get(patientKey),
        endDay: this.encounters.get(encounterKey ?? "")?.facts.endDay ?? null,
        diagnoses: [...new Set(diagnoses.get(episode) ?? [])],
      });
    });
  }

  private *settlePatients(episodes: readonly FoundEpisode[]): Generator<FileRow> {
    const last = new Map<string, FoundEpisode>();
    for (const episode of [...episodes].sort((a, b) => (a.anchorDate < b.anchorDate ? -1 : 1))) {
      last.set(`${episode.patientKey} ${episode.pathway}`, episode);
    }
    for (const [key, patient] of this.index.patients) {
      if (!this.cared.has(key)) {
        yield this.settlement.unused(patient.place, "no-care-here");
        continue;
      }
      const day = dayOf(patient.deceasedAt);
      const own = [...last.values()].filter(
        ({ patientKey, anchorDate }) => patientKey === key && day !== null && day >= anchorDate,
      );
      yield this.settlement.used(
        patient.place,
        day === null ? [] : own.map((one) => deathRecord(one, day)),
      );
    }
  }
}
