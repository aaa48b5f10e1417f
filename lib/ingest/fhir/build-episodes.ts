import { createHash } from "node:crypto";
import type { CareProgramme, KnownEpisode } from "./care-programme";
import type { Candidate, CareIndex } from "./care-index";
import { dayOf, daysBetween } from "./fhir-dates";
import type { FoundCode, PathwayTarget } from "./pathway-codes";
import type { EncounterFacts } from "./read-encounter";
import { idOf } from "./resolve-reference";

/** A passage through a pathway that the delivery shows. */
export interface FoundEpisode {
  readonly episodeKey: string;
  readonly pathway: string;
  readonly variant: string | null;
  readonly patientKey: string;
  readonly anchor: Candidate["anchor"];
  readonly anchorDate: string;
  readonly code: FoundCode;
  readonly encounterKey: string | null;
  /** The hospital already has it, from another delivery: it is not written again. */
  readonly isKnown: boolean;
  /** Resources that opened it. */
  readonly sources: readonly string[];
}

/**
 * Days within which a new admission for the same diagnosis belongs to the earlier passage: it is its
 * readmission, and must not open a passage of its own. Own choice, as long as the readmission window.
 */
const SAME_PASSAGE_DAYS = 30;
/** A procedure and the record of the hospital may differ by a day (night, time zone). */
const SAME_ANCHOR_DAYS = 1;

export interface EpisodeContext {
  readonly index: CareIndex;
  readonly programme: CareProgramme;
  readonly pseudonymOf: (patientKey: string) => string;
  readonly encounterOf: (key: string) => EncounterFacts | undefined;
  /** Which of the pathways of a code is meant for this patient. */
  readonly choose: (
    targets: readonly PathwayTarget[],
    patientKey: string,
  ) => PathwayTarget | undefined;
}

type Draft = Omit<FoundEpisode, "episodeKey" | "isKnown">;

function encounterOf(candidate: Candidate, context: EpisodeContext): EncounterFacts | undefined {
  if (candidate.encounterKey === null) return undefined;
  const root = context.index.rootOf(candidate.encounterKey);
  return root === null ? undefined : context.encounterOf(root);
}

/** A procedure counts on its own day; a diagnosis on the day of the admission for it, if there is one. */
function anchorDay(candidate: Candidate, encounter: EncounterFacts | undefined): string | null {
  const day = encounter?.startDay ?? null;
  if (candidate.anchor === "procedure") return dayOf(candidate.performed) ?? day;
  return encounter?.kind === "ambulatory" ? null : day;
}

function draftOf(candidate: Candidate, context: EpisodeContext): Draft | null {
  const { key, anchor, code, targets } = candidate;
  const encounter = encounterOf(candidate, context);
  const patientKey = encounter?.patientKey ?? candidate.patientKey;
  const anchorDate = anchorDay(candidate, encounter);
  if (patientKey === null || anchorDate === null) return null;
  const target = context.choose(targets, patientKey);
  if (target === undefined) return null;
  const encounterKey = encounter?.key ?? null;
  return { ...target, patientKey, anchor, anchorDate, code, encounterKey, sources: [key] };
}

function groupKey({ pathway, patientKey, encounterKey, anchorDate }: Draft): string {
  return [pathway, patientKey, encounterKey ?? anchorDate].join("\u001f");
}

/** Joins what opens the same passage: an operation weighs more than a diagnosis, a birth by section more than a birth. */
function join(drafts: readonly Draft[]): Draft | undefined {
  const weight = (draft: Draft) =>
    (draft.anchor === "procedure" ? 4 : 0) +
    (draft.variant === null ? 0 : 2) +
    (draft.variant === "caesarean" ? 1 : 0);
  const [first, ...others] = [...drafts].sort(
    (a, b) => weight(b) - weight(a) || (a.anchorDate < b.anchorDate ? -1 : 1),
  );
  return first && { ...first, sources: [first, ...others].flatMap(({ sources }) => sources) };
}

/** Takes an admission for the same diagnosis soon after another into the earlier passage. */
function withoutReadmissions(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  const last = new Map<string, number>();
  for (const draft of [...drafts].sort((a, b) => (a.anchorDate < b.anchorDate ? -1 : 1))) {
    const patient = `${draft.pathway}\u001f${draft.patientKey}`;
    const place = last.get(patient);
    const before = place === undefined ? undefined : kept[place];
    const isSame =
      before !== undefined &&
      draft.anchor === "diagnosis" &&
      daysBetween(before.anchorDate, draft.anchorDate) <= SAME_PASSAGE_DAYS;
    if (isSame && place !== undefined) {
      kept[place] = { ...before, sources: [...before.sources, ...draft.sources] };
      continue;
    }
    last.set(patient, kept.push(draft) - 1);
  }
  return kept;
}

function ownKey(draft: Draft, pseudonym: string): string {
  if (draft.encounterKey !== null) return `${draft.pathway}:${idOf(draft.encounterKey)}`;
  const hash = createHash("sha256").update(`${pseudonym}|${draft.anchorDate}`).digest("hex");
  return `${draft.pathway}:${hash.slice(0, 20)}`;
}

function named(draft: Draft, context: EpisodeContext): FoundEpisode {
  const pseudonym = context.pseudonymOf(draft.patientKey);
  const key = ownKey(draft, pseudonym);
  const isSame = (known: KnownEpisode) =>
    known.pathwayCode === draft.pathway &&
    Math.abs(daysBetween(known.anchorDate, draft.anchorDate)) <= SAME_ANCHOR_DAYS;
  const known = context.programme.episodesOf(pseudonym).find(isSame);
  const isKnown = known !== undefined && known.episodeKey !== key;
  return { ...draft, episodeKey: isKnown ? known.episodeKey : key, isKnown };
}

/** The passages that the candidates of a delivery show, each once. */
export function buildEpisodes(
  candidates: readonly Candidate[],
  context: EpisodeContext,
): readonly FoundEpisode[] {
  const groups = new Map<string, Draft[]>();
  for (const candidate of candidates) {
    const draft = draftOf(candidate, context);
    if (draft === null) continue;
    const key = groupKey(draft);
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  const joined = [...groups.values()].flatMap((drafts) => join(drafts) ?? []);
  return withoutReadmissions(joined).map((draft) => named(draft, context));
}
