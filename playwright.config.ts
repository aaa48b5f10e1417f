import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { findInstalledBrowser } from "./cli/run/installed-browser";

// Settled once and handed to the workers, which read this file again in processes of their own.
process.env["E2E_PORT"] ??= String(3200 + (process.pid % 700));
process.env["E2E_STATE"] ??= join(tmpdir(), `waardekompas-e2e-${process.env["E2E_PORT"]}`);
const baseURL = `http://localhost:${process.env["E2E_PORT"]}`;
const executablePath = findInstalledBrowser();

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [
    ["list"],
    ["json", { outputFile: process.env["E2E_REPORT"] ?? "test-results/report.json" }],
  ],
  use: {
    ...devices["Desktop Chrome"],
    baseURL,
    locale: "nl-BE",
    timezoneId: "Europe/Brussels",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: executablePath === undefined ? {} : { executablePath },
  },
  // The product as a user starts it, with a database of its own and the example hospital in it.
  webServer: {
    command: `"${process.execPath}" --conditions=react-server --import tsx cli/start.ts`,
    url: `${baseURL}/api/v1/health`,
    // Builds the pages and loads the example hospital: minutes on two busy cores.
    timeout: 1_800_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: {
      WAARDEKOMPAS_STATE: process.env["E2E_STATE"],
      PORT: process.env["E2E_PORT"],
      HOST: "127.0.0.1",
      DATABASE_URL: "",
      NEXTAUTH_URL: baseURL,
    },
  },
});
