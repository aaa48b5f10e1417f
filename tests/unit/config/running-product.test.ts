import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  announceAddress,
  claimRunningProduct,
  findRunningProduct,
  withdrawRunningProduct,
} from "@/lib/config/running-product";
import { makeTemporaryFolder } from "@/tests/support/temporary-folder";

describe("the note of which start is at work", () => {
  test("gives the place to the first and tells the second who has it, and where", () => {
    const folder = makeTemporaryFolder();
    expect(claimRunningProduct(folder)).toBeUndefined();
    announceAddress(folder, "http://localhost:3000");
    expect(claimRunningProduct(folder)).toMatchObject({
      pid: process.pid,
      address: "http://localhost:3000",
    });
  });

  test("says that the first is still starting while it has no address", () => {
    const folder = makeTemporaryFolder();
    claimRunningProduct(folder);
    expect(claimRunningProduct(folder)?.address).toBeUndefined();
  });

  test("is free again after the start withdrew", () => {
    const folder = makeTemporaryFolder();
    claimRunningProduct(folder);
    withdrawRunningProduct(folder);
    expect(findRunningProduct(folder)).toBeUndefined();
    expect(claimRunningProduct(folder)).toBeUndefined();
  });

  test("counts for nothing when its process is gone", async () => {
    const folder = makeTemporaryFolder();
    const gone = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => gone.once("exit", resolve));
    writeFileSync(
      join(folder, "running.json"),
      JSON.stringify({ pid: gone.pid, startedAt: "1", address: "http://localhost:3000" }),
    );
    expect(claimRunningProduct(folder)).toBeUndefined();
  });

  test.runIf(existsSync("/proc/self/stat"))(
    "counts for nothing when its number now belongs to another process",
    () => {
      const folder = makeTemporaryFolder();
      const note = { pid: process.pid, startedAt: "the start of an earlier process" };
      writeFileSync(join(folder, "running.json"), JSON.stringify(note));
      expect(findRunningProduct(folder)).toBeUndefined();
    },
  );

  test.each(["", "{", '{"pid": -1}'])("counts for nothing when it is damaged to %j", (text) => {
    const folder = makeTemporaryFolder();
    writeFileSync(join(folder, "running.json"), text);
    expect(claimRunningProduct(folder)).toBeUndefined();
  });
});
