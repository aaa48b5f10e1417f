import { readdirSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import type { ImportReport } from "@/lib/contracts/import/report";
import { deliveredFile } from "@/lib/ingest/source/delivered-file";
import { commandLineActor } from "@/lib/services/imports/command-line-actor";
import { runImport } from "@/lib/services/imports/run-import";
import { undoImport } from "@/lib/services/imports/undo-import";
import { makeHospital } from "@/tests/integration/imports/small-hospital";
import { registerTestDatabase } from "@/tests/support/database";
import { describeWithShared, sharedPath } from "@/tests/support/shared-folder";

const database = registerTestDatabase();

/** Every resource of a type has exactly one fate, and all of them are the rows of the delivery. */
function expectAccounted(report: ImportReport): void {
  const types = report.contents?.types ?? [];
  for (const { rows, used, refused, unused } of types) {
    expect(unused.reduce((sum, one) => sum + one.rows, used + refused)).toBe(rows);
  }
  expect(types.reduce((sum, { rows }) => sum + rows, 0)).toBe(report.rows.in);
}

function typeOf(report: ImportReport, type: string) {
  const found = report.contents?.types.find((one) => one.type === type);
  const unused = Object.fromEntries(
    (found?.unused ?? []).map(({ reason, rows }) => [reason, rows]),
  );
  return { rows: found?.rows, used: found?.used, refused: found?.refused, unused };
}

async function deliver(code: string, profile: string, folder: readonly string[]) {
  const hospitalId = await makeHospital(database.current, code);
  const path = sharedPath("data", "real", ...folder);
  const names = readdirSync(path).filter((name) => /json(\.gz)?$/.test(name));
  const files = names.map((name) => deliveredFile(`${path}/${name}`));
  const run = () => runImport(commandLineActor(hospitalId), { profile, files, hospitalId });
  return { hospitalId, run, files: names.length, report: await run() };
}

type Delivered = Awaited<ReturnType<typeof deliver>>;

const rowsOf = <T extends Record<string, unknown>>(sql: string, hospitalId: number) =>
  database.current.query<T>(sql, [hospitalId]);

/** Everything that the delivery stored, as one text. */
async function storedText(hospitalId: number): Promise<string> {
  const tables = [
    "care_episode",
    "stay",
    "activity_event",
    "clinical_event",
    "questionnaire_response",
  ];
  const parts = await Promise.all(
    tables.map((table) =>
      rowsOf(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE hospital_id = $1`, hospitalId),
    ),
  );
  const batch = await rowsOf("SELECT summary FROM import_batch WHERE hospital_id = $1", hospitalId);
  return JSON.stringify([parts, batch]);
}

describeWithShared("the SMART PROMs, 48 surgical patients in FHIR R4", () => {
  let smart: Delivered;
  beforeAll(async () => {
    smart = await deliver("SMART", "fhir-proms", ["smart_proms_fhir", "r4_converted"]);
  });

  it("are accounted for resource by resource", () => {
    expect(smart.report).toMatchObject({
      outcome: "published",
      rows: { rejected: 0, duplicate: 0 },
    });
    expectAccounted(smart.report);
    // Counted in the bundles with another program: 216 responses, 96 of general questions, 48 of
    // hernia and varicose-vein patients, for whom there is no pathway.
    expect(typeOf(smart.report, "QuestionnaireResponse")).toEqual({
      rows: 216,
      used: 72,
      refused: 0,
      unused: { "no-instrument": 96, "no-anchor": 48 },
    });
    expect(typeOf(smart.report, "Procedure")).toMatchObject({
      used: 24,
      unused: { "no-mapped-code": 24 },
    });
  });

  it("tell before from after by date: the knees' later answers are titled Pre-Op too", async () => {
    const moments = await rowsOf(
      `SELECT pathway_code, instrument_id, moment, count(*)::int AS n, min(answered_on - anchor_date) AS days
       FROM questionnaire_response JOIN care_episode USING (hospital_id, episode_key)
       WHERE hospital_id = $1 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
      smart.hospitalId,
    );
    expect(moments).toEqual([
      {
        pathway_code: "hip-replacement",
        instrument_id: "eq-5d-3l",
        moment: "6m",
        n: 12,
        days: 192,
      },
      {
        pathway_code: "hip-replacement",
        instrument_id: "eq-5d-3l",
        moment: "t0",
        n: 12,
        days: -14,
      },
      { pathway_code: "hip-replacement", instrument_id: "ohs", moment: "6m", n: 12, days: 192 },
      { pathway_code: "hip-replacement", instrument_id: "ohs", moment: "t0", n: 12, days: -14 },
      {
        pathway_code: "knee-replacement",
        instrument_id: "eq-5d-3l",
        moment: "6m",
        n: 12,
        days: 180,
      },
      {
        pathway_code: "knee-replacement",
        instrument_id: "eq-5d-3l",
        moment: "t0",
        n: 12,
        days: -14,
      },
    ]);
  });

  it("give the Oxford Hip Scores that the files state themselves", async () => {
    const [scores] = await rowsOf<{ n: number; same: number }>(
      `SELECT count(*)::int AS n,
         (count(*) FILTER (WHERE s.score = (r.reported_scores->>'total')::numeric))::int AS same
       FROM questionnaire_response r JOIN questionnaire_score s USING (hospital_id, response_key)
       WHERE r.hospital_id = $1 AND r.instrument_id = 'ohs'`,
      smart.hospitalId,
    );
    expect(scores).toEqual({ n: 24, same: 24 });
  });

  it("leave no narrative, name, address or question text behind, and say so", async () => {
    const stored = await storedText(smart.hospitalId);
    // Of SMART-PROMs-1.json.
    for (const text of [
      "Michelle",
      "Schmidt",
      "Coolidge",
      "<div",
      "46867",
      'SMART-PROMs-1"',
      "night because",
    ]) {
      expect(stored).not.toContain(text);
    }
    const reasons = Object.fromEntries(
      (smart.report.contents?.elements ?? []).map(({ element, reason }) => [element, reason]),
    );
    expect(reasons).toMatchObject({
      "QuestionnaireResponse.text": "narrative",
      "QuestionnaireResponse.item.text": "free-text",
      "Patient.name": "identifying",
      // Left over from STU3 in the converted files.
      "Encounter.reason": "unknown",
    });
  });

  it("change nothing a second time, and can be taken back", async () => {
    expect(await smart.run()).toMatchObject({ outcome: "already", batchId: smart.report.batchId });
    const { hospitalId, report } = smart;
    await undoImport(commandLineActor(hospitalId), { hospitalId, batchId: report.batchId ?? 0 });
    const [left] = await rowsOf(
      "SELECT count(*)::int AS n FROM care_episode WHERE hospital_id = $1 AND superseded_by IS NULL",
      hospitalId,
    );
    expect(left).toEqual({ n: 0 });
  });
});

describeWithShared("60 Synthea bundles", () => {
  let synthea: Delivered;
  beforeAll(async () => {
    synthea = await deliver("SYNTHEA", "fhir-encounters", ["synthea_fhir_r4_bundles"]);
  });

  it("end with every resource counted", () => {
    expect(synthea.files).toBe(60);
    expect(synthea.report).toMatchObject({
      outcome: "published",
      rows: { in: 24_817, rejected: 0 },
    });
    expectAccounted(synthea.report);
    // Types as another program counts them in the files.
    const rows = (synthea.report.contents?.types ?? []).map((one) => [one.type, one.rows]);
    expect(Object.fromEntries(rows)).toMatchObject({
      Patient: 60,
      Encounter: 2187,
      Procedure: 1336,
      Condition: 589,
      Observation: 12_318,
      Claim: 2942,
    });
    expect(typeOf(synthea.report, "Observation").unused).toEqual({ "type-not-read": 12_318 });
  });

  it("make a stay of every admission, and of no consultation", async () => {
    const [stays] = await rowsOf(
      "SELECT count(*)::int AS n, count(ward_code)::int AS wards FROM stay WHERE hospital_id = $1",
      synthea.hospitalId,
    );
    // 67 encounters of class IMP; none names a ward of the hospital.
    expect(stays).toEqual({ n: 67, wards: 0 });
  });

  it("make an episode of every birth, and of the one stroke that was admitted", async () => {
    const episodes = await rowsOf(
      "SELECT pathway_code, variant, count(*)::int AS n FROM care_episode WHERE hospital_id = $1 GROUP BY 1, 2 ORDER BY 1, 2",
      synthea.hospitalId,
    );
    // 8 Childbirth, 1 Cesarean section; of 16 strokes 15 stand at a consultation.
    expect(episodes).toEqual([
      { pathway_code: "mother-child", variant: "caesarean", n: 1 },
      { pathway_code: "mother-child", variant: "vaginal", n: 8 },
      { pathway_code: "stroke", variant: null, n: 1 },
    ]);
    expect(typeOf(synthea.report, "Condition").unused["no-anchor"]).toBe(38);
  });
});

describeWithShared("a Synthea bulk export in NDJSON", () => {
  it("ends with every resource counted, whatever the order of its files", async () => {
    const bulk = await deliver("BULK", "fhir-encounters", ["synthea_bulk_ndjson_10"]);
    expectAccounted(bulk.report);
    expect(typeOf(bulk.report, "Encounter")).toEqual({
      rows: 922,
      used: 47,
      refused: 0,
      unused: { "not-an-admission": 875 },
    });
    expect(bulk.report.rows).toMatchObject({ rejected: 0, duplicate: 0 });
  });
});
