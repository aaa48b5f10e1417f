import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe } from "vitest";

const sharedFolder = resolve(import.meta.dirname, "../../../shared");

/** Path of reference material that stands beside the project and is not part of it. */
export function sharedPath(...parts: readonly string[]): string {
  return join(sharedFolder, ...parts);
}

/** Tests that read that material; where it is absent they are reported as skipped, with the reason. */
export function describeWithShared(name: string, tests: () => void): void {
  if (existsSync(sharedFolder)) {
    describe(name, tests);
    return;
  }
  const reason = `skipped: the folder ${sharedFolder} with reference data is not on this machine`;
  describe.skip(`${name} (${reason})`, tests);
}
