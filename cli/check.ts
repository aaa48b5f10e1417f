import { existsSync } from "node:fs";
import { runNode } from "./run/run-node";

interface Check {
  readonly name: string;
  readonly args: readonly string[];
}

const unitTests = ["node_modules/vitest/vitest.mjs", "run", "--project", "unit"];
const checks: readonly Check[] = [
  { name: "types", args: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."] },
  { name: "rules", args: ["node_modules/eslint/bin/eslint.js", ".", "--max-warnings=0"] },
  {
    name: "unit tests",
    // Files share their modules here, for speed; `npm test` runs each by itself.
    args: [...unitTests, "--no-isolate", "--reporter=dot"],
  },
  { name: "format", args: ["node_modules/prettier/bin/prettier.cjs", "--check", "--cache", "."] },
  {
    name: "types of the engine",
    args: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "lib/engine/tsconfig.json"],
  },
  {
    name: "imports",
    args: [
      "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs",
      "--config=.dependency-cruiser.cjs",
      ...["app", "cli", "components", "lib", "prisma", "tests", "proxy.ts"],
    ],
  },
  { name: "dead code", args: ["node_modules/knip/bin/knip.js"] },
];
const atOnce = 2;

// Types of pages and images are made by Next; a fresh clone does not have them.
if (!existsSync("next-env.d.ts")) await runNode(["node_modules/next/dist/bin/next", "typegen"]);

const waiting = [...checks];
const failures: string[] = [];
await Promise.all(Array.from({ length: atOnce }, () => workOff()));
for (const failure of failures) console.log(`\n${failure}`);
console.log(
  failures.length === 0
    ? "\nEverything holds."
    : `\n${failures.length} of ${checks.length} failed.`,
);
process.exitCode = failures.length === 0 ? 0 : 1;

async function workOff(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    await perform(check);
  }
}

async function perform({ name, args }: Check): Promise<void> {
  const begin = performance.now();
  const { code, output } = await runNode(args);
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`  ${code === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
  if (code !== 0) failures.push(`== ${name}\n${output.trimEnd()}`);
}
