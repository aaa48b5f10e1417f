import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addCounts, countPlaywright, countVitest, describeCount } from "./run/count-tests";
import { ensureBrowser } from "./run/find-browser";
import { endAllScripts, startNode, waitForEnd } from "./run/run-node";

// All suites: calculations, the database, the product in a browser. The last line has the sum.
const folder = mkdtempSync(join(tmpdir(), "waardekompas-test-"));
// As root the database runs under another account, which must be able to pass through.
chmodSync(folder, 0o711);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => void endAllScripts().then(() => process.exit(1)));
}
try {
  const counts = [await runVitest(), await runPlaywright()];
  const total = addCounts(counts);
  process.exitCode = total.failed === 0 ? 0 : 1;
  console.log(describeCount(total));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function runVitest() {
  const report = join(folder, "vitest.json");
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--coverage"];
  const args = [...vitest, "--reporter=default", "--reporter=json"];
  const code = await waitForEnd(startNode([...args, `--outputFile.json=${report}`]));
  return countVitest(report, code);
}

async function runPlaywright() {
  const report = join(folder, "playwright.json");
  try {
    await ensureBrowser();
  } catch (error) {
    console.error((error as Error).message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const settings = { E2E_REPORT: report, E2E_STATE: join(folder, "state") };
  const args = ["node_modules/@playwright/test/cli.js", "test"];
  const code = await waitForEnd(startNode(args, { settings }));
  return countPlaywright(report, code);
}
