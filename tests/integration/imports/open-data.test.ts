import { gunzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { buildScope } from "@/lib/access/scope";
import { withScope } from "@/lib/db/with-scope";
import { deliveredFile } from "@/lib/ingest/source/delivered-file";
import { classifyHealthChange } from "@/lib/engine/instruments/index";
import { commandLineActor } from "@/lib/services/imports/command-line-actor";
import { runImport } from "@/lib/services/imports/run-import";
import { undoImport } from "@/lib/services/imports/undo-import";
import { registerTestDatabase } from "@/tests/support/database";
import { describeWithShared, sharedPath } from "@/tests/support/shared-folder";
import { writeDelivery } from "./small-hospital";

const database = registerTestDatabase();
const ROWS = 800;

/** The first rows of a record file: enough hospitals, short enough for every run. */
function firstRows(year: string, name: string): string {
  const path = sharedPath("data", "real", "nhs_proms", year, name);
  const lines = gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .slice(0, ROWS + 1);
  return writeDelivery(
    lines.map((line) => line.trimEnd()),
    name.replace(".gz", ""),
  );
}

describeWithShared("the NHS record files", () => {
  let hospital = 0;
  let batch = 0;
  const files = () =>
    [
      firstRows("2016-17", "Hip Replacement Provider 1617.csv.gz"),
      firstRows("2016-17", "Knee Replacement Provider 1617.csv.gz"),
    ].map(deliveredFile);
  let delivered: ReturnType<typeof files> = [];

  beforeAll(async () => {
    delivered = files();
    const report = await runImport(commandLineActor(null), {
      profile: "nhs-proms",
      files: delivered,
    });
    hospital = report.hospitalId;
    batch = report.batchId ?? 0;
    expect(report).toMatchObject({
      outcome: "published",
      rows: { in: 2 * ROWS, accepted: 2 * ROWS, duplicate: 0, rejected: 0 },
    });
  });

  it("make each provider a hospital of its own in a network of open data", async () => {
    const [counts] = await database.current.query(
      `SELECT n.name, n.data_kind, count(*) FILTER (WHERE NOT h.is_coordinator)::int = (
         SELECT count(DISTINCT hospital_id)::int FROM care_episode) AS same
       FROM network n JOIN hospital h ON h.network_id = n.id GROUP BY 1, 2`,
    );
    expect(counts).toEqual({
      name: "NHS England PROMs (open data)",
      data_kind: "open-data",
      same: true,
    });
  });

  it("show a hospital its own rows only", async () => {
    const [own] = await database.current.query<{ id: number; n: number }>(
      "SELECT hospital_id AS id, count(*)::int AS n FROM fact_episode GROUP BY 1 ORDER BY 1 LIMIT 1",
    );
    const seen = await withScope(buildScope({ hospitalIds: [own?.id ?? 0] }), (tx) =>
      tx.factEpisode.count(),
    );
    expect(seen).toBe(own?.n);
  });

  it("change nothing a second time", async () => {
    const again = await runImport(commandLineActor(null), {
      profile: "nhs-proms",
      files: delivered,
    });
    expect(again).toMatchObject({ outcome: "already", batchId: batch });
  });

  it("are classified by the database as the engine classifies them", async () => {
    const pairs = await database.current.query<{ before: string; after: string }>(
      "SELECT baseline_profile AS before, profile AS after FROM fact_score WHERE score_key = 'profile' AND baseline_profile IS NOT NULL",
    );
    const words = {
      improved: "better",
      worsened: "worse",
      mixed: "mixed",
      "no-problems": "same-full-health",
      "no-change": "same-other",
    };
    const expected: Record<string, number> = {};
    for (const { before, after } of pairs) {
      const change = classifyHealthChange({ before, after }, "eq-5d-3l");
      if (change.status !== "computed") throw new Error(`${before} ${after}`);
      expected[words[change.value]] = (expected[words[change.value]] ?? 0) + 1;
    }
    const found = await database.current.query<{ key: string; n: number }>(
      `SELECT b.key, sum(b.value::int)::int AS n FROM rollup_indicator r, jsonb_each_text(r.histogram) b
       WHERE r.indicator_code = 'pchc.eq-5d-3l.6m' GROUP BY 1`,
    );
    expect(Object.fromEntries(found.map(({ key, n }) => [key, n]))).toEqual(expected);
  });

  it("can be taken back, and nothing of them is counted any more", async () => {
    await undoImport(commandLineActor(hospital), { hospitalId: hospital, batchId: batch });
    const [left] = await database.current.query(
      "SELECT (SELECT count(*) FROM fact_episode)::int AS facts, (SELECT count(*) FROM rollup_indicator)::int AS rollups",
    );
    expect(left).toEqual({ facts: 0, rollups: 0 });
  });
});
