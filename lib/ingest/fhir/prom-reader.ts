import type { ContentTally } from "../content-tally";
import { ownRecord } from "../profiles/care-profiles";
import type { FileRow, NormalisedRecord } from "../profiles/profile";
import { buildEpisodes, type FoundEpisode } from "./build-episodes";
import type { CareIndex } from "./care-index";
import type { CareProgramme } from "./care-programme";
import { episodeRecord } from "./care-records";
import { chooseMoment, type AnswerEpisode, type ChosenMoment } from "./choose-moment";
import { dayOf } from "./fhir-dates";
import type { FhirEntry } from "./fhir-entry";
import type { PathwayTarget } from "./pathway-codes";
import type { QuestionnaireMap } from "./questionnaire-map";
import { readEncounter, type EncounterFacts } from "./read-encounter";
import { readResponse, type ResponseAnswers } from "./read-response";
import { idOf, resolveReference } from "./resolve-reference";
import {
  missingReference,
  placeOf,
  type EntryPlace,
  type ResourceRefusal,
  type Settlement,
} from "./settle";

interface HeldResponse extends ResponseAnswers {
  readonly place: EntryPlace;
  readonly instrumentId: string;
  readonly patientKey: string;
  readonly day: string;
  readonly encounterKey: string | null;
  readonly respondent: "patient" | "proxy";
  readonly mode: "staff" | "unknown";
  readonly language: string | null;
}

interface PlacedResponse {
  readonly held: HeldResponse;
  readonly chosen: ChosenMoment;
}

export interface PromContext {
  readonly index: CareIndex;
  readonly questionnaires: QuestionnaireMap;
  readonly programme: CareProgramme;
  readonly pseudonymOf: (patientKey: string) => string;
  readonly tally: ContentTally;
}

const COMPLETED = new Set(["completed", "amended"]);

function refusal(
  code: ResourceRefusal["refusal"],
  element: string,
  found: unknown,
): ResourceRefusal {
  return { refusal: code, element, found: typeof found === "string" ? found : null };
}

/** The second reading of PROM resources: responses wait until every anchor and date is known. */
export class PromReader {
  private readonly responses: FhirEntry[] = [];
  private readonly waiting: FhirEntry[] = [];
  private readonly encounters = new Map<string, EncounterFacts>();
  private readonly usedKeys = new Set<string>();
  private readonly seen = new Set<string>();
  private readonly context: PromContext;
  private readonly settlement: Settlement;

  constructor(context: PromContext, settlement: Settlement) {
    this.context = context;
    this.settlement = settlement;
  }

  /** The row of a resource, or null while it waits for the end. */
  read(entry: FhirEntry): FileRow | null {
    const place = placeOf(entry);
    const modifier = this.settlement.countElements(entry);
    if (modifier !== null) return this.settlement.refused(place, modifier);
    if (this.seen.has(entry.key)) return this.settlement.unused(place, "repeated");
    if (entry.type === "QuestionnaireResponse") this.responses.push(entry);
    else if (entry.type === "Questionnaire") return this.settleQuestionnaire(entry, place);
    else if (["Patient", "Encounter", "Procedure", "Condition"].includes(entry.type))
      this.hold(entry);
    else return this.settlement.unused(place, "type-not-read");
    this.seen.add(entry.key);
    return null;
  }

  *finish(): Generator<FileRow> {
    const held: HeldResponse[] = [];
    for (const entry of this.responses) {
      const read = this.readResponse(entry);
      if ("kind" in read) yield read;
      else held.push(read);
    }
    const episodes = this.buildEpisodes(held);
    yield* this.settleResponses(held, episodes);
    yield {
      kind: "derived",
      fileNumber: 0,
      records: episodes.flatMap((one) => this.recordOf(one)),
    };
    for (const { patientKey, encounterKey, sources } of episodes) {
      for (const key of [patientKey, encounterKey ?? "", ...sources]) this.usedKeys.add(key);
    }
    for (const entry of this.waiting) yield this.settleWaiting(entry);
  }

  private hold(entry: FhirEntry): void {
    this.waiting.push(entry);
    if (entry.type !== "Encounter") return;
    const patientKey = this.context.index.patientOf(entry);
    const facts = patientKey === null ? null : readEncounter(entry, patientKey);
    if (facts !== null && !("refusal" in facts)) this.encounters.set(entry.key, facts);
  }

  private settleQuestionnaire(entry: FhirEntry, place: EntryPlace): FileRow {
    this.seen.add(entry.key);
    return this.context.questionnaires.add(entry)
      ? this.settlement.used(place)
      : this.settlement.unused(place, "no-instrument");
  }

  private readResponse(entry: FhirEntry): HeldResponse | FileRow {
    const { body } = entry;
    const place = placeOf(entry);
    if (body["status"] === "entered-in-error")
      return this.settlement.unused(place, "not-performed");
    if (!COMPLETED.has(String(body["status"])))
      return this.settlement.unused(place, "not-completed");
    const patientKey = this.context.index.patientOf(entry);
    if (patientKey === null) {
      return this.settlement.refused(place, missingReference(entry, "subject"));
    }
    const questionnaire = this.context.questionnaires.find(body["questionnaire"]);
    if (questionnaire === null) return this.settlement.unused(place, "no-instrument");
    const encounterKey = resolveReference(entry, body["encounter"], "Encounter");
    const day = this.dayOfResponse(entry, encounterKey);
    if (typeof day !== "string") return this.settlement.refused(place, day);
    const answers = readResponse(entry, questionnaire, this.context.tally);
    if (answers === "no-answers") return this.settlement.unused(place, "not-completed");
    if ("refusal" in answers) return this.settlement.refused(place, answers);
    const { instrumentId } = questionnaire;
    return { place, instrumentId, patientKey, day, encounterKey, ...answers, ...sourceOf(entry) };
  }

  /** When it was answered; sources that do not say so answered it at the encounter. */
  private dayOfResponse(entry: FhirEntry, encounterKey: string | null): string | ResourceRefusal {
    const { body } = entry;
    const { authored } = body;
    if (authored !== undefined) {
      return dayOf(authored) ?? refusal("not-a-date-time", "authored", authored);
    }
    if (body["encounter"] === undefined) return refusal("required", "authored", null);
    const encounter = this.encounters.get(encounterKey ?? "");
    return encounter?.startDay ?? missingReference(entry, "encounter");
  }

  private buildEpisodes(held: readonly HeldResponse[]): readonly FoundEpisode[] {
    const { index, programme, pseudonymOf } = this.context;
    const asked = new Map<string, Set<string>>();
    for (const { patientKey, instrumentId } of held) {
      asked.set(patientKey, (asked.get(patientKey) ?? new Set()).add(instrumentId));
    }
    const choose = (targets: readonly PathwayTarget[], patientKey: string) => {
      const known = programme
        .episodesOf(pseudonymOf(patientKey))
        .map(({ pathwayCode }) => pathwayCode);
      const instruments = asked.get(patientKey) ?? new Set<string>();
      const asks = ({ pathway }: PathwayTarget) =>
        programme.windowsOf(pathway).some(({ instrumentId }) => instruments.has(instrumentId));
      return (
        targets.find(({ pathway }) => known.includes(pathway)) ?? targets.find(asks) ?? targets[0]
      );
    };
    return buildEpisodes(index.candidates, {
      index,
      programme,
      pseudonymOf,
      choose,
      encounterOf: (key) => this.encounters.get(key),
    });
  }

  private episodesOf(patientKey: string, found: readonly FoundEpisode[]): readonly AnswerEpisode[] {
    const own = found.filter((episode) => episode.patientKey === patientKey);
    const { programme, pseudonymOf } = this.context;
    const known = programme
      .episodesOf(pseudonymOf(patientKey))
      .filter(({ episodeKey }) => !own.some((episode) => episode.episodeKey === episodeKey))
      .map(({ episodeKey, pathwayCode, anchorDate }) => ({
        episodeKey,
        pathway: pathwayCode,
        anchorDate,
      }));
    return [...own, ...known];
  }

  private *settleResponses(
    held: readonly HeldResponse[],
    found: readonly FoundEpisode[],
  ): Generator<FileRow> {
    const byMoment = new Map<string, PlacedResponse[]>();
    for (const one of held) {
      const episodes = this.episodesOf(one.patientKey, found);
      const chosen = chooseMoment(one, episodes, this.context.programme);
      if (chosen === null) {
        yield this.settlement.unused(
          one.place,
          episodes.length === 0 ? "no-anchor" : "outside-window",
        );
        continue;
      }
      const key = [chosen.episode.episodeKey, one.instrumentId, chosen.moment].join("\u001f");
      byMoment.set(key, [...(byMoment.get(key) ?? []), { held: one, chosen }]);
    }
    for (const placed of byMoment.values()) yield* this.settleMoment(placed);
  }

  /** Of several answers at one moment the one nearest to its target day counts. */
  private *settleMoment(placed: readonly PlacedResponse[]): Generator<FileRow> {
    const [nearest, ...others] = [...placed].sort(
      (a, b) =>
        a.chosen.distanceDays - b.chosen.distanceDays ||
        (a.held.place.key < b.held.place.key ? -1 : 1),
    );
    for (const { held } of others) yield this.settlement.unused(held.place, "other-answer-nearer");
    if (nearest === undefined) return;
    const { held, chosen } = nearest;
    this.usedKeys.add(held.patientKey).add(held.encounterKey ?? "");
    yield this.settlement.used(held.place, [responseRecord(held, chosen)]);
  }

  private recordOf(episode: FoundEpisode): readonly NormalisedRecord[] {
    if (episode.isKnown) return [];
    const { index, pseudonymOf } = this.context;
    const { patientKey, encounterKey } = episode;
    return [
      episodeRecord(episode, {
        pseudonym: pseudonymOf(patientKey),
        patient: index.patients.get(patientKey),
        endDay: this.encounters.get(encounterKey ?? "")?.endDay ?? null,
        diagnoses: [],
      }),
    ];
  }

  private settleWaiting(entry: FhirEntry): FileRow {
    const place = placeOf(entry);
    if (this.usedKeys.has(entry.key)) return this.settlement.used(place);
    if (entry.type === "Patient") return this.settlement.unused(place, "no-care-here");
    if (this.context.index.patientOf(entry) === null) {
      return this.settlement.refused(place, missingReference(entry, "subject"));
    }
    return this.settlement.unused(
      place,
      entry.type === "Encounter" ? "no-care-here" : "no-mapped-code",
    );
  }
}

function sourceOf(entry: FhirEntry): Pick<HeldResponse, "respondent" | "mode" | "language"> {
  const { source, language } = entry.body;
  const type = resolveReference(entry, source, "Patient")?.split("/")[0];
  return {
    respondent: type === "RelatedPerson" ? "proxy" : "patient",
    mode: type === "Practitioner" || type === "PractitionerRole" ? "staff" : "unknown",
    language: typeof language === "string" ? language.slice(0, 2).toLowerCase() : null,
  };
}

function responseRecord(held: HeldResponse, { episode, moment }: ChosenMoment): NormalisedRecord {
  const key = idOf(held.place.key);
  return ownRecord("questionnaire_response", key, {
    response_key: key,
    episode_key: episode.episodeKey,
    instrument_id: held.instrumentId,
    moment,
    answered_on: held.day,
    mode: held.mode,
    respondent: held.respondent,
    language: held.language,
    answers: held.answers,
    reported_scores: held.reportedScores,
  });
}
