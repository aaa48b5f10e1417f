import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import type { DueEntry, DueList, DueView } from "@/lib/contracts/programme/due-list";
import { AppError } from "@/lib/errors/app-error";
import { toIsoDay } from "./days";
import { isWithin, loadPlan, programmeScope, type PlanEntry } from "./load-plan";
import { isReady } from "./send-due";

export interface DueFilter {
  readonly pathwayCode: string | null;
  readonly view: DueView;
  readonly moment: string | null;
  /** Which part of the list, from 1; beyond the end is the last. */
  readonly page: number;
  readonly today: string;
}

const ON_A_PAGE = 50;

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
  const pages = Math.max(1, Math.ceil(listed.length / ON_A_PAGE));
  const page = Math.min(Math.max(1, filter.page), pages);
  const first = (page - 1) * ON_A_PAGE;
  const shown = listed.slice(first, first + ON_A_PAGE);
  return {
    entries: shown.map((entry) => toEntry(actor, entry, today)),
    counts,
    ready: own.filter((entry) => isReady(entry, today)).length,
    total: listed.length,
    ...{ first, page, pages },
  };
}
