import { expect, it, describe } from "vitest";
import type { NormalisedRecord, ProfileRow } from "@/lib/ingest/profiles/profile";
import { describeWithShared, sharedPath } from "@/tests/support/shared-folder";
import { delivered, readRows } from "./reading";

const recordsOf = (rows: readonly ProfileRow[]): readonly NormalisedRecord[] =>
  rows.flatMap((row) => (row.kind === "rejected" ? [] : row.records));

const TIES = [
  "case_id;activity;timestamp;result",
  "A;Registration;2025-03-01 10:00;",
  "A;Leucocytes;2025-03-01 10:30;9.6",
  "A;CRP;2025-03-01 10:30;21.0",
  "B;Registration;2025-03-01 09:00;",
].join("\n");

describe("an event log", () => {
  it("keeps the order of the file where times tie", async () => {
    const records = recordsOf(await readRows("event-log", delivered(TIES)));
    const ofA = records.filter(
      ({ payload }) => payload["episode_key"] === "A" && "sequence" in payload,
    );
    expect(ofA.map(({ payload }) => [payload["sequence"], payload["activity"]])).toEqual([
      [1, "Registration"],
      [2, "Leucocytes"],
      [3, "CRP"],
    ]);
  });

  it("makes one episode of each case, anchored on its first event", async () => {
    const records = recordsOf(await readRows("event-log", delivered(TIES)));
    const episodes = records.filter(({ target }) => target === "care_episode");
    expect(episodes.map(({ key, payload }) => [key, payload["anchor_date"]])).toEqual([
      ["A", "2025-03-01"],
      ["B", "2025-03-01"],
    ]);
  });

  it("under other column names is read once they are mapped", async () => {
    const path = delivered(TIES.replace("case_id", "dossier").replace("timestamp", "tijdstip"));
    const mapping = { case: "dossier", timestamp: "tijdstip" };
    expect(recordsOf(await readRows("event-log", path, { mapping }))).toHaveLength(6);
  });

  it("refuses an event without a moment and keeps the others", async () => {
    const rows = await readRows("event-log", delivered(TIES.replace("2025-03-01 09:00", "later")));
    expect(rows.filter(({ kind }) => kind === "rejected")).toMatchObject([
      { line: 5, column: "timestamp", reason: "not-a-date-time", found: "later" },
    ]);
  });
});

describeWithShared("the sepsis log of a Dutch hospital (doi 10.4121/uuid:915d2bfb)", () => {
  const log = (name: string) => sharedPath("data", "real", "sepsis_log", name);

  it("gives the same episodes and events from XES and from CSV", async () => {
    const csv = recordsOf(await readRows("event-log", log("sepsis_first_300_cases.csv.gz")));
    const xes = recordsOf(await readRows("event-log", log("sepsis_first_300_cases.xes.gz")));
    const byKey = (records: readonly NormalisedRecord[]) =>
      Object.fromEntries(
        records.map((record) => [`${record.target} ${record.key}`, record.payload]),
      );
    expect(csv).toHaveLength(300 + 4178);
    expect(byKey(csv)).toEqual(byKey(xes));
  });
});
