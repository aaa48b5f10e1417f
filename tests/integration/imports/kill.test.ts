import { spawn } from "node:child_process";
import { expect, it } from "vitest";
import { registerTestDatabase } from "@/tests/support/database";
import { deliver, EPISODES, makeHospital, WARDS, writeDelivery } from "./small-hospital";

const database = registerTestDatabase();
const EPISODE_COUNT = 1500;
const keys = Array.from({ length: EPISODE_COUNT }, (_, index) => `K${index}`);

const episodes = [
  EPISODES[0] ?? "",
  ...keys.map((key) => (EPISODES[1] ?? "").replace("E1", key).replace("P1", `P-${key}`)),
];
const answers = [
  "response_id;episode_id;instrument;moment;date;MO;SC;UA;PD;AD;VAS",
  ...keys.flatMap((key) => [
    `${key}-a;${key};eq-5d-5l;t0;2025-02-20;2;1;2;3;2;60`,
    `${key}-b;${key};eq-5d-5l;3m;2025-06-02;1;1;2;2;2;80`,
  ]),
];

/** Runs the delivery in a process of its own and kills it after so many milliseconds of work. */
async function runChild(hospitalId: number, path: string, killAfterMs: number | null) {
  const child = spawn(
    process.execPath,
    [
      "--conditions=react-server",
      "--import",
      "tsx",
      "tests/integration/imports/import-child.ts",
      String(hospitalId),
      path,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let output = "";
  child.stdout.on("data", (part: Buffer) => {
    output += part.toString();
    if (killAfterMs !== null && output === "started\n") {
      setTimeout(() => child.kill("SIGKILL"), killAfterMs);
    }
  });
  await new Promise((resolve) => child.on("exit", resolve));
  return output.trim().split("\n").at(-1);
}

const TABLES = [
  "questionnaire_response",
  "questionnaire_score",
  "fact_score",
  "rollup_indicator",
  "dirty_episode",
];

async function countRows(hospitalId: number): Promise<readonly number[]> {
  const counts: number[] = [];
  for (const table of TABLES) {
    const [row] = await database.current.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${table} WHERE hospital_id = $1`,
      [hospitalId],
    );
    counts.push(row?.n ?? -1);
  }
  return counts;
}

/** The server notices a killed client at its next word; until then the transaction is still open. */
async function waitForEnd(): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const [row] = await database.current.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL AND usename <> current_user`,
    );
    if (row?.n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function prepare(code: string): Promise<number> {
  const hospitalId = await makeHospital(database.current, code);
  await deliver(hospitalId, "wards", WARDS);
  await deliver(hospitalId, "care-episodes", episodes);
  return hospitalId;
}

it("a delivery that is killed at any moment leaves nothing, and its repeat the same as one that was not", async () => {
  const path = writeDelivery(answers);
  const undisturbed = await prepare("undisturbed");
  expect(await runChild(undisturbed, path, null)).toBe("published");
  const whole = await countRows(undisturbed);
  expect(whole[0]).toBe(2 * EPISODE_COUNT);

  const killed = await prepare("killed");
  const nothing = await countRows(killed);
  expect(nothing.slice(0, 3)).toEqual([0, 0, 0]);
  for (const killAfterMs of [20, 120, 300, 600, 1000]) {
    await runChild(killed, path, killAfterMs);
    await waitForEnd();
    const left = await countRows(killed);
    expect([nothing, whole]).toContainEqual(left);
  }
  expect(await runChild(killed, path, null)).toMatch(/published|already/);
  expect(await countRows(killed)).toEqual(whole);
  const batches = await database.current.query(
    "SELECT status FROM import_batch WHERE hospital_id = $1 AND profile = 'questionnaire-answers'",
    [killed],
  );
  expect(batches).toEqual([{ status: "published" }]);
});
