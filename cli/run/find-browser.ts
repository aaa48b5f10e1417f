import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findInstalledBrowser } from "./installed-browser";
import { runNode } from "./run-node";

/**
 * Makes sure that there is a browser for the tests: Chromium of the system, else the one that
 * Playwright keeps, else one of the two is installed.
 */
export async function ensureBrowser(): Promise<void> {
  if (findInstalledBrowser() !== undefined || existsSync(chromium.executablePath())) return;
  if (isDebianRoot()) {
    runSystem("apt-get", ["update", "-qq"]);
    runSystem("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
    if (findInstalledBrowser() !== undefined) return;
  }
  const installed = await runNode(["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  if (installed.code === 0 && existsSync(chromium.executablePath())) return;
  throw new Error(
    `The tests in the browser need Chromium: install the system's package chromium.\n${installed.output}`,
  );
}

function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync("/etc/os-release", "utf8"));
}

function runSystem(program: string, args: readonly string[]): void {
  spawnSync(program, args, { stdio: ["ignore", "ignore", "inherit"] });
}
