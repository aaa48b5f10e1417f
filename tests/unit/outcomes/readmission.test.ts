import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  classifyReadmissions,
  computeReadmissionRate,
  findReadmissionRule,
  type ReadmissionClass,
  type ReadmissionRule,
  type ReadmissionStay,
} from "@/lib/engine/outcomes";

function ruleNamed(id: string): ReadmissionRule {
  const rule = findReadmissionRule(id);
  if (rule === null) throw new Error(`no rule ${id}`);
  return rule;
}

const RULE = ruleNamed("unplanned-30d");
const OBSERVED_UNTIL = "2026-12-31";
let next = 0;

/** A planned acute stay of one patient, from admission to discharge. */
function stay(
  admissionDate: string,
  dischargeDate: string | null,
  particulars: Partial<ReadmissionStay> = {},
): ReadmissionStay {
  next += 1;
  return {
    stayId: `stay-${String(next).padStart(4, "0")}`,
    patientId: "patient",
    admissionDate,
    dischargeDate,
    isEmergency: false,
    isDayCase: false,
    category: "acute",
    destination: "home",
    ...particulars,
  };
}

const emergency = (admission: string, discharge: string, rest: Partial<ReadmissionStay> = {}) =>
  stay(admission, discharge, { isEmergency: true, ...rest });

function classesOf(stays: readonly ReadmissionStay[], rule = RULE): readonly ReadmissionClass[] {
  return classifyReadmissions(stays, rule, OBSERVED_UNTIL);
}

const index = () => stay("2026-02-20", "2026-03-01");

describe("a readmission within 30 days", () => {
  it.each([
    ["2026-03-01", 0],
    ["2026-03-02", 1],
    ["2026-03-31", 30],
  ])("is an emergency on %s, day %d after discharge", (admission, days) => {
    const later = emergency(admission, "2026-04-10");
    expect(classesOf([index(), later])[0]).toMatchObject({
      kind: "readmitted",
      readmissionStayId: later.stayId,
      daysAfterDischarge: days,
    });
  });

  it("is no longer one on day 31", () => {
    expect(classesOf([index(), emergency("2026-04-01", "2026-04-10")])[0]?.kind).toBe(
      "not-readmitted",
    );
  });

  it("is not one of another patient", () => {
    const other = emergency("2026-03-05", "2026-03-06", { patientId: "another" });
    expect(classesOf([index(), other])[0]?.kind).toBe("not-readmitted");
  });

  it("is not a planned admission, which also ends the window", () => {
    const planned = stay("2026-03-05", "2026-03-07");
    const later = emergency("2026-03-20", "2026-03-25");
    const [first, second] = classesOf([index(), planned, later]);
    expect(first?.kind).toBe("not-readmitted");
    expect(second).toMatchObject({ kind: "readmitted", daysAfterDischarge: 13 });
  });

  it("can follow a planned admission where the rule version says so", () => {
    const lenient = { ...RULE, plannedAdmissionEndsWindow: false };
    const later = emergency("2026-03-20", "2026-03-25");
    const classes = classesOf([index(), stay("2026-03-05", "2026-03-07"), later], lenient);
    expect(classes[0]).toMatchObject({ kind: "readmitted", daysAfterDischarge: 19 });
  });

  it("is the first one when there are two", () => {
    const first = emergency("2026-03-05", "2026-03-06");
    const second = emergency("2026-03-09", "2026-03-10");
    expect(classesOf([second, index(), first])[1]).toMatchObject({
      readmissionStayId: first.stayId,
    });
  });

  it("is not a day case, nor a psychiatric or rehabilitation admission", () => {
    const others = [
      emergency("2026-03-05", "2026-03-05", { isDayCase: true }),
      emergency("2026-03-06", "2026-03-09", { category: "psychiatric" }),
      emergency("2026-03-10", "2026-03-20", { category: "rehabilitation" }),
    ];
    expect(classesOf([index(), ...others])[0]?.kind).toBe("not-readmitted");
  });

  it("is not an admission with a date that does not exist", () => {
    expect(classesOf([index(), emergency("2026-02-30", "2026-03-20")])[0]?.kind).toBe(
      "not-readmitted",
    );
  });
});

describe("a transfer on the same day", () => {
  it("makes one episode: the sending stay is no index, the receiving stay no readmission", () => {
    const sent = stay("2026-02-01", "2026-02-10", { destination: "acute-hospital" });
    const received = emergency("2026-02-10", "2026-02-20");
    const [first, second] = classesOf([sent, received]);
    expect(first).toMatchObject({ kind: "not-index", reason: "excluded-destination" });
    expect(second?.kind).toBe("not-readmitted");
  });

  it("does not make the receiving stay a readmission of an earlier stay either", () => {
    const sent = stay("2026-03-05", "2026-03-08", { destination: "acute-hospital" });
    const received = emergency("2026-03-08", "2026-03-20");
    const lenient = { ...RULE, plannedAdmissionEndsWindow: false };
    expect(classesOf([index(), sent, received], lenient)[0]?.kind).toBe("not-readmitted");
  });

  it("counts the episode once when its first stay was the emergency", () => {
    const sent = emergency("2026-03-05", "2026-03-08", { destination: "acute-hospital" });
    const received = emergency("2026-03-08", "2026-03-20");
    expect(classesOf([index(), sent, received])[0]).toMatchObject({
      readmissionStayId: sent.stayId,
    });
  });
});

describe("an index stay", () => {
  it.each([
    ["not-discharged", stay("2026-02-20", null)],
    ["date-fault", stay("2026-02-20", "2026-02-19")],
    ["date-fault", stay("2026-02-20", "2026-02-31")],
    ["day-case", stay("2026-02-20", "2026-02-20", { isDayCase: true })],
    ["excluded-category", stay("2026-02-20", "2026-02-25", { category: "psychiatric" })],
    [
      "excluded-category",
      stay("2026-02-20", "2026-02-25", { category: "medical-cancer-treatment" }),
    ],
    ["excluded-destination", stay("2026-02-20", "2026-02-25", { destination: "death" })],
    ["excluded-destination", stay("2026-02-20", "2026-02-25", { destination: "against-advice" })],
    ["follow-up-incomplete", stay("2026-12-01", "2026-12-02")],
  ] as const)("is none because of %s", (reason, excluded) => {
    expect(classesOf([excluded])).toEqual([{ stayId: excluded.stayId, kind: "not-index", reason }]);
  });

  it("has complete follow-up when its last day is known", () => {
    expect(classesOf([stay("2026-11-20", "2026-12-01")])[0]?.kind).toBe("not-readmitted");
  });

  it("may have an unknown destination", () => {
    expect(classesOf([stay("2026-02-20", "2026-02-25", { destination: null })])[0]?.kind).toBe(
      "not-readmitted",
    );
  });

  it("can be a day case under the day-surgery rule", () => {
    const dayCase = stay("2026-02-20", "2026-02-20", { isDayCase: true });
    const later = emergency("2026-02-21", "2026-02-24");
    expect(classesOf([dayCase, later], ruleNamed("unplanned-30d-day-case"))[0]).toMatchObject({
      kind: "readmitted",
      daysAfterDischarge: 1,
    });
  });

  it("is nobody's while the end of observation is unreadable", () => {
    expect(classifyReadmissions([index()], RULE, "unknown")[0]).toMatchObject({
      reason: "follow-up-incomplete",
    });
  });
});

describe("the readmission rate", () => {
  it("divides readmitted by index stays and counts the others by reason", () => {
    const stays = [
      index(),
      emergency("2026-03-10", "2026-03-12"),
      stay("2026-06-01", "2026-06-05", { patientId: "b" }),
      stay("2026-06-01", "2026-06-05", { patientId: "c", destination: "death" }),
    ];
    expect(computeReadmissionRate(classesOf(stays), RULE)).toMatchObject({
      denominator: 3,
      value: {
        proportion: { numerator: 1, denominator: 3 },
        ruleId: "unplanned-30d",
        notIndex: { "excluded-destination": 1, "day-case": 0 },
      },
    });
  });

  it("does not exist without an index stay", () => {
    expect(computeReadmissionRate([], RULE)).toMatchObject({
      reason: "no-denominator",
      detail: "indexStays",
    });
  });

  it("knows no rule that was never written", () => {
    expect(findReadmissionRule("always")).toBeNull();
  });
});

describe("the laws of readmission", () => {
  const day = (offset: number) =>
    new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
  const randomStays = fc
    .array(
      fc.record({
        patient: fc.constantFrom("a", "b", "c"),
        from: fc.nat(120),
        nights: fc.nat(12),
        isEmergency: fc.boolean(),
        destination: fc.constantFrom("home", "acute-hospital", "death"),
      }),
      { maxLength: 25 },
    )
    .map((rows) =>
      rows.map(({ patient, from, nights, isEmergency, destination }, position) => ({
        ...stay(day(from), day(from + nights), { isEmergency, patientId: patient }),
        stayId: `s${position}`,
        destination: destination,
      })),
    );
  const byId = (classes: readonly ReadmissionClass[]) =>
    classes.toSorted((a, b) => (a.stayId < b.stayId ? -1 : 1));

  it("do not depend on the order of the stays", () => {
    fc.assert(
      fc.property(randomStays, (stays) => {
        expect(byId(classesOf(stays.toReversed()))).toEqual(byId(classesOf(stays)));
      }),
    );
  });

  it("never count fewer readmissions in a wider window", () => {
    const countOf = (stays: readonly ReadmissionStay[], windowDays: number) =>
      classesOf(stays, { ...RULE, windowDays }).filter(({ kind }) => kind === "readmitted").length;
    fc.assert(
      fc.property(randomStays, (stays) => {
        expect(countOf(stays, 90)).toBeGreaterThanOrEqual(countOf(stays, 30));
      }),
    );
  });

  it("give every stay exactly one class, and days within the window", () => {
    fc.assert(
      fc.property(randomStays, (stays) => {
        const classes = classesOf(stays);
        expect(classes.map(({ stayId }) => stayId)).toEqual(stays.map(({ stayId }) => stayId));
        for (const classified of classes) {
          if (classified.kind !== "readmitted") continue;
          expect(classified.daysAfterDischarge).toBeGreaterThanOrEqual(0);
          expect(classified.daysAfterDischarge).toBeLessThanOrEqual(30);
          expect(classified.readmissionStayId).not.toBe(classified.stayId);
        }
      }),
    );
  });
});
