import { describe, expect, it } from "vitest";
import type { CapacityDetailPage } from "@/lib/contracts/costing/capacity";
import type { RegistrationPage } from "@/lib/contracts/registration/registration";
import { prepareWeekExport } from "@/lib/view-models/costing/prepare-week-export";
import {
  prepareChecksExport,
  prepareCountsExport,
  prepareDeadlinesExport,
  prepareWardsExport,
} from "@/lib/view-models/registration/prepare-registration-exports";
import { writerFor } from "./writer-for-tests";

const writer = await writerFor("nl");
const frame = { hospital: { name: "Test", dataKind: "own", source: null, licence: null } };
const computed = (value: unknown) => ({ status: "computed", value, warnings: [] });

const count = {
  ...{ domain: "mzg", halfYear: "2026-1", countedOn: "2026-09-01", expected: 1_000 },
  ...{ delivered: 950, errorsOpen: 4, points: 2.5, source: "Rapport", author: "Jan" },
  grade: "notified",
};
const page = {
  ...{ frame, span: { from: "2025-07-01", until: "2026-07-01" }, sources: [], openStayDays: 180 },
  chosen: "stay-without-ward",
  checks: [
    {
      ...{ check: "stay-without-ward", records: 20, missing: 5 },
      wards: [{ wardCode: null, wardName: null, records: 4, missing: 1 }],
    },
    { check: "stay-without-severity", records: 0, missing: 0, wards: [] },
  ],
  counts: [{ count, euro: computed(12_345) }],
  deadlines: [
    {
      ...{ registration: "mzg", halfYear: "2026-1", dueOn: "2026-11-30" },
      ...{ grade: "published", source: "KB" },
    },
  ],
} as unknown as RegistrationPage;

describe("the tables of registration as exports", () => {
  it("tell the part that is complete, and none where nothing was delivered", () => {
    const { rows } = prepareChecksExport(page, writer);
    expect(rows.map((row) => row.slice(1))).toEqual([
      [20, 5, 0.75],
      [0, 0, null],
    ]);
  });

  it("name records without a ward", () => {
    expect(prepareWardsExport(page, writer).rows).toEqual([
      [writer.text("registration.wards.unknown"), 4, 1, 0.75],
    ]);
  });

  it("tell the newest counts with points and euro", () => {
    const [row] = prepareCountsExport(page, writer).rows;
    expect(row?.slice(1, 8)).toEqual(["2026-1", 1_000, 950, 0.95, 4, 2.5, 123.45]);
  });

  it("tell dates as days, with source and certainty", () => {
    const [row] = prepareDeadlinesExport(page, writer).rows;
    expect(row?.slice(1)).toEqual(["2026-1", "2026-11-30", "KB", "gepubliceerd"]);
  });
});

it("the week of a resource is told in hours; without a roster capacity and money are empty", () => {
  const week = {
    ...{ frame, period: { from: "2026-01-01", until: "2027-01-01" }, row: { name: "Zaal 1" } },
    blocks: { shifts: [{ code: "day", fromHour: 7, hours: 8 }] },
    week: [
      {
        ...{ weekday: 2, shift: "day", usedMinutes: 90, practicalMinutes: 120 },
        ...{ minimumMinutes: 0 },
        use: computed({ usedCents: 900, standByCents: 0, idleCents: 300 }),
      },
      {
        ...{ weekday: 1, shift: "day", usedMinutes: 60, practicalMinutes: null },
        ...{ minimumMinutes: null, use: null },
      },
    ],
    sources: [],
  } as unknown as CapacityDetailPage;
  expect(prepareWeekExport(week, writer).rows.map((row) => row.slice(2))).toEqual([
    [1, null, null, null, null],
    [1.5, 2, 9, 0, 3],
  ]);
});
