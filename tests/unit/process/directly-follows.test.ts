import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeDirectlyFollows,
  computeHandovers,
  computeRework,
  durationOf,
  END,
  orderInstances,
  rankBottlenecks,
  START,
} from "@/lib/engine/process";
import { anyLog, caseOf, logged } from "./process-support";

const countsOf = (traces: readonly string[]) =>
  Object.fromEntries(
    computeDirectlyFollows(traces.map((trace) => caseOf(trace))).edges.map(
      ({ from, to, frequency }) => [`${from}${to}`, frequency],
    ),
  );

describe("the order of what happened in a case", () => {
  it("is by time, and by file order where times tie", () => {
    const rows = [logged("B", 20), logged("A", 10), logged("C", 20), logged("D", 20)];
    expect(orderInstances(rows).map(({ activity }) => activity)).toEqual(["A", "B", "C", "D"]);
  });

  it("leaves an activity without any time where the file has it", () => {
    const rows = [logged("A", 10), logged("B"), logged("C", 30)];
    expect(orderInstances(rows).map(({ activity }) => activity)).toEqual(["A", "B", "C"]);
  });

  it("joins start and complete rows of one activity, also when they run side by side", () => {
    const rows = [
      logged("A", 480, { lifecycle: "start" }),
      logged("B", 485, { lifecycle: "start" }),
      logged("A", null, { endMinute: 490, lifecycle: "complete" }),
      logged("A", 500, { lifecycle: "start" }),
      logged("A", null, { endMinute: 510, lifecycle: "complete" }),
    ];
    expect(
      orderInstances(rows).map(({ activity, startMinute, endMinute }) => [
        activity,
        startMinute,
        endMinute,
      ]),
    ).toEqual([
      ["A", 480, 490],
      ["B", 485, null],
      ["A", 500, 510],
    ]);
  });

  it("keeps a completion that nobody started as an activity of its own", () => {
    const rows = [logged("A", null, { endMinute: 5, lifecycle: "complete" })];
    expect(orderInstances(rows)).toHaveLength(1);
  });

  it("does not take an end before the start for an end", () => {
    expect(orderInstances([logged("A", 10, { endMinute: 5 })])[0]?.endMinute).toBeNull();
  });
});

describe("the directly-follows graph", () => {
  it("counts who follows directly on whom", () => {
    expect(countsOf(["AB", "ACB"])).toEqual({
      [`${START}A`]: 2,
      AB: 1,
      AC: 1,
      CB: 1,
      [`B${END}`]: 2,
    });
  });

  it("has as many passages as events and cases that are not empty together", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const graph = computeDirectlyFollows(log);
        const passages = graph.edges.reduce((sum, { frequency }) => sum + frequency, 0);
        const filled = log.filter(({ instances }) => instances.length > 0).length;
        expect(passages).toBe(graph.events + filled);
      }),
    );
  });

  it("lets as many out of a box as go into it", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { activities, edges } = computeDirectlyFollows(log);
        for (const { activity, frequency } of activities) {
          const sum = (side: "from" | "to") =>
            edges
              .filter((edge) => edge[side] === activity)
              .reduce((total, edge) => total + edge.frequency, 0);
          expect([sum("from"), sum("to")]).toEqual([frequency, frequency]);
        }
      }),
    );
  });

  it("does not depend on the order of the cases", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const turned = [...log].reverse();
        expect(computeDirectlyFollows(turned).edges).toEqual(computeDirectlyFollows(log).edges);
        expect(computeRework(turned)).toEqual(computeRework(log));
      }),
    );
  });

  it("measures from the end of the one to the start of the next", () => {
    const instances = orderInstances([
      logged("A", 600, { endMinute: 630 }),
      logged("B", 660, { endMinute: 700 }),
    ]);
    const graph = computeDirectlyFollows([{ ...caseOf(""), instances }]);
    const edge = graph.edges.find(({ from, to }) => from === "A" && to === "B");
    expect(edge?.waiting.median).toMatchObject({ value: 30, denominator: 1 });
    expect(graph.activities[1]?.service.mean).toMatchObject({ value: 40 });
  });

  it("calls an overlap parallel and not a wait below zero", () => {
    const instances = orderInstances([logged("A", 600, { endMinute: 660 }), logged("B", 630)]);
    const graph = computeDirectlyFollows([{ ...caseOf(""), instances }]);
    const edge = graph.edges.find(({ from, to }) => from === "A" && to === "B");
    expect(edge?.parallel).toBe(1);
    expect(edge?.waiting.median).toMatchObject({ reason: "no-denominator" });
  });

  it("knows a day without a time of day in whole days only", () => {
    const gap = (to: number) => {
      const instances = orderInstances([logged("A", 0, { isDayOnly: true }), logged("B", to)]);
      return computeDirectlyFollows([{ ...caseOf(""), instances }]).edges.find(
        (edge) => edge.from === "A" && edge.to === "B",
      )?.waiting.median;
    };
    expect(gap(600)).toMatchObject({ reason: "no-denominator" });
    expect(gap(2 * 1440 + 540)).toMatchObject({ value: 2 * 1440 });
  });
});

describe("places where cases wait", () => {
  it("are ranked by the hours of all together, not by the longest wait", () => {
    const wait = (to: string, minutes: number) => ({
      ...caseOf(""),
      instances: orderInstances([logged("A", 0), logged(to, minutes)]),
    });
    const log = [
      ...Array.from({ length: 100 }, () => wait("B", 120)),
      ...Array.from({ length: 5 }, () => wait("C", 1800)),
    ];
    expect(rankBottlenecks(computeDirectlyFollows(log), 5).map(({ to }) => to)).toEqual(["B", "C"]);
    expect(rankBottlenecks(computeDirectlyFollows(log), 6).map(({ to }) => to)).toEqual(["B"]);
  });
});

describe("rework and handover", () => {
  it("count again at once and again later apart", () => {
    expect(computeRework([caseOf("AABA")])[0]).toEqual({
      ...{ activity: "A", cases: 1, selfLoopCases: 1, repetitionCases: 1, extraInstances: 2 },
    });
  });

  it("hand over only between different units", () => {
    const instances = orderInstances(
      ["E", "E", "C", "E", null].map((unit, place) => logged("A", place, { unit })),
    );
    expect(computeHandovers([{ ...caseOf(""), instances }])).toEqual([
      { from: "C", to: "E", frequency: 1, cases: 1 },
      { from: "E", to: "C", frequency: 1, cases: 1 },
    ]);
  });

  it("measures the length of a case from its first to its last moment", () => {
    expect(durationOf(caseOf("ABCD"))).toBe(30);
    expect(durationOf(caseOf("A"))).toBeNull();
  });
});
