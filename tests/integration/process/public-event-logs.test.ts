import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { buildScope } from "@/lib/access/scope";
import { withScope } from "@/lib/db/with-scope";
import {
  computeDirectlyFollows,
  END,
  listVariants,
  orderInstances,
  START,
  type ProcessCase,
} from "@/lib/engine/process";
import { deliveredFile } from "@/lib/ingest/source/delivered-file";
import { listLoggedCases } from "@/lib/repositories/process-log";
import { commandLineActor } from "@/lib/services/imports/command-line-actor";
import { runImport } from "@/lib/services/imports/run-import";
import { registerTestDatabase } from "@/tests/support/database";
import { describeWithShared, sharedPath } from "@/tests/support/shared-folder";
import { makeHospital } from "../imports/small-hospital";
import { PUBLIC_LOGS, type PublicLog } from "./public-logs";
import { loadRawFhir } from "./raw-fhir";
import { loadRawRows } from "./raw-rows";
import { loadRawXes } from "./raw-xes";

const database = registerTestDatabase();

/** The file of a log, or every packed file of its folder. */
function pathsOf({ file }: PublicLog): readonly string[] {
  const path = sharedPath(...file.split("/"));
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith(".gz"))
    .map((name) => join(path, name));
}

async function importLog(log: PublicLog): Promise<number> {
  const hospital = await makeHospital(database.current, log.name);
  const report = await runImport(commandLineActor(hospital), {
    profile: log.profile,
    hospitalId: hospital,
    files: pathsOf(log).map(deliveredFile),
    options: { pathway: log.name, mapping: log.mapping },
    tolerance: 0.001,
  });
  expect(report).toMatchObject({ outcome: "published", rows: { rejected: log.nameless } });
  return hospital;
}

/** What the product makes of the imported log. */
async function readLog(hospitalId: number, log: PublicLog): Promise<readonly ProcessCase[]> {
  const rows = await withScope(buildScope({ hospitalIds: [hospitalId] }), (tx) =>
    listLoggedCases(tx, {
      ...{ hospitalId, pathwayCode: log.name, level: "activity", wardCode: null, variant: null },
      ...{ from: "1900-01-01", until: "2100-01-01", outcome: "mortality-30d" },
      ...{ withPhysicians: false, limit: 100_000 },
    }),
  );
  return rows.map((one) => ({
    ...{ key: one.key, month: one.month, costCents: null, hasEvent: null },
    instances: orderInstances(
      one.activities.map((activity, place) => ({
        activity,
        startMinute: one.starts[place] ?? null,
        endMinute: one.ends[place] ?? null,
        lifecycle: one.lifecycles[place] ?? null,
        unit: null,
        isDayOnly: false,
      })),
    ),
  }));
}

async function loadRaw(log: PublicLog): Promise<void> {
  const { name, file, raw } = log;
  const table = `raw_${name}`;
  if (raw.kind === "xes") await loadRawXes(database.current, table, file);
  else if (raw.kind === "fhir") await loadRawFhir(database.current, table, pathsOf(log));
  else await loadRawRows(database.current, table, { file, separator: raw.separator });
}

/** The same counts by plain SQL on the rows of the file, without anything of the product. */
async function countRaw({ raw }: PublicLog) {
  const ordered = `SELECT c, a, row_number() OVER w AS n, lead(a) OVER w AS next
    FROM (${raw.instances}) i WINDOW w AS (PARTITION BY c ORDER BY at, p)`;
  const [counts] = await database.current.query<Record<string, number>>(
    `WITH e AS (${ordered}) SELECT count(*)::int AS events, count(DISTINCT c)::int AS cases,
       count(DISTINCT a)::int AS activities,
       (SELECT count(DISTINCT way)::int FROM (SELECT string_agg(a, '>' ORDER BY n) AS way FROM e GROUP BY c) w) AS variants
     FROM e`,
  );
  const edges = await database.current.query<{ edge: string; frequency: number; cases: number }>(
    `WITH e AS (${ordered}), steps AS (
       SELECT c, a AS f, coalesce(next, '${END}') AS t FROM e
       UNION ALL SELECT c, '${START}', a FROM e WHERE n = 1)
     SELECT f || '→' || t AS edge, count(*)::int AS frequency, count(DISTINCT c)::int AS cases
     FROM steps GROUP BY 1`,
  );
  return {
    counts,
    edges: Object.fromEntries(edges.map((one) => [one.edge, [one.frequency, one.cases]])),
  };
}

for (const log of PUBLIC_LOGS) {
  describeWithShared(`the public ${log.name} log`, () => {
    let cases: readonly ProcessCase[] = [];
    let raw: Awaited<ReturnType<typeof countRaw>> | undefined;

    beforeAll(async () => {
      await loadRaw(log);
      raw = await countRaw(log);
      cases = await readLog(await importLog(log), log);
    });

    it("has the cases, events, activities and variants that plain SQL counts in the file", () => {
      const graph = computeDirectlyFollows(cases);
      expect({
        events: graph.events,
        cases: graph.cases,
        activities: graph.activities.length,
        variants: listVariants(cases).length,
      }).toEqual(raw?.counts);
    });

    it("has exactly the directly-follows edges of plain SQL, each with its count", () => {
      const { edges } = computeDirectlyFollows(cases);
      expect(
        Object.fromEntries(
          edges.map(({ from, to, frequency, cases: n }) => [`${from}→${to}`, [frequency, n]]),
        ),
      ).toEqual(raw?.edges);
    });
  });
}

describeWithShared("what the publishers say of their logs", () => {
  it("holds: 300 sepsis cases in CSV and XES, one billing case for each way", async () => {
    const counts = new Map<string, Record<string, number>>();
    for (const log of PUBLIC_LOGS.filter(({ name }) => /^(sepsis|billing)/.test(name))) {
      counts.set(log.name, (await countRaw(log)).counts ?? {});
    }
    // sepsis_log/SOURCE.md: the first 300 cases, "the same events" in both files.
    expect(counts.get("sepsis")).toMatchObject({ cases: 300, activities: 16 });
    expect(counts.get("sepsis_xes")).toEqual(counts.get("sepsis"));
    // hospital_billing_log/SOURCE.md: "one trace for each variant of the full log".
    const ways = counts.get("billing_xes");
    expect(ways?.["variants"]).toBe(ways?.["cases"]);
  });
});
