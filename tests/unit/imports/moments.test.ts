import { describe, expect, it } from "vitest";
import { localDayOf, readDay, readInstant } from "@/lib/ingest/fields/read-moment";

describe("a day in a file", () => {
  it("is read year first, day first or compact", () => {
    for (const text of ["2025-03-09", "2025/03/09", "20250309", "09/03/2025", "9-3-2025"]) {
      expect(readDay(text)).toEqual({ isRead: true, value: "2025-03-09" });
    }
  });

  it("that does not exist is refused", () => {
    for (const text of ["2025-02-29", "31/04/2025", "2025-13-01", "", "gisteren"]) {
      expect(readDay(text)).toEqual({ isRead: false, reason: "not-a-date" });
    }
  });
});

describe("a moment in a file", () => {
  it("without offset is Belgian wall-clock time, in winter and in summer", () => {
    expect(readInstant("2025-01-15 08:00")).toEqual({
      isRead: true,
      value: "2025-01-15T07:00:00.000Z",
    });
    expect(readInstant("2014/10/22 11:15:41.000")).toEqual({
      isRead: true,
      value: "2014-10-22T09:15:41.000Z",
    });
  });

  it("with an offset is that instant, whatever the season", () => {
    expect(readInstant("2014-10-22T11:15:41.000+02:00")).toEqual({
      isRead: true,
      value: "2014-10-22T09:15:41.000Z",
    });
  });

  // Summer time in the EU ends on the last Sunday of October at 01:00 UTC (Directive 2000/84/EC, art. 3).
  it("in the hour that the clock repeats is read as the first of the two", () => {
    expect(readInstant("2025-10-26 02:30")).toEqual({
      isRead: true,
      value: "2025-10-26T00:30:00.000Z",
    });
    expect(readInstant("2025-10-26 03:30")).toEqual({
      isRead: true,
      value: "2025-10-26T02:30:00.000Z",
    });
  });

  it("in the hour that the clock skips is read as if it had not moved", () => {
    expect(readInstant("2025-03-30 02:30")).toEqual({
      isRead: true,
      value: "2025-03-30T01:30:00.000Z",
    });
  });

  it("just before and after midnight belongs to the Belgian day", () => {
    expect(localDayOf("2025-06-30T22:30:00.000Z")).toBe("2025-07-01");
  });

  it("that does not exist is refused", () => {
    expect(readInstant("2025-01-15 25:00")).toEqual({ isRead: false, reason: "not-a-date-time" });
  });
});
