import { describe, expect, it } from "vitest";
import { isLogReadable, planWithRole } from "@/components/imports/choose-log-role";
import { proposePlan } from "@/components/imports/propose-plan";
import { NO_COLUMN } from "@/lib/contracts/import/event-log-roles";
import { openLog } from "@/lib/ingest/event-log/open-log";
import type { NormalisedRecord } from "@/lib/ingest/profiles/profile";
import type { ReadingOptions } from "@/lib/ingest/reading-options";
import { checkFile, deliveredFile } from "@/lib/ingest/source/delivered-file";
import { studyLog } from "@/lib/services/import-jobs/study-log";
import { delivered, readRows } from "./reading";

const open = async (text: string, options: ReadingOptions = {}, name = "log.csv") =>
  openLog(await checkFile(deliveredFile(delivered(text, name))), options);

const eventsOf = async (text: string, options: ReadingOptions, name = "log.csv") => {
  const rows = await readRows("event-log", delivered(text, name), options);
  return rows.flatMap((row): readonly NormalisedRecord["payload"][] =>
    row.kind === "row" ? row.records.map(({ payload }) => payload) : [],
  );
};

const STAYS = [
  "dossier;wat;van;tot;dienst;zaal",
  "A;Onthaal;2025-03-01 10:00;2025-03-01 10:10;Spoed;1",
  "A;Triage;2025-03-01 10:30;2025-03-01 10:20;Spoed;2",
  ";Triage;2025-03-01 11:00;;Spoed;2",
  "B;Onthaal;morgen;;Spoed;1",
].join("\n");

const CHOSEN = {
  mapping: {
    ...{ case: "dossier", activity: "wat", timestamp: "van", end: "tot" },
    ...{ unit: "dienst", resource: "zaal" },
  },
};

const XES = `<?xml version="1.0"?><log>
<classifier name="Stap en fase" keys="concept:name lifecycle:transition"/>
<trace><string key="concept:name" value="T1"/><string key="stay" value="S1"/>
<event><string key="concept:name" value="CRP"/><string key="org:group" value="B"/>
<string key="lifecycle:transition" value="complete"/><string key="code" value="L03"/>
<date key="time:timestamp" value="2025-03-01T10:00:00+01:00"/></event></trace></log>`;

describe("an event log whose columns are chosen", () => {
  it("takes start and end of an activity from one row", async () => {
    const [first] = await eventsOf(STAYS, CHOSEN);
    expect(first).toMatchObject({
      activity: "Onthaal",
      // Ten o'clock on the Belgian clock, winter time.
      started_at: "2025-03-01T09:00:00.000Z",
      completed_at: "2025-03-01T09:10:00.000Z",
      attributes: { "org:group": "Spoed", "process:resource": "1" },
    });
  });

  it("refuses an end before its start, a nameless case and an unreadable moment, each by row", async () => {
    const rows = await readRows("event-log", delivered(STAYS, "log.csv"), CHOSEN);
    expect(rows.filter(({ kind }) => kind === "rejected")).toMatchObject([
      { line: 3, column: "end", reason: "end-before-start", found: "2025-03-01 10:20" },
      { line: 4, column: "case", reason: "required" },
      { line: 5, column: "timestamp", reason: "not-a-date-time", found: "morgen" },
    ]);
  });

  it("counts cases, events and activities before anything is read in, and says what is wrong where", async () => {
    const log = await studyLog(await open(STAYS, CHOSEN));
    expect(log).toMatchObject({
      ...{ cases: 2, events: 4, activities: 2, isWhole: true },
      clock: { zoned: 0, belgian: 3, dayOnly: 0 },
      troubles: [
        { role: "case", kind: "empty", count: 1, lines: [4] },
        { role: "timestamp", kind: "unreadable", count: 1, lines: [5], example: "morgen" },
      ],
    });
    expect(isLogReadable(log)).toBe(true);
  });

  it("cannot be read when no moment is one", async () => {
    const mapping = { ...CHOSEN.mapping, timestamp: "wat" };
    const log = await studyLog(await open(STAYS, { mapping }));
    expect(log.troubles).toMatchObject([
      { role: "timestamp", kind: "unreadable", count: 4 },
      { role: "case", kind: "empty" },
    ]);
    expect(isLogReadable(log)).toBe(false);
  });

  it("loses nothing of the other columns but those that are left out", async () => {
    const mapping = { case: "dossier", activity: "wat", timestamp: "van" };
    const [first] = await eventsOf(STAYS, { mapping, ignored: ["ZAAL"] });
    // The column called "dienst" is a unit by its name.
    expect(first?.["attributes"]).toEqual({ "org:group": "Spoed", tot: "2025-03-01 10:10" });
  });

  it("says which moments carry a zone and which are a day only", async () => {
    const text =
      "case;activity;time\nA;x;2025-03-01T10:00:00Z\nA;y;2025-03-01\nA;z;2025-03-01 10:00";
    expect((await studyLog(await open(text))).clock).toEqual({ zoned: 1, belgian: 1, dayOnly: 1 });
  });
});

describe("an event log in XES", () => {
  it("offers the attributes of cases and events, and its own classifiers", async () => {
    const log = await open(XES, {}, "log.xes");
    expect(log.columns).toContain("case:stay");
    expect(log.columns).toContain("code");
    expect(log.samples.of("case:stay")).toEqual(["S1"]);
    expect(log.classifiers).toEqual([
      { name: "Stap en fase", keys: ["concept:name", "lifecycle:transition"] },
    ]);
    expect(log.roles).toMatchObject({ case: "case:concept:name", unit: "org:group" });
  });

  it("names activities by a classifier: its keys joined by a plus", async () => {
    const mapping = { activity: "classifier:Stap en fase", case: "case:stay" };
    const [event] = await eventsOf(XES, { mapping }, "log.xes");
    expect(event).toMatchObject({ activity: "CRP+complete", episode_key: "S1" });
  });

  it("names activities by another attribute and does without a unit", async () => {
    const mapping = { activity: "code", unit: NO_COLUMN };
    const [event] = await eventsOf(XES, { mapping }, "log.xes");
    expect(event).toMatchObject({
      activity: "L03",
      attributes: { "lifecycle:transition": "complete" },
    });
  });
});

describe("choosing a column for a role", () => {
  it("takes the column from the role that had it", async () => {
    const text = "case;activity;time;start\nA;x;2025-03-01 10:00;2025-03-01 09:00";
    const log = await studyLog(await open(text));
    const plan = proposePlan("event-log");
    const chosen = planWithRole(plan, log, { role: "end", column: "time" });
    expect(chosen.mapping).toMatchObject({ end: "time", unit: NO_COLUMN });
    expect(chosen.mapping["timestamp"]).toBeUndefined();
  });

  it("keeps an earlier choice of which the counts are still on their way", async () => {
    const log = await studyLog(await open("p;wat;t\nA;x;2025-03-01 10:00"));
    const first = planWithRole(proposePlan("event-log"), log, { role: "case", column: "p" });
    const plan = { ...proposePlan("event-log"), ...first };
    const second = planWithRole(plan, log, { role: "activity", column: "wat" });
    expect(second.mapping).toMatchObject({ case: "p", activity: "wat" });
  });
});
