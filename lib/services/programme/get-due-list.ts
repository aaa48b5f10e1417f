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
  /** Day on which an answer made the form show whom to call; null too for who works with no answers. */
  readonly helpShownOn: string | null;
}

/** A state, or the moments whose form showed whom to call, whatever their state. */
export type DueView = PlanStatus | "help-shown";

export interface DueList {
  readonly entries: readonly DueEntry[];
  /** How many there are of each, before the list was cut. */
  readonly counts: Readonly<Record<DueView, number>>;
  readonly ready: number;
  readonly total: number;
}

export interface DueFilter {
  readonly pathwayCode: string | null;
  readonly view: DueView;
  readonly moment: string | null;
  readonly today: string;
}

const SHOWN = 100;

/** That an answer needed help says something of a patient: only who works with answers sees it. */
function readHelp(actor: Actor, { row, moment }: PlanEntry): string | null {
  return can(actor.role, "programme.enter") ? (row.helpShownOn[moment] ?? null) : null;
}

function toEntry(actor: Actor, entry: PlanEntry, today: string): DueEntry {
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
    helpShownOn: readHelp(actor, entry),
  };
}

/** What is due, sent, answered, missed or stopped around today, most pressing first. */
export async function getDueList(actor: Actor, filter: DueFilter): Promise<DueList> {
  if (!can(actor.role, "programme.read")) throw new AppError("not-allowed");
  const { today, pathwayCode, view, moment } = filter;
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
  const withHelp = own.filter((entry) => readHelp(actor, entry) !== null);
  const counts: Record<DueView, number> = {
    ...{ "not-yet-due": 0, due: 0, sent: 0, answered: 0, missed: 0, stopped: 0 },
    "help-shown": withHelp.length,
  };
  for (const entry of own) counts[entry.status] += 1;
  const listed = view === "help-shown" ? withHelp : own.filter(({ status }) => status === view);
  listed.sort((a, b) => a.windowToDay - b.windowToDay || (a.episodeKey < b.episodeKey ? -1 : 1));
  return {
    entries: listed.slice(0, SHOWN).map((entry) => toEntry(actor, entry, today)),
    counts,
    ready: own.filter((entry) => isReady(entry, today)).length,
    total: listed.length,
  };
}
