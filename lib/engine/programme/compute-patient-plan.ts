import type {
  Channel,
  NextSending,
  PlannedMoment,
  PlanReason,
  PlanStatus,
  ProgrammeEpisode,
  Reach,
  ScheduledInstrument,
  ScheduledMoment,
  Sending,
  SendingRules,
} from "./schedule";

/** What is asked of a moment once variant and load cap have been applied. */
interface Load {
  readonly kept: readonly ScheduledInstrument[];
  readonly dropped: readonly string[];
}

/** A moment on the calendar, before it is judged. */
interface Slot {
  readonly episode: ProgrammeEpisode;
  readonly scheduled: ScheduledMoment;
  readonly load: Load;
  readonly inviteDay: number;
  readonly windowFromDay: number;
  readonly windowToDay: number;
  /** Of this moment, in order of day. */
  readonly sendings: readonly Sending[];
}

type Judgement = Pick<PlannedMoment, "status" | "reason" | "next">;

function loadOf(scheduled: ScheduledMoment, { variant, rules }: ProgrammeEpisode): Load {
  const kept: ScheduledInstrument[] = [];
  const dropped: string[] = [];
  let minutes = 0;
  for (const instrument of scheduled.instruments) {
    const { variants, instrumentId } = instrument;
    if (variants !== null && (variant === null || !variants.includes(variant))) continue;
    // The first questionnaire is the reason for asking at all; it stays whatever it takes.
    const fits = kept.length === 0 || minutes + instrument.minutes <= rules.maximumMinutes;
    if (!fits) {
      dropped.push(instrumentId);
      continue;
    }
    kept.push(instrument);
    minutes += instrument.minutes;
  }
  return { kept, dropped };
}

function slotOf(scheduled: ScheduledMoment, episode: ProgrammeEpisode): Slot {
  const windowFromDay = episode.anchorDay + scheduled.windowFromDays;
  const leadDay = episode.anchorDay + scheduled.targetDays - episode.rules.inviteLeadDays;
  return {
    episode,
    scheduled,
    load: loadOf(scheduled, episode),
    inviteDay: Math.max(windowFromDay, leadDay),
    windowFromDay,
    windowToDay: episode.anchorDay + scheduled.windowToDays,
    sendings: episode.sendings
      .filter(({ moment }) => moment === scheduled.moment)
      .sort((a, b) => a.day - b.day),
  };
}

function answersOf({ episode, scheduled, windowFromDay, windowToDay, load }: Slot) {
  const own = episode.answers.filter(({ moment }) => moment === scheduled.moment);
  const isInside = (day: number | null) =>
    day === null || (day >= windowFromDay && day <= windowToDay);
  const inside = new Set(own.filter(({ day }) => isInside(day)).map((one) => one.instrumentId));
  return {
    open: load.kept.filter(({ instrumentId }) => !inside.has(instrumentId)),
    hasAny: load.kept.some(({ instrumentId }) => inside.has(instrumentId)),
    hasOutside: own.some(({ day }) => !isInside(day)),
  };
}

function stopOf(slot: Slot, reach: Reach): PlanReason | null {
  const { episode, scheduled, windowToDay } = slot;
  if (episode.diedOnDay !== null && episode.diedOnDay <= windowToDay) return "deceased";
  const own = episode.stops.find(({ moment }) => moment === null || moment === scheduled.moment);
  return own?.reason ?? reach.stop;
}

/** The next mail reminder; a run that was missed moves the rest along, the days between stay. */
function mailReminder(rules: SendingRules, sendings: readonly Sending[]): NextSending | null {
  const done = sendings.filter(({ kind }) => kind === "reminder").length;
  const planned = rules.reminderDays[done];
  const [first] = sendings;
  const last = sendings.at(-1);
  if (planned === undefined || !first || !last) return null;
  const gap = done === 0 ? planned : planned - (rules.reminderDays[done - 1] ?? 0);
  const day = Math.max(first.day + planned, last.day + gap);
  return { kind: "reminder", channel: "mail", day };
}

/** A letter when mails stayed without answer, or a second letter after the first. */
function letterReminder(rules: SendingRules, sendings: readonly Sending[]): NextSending | null {
  const [first] = sendings;
  const last = sendings.at(-1);
  const letters = sendings.filter(({ channel }) => channel === "letter").length;
  const most = first?.channel === "letter" ? 2 : 1;
  if (rules.letterAfterDays === null || !first || !last || letters >= most) return null;
  const day = Math.max(first.day + rules.letterAfterDays, last.day + 1);
  return { kind: "reminder", channel: "letter", day };
}

/** The last day on which something of a channel can still be answered inside the window. */
function lastSendDay({ episode, windowToDay }: Slot, channel: Channel): number {
  const { mailLeadDays, letterLeadDays } = episode.rules;
  return windowToDay - (channel === "mail" ? mailLeadDays : letterLeadDays);
}

/** The step after what was sent; null when nothing more is sent. */
function nextAfter(slot: Slot, today: number): NextSending | null {
  const { sendings } = slot;
  const { rules } = slot.episode;
  const [first] = sendings;
  // Who another system invited is reminded by that system.
  if (!first || sendings.some(({ channel }) => channel === "elsewhere")) return null;
  const hasLetter = sendings.some(({ channel }) => channel === "letter");
  const mail = hasLetter ? null : mailReminder(rules, sendings);
  const next = mail ?? letterReminder(rules, sendings);
  if (next === null) return null;
  const lastDay = Math.min(first.day + rules.stopAfterDays, lastSendDay(slot, next.channel));
  return Math.max(next.day, today) <= lastDay ? next : null;
}

function closed(slot: Slot, hasAny: boolean): Judgement {
  const reason = hasAny ? "incomplete" : slot.sendings.length > 0 ? "no-answer" : "never-sent";
  return { status: "missed", reason, next: null };
}

function judge(slot: Slot, reach: Reach, today: number): Judgement {
  const answers = answersOf(slot);
  const plain = (status: PlanStatus): Judgement => ({ status, reason: null, next: null });
  if (answers.open.length === 0) return plain("answered");
  const stop = stopOf(slot, reach);
  if (stop !== null) return { status: "stopped", reason: stop, next: null };
  if (today > slot.windowToDay) return closed(slot, answers.hasAny);
  if (slot.sendings.length > 0) return { ...plain("sent"), next: nextAfter(slot, today) };
  if (today > lastSendDay(slot, reach.channel)) {
    return { status: "stopped", reason: "too-late", next: null };
  }
  const next = { kind: "invitation", channel: reach.channel, day: slot.inviteDay } as const;
  if (today < slot.inviteDay) return { ...plain("not-yet-due"), next };
  return { status: "due", reason: reach.obstacle, next: { ...next, day: today } };
}

function plannedOf(slot: Slot, judgement: Judgement): PlannedMoment {
  const { kept, dropped } = slot.load;
  const { open, hasOutside } = answersOf(slot);
  const idsOf = (list: readonly ScheduledInstrument[]) =>
    list.map(({ instrumentId }) => instrumentId);
  const asked = open.length > 0 ? open : kept;
  return {
    episodeKey: slot.episode.episodeKey,
    moment: slot.scheduled.moment,
    instrumentIds: idsOf(kept),
    openInstrumentIds: idsOf(open),
    droppedInstrumentIds: dropped,
    minutes: asked.reduce((sum, { minutes }) => sum + minutes, 0),
    inviteDay: slot.inviteDay,
    windowFromDay: slot.windowFromDay,
    windowToDay: slot.windowToDay,
    hasAnswerOutside: hasOutside,
    lastSentDay: slot.sendings.at(-1)?.day ?? null,
    sendings: slot.sendings.length,
    ...judgement,
  };
}

/** Who has least time left goes first; the others wait out the quiet days, or fall away. */
function spreadInvitations(
  slots: readonly Slot[],
  judgements: Map<Slot, Judgement>,
  today: number,
): void {
  const invitedOn = slots.flatMap(({ sendings }) =>
    sendings.filter(({ kind }) => kind === "invitation").map(({ day }) => day),
  );
  const waiting = slots
    .filter((slot) => judgements.get(slot)?.status === "due" && isSendable(judgements.get(slot)))
    .sort((a, b) => a.windowToDay - b.windowToDay || compareKeys(a, b));
  for (const slot of waiting) {
    const { quietDays } = slot.episode.rules;
    const day = Math.max(today, ...invitedOn.map((sent) => sent + quietDays));
    const judgement = judgements.get(slot);
    if (!judgement?.next) continue;
    if (day > lastSendDay(slot, judgement.next.channel)) {
      judgements.set(slot, { status: "stopped", reason: "load-cap", next: null });
      continue;
    }
    const reason = day > today ? "quiet-period" : null;
    judgements.set(slot, { status: "due", reason, next: { ...judgement.next, day } });
    invitedOn.push(day);
  }
}

const isSendable = (judgement: Judgement | undefined): boolean => judgement?.reason === null;

function compareKeys(a: Slot, b: Slot): number {
  const [one, other] = [a, b].map((s) => `${s.episode.episodeKey}\n${s.scheduled.moment}`);
  return (one ?? "") < (other ?? "") ? -1 : 1;
}

/**
 * Says of every moment of a patient's episodes what it is: not yet due, due, sent, answered, missed
 * or stopped, with the reason, and what is sent next on which day.
 *
 * Rules: the invitation goes out `inviteLeadDays` before the target, not before the window opens.
 * Nothing goes out in the last `mailLeadDays` or `letterLeadDays` of the window: what was never sent by
 * then is stopped as `too-late`. A message asks only the questionnaires that have no answer yet.
 * A moment is answered when every kept questionnaire has an answer inside the window, both ends
 * included. Death up to the last day of the window, consent taken back, or a person's stop end it.
 * Load: questionnaires that would take a moment over `maximumMinutes` are dropped from the end, the
 * first never; two invitations to one patient lie `quietDays` apart over all pathways: the moment
 * whose window closes first goes first, the other waits, and falls away (`load-cap`) when its window
 * closes before. Moments of two episodes are not merged: an answer belongs to one episode.
 *
 * @param patient all episodes of one patient, how the patient is reached, and today; days are whole
 *   numbers since 1970-01-01. Without episodes the plan is empty.
 * @returns one entry for each scheduled moment that has a questionnaire for the episode's variant,
 *   in the order of the episodes and their schedules.
 * Source: invitation 7 days before, reminders on days 3 and 7, other channel on day 14, stop on day
 *   28: own proposal, after ISAR PROMs Working Group, Acta Orthop 2016;87 Suppl 1:9-23 (send
 *   centrally and automatically); inclusive windows: CMS THA/TKA PRO-PM (days 300 to 425).
 * Example: target day 91 with window 70 to 126 is due from day 84 and missed from day 127.
 */
export function computePatientPlan(patient: {
  readonly episodes: readonly ProgrammeEpisode[];
  readonly reach: Reach;
  readonly today: number;
}): readonly PlannedMoment[] {
  const { episodes, reach, today } = patient;
  const slots = episodes
    .flatMap((episode) => episode.schedule.map((scheduled) => slotOf(scheduled, episode)))
    .filter(({ load }) => load.kept.length > 0);
  const judgements = new Map(slots.map((slot) => [slot, judge(slot, reach, today)]));
  spreadInvitations(slots, judgements, today);
  return slots.map((slot) => plannedOf(slot, judgements.get(slot) ?? judge(slot, reach, today)));
}
