import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { CockpitPage, Cohort, MomentRow } from "@/lib/contracts/programme/cockpit";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { computeProgrammeRates, type ScheduledMoment } from "@/lib/engine/programme/index";
import { AppError } from "@/lib/errors/app-error";
import { findPathwayVersion } from "@/lib/repositories/pathways";
import {
  countLaterEpisodes,
  countProgramme,
  countUnlinkedForms,
  findKnownUntil,
  type AskedInstrument,
  type CountCell,
} from "@/lib/repositories/programme/counts";
import type { OutcomeInstrument } from "@/lib/repositories/programme/rules";
import { listPublications } from "@/lib/repositories/rollups";
import { loadFrame } from "../pathways/load-frame";
import { prepareBalance, prepareGroups, sumCells } from "./cockpit-groups";
import { toDayNumber, toIsoDay } from "./days";
import { readSchedule } from "./read-programme";

export interface CockpitInput {
  readonly today: string;
  readonly pathwayCode: string | null;
  readonly moment: string | null;
}

/** Groups under this number are hidden inside the hospital. */
const MINIMUM_COUNT = 5;
/** Index events of one year: the newest whose windows have all closed. */
const COHORT_DAYS = 365;

function listAsked(schedule: readonly ScheduledMoment[]): readonly AskedInstrument[] {
  return schedule.flatMap(({ moment, windowFromDays, windowToDays, instruments }) =>
    instruments.map(({ instrumentId, variants }) => ({
      moment,
      instrumentId,
      variants,
      fromDays: windowFromDays,
      toDays: windowToDays,
    })),
  );
}

function cohortOf({ windowToDays }: ScheduledMoment, base: ScheduledMoment, until: string): Cohort {
  const last = toDayNumber(until) - Math.max(windowToDays, base.windowToDays, 0);
  return { from: toIsoDay(last - COHORT_DAYS + 1), to: toIsoDay(last) };
}

interface Counted {
  readonly row: MomentRow;
  readonly cells: readonly CountCell[];
}

interface Counting {
  readonly actor: Actor;
  readonly pathwayCode: string;
  readonly schedule: readonly ScheduledMoment[];
  readonly base: ScheduledMoment;
  readonly knownUntil: string;
}

async function countMoment(
  tx: ScopedTx,
  { actor, pathwayCode, schedule, base, knownUntil }: Counting,
  scheduled: ScheduledMoment,
): Promise<Counted> {
  const { hospitalId } = actor;
  const { moment, targetDays, windowFromDays, windowToDays } = scheduled;
  const cohort = cohortOf(scheduled, base, knownUntil);
  const cells = await countProgramme(tx, {
    hospitalId,
    pathwayCode,
    baseMoment: base.moment,
    moment,
    asked: listAsked(schedule),
    ...cohort,
  });
  const sum = sumCells(cells);
  const row = {
    moment,
    targetDays,
    windowFromDays,
    windowToDays,
    cohort,
    eligible: sum.eligible,
    sent: sum.anySent,
    answered: sum.anyCompleted,
    answeredOutside: sum.outside,
    stopped: sum.stopped,
    isRepeated: asksAgain(scheduled, base),
    notYetDue: await countLaterEpisodes(tx, { hospitalId, pathwayCode }, cohort.to),
  };
  return { row, cells };
}

async function countAll(tx: ScopedTx, counting: Counting): Promise<readonly Counted[]> {
  const counted: Counted[] = [];
  for (const scheduled of counting.schedule) {
    counted.push(await countMoment(tx, counting, scheduled));
  }
  return counted;
}

/** Whether a moment asks again what the first moment asked; only then can two answers be a pair. */
function asksAgain(scheduled: ScheduledMoment, base: ScheduledMoment): boolean {
  const asked = new Set(base.instruments.map(({ instrumentId }) => instrumentId));
  return scheduled.instruments.some(({ instrumentId }) => asked.has(instrumentId));
}

/**
 * The moment that was asked for, else the first follow-up. Rates, groups and balance are about pairs,
 * so a moment that asks other questions (experience of care) stands in the table only.
 */
function choose(counted: readonly Counted[], wanted: string | null, base: string): Counted | null {
  const followUps = counted.filter(({ row }) => row.moment !== base && row.isRepeated);
  return followUps.find(({ row }) => row.moment === wanted) ?? followUps[0] ?? counted[0] ?? null;
}

/** Everything that rests on counts, of the moment that was chosen. */
function figuresOf(counted: readonly Counted[], chosen: Counted, baselineUnlinked: number) {
  const sum = sumCells(chosen.cells);
  const rates = computeProgrammeRates({
    eligible: sum.eligible,
    baselineCompleted: sum.baseCompleted,
    baselineUnlinked,
    followUpEligible: sum.followEligible,
    followUpSent: sum.sent,
    followUpCompleted: sum.sentCompleted,
    pairs: sum.pairs,
    returned: sum.returned,
    scorable: sum.scorable,
    invited: sum.invited,
    optedOut: sum.optedOut,
  });
  return {
    moments: counted.map(({ row }) => row),
    chosen: chosen.row,
    rates,
    groups: prepareGroups(chosen.cells, MINIMUM_COUNT),
    balance: prepareBalance(chosen.cells, MINIMUM_COUNT),
  };
}

/** The page before anything was counted: what it is about, and that there is nothing yet. */
async function loadEmptyPage(tx: ScopedTx, actor: Actor, input: CockpitInput) {
  const frame = await loadFrame(tx, actor, { quarter: null, today: input.today });
  const { pathwayCode } = input;
  const pathway = frame.pathways.find(({ code }) => code === (pathwayCode ?? code)) ?? null;
  if (pathwayCode !== null && pathway === null) throw new AppError("not-found");
  const sources = await listPublications(tx, actor.hospitalId);
  return {
    frame,
    pathway,
    moments: [],
    chosen: null,
    baselineMoment: null,
    rates: null,
    groups: null,
    balance: [],
    knownUntil: await findKnownUntil(tx, actor.hospitalId),
    sources: sources.filter(({ sourceKind }) => sourceKind === "questionnaires"),
    minimumCount: MINIMUM_COUNT,
  } satisfies CockpitPage;
}

async function loadCockpit(tx: ScopedTx, actor: Actor, input: CockpitInput): Promise<CockpitPage> {
  const page = await loadEmptyPage(tx, actor, input);
  const { pathway, knownUntil } = page;
  if (pathway === null || knownUntil === null) return page;
  const { hospitalId } = actor;
  const version = await findPathwayVersion(tx, hospitalId, pathway.code, input.today);
  const schedule = readSchedule((version?.outcomeSet ?? []) as readonly OutcomeInstrument[]);
  const [base] = schedule;
  if (base === undefined) return page;
  const counting = { actor, pathwayCode: pathway.code, schedule, base, knownUntil };
  const counted = await countAll(tx, counting);
  const chosen = choose(counted, input.moment, base.moment);
  if (chosen === null) return page;
  const unlinked = await countUnlinkedForms(tx, hospitalId, base.moment);
  return { ...page, baselineMoment: base.moment, ...figuresOf(counted, chosen, unlinked) };
}

/** Response and completeness of a pathway's programme, by moment and group. */
export async function getCockpit(actor: Actor, input: CockpitInput): Promise<CockpitPage> {
  if (!can(actor.role, "programme.read")) throw new AppError("not-allowed");
  return withScope(actor.scope, (tx) => loadCockpit(tx, actor, input), { readOnly: true });
}
