import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { from as copyFrom } from "pg-copy-streams";
import { buildScope } from "@/lib/access/scope";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { deliveredFile } from "@/lib/ingest/source/delivered-file";
import { commandLineActor } from "@/lib/services/imports/command-line-actor";
import { runImport } from "@/lib/services/imports/run-import";
import { deliver, WARDS } from "@/tests/integration/imports/small-hospital";
import { registerTestDatabase } from "@/tests/support/database";

const ROWS = 20_000;
const RUNS = { iterations: 3, time: 0, warmupIterations: 0, warmupTime: 0 };
const database = registerTestDatabase();
const folder = mkdtempSync(join(tmpdir(), "waardekompas-bench-"));
const path = join(folder, "stays.csv");
let hospitalId = 0;

beforeAll(async () => {
  vi.stubEnv("WAARDEKOMPAS_PSEUDONYM_KEY", "a key of a bench that lives as long as one run");
  const [made] = await database.current.query<{ id: number }>(
    "SELECT private.ensure_hospital(NULL, 'bench', 'bench', 'own') AS id",
  );
  hospitalId = made?.id ?? 0;
  await deliver(hospitalId, "wards", WARDS);
  const header =
    "stay_id;patient_id;episode_id;ward;admission;discharge;day_case;planned;destination;deceased;apr_drg;soi;justified_days";
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const day = String((n % 28) + 1).padStart(2, "0");
    return `s${n};p${n};;C1;2026-01-${day} 08:00;2026-02-${day} 10:00;nee;ja;home;nee;;;`;
  });
  writeFileSync(path, `${[header, ...rows].join("\n")}\n`);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The same bytes into one text column: as fast as this database takes a file in at all. */
async function copyBare(): Promise<void> {
  await withScopedConnection(buildScope({ hospitalIds: [hospitalId] }), async (client) => {
    await client.query("CREATE TEMP TABLE bare (line text) ON COMMIT DROP");
    await pipeline(createReadStream(path), client.query(copyFrom("COPY bare FROM STDIN")));
  });
}

/** A dry run does all that a publication does and takes it back, so that each run does the same. */
async function importDry(): Promise<void> {
  const files = [deliveredFile(path)];
  const request = { profile: "stays", files, hospitalId, dryRun: true };
  const report = await runImport(commandLineActor(hospitalId), request);
  expect(report.rows).toMatchObject({ in: ROWS, accepted: ROWS });
}

test("20,000 stays checked and published, beside a bare COPY of the file", async ({ bench }) => {
  await bench.compare(bench("COPY", copyBare), bench("import", importDry), RUNS);
});
