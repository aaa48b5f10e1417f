import { expect, it, describe, beforeAll } from "vitest";
import { commandLineActor } from "@/lib/services/imports/command-line-actor";
import { undoImport } from "@/lib/services/imports/undo-import";
import { registerTestDatabase } from "@/tests/support/database";
import { ANSWERS, deliver, deliverAll, EPISODES, makeHospital, STAYS } from "./small-hospital";

const database = registerTestDatabase();
const derived = [
  "fact_episode",
  "fact_score",
  "rollup_indicator",
  "rollup_cost_step",
  "questionnaire_score",
];

/** Everything derived of a hospital, to compare two states of it. */
async function stateOf(hospitalId: number) {
  const state: Record<string, unknown> = {};
  for (const table of derived) {
    const columns = "to_jsonb(t) - 'hospital_id'";
    state[table] = await database.current.query(
      `SELECT ${columns} AS row FROM ${table} t WHERE hospital_id = $1 ORDER BY (${columns})::text`,
      [hospitalId],
    );
  }
  return state;
}

describe("the deliveries of a hospital", () => {
  let hospital = 0;

  beforeAll(async () => {
    hospital = await makeHospital(database.current, "small");
    const reports = await deliverAll(hospital);
    expect(reports.map(({ outcome, rows }) => [outcome, rows.in === rows.accepted])).toEqual(
      reports.map(() => ["published", true]),
    );
  });

  it("give length of stay, readmission and deaths, and nothing that was not delivered", async () => {
    const facts = await database.current.query(
      `SELECT episode_key, length_of_stay_days, is_readmitted_30d, is_deceased_30d, has_complication
       FROM fact_episode WHERE hospital_id = $1 ORDER BY 1`,
      [hospital],
    );
    // P1 came back unplanned 13 days after discharge; no clinical events were delivered at all.
    expect(facts).toEqual([
      {
        episode_key: "E1",
        length_of_stay_days: 4,
        is_readmitted_30d: true,
        is_deceased_30d: false,
        has_complication: null,
      },
      {
        episode_key: "E2",
        length_of_stay_days: 2,
        is_readmitted_30d: false,
        is_deceased_30d: false,
        has_complication: null,
      },
    ]);
  });

  it("cost minutes at the rate of cost over practical capacity, and goods at their price", async () => {
    const rates = await database.current.query(
      "SELECT resource_code, cents_per_minute FROM capacity_cost_rate WHERE hospital_id = $1 ORDER BY 1",
      [hospital],
    );
    expect(rates).toEqual([
      { resource_code: "nurse", cents_per_minute: 80 },
      { resource_code: "surgeon", cents_per_minute: 500 },
    ]);
    const [cost] = await database.current.query(
      `SELECT total_cost_cents::int AS total, physician_cost_cents::int AS physician,
         consumable_cost_cents::int AS goods FROM fact_episode WHERE hospital_id = $1 AND episode_key = 'E1'`,
      [hospital],
    );
    // 60 min x 5.00 + 100 min x 0.80 + 1,500.50 euro.
    expect(cost).toEqual({ total: 30_000 + 8_000 + 150_050, physician: 30_000, goods: 150_050 });
  });

  it("give no cost to an episode whose aftercare can still follow", async () => {
    const unfinished = await database.current.query(
      `SELECT total_cost_cents, cost_reason FROM fact_episode WHERE hospital_id = $1 AND episode_key = 'E2'`,
      [hospital],
    );
    expect(unfinished).toEqual([{ total_cost_cents: null, cost_reason: "not-delivered" }]);
  });

  it("put the change of the Belgian EQ-5D index beside its baseline", async () => {
    const [score] = await database.current.query(
      `SELECT round(baseline_score::numeric, 3)::text AS before, baseline_profile, profile FROM fact_score f
       JOIN fact_score p USING (hospital_id, episode_key, instrument_id, moment)
       WHERE f.hospital_id = $1 AND f.score_key = 'index' AND p.score_key = 'profile' AND moment = '3m'`.replace(
        "SELECT round(baseline_score::numeric, 3)::text AS before, baseline_profile, profile",
        "SELECT round(f.baseline_score::numeric, 3)::text AS before, p.baseline_profile, p.profile",
      ),
      [hospital],
    );
    // 21232 is worth 0.720 in the Belgian value set (Bouckaert 2022, file eq5d5l_be.csv).
    expect(score).toEqual({ before: "0.720", baseline_profile: "21232", profile: "11222" });
  });

  it("add up to rollups that name the change as better", async () => {
    const [pchc] = await database.current.query(
      `SELECT n::int AS n, numerator::int AS numerator, histogram FROM rollup_indicator
       WHERE hospital_id = $1 AND indicator_code = 'pchc.eq-5d-5l.3m'`,
      [hospital],
    );
    expect(pchc).toEqual({ n: 1, numerator: 1, histogram: { better: 1 } });
  });

  it("brought a second time change nothing and say which batch holds them", async () => {
    const before = await stateOf(hospital);
    const report = await deliver(hospital, "stays", STAYS);
    expect(report).toMatchObject({ outcome: "already", records: { new: 0, changed: 0 } });
    expect(await stateOf(hospital)).toEqual(before);
  });

  it("in a dry run show what would change and change nothing", async () => {
    const before = await stateOf(hospital);
    const changed = STAYS.map((line) => line.replace("2025-03-07 11:00", "2025-03-08 11:00"));
    const report = await deliver(hospital, "stays", changed, { dryRun: true });
    expect(report).toMatchObject({ outcome: "dry-run", records: { changed: 1, unchanged: 3 } });
    expect(report.effects).toContainEqual(
      expect.objectContaining({
        indicatorCode: "length-of-stay",
        before: { n: 2, numerator: null, total: 6, histogram: expect.any(Object) as unknown },
        after: { n: 2, numerator: null, total: 7, histogram: expect.any(Object) as unknown },
      }),
    );
    expect(await stateOf(hospital)).toEqual(before);
  });

  it("that correct an earlier one can be undone to the state before", async () => {
    const before = await stateOf(hospital);
    const corrected = ANSWERS.map((line) =>
      line.replace(";web;patient;nl;1;", ";web;patient;nl;3;"),
    );
    const report = await deliver(hospital, "questionnaire-answers", corrected);
    expect(report.records).toMatchObject({ changed: 1, unchanged: 1 });
    expect(await stateOf(hospital)).not.toEqual(before);
    await undoImport(commandLineActor(hospital), {
      hospitalId: hospital,
      batchId: report.batchId ?? 0,
    });
    expect(await stateOf(hospital)).toEqual(before);
  });

  it("on which a later one builds are not undone", async () => {
    const [episodes] = await database.current.query<{ id: number }>(
      "SELECT id::int AS id FROM import_batch WHERE hospital_id = $1 AND profile = 'care-episodes'",
      [hospital],
    );
    await expect(
      undoImport(commandLineActor(hospital), { hospitalId: hospital, batchId: episodes?.id ?? 0 }),
    ).rejects.toThrow(/later-batch-builds-on-it/);
  });

  it("with one row that names an unknown ward are refused as a whole, the row kept", async () => {
    const before = await stateOf(hospital);
    const wrong = [
      EPISODES[0] ?? "",
      (EPISODES[1] ?? "").replaceAll("E1", "E9").replace(";C1;", ";C9;"),
    ];
    const report = await deliver(hospital, "care-episodes", wrong);
    expect(report).toMatchObject({
      outcome: "refused",
      rows: { in: 1, rejected: 1 },
      refusals: [{ line: 2, column: "ward", reason: "unknown-ward", found: "C9" }],
    });
    expect(await stateOf(hospital)).toEqual(before);
    const kept = await database.current.query(
      "SELECT reason_code FROM import_quarantine WHERE hospital_id = $1 AND batch_id = $2",
      [hospital, report.batchId],
    );
    expect(kept).toEqual([{ reason_code: "unknown-ward" }]);
  });

  it("count the same row twice as duplicate, and refuse the same key with other content", async () => {
    const [header = "", first = ""] = EPISODES;
    const row = first.replaceAll("E1", "E7");
    const lines = [header, row, row, row.replace(";66;", ";67;")];
    const report = await deliver(hospital, "care-episodes", lines, { tolerance: 0.5 });
    expect(report.rows).toEqual({ in: 3, accepted: 1, duplicate: 1, rejected: 1 });
    await undoImport(commandLineActor(hospital), {
      hospitalId: hospital,
      batchId: report.batchId ?? 0,
    });
  });
});
