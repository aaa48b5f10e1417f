import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runNode } from "./run-node";

/** Everything that decides what a build holds. */
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/reference",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
const stampFile = ".next/waardekompas-sources";

/** Whether the build in `.next` was made from the sources as they are now. */
export function isBuildCurrent(): boolean {
  if (!existsSync(stampFile) || !existsSync(".next/BUILD_ID")) return false;
  return readFileSync(stampFile, "utf8") === fingerprintSources();
}

/** Builds the pages for production; throws with what the build said when it fails. */
export async function buildApp(): Promise<void> {
  const stamp = fingerprintSources();
  const settings = { NODE_ENV: "production" };
  const built = await runNode(["node_modules/next/dist/bin/next", "build"], { settings });
  if (built.code !== 0) throw new Error(`The pages could not be built.\n${built.output}`);
  writeFileSync(stampFile, stamp);
}

function fingerprintSources(): string {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of listFiles(source)) hash.update(file).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function listFiles(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}
