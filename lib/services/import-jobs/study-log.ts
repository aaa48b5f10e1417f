import "server-only";
import { REQUIRED_LOG_ROLES, type EventLogRole } from "@/lib/contracts/import/event-log-roles";
import type { LogSampleDto } from "@/lib/contracts/api/import-uploads";
import { readInstant } from "@/lib/ingest/fields/read-moment";
import type { LogRow, OpenedLog } from "@/lib/ingest/event-log/log-row";

/** Events that are counted before somebody goes on; the dry run reads the whole file. */
const EVENTS_COUNTED = 100_000;
const LINES_SHOWN = 5;
const ACTIVITIES_SHOWN = 12;

type Trouble = LogSampleDto["troubles"][number];

const HAS_OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/;
const HAS_CLOCK = /\d[T ]\d{1,2}:\d{2}/;

/** Counts what a choice of columns makes of a log, event by event. */
class LogCounter {
  private events = 0;
  private readonly cases = new Set<string>();
  private readonly activities = new Map<string, number>();
  private readonly troubles = new Map<string, { -readonly [Key in keyof Trouble]: Trouble[Key] }>();
  private readonly clock = { zoned: 0, belgian: 0, dayOnly: 0 };
  private first: string | null = null;
  private last: string | null = null;

  add({ line, texts }: LogRow): void {
    this.events += 1;
    for (const role of ["case", "activity"] as const) {
      if (texts[role] === "") this.note(role, "empty", line, "");
    }
    if (texts.case !== "") this.cases.add(texts.case);
    if (texts.activity !== "") {
      this.activities.set(texts.activity, (this.activities.get(texts.activity) ?? 0) + 1);
    }
    this.addMoment("timestamp", line, texts.timestamp);
    if (texts.end !== "") this.addMoment("end", line, texts.end);
  }

  private addMoment(role: "timestamp" | "end", line: number, text: string): void {
    if (text === "") return this.note(role, "empty", line, "");
    const read = readInstant(text);
    if (!read.isRead) return this.note(role, "unreadable", line, text);
    if (this.first === null || read.value < this.first) this.first = read.value;
    if (this.last === null || read.value > this.last) this.last = read.value;
    if (role === "end") return;
    if (!HAS_CLOCK.test(text)) this.clock.dayOnly += 1;
    else if (HAS_OFFSET.test(text)) this.clock.zoned += 1;
    else this.clock.belgian += 1;
  }

  private note(role: EventLogRole, kind: Trouble["kind"], line: number, text: string): void {
    const key = `${role} ${kind}`;
    const trouble = this.troubles.get(key) ?? { role, kind, count: 0, lines: [], example: text };
    this.troubles.set(key, trouble);
    trouble.count += 1;
    if (trouble.lines.length < LINES_SHOWN) trouble.lines = [...trouble.lines, line];
  }

  finish(isWhole: boolean) {
    const ranked = [...this.activities].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
    return {
      isWhole,
      events: this.events,
      cases: this.cases.size,
      activities: this.activities.size,
      commonest: ranked.slice(0, ACTIVITIES_SHOWN).map(([name, events]) => ({ name, events })),
      troubles: [...this.troubles.values()],
      clock: this.clock,
      firstMoment: this.first,
      lastMoment: this.last,
    };
  }
}

/** What the chosen columns make of a log: how many cases, events and activities, and what is wrong. */
export async function studyLog(log: OpenedLog): Promise<LogSampleDto> {
  const counter = new LogCounter();
  let read = 0;
  const isChosen = REQUIRED_LOG_ROLES.some((role) => log.roles[role] !== null);
  for await (const row of isChosen ? log.rows() : []) {
    if (read === EVENTS_COUNTED) break;
    counter.add(row);
    read += 1;
  }
  return {
    kind: log.kind,
    roles: { ...log.roles },
    classifiers: log.classifiers.map(({ name, keys }) => ({ name, keys: [...keys] })),
    ...counter.finish(read < EVENTS_COUNTED),
  };
}
