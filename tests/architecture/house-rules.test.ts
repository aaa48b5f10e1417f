import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: ROOT,
  encoding: "utf8",
})
  .split("\n")
  .filter(Boolean);
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

/** Names of exported functions and constants of a source file that have no docstring. */
function undocumentedExports(file: string): string[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const missing: string[] = [];
  for (const statement of source.statements) {
    const isExported =
      ts.canHaveModifiers(statement) &&
      (ts.getModifiers(statement) ?? []).some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported || ts.getJSDocCommentsAndTags(statement).length > 0) continue;
    if (ts.isFunctionDeclaration(statement))
      missing.push(`${file}: ${statement.name?.text ?? "?"}`);
  }
  return missing;
}

describe("the house rules", () => {
  it("keep folders that say nothing out of the tree", () => {
    const silent = /(^|\/)(src|utils|helpers|common|hooks|types|constants)\//;
    expect(files.filter((file) => silent.test(file))).toEqual([]);
  });

  it("give every exported function of the pure core a docstring", () => {
    const core = files.filter((file) => /^lib\/(engine|access|view-models)\/.*\.ts$/.test(file));
    expect(core.flatMap(undocumentedExports)).toEqual([]);
  });

  it("keep client components under a quarter of the component files", () => {
    const components = files.filter((file) => /^(components|app)\/.*\.tsx$/.test(file));
    const clients = components.filter((file) => read(file).startsWith('"use client"'));
    expect(clients.length).toBeLessThan(components.length / 4);
  });

  it("mark every server folder that reads data as server-only", () => {
    const server = files.filter((file) =>
      /^lib\/(repositories|services|auth|http)\/.*\.ts$/.test(file),
    );
    const unmarked = server.filter((file) => !read(file).includes('import "server-only"'));
    expect(unmarked).toEqual([]);
  });

  it("commit no registry address and no path of a machine", () => {
    const lock = read("package-lock.json");
    expect(lock).not.toMatch(/"resolved": "https?:\/\/(?!registry\.npmjs\.org\/)/);
    const sources = files.filter((file) => /\.(ts|tsx|mjs|cjs|json|md|sh|css)$/.test(file));
    const paths = sources.filter(
      (file) => file !== "package-lock.json" && /\/(root|home|work)\/[a-z]/.test(read(file)),
    );
    expect(paths.filter((file) => file !== "tests/architecture/house-rules.test.ts")).toEqual([]);
  });

  it("stay within forty runtime and forty development dependencies", () => {
    const manifest = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
    expect(Object.keys(manifest["dependencies"] ?? {}).length).toBeLessThanOrEqual(40);
    expect(Object.keys(manifest["devDependencies"] ?? {}).length).toBeLessThanOrEqual(40);
  });
});
