import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CareProgramme } from "@/lib/ingest/fhir/care-programme";
import { chooseMoment } from "@/lib/ingest/fhir/choose-moment";
import { ageAt, dayOf } from "@/lib/ingest/fhir/fhir-dates";
import { codesOf, PathwayCodes } from "@/lib/ingest/fhir/pathway-codes";
import { delivered, readRows } from "@/tests/unit/imports/reading";

const concept = (code: string, system = "http://snomed.info/sct") => ({
  coding: [{ system, code }],
});

describe("the codes that open a pathway", () => {
  const codes = new PathwayCodes();
  // outcomes of public guides: SNOMED CT 52734007 total hip, 609588000 total knee, 11466000 caesarean.
  it.each([
    ["52734007", "hip-knee", "hip"],
    ["609588000", "hip-knee", "knee"],
    ["11466000", "mother-child", "caesarean"],
  ])("SNOMED CT %s opens %s as %s", (code, pathway, variant) => {
    expect(codes.find(codesOf(concept(code)), "procedure")?.targets[0]).toEqual({
      pathway,
      variant,
    });
  });

  it("read ICD by its beginning, with or without its dot", () => {
    const icd = (code: string) =>
      codes.find(codesOf(concept(code, "http://hl7.org/fhir/sid/icd-10-cm")), "diagnosis")
        ?.targets[0];
    expect(icd("I63.512")).toEqual({ pathway: "stroke", variant: "ischaemic" });
    expect(icd("I50")).toMatchObject({ pathway: "heart-failure" });
    expect(icd("I10")).toBeUndefined();
  });

  it("can be declared with the delivery, and narrowed to one pathway", () => {
    const own = new PathwayCodes({ "bowel:open": "http://snomed.info/sct|43075005, 12345*" });
    expect(own.find(codesOf(concept("43075005")), "procedure")?.targets).toEqual([
      { pathway: "bowel", variant: "open" },
    ]);
    expect(own.find(codesOf(concept("123456789", "urn:own")), "procedure")).not.toBeNull();
    const only = new PathwayCodes({}, "hip-replacement");
    expect(only.find(codesOf(concept("52734007")), "procedure")?.targets).toEqual([
      { pathway: "hip-replacement", variant: null },
    ]);
    expect(only.find(codesOf(concept("609588000")), "procedure")).toBeNull();
  });
});

const windows = [
  { instrumentId: "eq-5d-5l", moment: "t0", targetDays: 0, fromDays: -90, toDays: 0 },
  { instrumentId: "eq-5d-5l", moment: "3m", targetDays: 91, fromDays: 70, toDays: 126 },
];
const programme: CareProgramme = { episodesOf: () => [], windowsOf: () => windows };
const episode = { episodeKey: "e", pathway: "hip-knee", anchorDate: "2026-03-20" };
const DAY_MS = 86_400_000;

describe("the moment of an answer", () => {
  it("is told by its day against the anchor", () => {
    const at = (day: string) =>
      chooseMoment({ day, instrumentId: "eq-5d-5l" }, [episode], programme)?.moment ?? null;
    expect(at("2026-03-06")).toBe("t0");
    expect(at("2026-03-20")).toBe("t0");
    expect(at("2026-03-21")).toBeNull();
    expect(at("2026-06-18")).toBe("3m");
  });

  it("is before the anchor exactly when the day is not after it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 800 }), (offset) => {
        const day = new Date(Date.parse(episode.anchorDate) + offset * DAY_MS)
          .toISOString()
          .slice(0, 10);
        const chosen = chooseMoment({ day, instrumentId: "eq-5d-5l" }, [episode], programme);
        if (chosen?.moment === "t0") expect(offset).toBeLessThanOrEqual(0);
        if (chosen?.moment === "3m") expect(offset).toBeGreaterThan(0);
      }),
    );
  });
});

describe("days and ages", () => {
  it("keep the day where care was given; UTC becomes the Belgian day", () => {
    expect(dayOf("2019-03-20T23:30:00-04:00")).toBe("2019-03-20");
    expect(dayOf("2019-03-20T23:30:00Z")).toBe("2019-03-21");
    expect(dayOf("2019-03-20")).toBe("2019-03-20");
    expect(dayOf("2019-03")).toBeNull();
  });

  it("count whole years", () => {
    expect(ageAt("1976-07-26", "2019-03-20")).toBe(42);
    expect(ageAt("1976-03-20", "2019-03-20")).toBe(43);
    expect(ageAt("1976", "2019-03-20")).toBe(43);
    expect(ageAt("2020-01-01", "2019-03-20")).toBeNull();
  });
});

describe("an admission for heart failure", () => {
  const failing = (id: string, start: string) => ({
    resourceType: "Encounter",
    id,
    status: "finished",
    class: { code: "IMP" },
    subject: { reference: "Patient/p1" },
    period: { start, end: start },
    reasonCode: [concept("84114007")],
  });

  it("soon after another one is its readmission, not a passage of its own", async () => {
    const days = ["2026-01-01", "2026-01-20", "2026-06-01"];
    const lines = days.map((day, index) => JSON.stringify(failing(`e${index}`, day)));
    const rows = await readRows("fhir-encounters", delivered(lines.join("\n")));
    const records = rows.flatMap((row) => ("records" in row ? row.records : []));
    const stays = records.filter(({ target }) => target === "stay");
    expect(stays.map(({ payload }) => payload["episode_key"])).toEqual([
      "heart-failure:e0",
      null,
      "heart-failure:e2",
    ]);
    expect(records.filter(({ target }) => target === "care_episode")).toHaveLength(2);
  });
});
