import { defineConfig } from "vitest/config";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: `${root}tests/support/server-only.ts` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    env: { TZ: "UTC" },
    // Generous: what takes two seconds alone takes ten beside others on two cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ["tests/support/harness.ts"],
    // Measured by `npm test`: what computes and what guards must be tested to the last branch.
    coverage: {
      include: ["lib/engine/**", "lib/access/**"],
      reporter: ["text-summary"],
      thresholds: {
        "lib/engine/**": { branches: 90 },
        "lib/engine/{budget,disclosure,instruments,outcomes,payment,process,programme,shared,statistics,value}/**":
          { branches: 95 },
        "lib/access/**": { branches: 100 },
      },
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/{unit,golden,architecture}/**/*.test.{ts,tsx}"],
          benchmark: { include: [] },
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["tests/{integration,contract}/**/*.test.ts"],
          benchmark: { include: ["tests/bench/**/*.bench.ts"] },
          globalSetup: ["tests/support/database-global.ts"],
          hookTimeout: 120_000,
          testTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
