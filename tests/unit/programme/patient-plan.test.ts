import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computePatientPlan,
  PLAN_STATUSES,
  type PlannedMoment,
  type ProgrammeEpisode,
  type Reach,
  type ScheduledMoment,
  type Sending,
  type SendingRules,
} from "@/lib/engine/programme";

const RULES: SendingRules = {
  inviteLeadDays: 7,
  reminderDays: [3, 7],
  letterAfterDays: 14,
  stopAfterDays: 28,
  mailLeadDays: 1,
  letterLeadDays: 7,
  maximumMinutes: 10,
  quietDays: 14,
};
const EQ = { instrumentId: "eq-5d-5l", variants: null, minutes: 3 };
const HOOS = { instrumentId: "hoos-ps", variants: ["hip"], minutes: 2 };
const at = (moment: string, targetDays: number, from: number, to: number): ScheduledMoment => ({
  moment,
  targetDays,
  windowFromDays: from,
  windowToDays: to,
  instruments: [EQ, HOOS],
});
/** The windows of CMS (day 300 to 425) and the proposal of 70 to 126 days. */
const SCHEDULE = [at("t0", 0, -90, 0), at("3m", 91, 70, 126), at("12m", 365, 300, 425)];
const BY_MAIL: Reach = { channel: "mail", obstacle: null, stop: null };

function episode(parts: Partial<ProgrammeEpisode> = {}): ProgrammeEpisode {
  return {
    episodeKey: "E1",
    anchorDay: 1000,
    variant: "hip",
    diedOnDay: null,
    stops: [],
    answers: [],
    sendings: [],
    schedule: SCHEDULE,
    rules: RULES,
    ...parts,
  };
}

function planOf(today: number, parts: Partial<ProgrammeEpisode> = {}, reach = BY_MAIL) {
  const plan = computePatientPlan({ episodes: [episode(parts)], reach, today });
  return (moment: string): PlannedMoment => {
    const found = plan.find((one) => one.moment === moment);
    if (!found) throw new Error(`no ${moment}`);
    return found;
  };
}

const invited = (moment: string, day: number): Sending => ({
  moment,
  day,
  kind: "invitation",
  channel: "mail",
});

describe("a moment with target day 91 and window 70 to 126", () => {
  it("is due from day 84, seven days before the target, and missed from day 127", () => {
    expect(planOf(1083)("3m").status).toBe("not-yet-due");
    expect(planOf(1084)("3m")).toMatchObject({ status: "due", next: { kind: "invitation" } });
    expect(planOf(1125)("3m").status).toBe("due");
    expect(planOf(1127)("3m")).toMatchObject({ status: "missed", reason: "never-sent" });
  });

  it("is reminded after 3 and 7 days, gets a letter after 14 and nothing after 28", () => {
    const sendings: Sending[] = [invited("3m", 1084)];
    const next = (today: number) => planOf(today, { sendings })("3m").next;
    expect(next(1085)).toEqual({ kind: "reminder", channel: "mail", day: 1087 });
    sendings.push({ moment: "3m", day: 1087, kind: "reminder", channel: "mail" });
    expect(next(1087)).toEqual({ kind: "reminder", channel: "mail", day: 1091 });
    sendings.push({ moment: "3m", day: 1091, kind: "reminder", channel: "mail" });
    expect(next(1092)).toEqual({ kind: "reminder", channel: "letter", day: 1098 });
    sendings.push({ moment: "3m", day: 1098, kind: "reminder", channel: "letter" });
    expect(next(1099)).toBeNull();
  });

  it("is not asked any more when the answer could not be back in time: a mail a day, a letter a week", () => {
    const byLetter: Reach = { ...BY_MAIL, channel: "letter" };
    expect(planOf(1125)("3m").status).toBe("due");
    expect(planOf(1126)("3m")).toMatchObject({ status: "stopped", reason: "too-late", next: null });
    expect(planOf(1119, {}, byLetter)("3m").status).toBe("due");
    expect(planOf(1120, {}, byLetter)("3m")).toMatchObject({ reason: "too-late" });
    const late = [invited("3m", 1110)];
    expect(planOf(1124, { sendings: late })("3m").next).toMatchObject({ channel: "mail" });
    const mailed: Sending[] = [
      ...late,
      { moment: "3m", day: 1113, kind: "reminder", channel: "mail" },
      { moment: "3m", day: 1117, kind: "reminder", channel: "mail" },
    ];
    expect(planOf(1118, { sendings: mailed })("3m").next).toBeNull();
  });

  it("follows a letter with one more letter, and leaves who was invited elsewhere to that system", () => {
    const byLetter: Reach = { ...BY_MAIL, channel: "letter" };
    const letter: Sending = { ...invited("3m", 1084), channel: "letter" };
    expect(planOf(1085, { sendings: [letter] }, byLetter)("3m").next).toEqual({
      kind: "reminder",
      channel: "letter",
      day: 1098,
    });
    const second: Sending = { moment: "3m", day: 1098, kind: "reminder", channel: "letter" };
    expect(planOf(1099, { sendings: [letter, second] }, byLetter)("3m").next).toBeNull();
    const elsewhere: Sending = { ...invited("3m", 1084), channel: "elsewhere" };
    expect(planOf(1085, { sendings: [elsewhere] })("3m")).toMatchObject({
      status: "sent",
      next: null,
    });
  });

  it("of two windows that close on one day asks the first episode first, the other after the quiet days", () => {
    const both = ["E2", "E1"].map((episodeKey) => episode({ episodeKey }));
    const plan = computePatientPlan({ episodes: both, reach: BY_MAIL, today: 1084 });
    const due = plan.filter(({ moment }) => moment === "3m");
    expect(due.map(({ episodeKey, reason, next }) => [episodeKey, reason, next?.day])).toEqual([
      ["E2", "quiet-period", 1098],
      ["E1", null, 1084],
    ]);
  });

  it("asks in a reminder only the questionnaires without an answer", () => {
    const answers = [{ instrumentId: "eq-5d-5l", moment: "3m", day: 1085 }];
    const reminded = planOf(1088, { answers, sendings: [invited("3m", 1084)] })("3m");
    expect(reminded).toMatchObject({
      instrumentIds: ["eq-5d-5l", "hoos-ps"],
      openInstrumentIds: ["hoos-ps"],
      minutes: 2,
    });
    const both = [...answers, { instrumentId: "hoos-ps", moment: "3m", day: 1088 }];
    expect(planOf(1088, { answers: both })("3m")).toMatchObject({
      openInstrumentIds: [],
      minutes: 5,
    });
  });

  it("counts answers on the first and the last day of the window and no others", () => {
    const both = (day: number) =>
      ["eq-5d-5l", "hoos-ps"].map((id) => ({ instrumentId: id, moment: "3m", day }));
    const statusWith = (day: number) => planOf(1130, { answers: both(day) })("3m");
    expect(statusWith(1070).status).toBe("answered");
    expect(statusWith(1126).status).toBe("answered");
    expect(statusWith(1069)).toMatchObject({ status: "missed", hasAnswerOutside: true });
    expect(statusWith(1127)).toMatchObject({ status: "missed", hasAnswerOutside: true });
  });

  it("is incomplete while one of its questionnaires is open", () => {
    const answers = [{ instrumentId: "eq-5d-5l", moment: "3m", day: 1090 }];
    expect(planOf(1130, { answers })("3m")).toMatchObject({
      status: "missed",
      reason: "incomplete",
    });
  });
});

describe("the programme stops", () => {
  it("at death up to the last day of the window, not at a later one", () => {
    expect(planOf(1090, { diedOnDay: 1126 })("3m")).toMatchObject({
      status: "stopped",
      reason: "deceased",
    });
    expect(planOf(1090, { diedOnDay: 1127 })("3m").status).toBe("due");
  });

  it("when consent is taken back or a person stopped it, for that moment or for all", () => {
    const withdrawn: Reach = { ...BY_MAIL, stop: "consent-withdrawn" };
    expect(planOf(1090, {}, withdrawn)("3m").reason).toBe("consent-withdrawn");
    const stops = [{ moment: "3m", reason: "transferred" } as const];
    expect(planOf(1090, { stops })("3m").reason).toBe("transferred");
    expect(planOf(1090, { stops })("12m").status).toBe("not-yet-due");
  });

  it("does not send without a way to reach the patient and says which is missing", () => {
    const reach: Reach = { ...BY_MAIL, obstacle: "no-birth-year" };
    expect(planOf(1090, {}, reach)("3m")).toMatchObject({ status: "due", reason: "no-birth-year" });
  });
});

describe("the load of a patient", () => {
  it("drops questionnaires over the minutes of a moment from the end, never the first", () => {
    const rules = { ...RULES, maximumMinutes: 4 };
    expect(planOf(1090, { rules })("3m")).toMatchObject({
      instrumentIds: ["eq-5d-5l"],
      droppedInstrumentIds: ["hoos-ps"],
      minutes: 3,
    });
    const none = { ...RULES, maximumMinutes: 0 };
    expect(planOf(1090, { rules: none })("3m").instrumentIds).toEqual(["eq-5d-5l"]);
  });

  it("lets the second of two due moments wait, or fall away when its window closes before", () => {
    const plan = (secondAnchor: number) =>
      computePatientPlan({
        episodes: [episode(), episode({ episodeKey: "E2", anchorDay: secondAnchor })],
        reach: BY_MAIL,
        today: 1100,
      }).filter(({ moment }) => moment === "3m");
    // The windows close on days 1126 and 1130: the first goes today, the other after 14 quiet days.
    expect(plan(1004).map(({ status, reason, next }) => [status, reason, next?.day])).toEqual([
      ["due", null, 1100],
      ["due", "quiet-period", 1114],
    ]);
    // Windows close on day 1126 and day 1105: the latter first; the former still has time.
    expect(plan(979).map(({ next }) => next?.day)).toEqual([1114, 1100]);
    // Both close within the quiet days.
    const late = computePatientPlan({
      episodes: [episode({ anchorDay: 980 }), episode({ episodeKey: "E2", anchorDay: 979 })],
      reach: BY_MAIL,
      today: 1100,
    }).filter(({ moment }) => moment === "3m");
    expect(late.map(({ status, reason }) => [status, reason])).toEqual([
      ["stopped", "load-cap"],
      ["due", null],
    ]);
  });
});

const instrumentLists = fc.subarray([EQ, HOOS], { minLength: 1 });
const moments = fc
  .record({
    from: fc.integer({ min: -90, max: 300 }),
    width: fc.integer({ min: 0, max: 120 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    instruments: instrumentLists,
  })
  .map(({ from, width, share, instruments }) => ({
    targetDays: from + Math.round(width * share),
    windowFromDays: from,
    windowToDays: from + width,
    instruments,
  }));
const episodes = fc
  .array(
    fc.record({
      anchorDay: fc.integer({ min: 900, max: 1400 }),
      variant: fc.constantFrom("hip", "knee", null),
      diedOnDay: fc.option(fc.integer({ min: 900, max: 1900 })),
      schedule: fc.array(moments, { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((list) =>
    list.map((one, index) =>
      episode({
        ...one,
        episodeKey: `E${index}`,
        schedule: one.schedule.map((row, place) => ({ ...row, moment: `m${place}` })),
      }),
    ),
  );

/** Runs the programme day by day as a cron job would and notes what it sends. */
function simulate(list: readonly ProgrammeEpisode[], days: readonly number[]) {
  const sent: (Sending & { episodeKey: string; plan: PlannedMoment })[] = [];
  for (const today of days) {
    const current = list.map((one) => ({
      ...one,
      sendings: sent.filter(({ episodeKey }) => episodeKey === one.episodeKey),
    }));
    for (const plan of computePatientPlan({ episodes: current, reach: BY_MAIL, today })) {
      const { next, status, reason } = plan;
      const isNow = next !== null && next.day <= today && reason === null;
      if (!isNow || (status !== "due" && status !== "sent")) continue;
      const { kind, channel } = next;
      sent.push({
        episodeKey: plan.episodeKey,
        moment: plan.moment,
        day: today,
        kind,
        channel,
        plan,
      });
    }
  }
  return sent;
}

const dayLists = fc
  .array(fc.integer({ min: 800, max: 1900 }), { minLength: 1, maxLength: 60 })
  .map((list) => [...new Set(list)].sort((a, b) => a - b));

describe("a programme that runs on any days", () => {
  it("judges every moment that has a questionnaire exactly once, with one of six states", () => {
    fc.assert(
      fc.property(episodes, fc.integer({ min: 800, max: 1900 }), (list, today) => {
        const plan = computePatientPlan({ episodes: list, reach: BY_MAIL, today });
        const keys = plan.map(({ episodeKey, moment }) => `${episodeKey} ${moment}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(plan.every(({ status }) => PLAN_STATUSES.includes(status))).toBe(true);
        const asked = list.flatMap((one) =>
          one.schedule.filter(({ instruments }) =>
            instruments.some(
              ({ variants }) =>
                variants === null || (one.variant !== null && variants.includes(one.variant)),
            ),
          ),
        );
        expect(plan).toHaveLength(asked.length);
      }),
    );
  });

  it("sends only inside the window, never to the dead of that window, one invitation for each moment", () => {
    fc.assert(
      fc.property(episodes, dayLists, (list, days) => {
        const sent = simulate(list, days);
        for (const { day, plan, episodeKey } of sent) {
          expect(day).toBeGreaterThanOrEqual(plan.windowFromDay);
          expect(day).toBeLessThanOrEqual(plan.windowToDay);
          const died = list.find((one) => one.episodeKey === episodeKey)?.diedOnDay ?? null;
          expect(died === null || died > plan.windowToDay).toBe(true);
        }
        const first = sent
          .filter(({ kind }) => kind === "invitation")
          .map((one) => `${one.episodeKey} ${one.moment}`);
        expect(new Set(first).size).toBe(first.length);
      }),
    );
  });

  it("keeps the quiet days between two invitations of a patient", () => {
    fc.assert(
      fc.property(episodes, dayLists, (list, days) => {
        const on = simulate(list, days)
          .filter(({ kind }) => kind === "invitation")
          .map(({ day }) => day)
          .sort((a, b) => a - b);
        for (let index = 1; index < on.length; index += 1) {
          expect((on[index] ?? 0) - (on[index - 1] ?? 0)).toBeGreaterThanOrEqual(RULES.quietDays);
        }
      }),
    );
  });

  it("sends at most two mails and one letter after an invitation, and nothing after 28 days", () => {
    fc.assert(
      fc.property(episodes, dayLists, (list, days) => {
        const sent = simulate(list, days);
        for (const first of sent.filter(({ kind }) => kind === "invitation")) {
          const later = sent.filter(
            (one) =>
              one.kind === "reminder" &&
              one.episodeKey === first.episodeKey &&
              one.moment === first.moment,
          );
          expect(later.length).toBeLessThanOrEqual(3);
          expect(later.every(({ day }) => day <= first.day + RULES.stopAfterDays)).toBe(true);
        }
      }),
    );
  });

  it("sends nothing more when it runs a second time on the same day", () => {
    fc.assert(
      fc.property(episodes, dayLists, (list, days) => {
        const twice = days.flatMap((one) => [one, one]);
        expect(simulate(list, twice).map(({ day, moment }) => [day, moment])).toEqual(
          simulate(list, days).map(({ day, moment }) => [day, moment]),
        );
      }),
    );
  });
});
