import { describe, expect, it } from "vitest";
import { openLog } from "@/lib/ingest/event-log/open-log";
import type { NormalisedRecord } from "@/lib/ingest/profiles/profile";
import type { ReadingOptions } from "@/lib/ingest/reading-options";
import { checkFile, deliveredFile } from "@/lib/ingest/source/delivered-file";
import { studyLog } from "@/lib/services/import-jobs/study-log";
import { describeWithShared, sharedPath } from "@/tests/support/shared-folder";
import { delivered, readRows } from "./reading";

type Resource = Readonly<Record<string, unknown>>;

const coded = (code: string, display: string) => ({ coding: [{ code, display }] });

const ADMISSION = {
  resourceType: "Encounter",
  id: "e1",
  status: "finished",
  class: { code: "IMP", display: "inpatient encounter" },
  type: [{ ...coded("32485007", "Hospital admission"), text: "Opname van mevrouw Peeters" }],
  subject: { reference: "Patient/77", display: "Mevrouw Peeters" },
  period: { start: "2025-03-01T10:00:00+01:00", end: "2025-03-05T12:00:00+01:00" },
  serviceProvider: { display: "AZ Voorbeeld" },
};

const STAY = {
  ...ADMISSION,
  location: [
    {
      location: { reference: "Location/er" },
      period: { start: "2025-03-01T10:00:00+01:00", end: "2025-03-01T14:00:00+01:00" },
    },
    { location: { display: "C2" }, period: { start: "2025-03-01T14:00:00+01:00" } },
    { location: { display: "D4" }, status: "planned", period: { start: "2025-03-06" } },
  ],
  classHistory: [{ class: { code: "EMER" }, period: { start: "2025-03-01T10:00:00+01:00" } }],
  statusHistory: [{ status: "triaged", period: { start: "2025-03-01T10:05:00+01:00" } }],
};

const EMERGENCY = { resourceType: "Location", id: "er", name: "Spoed" };

const ndjson = (...resources: readonly Resource[]) =>
  delivered(resources.map((one) => JSON.stringify(one)).join("\n"), "encounters.ndjson");

async function payloadsOf(path: string, options: ReadingOptions = {}) {
  const records = (await readRows("event-log", path, options)).flatMap(
    (row): readonly NormalisedRecord[] => (row.kind === "rejected" ? [] : row.records),
  );
  const of = (target: NormalisedRecord["target"]) =>
    records.filter((record) => record.target === target).map(({ payload }) => payload);
  return { events: of("activity_event"), cases: of("care_episode") };
}

describe("encounters of FHIR as an event log", () => {
  it("are events: the encounter, each place with a period, each earlier class and status", async () => {
    const { events } = await payloadsOf(ndjson(EMERGENCY, STAY));
    const at = "2025-03-01T09:00:00.000Z";
    expect(events.map((one) => [one["activity"], one["started_at"], one["completed_at"]])).toEqual([
      // Ten o'clock with an offset of one hour is nine o'clock in UTC.
      ["Hospital admission", at, "2025-03-05T11:00:00.000Z"],
      ["Spoed", at, "2025-03-01T13:00:00.000Z"],
      // What has no end yet has begun.
      ["C2", "2025-03-01T13:00:00.000Z", null],
      ["EMER", at, null],
      ["triaged", "2025-03-01T09:05:00.000Z", null],
    ]);
    expect(events.map(({ attributes }) => (attributes as Resource)["org:group"])).toEqual([
      "Spoed",
      "Spoed",
      "C2",
      "Spoed",
      "Spoed",
    ]);
  });

  it("belong to the episode of care, else to the encounter that they are in the end part of", async () => {
    const part = { ...ADMISSION, id: "e2", partOf: { reference: "Encounter/e1" } };
    const deeper = { ...ADMISSION, id: "e3", partOf: { reference: "Encounter/e2" } };
    const other = { ...ADMISSION, id: "e4", episodeOfCare: [{ reference: "EpisodeOfCare/9" }] };
    const { cases } = await payloadsOf(ndjson(deeper, part, ADMISSION, other));
    expect(cases.map((one) => one["episode_key"])).toEqual(["Encounter/e1", "EpisodeOfCare/9"]);
  });

  it("can be followed by patient, whose number becomes a pseudonym; names are never kept", async () => {
    const mapping = { case: "subject" };
    const { events, cases } = await payloadsOf(ndjson(ADMISSION), { mapping });
    expect(cases.map((one) => one["episode_key"])).toEqual(["p-77"]);
    expect(JSON.stringify(events)).not.toContain("Peeters");
  });

  it("take type, else service, else class as what happened", async () => {
    const { type: _type, ...typeless } = ADMISSION;
    const surgery = { ...typeless, id: "e2", serviceType: coded("310156009", "Surgery") };
    const { events } = await payloadsOf(ndjson(ADMISSION, surgery, { ...typeless, id: "e3" }));
    expect(events.map(({ activity }) => activity)).toEqual([
      "Hospital admission",
      "Surgery",
      "inpatient encounter",
    ]);
  });

  it("leave out what did not take place and what is there twice", async () => {
    const cancelled = { ...ADMISSION, id: "e2", status: "cancelled" };
    const { events } = await payloadsOf(ndjson(ADMISSION, ADMISSION, cancelled));
    expect(events).toHaveLength(1);
  });

  it("are refused one by one with the element that is wrong, by type and id only", async () => {
    const { period: _period, ...endless } = ADMISSION;
    const path = delivered(
      [
        endless,
        { ...ADMISSION, id: "e2", period: { start: "2025-03" } },
        { ...ADMISSION, id: "e3", period: { start: "2025-03-02", end: "2025-03-01" } },
        { ...ADMISSION, id: "e4", modifierExtension: [{ url: "urn:x" }] },
        ADMISSION,
      ]
        .map((one) => JSON.stringify(one))
        .join("\n") + '\n{"resourceType": "Enc',
      "encounters.ndjson",
    );
    const rows = await readRows("event-log", path);
    expect(rows.filter(({ kind }) => kind === "rejected")).toMatchObject([
      { line: 1, column: "Encounter.period.start", reason: "required", raw: "Encounter/e1" },
      { line: 2, column: "Encounter.period.start", reason: "not-a-date-time", found: "2025-03" },
      { line: 3, column: "Encounter.period.end", reason: "end-before-start" },
      { line: 4, column: "Encounter.modifierExtension", reason: "modifier-extension" },
      { line: 6, column: null, reason: "damaged-json-line" },
    ]);
  });

  it("in a file without encounters, or in broken JSON, refuse the file", async () => {
    await expect(readRows("event-log", ndjson(EMERGENCY))).rejects.toMatchObject({
      code: "no-fhir-resources",
      particulars: { found: "Location", wanted: "Encounter" },
    });
    const broken = delivered('{\n "resourceType": "Bundle",\n "entry": [', "bundle.json");
    await expect(readRows("event-log", broken)).rejects.toMatchObject({ code: "damaged-json" });
  });

  it("are counted before somebody goes on, also in a bundle of one line", async () => {
    const entry = [STAY, EMERGENCY].map((resource) => ({ resource }));
    const path = delivered(
      JSON.stringify({ resourceType: "Bundle", type: "batch", entry }),
      "b.json",
    );
    const log = await openLog(await checkFile(deliveredFile(path)), {});
    expect(await studyLog(log)).toMatchObject({
      ...{ kind: "fhir", cases: 1, events: 5, activities: 5, troubles: [] },
      roles: { case: "episode", timestamp: "period.start", unit: "unit", resource: null },
    });
    expect(log.samples.of("location")).toEqual(["Spoed", "C2"]);
  });
});

describeWithShared("encounters of 13 Synthea patients (SMART Health IT, bulk export)", () => {
  const file = sharedPath("data", "real", "synthea_bulk_ndjson_10", "Encounter.000.ndjson.gz");

  it("are a case each, because none is part of another or of an episode of care", async () => {
    const { events, cases } = await payloadsOf(file);
    // zcat Encounter.000.ndjson.gz | wc -l: 922, all finished.
    expect([events.length, cases.length]).toEqual([922, 922]);
  });
});
