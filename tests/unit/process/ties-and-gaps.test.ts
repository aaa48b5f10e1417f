import { describe, expect, it } from "vitest";
import {
  checkRule,
  computeAlignment,
  computeHandovers,
  countRuleByMonth,
  durationOf,
  orderInstances,
  type TheatreCase,
} from "@/lib/engine/process";
import { gapBetween } from "@/lib/engine/process/event-log";
import { groupRoomDays } from "@/lib/engine/process/theatre-log";
import { caseOf, logged } from "./process-support";

const response = { kind: "response", activity: "A", other: "B" } as const;

describe("what does not depend on the order in which a log was delivered", () => {
  it("are the months of a rule", () => {
    const months = ["2026-03", "2026-01", "2026-02"].map((month) => caseOf("AB", { month }));
    const counted = countRuleByMonth(months, { ...response, withinMinutes: null });
    expect(counted.map(({ month }) => month)).toEqual(["2026-01", "2026-02", "2026-03"]);
  });

  it("are handovers that occur equally often: by name of the units", () => {
    const units = (names: string) =>
      orderInstances([...names].map((unit, place) => logged("x", place * 10, { unit })));
    const cases = ["YZ", "AB", "MN"].map((names) => ({ ...caseOf(""), instances: units(names) }));
    expect(computeHandovers(cases).map(({ from, to }) => from + to)).toEqual(["AB", "MN", "YZ"]);
  });

  it("are the cases of an operating room: by day, room and the minute the patient came in", () => {
    const theatre = (room: string | null, day: string, inMinute: number, outMinute: number) =>
      ({ room, day, inMinute, outMinute }) as TheatreCase;
    const days = groupRoomDays([
      theatre("2", "2026-01-02", 500, 560),
      theatre("1", "2026-01-02", 480, 540),
      theatre("2", "2026-01-01", 600, 700),
      theatre("2", "2026-01-01", 480, 590),
      theatre("2", "2026-01-01", 480, 500),
      theatre(null, "2026-01-01", 480, 500),
    ]);
    expect(days.map(({ day, room, cases }) => [day, room, cases.map((c) => c.outMinute)])).toEqual([
      ["2026-01-01", "2", [500, 590, 700]],
      ["2026-01-02", "1", [540]],
      ["2026-01-02", "2", [560]],
    ]);
  });
});

describe("times of which a log tells only a part", () => {
  const [known, unknown] = orderInstances([logged("A", 10), logged("B")]);
  const ended = orderInstances([logged("C", null, { endMinute: 40 })])[0];
  if (!known || !unknown || !ended) throw new Error("three activities were logged");

  it("leave a gap unknown where an activity has no time at all", () => {
    expect(gapBetween(known, unknown)).toEqual({ kind: "unknown" });
    expect(gapBetween(unknown, known)).toEqual({ kind: "unknown" });
  });

  it("are taken from the end where only the end is known", () => {
    expect(gapBetween(known, ended)).toEqual({ kind: "minutes", minutes: 30 });
  });

  it("make the duration from the first to the last moment, whatever their order", () => {
    const instances = [ended, known];
    expect(durationOf({ ...caseOf(""), instances })).toBe(30);
    expect(durationOf({ ...caseOf(""), instances: [known, unknown] })).toBeNull();
  });
});

describe("a case without the answer that a rule asks for in time", () => {
  it("breaks the rule", () => {
    expect(checkRule(caseOf("AC"), { ...response, withinMinutes: 20 })).toBe("broken");
  });
});

describe("a case that lies nearer to the first allowed way than to a later one", () => {
  it("is aligned to the first", () => {
    const way = (activities: string) =>
      [...activities].map((activity) => ({ activity, isOptional: false }));
    expect(computeAlignment(["A", "B"], [way("AB"), way("XYZ")])).toMatchObject({ cost: 0 });
  });
});
