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
import { loadRawRows } from "./raw-rows";

const database = registerTestDatabase();

interface PublicLog {
  readonly name: string;
  readonly file: string;
  readonly separator: string;
  readonly mapping: Readonly<Record<string, string>>;
  /** SQL over the raw columns: case, activity and moment as text. */
  readonly raw: { readonly caseId: string; readonly activity: string; readonly at: string };
  readonly rows: number;
  /** Rows that name no case: the product refuses them, and plain SQL leaves them out. */
  readonly nameless: number;
}

const SEPSIS: PublicLog = {
  name: "sepsis",
  file: "data/real/sepsis_log/sepsis_first_300_cases.csv.gz",
  separator: ";",
  mapping: {},
  raw: { caseId: '"Case ID"', activity: '"Activity"', at: '"Complete Timestamp"' },
  rows: 4178,
  nameless: 0,
};

const BILLING: PublicLog = {
  name: "billing",
  file: "data/real/hospital_billing_log/hospital_billing_10000_cases.csv.gz",
  separator: ",",
  mapping: { case: "case_id" },
  raw: { caseId: "case_id", activity: "activity", at: '"timestamp"' },
  // 49 951 rows, one of which names no case: its case was called "NA" and the publisher lost it.
  rows: 49_950,
  nameless: 1,
};

async function importLog(log: PublicLog): Promise<number> {
  const hospital = await makeHospital(database.current, log.name);
  const report = await runImport(commandLineActor(hospital), {
    profile: "event-log",
    hospitalId: hospital,
    files: [deliveredFile(sharedPath(...log.file.split("/")))],
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

/** The same counts by plain SQL on the rows of the file, without anything of the product. */
async function countRaw(log: PublicLog) {
  const { caseId, activity, at } = log.raw;
  const ordered = `SELECT ${caseId} AS c, ${activity} AS a,
    row_number() OVER (PARTITION BY ${caseId} ORDER BY (${at})::timestamp, place) AS n,
    lead(${activity}) OVER (PARTITION BY ${caseId} ORDER BY (${at})::timestamp, place) AS next
    FROM raw_${log.name} WHERE ${caseId} <> ''`;
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

for (const log of [SEPSIS, BILLING]) {
  describeWithShared(`the public ${log.name} log`, () => {
    let cases: readonly ProcessCase[] = [];
    let raw: Awaited<ReturnType<typeof countRaw>> | undefined;

    beforeAll(async () => {
      await loadRawRows(database.current, `raw_${log.name}`, log);
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
      expect(graph.events).toBe(log.rows);
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
