import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, copyFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");
const CRUISER = path.join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");

/** Runs the product's own rules over a small tree and returns the names of the broken rules. */
function brokenRules(folder: string): string[] {
  const args = [
    CRUISER,
    "--config",
    ".dependency-cruiser.cjs",
    "--output-type",
    "json",
    "lib",
    "components",
  ];
  let output: string;
  try {
    output = execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const report = JSON.parse(output) as { summary: { violations: { rule: { name: string } }[] } };
  return report.summary.violations.map((violation) => violation.rule.name);
}

describe("the import rules", () => {
  let folder: string;

  const plant = (file: string, text: string) => {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  };

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "wk-imports-"));
    for (const file of [".dependency-cruiser.cjs", "tsconfig.json", "package.json"]) {
      copyFileSync(path.join(ROOT, file), path.join(folder, file));
    }
    symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"));
    plant("lib/repositories/letters.ts", "export const letters = 1;\n");
    plant("lib/engine/shared/result.ts", "export const result = 1;\n");
    plant("components/ui/button.tsx", "export const button = 1;\n");
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("let an engine use the shared result", () => {
    plant(
      "lib/engine/budget/a.ts",
      'import { result } from "../shared/result";\nexport const a = result;\n',
    );
    expect(brokenRules(folder)).toEqual([]);
  });

  it("refuse an engine that reads from a repository", () => {
    plant(
      "lib/engine/budget/b.ts",
      'import { letters } from "../../repositories/letters";\nexport const b = letters;\n',
    );
    expect(brokenRules(folder)).toContain("not-in-allowed");
    rmSync(path.join(folder, "lib/engine/budget/b.ts"));
  });

  it("refuse a chart library outside the charts", () => {
    plant(
      "components/review/c.tsx",
      'import { scaleLinear } from "d3-scale";\nexport const c = scaleLinear;\n',
    );
    expect(brokenRules(folder)).toContain("chart-libraries-only-in-charts");
    rmSync(path.join(folder, "components/review/c.tsx"));
  });
});
