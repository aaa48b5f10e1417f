import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addCounts, countPlaywright, countVitest, describeCount } from "@/cli/run/count-tests";
import { makeTemporaryFolder } from "@/tests/support/temporary-folder";

function writeReport(report: object): string {
  const file = join(makeTemporaryFolder(), "report.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
}

const vitestReport = (failed: number, files: readonly object[] = []) => ({
  numPassedTests: 5,
  numFailedTests: failed,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: files,
});

describe("counting tests", () => {
  test("takes passed, failed and skipped from Vitest", () => {
    const report = writeReport(vitestReport(2));
    expect(countVitest(report, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  test("counts a file that did not load as failed", () => {
    const report = writeReport(vitestReport(0, [{ status: "failed", assertionResults: [] }]));
    expect(countVitest(report, 1).failed).toBe(1);
  });

  test("counts a run that failed outside a test as failed", () => {
    expect(countVitest(writeReport(vitestReport(0)), 1).failed).toBe(1);
  });

  test("counts a run that left no report as failed", () => {
    expect(countVitest("/none/such", 0).failed).toBe(1);
    expect(countPlaywright("/none/such", 0).failed).toBe(1);
  });

  test("counts a test of Playwright that passed at the second try as failed", () => {
    const report = writeReport({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } });
    expect(countPlaywright(report, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  test("ends with the sum in one line", () => {
    const sum = addCounts([
      { passed: 5, failed: 0, skipped: 0 },
      { passed: 7, failed: 1, skipped: 0 },
    ]);
    expect(describeCount(sum)).toBe("12 passed, 1 failed");
    expect(describeCount({ ...sum, skipped: 2 })).toBe("12 passed, 1 failed, 2 skipped");
  });
});
