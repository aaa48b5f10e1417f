import { describe, expect, it } from "vitest";
import {
  computeBookedActual,
  computeOnTimeStarts,
  computeTheatreCost,
  computeTheatreUtilisation,
  computeTurnovers,
  type TheatreCase,
} from "@/lib/engine/process";

/** A case of 3 January 2022 by the clock, e.g. "07:05". */
function operated(
  inAt: string,
  outAt: string,
  more: Partial<TheatreCase> & { readonly planned?: string } = {},
): TheatreCase {
  const minute = (clock: string) => {
    const [hours = 0, minutes = 0] = clock.split(":").map(Number);
    return 1000 * 1440 + hours * 60 + minutes;
  };
  const { planned, ...rest } = more;
  return {
    ...{ room: "1", day: "2022-01-03", service: "Podiatry", bookedMinutes: null },
    inMinute: minute(inAt),
    outMinute: minute(outAt),
    roomMinutes: minute(outAt) - minute(inAt),
    scheduledMinute: planned === undefined ? null : minute(planned),
    ...rest,
  };
}

describe("first cases on time", () => {
  const cases = [
    operated("07:05", "09:17", { planned: "07:00" }),
    operated("09:48", "11:12", { planned: "08:45" }),
    operated("07:00", "08:00", { planned: "07:00", room: "2" }),
    operated("07:30", "08:00", { room: "3" }),
  ];

  it("are in the room at the planned start, or within the grace", () => {
    expect(computeOnTimeStarts(cases, 0)).toMatchObject({
      value: { onTime: 1, firstCases: 2, unplanned: 1 },
    });
    expect(computeOnTimeStarts(cases, 5)).toMatchObject({ value: { onTime: 2 } });
  });

  it("cannot be judged without a plan", () => {
    expect(computeOnTimeStarts([operated("07:00", "08:00")], 0)).toMatchObject({
      reason: "not-delivered",
    });
  });
});

describe("turnover", () => {
  it("is from patient out to patient in; overlaps and breaks are counted apart", () => {
    const cases = [
      operated("07:05", "09:17"),
      operated("09:48", "11:12"),
      operated("11:00", "12:00"),
      operated("14:00", "15:00"),
    ];
    expect(computeTurnovers(cases, 90)).toMatchObject({
      value: { counted: 1, overlapping: 1, breaks: 1, minutes: { median: { value: 31 } } },
    });
  });

  it("never runs from one room or one day into another", () => {
    const cases = [
      operated("07:00", "08:00"),
      operated("08:30", "09:00", { room: "2" }),
      operated("08:30", "09:00", { day: "2022-01-04" }),
    ];
    expect(computeTurnovers(cases, 90)).toMatchObject({ value: { counted: 0 } });
  });

  it("needs rooms", () => {
    expect(computeTurnovers([operated("07:00", "08:00", { room: null })], 90)).toMatchObject({
      reason: "not-delivered",
      detail: "room",
    });
  });
});

describe("booked against actual", () => {
  it("compares the time in the room with what was booked", () => {
    const cases = [
      operated("07:05", "09:17", { bookedMinutes: 90 }),
      operated("09:48", "11:12"),
      operated("12:00", "12:50", { bookedMinutes: 60 }),
    ];
    expect(computeBookedActual(cases)).toMatchObject({
      value: {
        ...{ bookedMinutes: 150, actualMinutes: 182, longer: 1, unbooked: 1 },
        difference: { mean: { value: 16 } },
      },
      denominator: 2,
    });
    expect(computeBookedActual([])).toMatchObject({ reason: "not-delivered" });
  });
});

describe("use of the staffed hours", () => {
  const block = { fromMinute: 7 * 60, toMinute: 11 * 60 };

  it("counts the patient in the room inside the block, overlaps once, the rest apart", () => {
    const cases = [
      operated("06:30", "08:00"),
      operated("07:45", "08:30"),
      operated("07:50", "08:10"),
      operated("09:00", "12:00"),
    ];
    // Inside: 07:00–08:30 and 09:00–11:00; before and after: 30 and 60 minutes; turnover 08:30–09:00.
    expect(computeTheatreUtilisation(cases, block, 90)).toMatchObject({
      value: {
        ...{
          roomDays: 1,
          blockMinutes: 240,
          usedMinutes: 210,
          usedWithTurnoverMinutes: 240,
          outsideMinutes: 90,
        },
      },
    });
  });

  it("with turnovers never exceeds the block", () => {
    const cases = [operated("07:00", "08:00"), operated("08:30", "11:00")];
    expect(computeTheatreUtilisation(cases, block, 90)).toMatchObject({
      value: { usedMinutes: 210, usedWithTurnoverMinutes: 240, blockMinutes: 240 },
    });
  });

  it("is not computed without a block, with a block that ends early, or without rooms", () => {
    const one = [operated("07:00", "08:00")];
    expect(computeTheatreUtilisation(one, null, 90)).toMatchObject({ reason: "missing-parameter" });
    expect(computeTheatreUtilisation(one, { fromMinute: 600, toMinute: 600 }, 90)).toMatchObject({
      reason: "outside-method-range",
    });
    expect(
      computeTheatreUtilisation([operated("07:00", "08:00", { room: null })], block, 90),
    ).toMatchObject({ reason: "not-delivered" });
  });
});

describe("the cost of the theatre", () => {
  it("is the minutes in the room at the rate", () => {
    const cases = [operated("07:00", "08:00"), operated("08:00", "10:00")];
    expect(computeTheatreCost(cases, 800)).toMatchObject({
      value: { meanCents: 72_000, totalCents: 144_000, minutes: 180 },
    });
  });

  it("is not zero without a rate, and refuses a rate of nothing", () => {
    expect(computeTheatreCost([], 800)).toMatchObject({ reason: "no-denominator" });
    expect(computeTheatreCost([], null)).toMatchObject({ reason: "missing-parameter" });
    expect(computeTheatreCost([], 0)).toMatchObject({ reason: "outside-method-range" });
  });
});
