import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/** How many tests there were of each kind. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightSchema = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** Counts from Vitest's report. A file that did not even load counts as one failed test. */
export function countVitest(reportFile: string, code: number): TestCount {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, skipped: 0 };
  const report = vitestSchema.parse(JSON.parse(readFileSync(reportFile, "utf8")));
  const unloaded = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return believeCode(code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/** Counts from Playwright's report. A test that passed only at the second try counts as failed. */
export function countPlaywright(reportFile: string, code: number): TestCount {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats } = playwrightSchema.parse(JSON.parse(readFileSync(reportFile, "utf8")));
  return believeCode(code, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  });
}

/** A run that failed without a failed test (an unhandled error, a server that died) did fail. */
function believeCode(code: number, count: TestCount): TestCount {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

export function addCounts(counts: readonly TestCount[]): TestCount {
  const sum = (pick: (count: TestCount) => number) =>
    counts.reduce((total, count) => total + pick(count), 0);
  return {
    passed: sum((count) => count.passed),
    failed: sum((count) => count.failed),
    skipped: sum((count) => count.skipped),
  };
}

/** The last line of a test run. */
export function describeCount({ passed, failed, skipped }: TestCount): string {
  const rest = skipped > 0 ? `, ${skipped} skipped` : "";
  return `${passed} passed, ${failed} failed${rest}`;
}
