import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { test as product } from "./product";

const LONGEST_WAIT_MS = 1_200_000;

/**
 * A test that holds the whole hospital, as a delivery and a computation of all costs do: the product
 * refuses the second of two at once, so that here the second waits for its turn.
 */
export const test = product.extend<{ turn: undefined }>({
  turn: [
    async ({}, give) => {
      const turn = `${process.env["E2E_STATE"] ?? "waardekompas-e2e"}-turn`;
      while (!takeTurn(turn)) await wait(200);
      try {
        await give(undefined);
      } finally {
        rmSync(turn, { recursive: true, force: true });
      }
    },
    { auto: true, timeout: LONGEST_WAIT_MS },
  ],
});

function takeTurn(turn: string): boolean {
  const holder = join(turn, "process");
  try {
    mkdirSync(turn);
    writeFileSync(holder, String(process.pid));
    return true;
  } catch {
    // A worker that was killed leaves its turn behind.
    if (isGone(holder)) rmSync(turn, { recursive: true, force: true });
    return false;
  }
}

function isGone(holder: string): boolean {
  try {
    process.kill(Number(readFileSync(holder, "utf8")), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
