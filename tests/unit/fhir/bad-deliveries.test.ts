import { describe, expect, it } from "vitest";
import { ImportFault } from "@/lib/contracts/import/fault";
import { delivered, readRows } from "@/tests/unit/imports/reading";

const PATIENT = { resourceType: "Patient", id: "p1", birthDate: "1950-06-01", gender: "female" };

const stay = (id: string, more: Record<string, unknown> = {}) => ({
  resourceType: "Encounter",
  id,
  status: "finished",
  class: { code: "IMP" },
  subject: { reference: "Patient/p1" },
  period: { start: "2026-03-29T01:30:00+01:00", end: "2026-04-02" },
  ...more,
});

const ndjson = (...resources: readonly unknown[]) =>
  delivered(resources.map((one) => JSON.stringify(one)).join("\n"), "delivery.ndjson");

const json = (content: unknown) => delivered(JSON.stringify(content, null, 1), "delivery.json");

const bundle = (...resources: readonly unknown[]) =>
  json({
    resourceType: "Bundle",
    type: "transaction",
    entry: resources.map((resource) => ({ resource })),
  });

async function faultOf(path: string, profile = "fhir-encounters") {
  const thrown: unknown = await readRows(profile, path).catch((error: unknown) => error);
  if (!(thrown instanceof ImportFault)) throw new Error("no fault");
  const { code, particulars } = thrown;
  return { code, ...particulars };
}

async function refusalsOf(path: string, profile = "fhir-encounters") {
  const rows = await readRows(profile, path);
  return rows.flatMap((row) =>
    row.kind === "rejected" ? [{ reason: row.reason, column: row.column, found: row.found }] : [],
  );
}

describe("a file that is no FHIR R4", () => {
  it("is named for what it is: a table, XML, JSON without resources", async () => {
    expect(await faultOf(delivered("ward;name\nC1;Heelkunde\n"))).toMatchObject({
      code: "not-fhir",
    });
    expect(await faultOf(delivered("<Bundle xmlns='http://hl7.org/fhir'/>"))).toMatchObject({
      code: "fhir-xml",
    });
    expect(await faultOf(json({ patients: [] }))).toMatchObject({ code: "not-fhir" });
    expect(await faultOf(delivered(" \n\n"))).toMatchObject({ code: "not-fhir" });
  });

  it("tells the line where the JSON breaks off", async () => {
    const whole = JSON.stringify(
      { resourceType: "Bundle", entry: [{ resource: PATIENT }] },
      null,
      1,
    );
    const path = delivered(whole.split("\n").slice(0, 6).join("\n"));
    expect(await faultOf(path)).toMatchObject({ code: "damaged-json", line: 6 });
  });

  // Differences between versions: hl7.org/fhir/R4/questionnaireresponse.html and R5/encounter.html, "R3/R4 Diff".
  it.each([
    [
      "STU3",
      { resourceType: "QuestionnaireResponse", questionnaire: { reference: "Questionnaire/1" } },
    ],
    ["STU3", { resourceType: "Procedure", context: { reference: "Encounter/1" } }],
    ["STU3", { resourceType: "ReferralRequest" }],
    ["R5", { resourceType: "Encounter", class: [{ coding: [{ code: "IMP" }] }] }],
    ["R5", { resourceType: "Encounter", actualPeriod: { start: "2026-01-01" } }],
    ["R5", { resourceType: "Procedure", occurrenceDateTime: "2026-01-01" }],
  ])("is refused with its version when it is %s", async (version, resource) => {
    expect(await faultOf(bundle(PATIENT, resource))).toMatchObject({
      code: "fhir-version",
      line: 2,
      version,
    });
  });

  it("says what it found when nothing in it is of the type that is wanted", async () => {
    expect(await faultOf(bundle(PATIENT), "fhir-proms")).toMatchObject({
      code: "no-fhir-resources",
      found: "Patient",
      wanted: "QuestionnaireResponse, Questionnaire",
    });
  });
});

describe("a resource that cannot be taken in", () => {
  it("is refused when its patient is not in the delivery", async () => {
    const path = bundle(PATIENT, stay("e1", { subject: { reference: "urn:uuid:gone" } }));
    expect(await refusalsOf(path)).toEqual([
      { reason: "missing-reference", column: "Encounter.subject", found: "urn:uuid:gone" },
    ]);
  });

  it("is refused when its parts go in a circle, and when the whole is missing", async () => {
    const path = bundle(
      PATIENT,
      stay("e1", { partOf: { reference: "Encounter/e2" } }),
      stay("e2", { partOf: { reference: "Encounter/e1" } }),
      stay("e3", { partOf: { reference: "Encounter/e9" } }),
    );
    const reasons = (await refusalsOf(path)).map(({ reason }) => reason);
    expect(reasons).toEqual(["cyclic-reference", "cyclic-reference", "missing-reference"]);
  });

  it("is refused for a modifier extension, an impossible date, an end before its begin", async () => {
    const path = bundle(
      PATIENT,
      stay("e1", { modifierExtension: [{ url: "http://example.org/not", valueBoolean: true }] }),
      stay("e2", { period: { start: "2026-02-30" } }),
      stay("e3", { period: { start: "2026-03-02", end: "2026-03-01" } }),
      stay("e4", { period: {} }),
    );
    expect((await refusalsOf(path)).map(({ reason, column }) => `${column}: ${reason}`)).toEqual([
      "Encounter.modifierExtension: modifier-extension",
      "Encounter.period.start: not-a-date-time",
      "Encounter.period.end: end-before-start",
      "Encounter.period.start: required",
    ]);
  });

  it("is refused when it is no resource of R4 at all, line by line in NDJSON", async () => {
    const path = delivered(
      [
        JSON.stringify(PATIENT),
        JSON.stringify(stay("e1")),
        '{"resourceType":"Horse"}',
        '{"res',
        "{}",
      ].join("\n"),
    );
    expect(await refusalsOf(path)).toEqual([
      { reason: "not-a-fhir-resource", column: null, found: "Horse" },
      { reason: "damaged-json-line", column: null, found: null },
      { reason: "not-a-fhir-resource", column: null, found: null },
    ]);
  });

  it("keeps of a refused resource its type and number only", async () => {
    const named = stay("e1", { subject: { reference: "urn:uuid:gone", display: "Mieke Peeters" } });
    const rows = await readRows("fhir-encounters", bundle(PATIENT, named));
    expect(JSON.stringify(rows)).not.toContain("Peeters");
    expect(rows.find(({ kind }) => kind === "rejected")).toMatchObject({ raw: "Encounter/e1" });
  });
});

describe("references, dates and repeats", () => {
  it.each([
    ["relative", "Patient/p1"],
    ["absolute", "https://fhir.example.org/base/Patient/p1"],
    ["of a version", "Patient/p1/_history/3"],
    ["conditional", "Patient?identifier=http://example.org/mrn|p1"],
  ])("a reference that is %s finds its patient", async (_form, reference) => {
    const rows = await readRows(
      "fhir-encounters",
      ndjson(stay("e1", { subject: { reference } }), PATIENT),
    );
    expect(rows.flatMap((row) => ("records" in row ? row.records : []))).toMatchObject([
      { target: "stay", payload: { patient_pseudonym: "p-p1", ward_code: null } },
    ]);
  });

  it("a urn:uuid finds its patient in the same bundle", async () => {
    const path = json({
      resourceType: "Bundle",
      type: "transaction",
      entry: [
        { fullUrl: "urn:uuid:1", resource: { ...PATIENT, id: undefined } },
        { fullUrl: "urn:uuid:2", resource: stay("e1", { subject: { reference: "urn:uuid:1" } }) },
      ],
    });
    expect(await refusalsOf(path)).toEqual([]);
  });

  it("moments keep their offset; the night that the clock moves forward is no day longer", async () => {
    const rows = await readRows("fhir-encounters", ndjson(PATIENT, stay("e1")));
    const [first] = rows.flatMap((row) => ("records" in row ? row.records : []));
    // 29 March 2026 01:30 +01:00; a day alone is its Belgian midnight, summer time.
    expect(first?.payload).toMatchObject({
      admitted_at: "2026-03-29T00:30:00.000Z",
      discharged_at: "2026-04-01T22:00:00.000Z",
    });
  });

  it("parts of a stay make no stay of their own, and a repeated patient is counted as such", async () => {
    const path = bundle(
      PATIENT,
      PATIENT,
      stay("e1"),
      stay("e2", { partOf: { reference: "Encounter/e1" } }),
    );
    const rows = await readRows("fhir-encounters", path);
    const records = rows.flatMap((row) => ("records" in row ? row.records : []));
    expect(records.filter(({ target }) => target === "stay")).toHaveLength(1);
    expect(rows.filter(({ kind }) => kind === "row")).toHaveLength(4);
  });
});
