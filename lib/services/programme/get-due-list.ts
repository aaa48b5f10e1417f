import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import type { PlanStatus } from "@/lib/engine/programme/index";
import { AppError } from "@/lib/errors/app-error";
import { toIsoDay } from "./days";
import { isWithin, loadPlan, programmeScope, type PlanEntry } from "./load-plan";
import { isReady } from "./send-due";

/** A moment of an episode as the list shows it; no name, no address. */
export interface DueEntry {
  readonly episodeKey: string;
  readonly pathwayCode: string;
  readonly moment: string;
  readonly status: PlanStatus;
  readonly reason: string | null;
  readonly isReady: boolean;
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly lastSentOn: string | null;
  readonly sendings: number;
  readonly next: { readonly kind: string; readonly channel: string; readonly day: string } | null;
  readonly language: string | null;
  readonly minutes: number;
  readonly dropped: number;
  /** A stop by a person, which can be lifted. */
  readonly stopId: string | null;
}

export interface DueList {
  readonly entries: readonly DueEntry[];
  /** How many there are of each state, before the list was cut. */
  readonly counts: Readonly<Record<PlanStatus, number>>;
  readonly ready: number;
  readonly total: number;
}

export interface DueFilter {
  readonly pathwayCode: string | null;
  readonly status: PlanStatus;
  readonly moment: string | null;
  readonly today: string;
}

const SHOWN = 100;

function toEntry(entry: PlanEntry, today: string): DueEntry {
  const { row, moment, next, lastSentDay } = entry;
  const stop = row.stops.find((one) => one.moment === null || one.moment === moment);
  return {
    episodeKey: entry.episodeKey,
    pathwayCode: row.pathwayCode,
    moment,
    status: entry.status,
    reason: entry.reason,
    isReady: isReady(entry, today),
    windowFrom: toIsoDay(entry.windowFromDay),
    windowTo: toIsoDay(entry.windowToDay),
    lastSentOn: lastSentDay === null ? null : toIsoDay(lastSentDay),
    sendings: entry.sendings,
    next: next === null ? null : { ...next, day: toIsoDay(next.day) },
    language: row.contact?.language ?? null,
    minutes: entry.minutes,
    dropped: entry.droppedInstrumentIds.length,
    stopId: stop?.id ?? null,
  };
}

/** What is due, sent, answered, missed or stopped around today, most pressing first. */
export async function getDueList(actor: Actor, filter: DueFilter): Promise<DueList> {
  if (!can(actor.role, "programme.read")) throw new AppError("not-allowed");
  const { today, pathwayCode, status, moment } = filter;
  const plan = await withScopedConnection(
    programmeScope(actor.hospitalId),
    (client) => loadPlan(client, actor.hospitalId, today),
    { readOnly: true },
  );
  const own = plan.filter(
    (entry) =>
      isWithin(actor, entry.row) &&
      (pathwayCode === null || entry.row.pathwayCode === pathwayCode) &&
      (moment === null || entry.moment === moment),
  );
  const counts = { "not-yet-due": 0, due: 0, sent: 0, answered: 0, missed: 0, stopped: 0 };
  for (const entry of own) counts[entry.status] += 1;
  const listed = own
    .filter((entry) => entry.status === status)
    .sort((a, b) => a.windowToDay - b.windowToDay || (a.episodeKey < b.episodeKey ? -1 : 1));
  return {
    entries: listed.slice(0, SHOWN).map((entry) => toEntry(entry, today)),
    counts,
    ready: own.filter((entry) => isReady(entry, today)).length,
    total: listed.length,
  };
}
