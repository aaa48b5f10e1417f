import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { parseQuarter } from "@/lib/engine/shared/quarter";
import { getReview } from "@/lib/services/review/get-review";
import { loadExampleHospital } from "@/prisma/example/load";
import { registerTestDatabase } from "@/tests/support/database";
import { actorOf } from "@/tests/integration/review/steering-for-tests";

const LOADING_MS = 400_000;
const database = registerTestDatabase();
const quarter = parseQuarter("2026-Q2");
let folder = "";
let hospitalId = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "waardekompas-bench-"));
  vi.stubEnv("WAARDEKOMPAS_STATE", folder);
  vi.stubEnv("WAARDEKOMPAS_PSEUDONYM_KEY", "a key of a bench that lives as long as one run");
  await loadExampleHospital({ report: () => undefined });
  const [made] = await database.current.query<{ id: number }>(
    "SELECT id FROM hospital WHERE code = 'az-voorbeeld'",
  );
  hospitalId = made?.id ?? 0;
}, LOADING_MS);

afterAll(() => rmSync(folder, { recursive: true }));

/** Mean cost of each month, from the sums that publishing keeps or from all episodes. */
const FROM_ROLLUPS = `
  SELECT period_start, sum(total) / sum(n) AS mean FROM rollup_indicator
  WHERE hospital_id = $1 AND pathway_code = 'hip-knee' AND indicator_code = 'tdabc-cost'
  GROUP BY 1 ORDER BY 1`;
const FROM_EPISODES = `
  SELECT date_trunc('month', e.anchor_date) AS period_start, avg(f.total_cost_cents) AS mean
  FROM fact_episode f JOIN care_episode e USING (hospital_id, episode_key)
  WHERE f.hospital_id = $1 AND e.pathway_code = 'hip-knee' AND f.total_cost_cents IS NOT NULL
    AND e.superseded_by IS NULL
  GROUP BY 1 ORDER BY 1`;

test("three years of cost, from rollups beside from episodes", async ({ bench }) => {
  const rollups = await database.current.query(FROM_ROLLUPS, [hospitalId]);
  expect(rollups.length).toBeGreaterThan(0);
  await bench.compare(
    bench("episodes", async () => void (await database.current.query(FROM_EPISODES, [hospitalId]))),
    bench("rollups", async () => void (await database.current.query(FROM_ROLLUPS, [hospitalId]))),
  );
});

test("the contents of a quarterly review, beside one question to the database", async ({
  bench,
}) => {
  if (quarter === null) throw new Error("the quarter of the bench is none");
  const actor = actorOf(hospitalId, "vsc-chair");
  const input = { quarter, pathwayCode: "hip-knee" };
  expect((await getReview(actor, input)).contents.pathway.code).toBe("hip-knee");
  await bench.compare(
    bench("one question", async () => void (await database.current.query("SELECT 1"))),
    bench("review", async () => void (await getReview(actor, input))),
  );
});
