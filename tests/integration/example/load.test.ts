import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readPathwayTemplates } from "@/lib/db/reference/reference-files";
import { loadExampleHospital } from "@/prisma/example/load";
import { registerTestDatabase } from "../../support/database";

const database = registerTestDatabase();
const steps: string[] = [];
let folder = "";

const load = () => loadExampleHospital({ report: (step) => steps.push(step) });

async function one<Row extends Record<string, unknown>>(sql: string): Promise<Row> {
  const [row] = await database.current.query<Row>(sql);
  if (row === undefined) throw new Error(`no row: ${sql}`);
  return row;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "example-hospital-"));
  vi.stubEnv("WAARDEKOMPAS_STATE", folder);
  vi.stubEnv("WAARDEKOMPAS_PSEUDONYM_KEY", "a key of a test that lives as long as one file");
  await load();
}, 400_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe("the example hospital after loading", () => {
  it("has eleven published deliveries in which every row counts and none is rejected", async () => {
    const batches = await database.current.query<Record<string, number | string>>(
      `SELECT profile, status, rows_in::int AS "rowsIn", rows_accepted::int AS "accepted",
              (rows_duplicate + rows_rejected)::int AS "lost"
       FROM import_batch ORDER BY id`,
    );
    expect(batches).toHaveLength(11);
    for (const batch of batches) {
      expect(batch).toMatchObject({ status: "published", lost: 0, accepted: batch.rowsIn });
    }
  });

  it("has facts of every episode and nothing left to compute", async () => {
    const { facts, episodes, dirty } = await one<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM fact_episode) AS facts,
              (SELECT count(*)::int FROM care_episode) AS episodes,
              (SELECT count(*)::int FROM dirty_episode) AS dirty`,
    );
    expect(episodes).toBeGreaterThan(11_500);
    expect(facts).toBe(episodes);
    expect(dirty).toBe(0);
  });

  it("has figures for every headline indicator of its five pathways", async () => {
    const rollups = await database.current.query<{ cell: string }>(
      "SELECT DISTINCT pathway_code || '/' || indicator_code AS cell FROM rollup_indicator",
    );
    const found = new Set(rollups.map(({ cell }) => cell));
    const pathways = await database.current.query<{ code: string }>(
      "SELECT pathway_code AS code FROM pathway ORDER BY position",
    );
    expect(pathways).toHaveLength(5);
    const wanted = pathways.flatMap(({ code }) =>
      (readPathwayTemplates().get(code)?.outcomeSet ?? []).flatMap((part) =>
        part.kind === "indicator" && part.isHeadline ? [`${code}/${part.code}`] : [],
      ),
    );
    expect(wanted.filter((cell) => !found.has(cell))).toEqual([]);
  });

  it("shows the fall in readmissions after March 2025 in the sums that screens read", async () => {
    const { before, after } = await one<{ before: number; after: number }>(
      `SELECT sum(numerator) FILTER (WHERE period_start < '2025-03-01')::float8
                / sum(n) FILTER (WHERE period_start < '2025-03-01') AS before,
              sum(numerator) FILTER (WHERE period_start >= '2025-03-01')::float8
                / sum(n) FILTER (WHERE period_start >= '2025-03-01') AS after
       FROM rollup_indicator WHERE pathway_code = 'hip-knee' AND indicator_code = 'readmission-30d'`,
    );
    expect(before - after).toBeGreaterThan(0.015);
  });
});

// Episodes whose pathway's time of care lies wholly before the last activity that was delivered.
const FINISHED = `
  SELECT e.episode_key FROM care_episode e JOIN pathway_version v USING (hospital_id, pathway_code)
  WHERE e.anchor_date + v.cost_window_days <=
    (SELECT max(coalesce(completed_at, started_at) AT TIME ZONE 'Europe/Brussels')::date FROM activity_event)`;

describe("the cost of the example hospital", () => {
  it("of goods equals account 600 of the ledger to the cent", async () => {
    const { facts, ledger } = await one<Record<string, number>>(
      `SELECT (SELECT sum(consumable_cost_cents)::float8 FROM fact_episode)
                + (SELECT sum(round(quantity * unit_price_cents))::float8 FROM consumable
                   WHERE episode_key NOT IN (${FINISHED})) AS facts,
              (SELECT sum(amount_cents)::float8 FROM ledger_line WHERE account_code = '600') AS ledger`,
    );
    expect(facts).toBe(ledger);
  });

  it("of capacity is the ledger without goods, support included, to the cent in every period", async () => {
    const gaps = await database.current.query(
      `SELECT l.period_from, sum(l.amount_cents)::float8 AS ledger,
              (SELECT sum(r.supplied_cost_cents)::float8 FROM capacity_cost_rate r
               WHERE r.valid_from = l.period_from AND r.superseded_at IS NULL) AS rates
       FROM ledger_line l WHERE l.cost_nature <> 'consumables' GROUP BY l.period_from`,
    );
    expect(gaps).toHaveLength(4);
    for (const { ledger, rates } of gaps) expect(rates).toBe(ledger);
  });

  it("of time is minutes times the rate of the day, and below the ledger", async () => {
    const { facts, events, episodes, ledger } = await one<Record<string, number>>(
      `SELECT (SELECT sum(time_cost_cents)::float8 FROM fact_episode) AS facts,
              (SELECT sum(a.minutes * r.supplied_cost_cents / r.practical_capacity_minutes)::float8
               FROM activity_event a JOIN capacity_cost_rate r ON r.resource_code = a.resource_code
                 AND r.superseded_at IS NULL
                 AND (a.started_at AT TIME ZONE 'Europe/Brussels')::date >= r.valid_from
                 AND (a.started_at AT TIME ZONE 'Europe/Brussels')::date < r.valid_to
               WHERE a.episode_key IN (${FINISHED})) AS events,
              (SELECT count(*)::int FROM fact_episode) AS episodes,
              (SELECT sum(amount_cents)::float8 FROM ledger_line WHERE cost_nature <> 'consumables') AS ledger`,
    );
    // Each cell of an episode is rounded to the cent once; an episode has at most thirty cells.
    expect(Math.abs((facts ?? 0) - (events ?? 0))).toBeLessThan((episodes ?? 0) * 30 * 0.5);
    expect(facts).toBeLessThan(ledger ?? 0);
    expect(facts).toBeGreaterThan(0.6 * (ledger ?? 0));
  });

  it("of goods is by month what account 600 says by year", async () => {
    const { rolled, ledger } = await one<Record<string, number>>(
      `SELECT (SELECT sum(amount_cents)::float8 FROM rollup_goods_use) AS rolled,
              (SELECT sum(amount_cents)::float8 FROM ledger_line WHERE account_code = '600') AS ledger`,
    );
    expect(rolled).toBe(ledger);
  });

  it("of used minutes is the same by month, weekday and shift as in the activities", async () => {
    const { rolled, events } = await one<Record<string, number>>(
      `SELECT (SELECT sum(minutes) FROM rollup_resource_use) AS rolled,
              (SELECT sum(minutes)::float8 FROM activity_event WHERE resource_code IS NOT NULL) AS events`,
    );
    expect(rolled).toBeCloseTo(events ?? 0, 3);
  });

  it("is known for every episode whose aftercare is over, and for no other", async () => {
    const wrong = await database.current.query(
      `SELECT cost_reason, count(*)::int AS n FROM fact_episode
       WHERE (total_cost_cents IS NOT NULL) <> (episode_key IN (${FINISHED})) GROUP BY 1`,
    );
    expect(wrong).toEqual([]);
  });
});

describe("loading again", () => {
  it("changes nothing", async () => {
    const tables = ["import_batch", "account", "annotation", "review_action", "target", "stay"];
    const counts = () =>
      Promise.all(
        tables.map((table) => one<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)),
      );
    const before = await counts();
    await load();
    expect(await counts()).toEqual(before);
    expect(steps.at(-1)).toBe("committee");
  }, 120_000);
});
