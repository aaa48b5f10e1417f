import "server-only";
import type { Actor } from "@/lib/access/actor";
import { buildScope, type Scope } from "@/lib/access/scope";
import type { ScopedClient } from "@/lib/db/scoped-client";
import {
  computePatientPlan,
  type PlannedMoment,
  type ProgrammeEpisode,
  type Reach,
  type StopReason,
} from "@/lib/engine/programme/index";
import {
  listEpisodesOfPatient,
  listProgrammeEpisodes,
  type ProgrammeRow,
} from "@/lib/repositories/programme/episodes";
import { listPathwayProgrammes } from "@/lib/repositories/programme/rules";
import { toDayNumber, toIsoDay } from "./days";
import { toProgramme, type PathwayProgramme } from "./read-programme";

/** A moment of an episode with what a screen or a sender needs beside its state. */
export interface PlanEntry extends PlannedMoment {
  readonly row: ProgrammeRow;
}

/**
 * The scope in which the programme looks: the whole hospital, because the load of a patient counts
 * over all pathways. What leaves a service is cut to the actor's own scope by `isWithin`.
 */
export function programmeScope(hospitalId: number): Scope {
  return buildScope({ hospitalIds: [hospitalId] });
}

const holds = (codes: readonly string[], code: string | null) =>
  codes.includes("*") || (code !== null && codes.includes(code));

/** Whether an episode lies within the pathways and wards of an actor. */
export function isWithin(
  { scope }: Actor,
  place: { readonly pathwayCode: string; readonly wardCode: string | null },
): boolean {
  return holds(scope.pathwayCodes, place.pathwayCode) && holds(scope.wardCodes, place.wardCode);
}

function reachOf({ contact }: ProgrammeRow): Reach {
  if (contact === null) return { channel: "letter", obstacle: "no-contact", stop: null };
  const { channel, consent, hasMail, hasBirthYear } = contact;
  const stop =
    consent === "refused"
      ? "consent-refused"
      : consent === "withdrawn"
        ? "consent-withdrawn"
        : null;
  if (consent !== "given") return { channel, obstacle: "no-consent", stop };
  if (!hasBirthYear) return { channel, obstacle: "no-birth-year", stop };
  return { channel, obstacle: channel === "mail" && !hasMail ? "no-mail" : null, stop };
}

function toEpisode(row: ProgrammeRow, programme: PathwayProgramme): ProgrammeEpisode {
  const noForm = row.contact?.language === "other";
  return {
    episodeKey: row.episodeKey,
    anchorDay: toDayNumber(row.anchorDate),
    variant: row.variant,
    diedOnDay: row.diedOn === null ? null : toDayNumber(row.diedOn),
    stops: [
      ...row.stops.map(({ moment, reason }) => ({ moment, reason: reason as StopReason })),
      ...(noForm ? [{ moment: null, reason: "no-language" } as const] : []),
    ],
    answers: row.answers.map(([instrumentId, moment, day]) => ({
      instrumentId,
      moment,
      day: day === null ? null : toDayNumber(day),
    })),
    sendings: row.sendings.map((sent) => ({ ...sent, day: toDayNumber(sent.day) })),
    schedule: programme.schedule,
    rules: programme.rules,
  };
}

function groupByPatient(rows: readonly ProgrammeRow[]): readonly (readonly ProgrammeRow[])[] {
  const groups = new Map<string, ProgrammeRow[]>();
  for (const row of rows) {
    const key = row.pseudonym ?? `episode ${row.episodeKey}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

function planPatient(
  rows: readonly ProgrammeRow[],
  programmes: ReadonlyMap<string, PathwayProgramme>,
  today: string,
): readonly PlanEntry[] {
  const [first] = rows;
  if (!first) return [];
  const episodes = rows.flatMap((row) => {
    const programme = programmes.get(row.pathwayCode);
    return programme ? [toEpisode(row, programme)] : [];
  });
  const rowOf = new Map(rows.map((row) => [row.episodeKey, row]));
  const plan = computePatientPlan({ episodes, reach: reachOf(first), today: toDayNumber(today) });
  return plan.map((moment) => ({ ...moment, row: rowOf.get(moment.episodeKey) ?? first }));
}

async function loadProgrammes(client: ScopedClient, hospitalId: number) {
  const rows = await listPathwayProgrammes(client, hospitalId);
  return new Map(rows.map((row) => [row.pathwayCode, toProgramme(row)]));
}

/** Days before and after which no window of any pathway reaches today, with the quiet days beside. */
function spanAround(programmes: ReadonlyMap<string, PathwayProgramme>, today: string) {
  const all = [...programmes.values()];
  const moments = all.flatMap(({ schedule }) => schedule);
  const margin = Math.max(30, ...all.map(({ rules }) => rules.quietDays));
  const day = toDayNumber(today);
  return {
    from: toIsoDay(day - Math.max(0, ...moments.map((m) => m.windowToDays)) - margin),
    to: toIsoDay(day - Math.min(0, ...moments.map((m) => m.windowFromDays)) + margin),
  };
}

/** The state of every moment whose window lies around today, for the whole hospital. */
export async function loadPlan(
  client: ScopedClient,
  hospitalId: number,
  today: string,
): Promise<readonly PlanEntry[]> {
  const programmes = await loadProgrammes(client, hospitalId);
  const rows = await listProgrammeEpisodes(client, hospitalId, spanAround(programmes, today));
  return groupByPatient(rows).flatMap((patient) => planPatient(patient, programmes, today));
}

/** The state of every moment of the patient of one episode. */
export async function loadPatientPlan(
  client: ScopedClient,
  place: { readonly hospitalId: number; readonly episodeKey: string },
  today: string,
): Promise<readonly PlanEntry[]> {
  const { hospitalId, episodeKey } = place;
  const programmes = await loadProgrammes(client, hospitalId);
  const rows = await listEpisodesOfPatient(client, hospitalId, episodeKey);
  return planPatient(rows, programmes, today);
}
