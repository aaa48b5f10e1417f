import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { withAdminConnection } from "@/lib/db/admin-connection";
import { type EmbeddedServer, startEmbeddedServer } from "@/lib/db/embedded/embedded-server";
import { findServerProcess } from "@/lib/db/embedded/server-process";
import { makeTemporaryFolder } from "@/tests/support/temporary-folder";

const adminPassword = "the administrator's password of a test";

async function start(stateFolder: string): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ stateFolder, adminPassword });
  onTestFinished(server.stop);
  return server;
}

async function show(server: EmbeddedServer, text: string): Promise<unknown[][]> {
  return withAdminConnection(server.adminUrl("postgres"), async (client) => {
    const found = await client.query<unknown[]>({ text, rowMode: "array" });
    return found.rows;
  });
}

describe("the embedded server", () => {
  test("keeps its rows, guards its pages by checksum and listens on this machine only", async () => {
    const folder = makeTemporaryFolder();
    const first = await start(folder);
    await show(first, "CREATE TABLE kept AS SELECT 42 AS n");
    await first.stop();
    const second = await start(folder);
    expect(await show(second, "SELECT n FROM kept")).toEqual([[42]]);
    expect(await show(second, "SHOW data_checksums")).toEqual([["on"]]);
    expect(await show(second, "SHOW fsync")).toEqual([["on"]]);
    expect(await show(second, "SHOW listen_addresses")).toEqual([["127.0.0.1"]]);
  });

  test("lets nobody in without the password", async () => {
    const server = await start(makeTemporaryFolder());
    const url = server.adminUrl("postgres").replace(encodeURIComponent(adminPassword), "wrong");
    await expect(withAdminConnection(url, () => Promise.resolve())).rejects.toThrow(
      "password authentication failed",
    );
  });

  test("is found and used when it already runs", async () => {
    const folder = makeTemporaryFolder();
    const [first, second] = [await start(folder), await start(folder)];
    expect([first.wasRunning, second.wasRunning]).toEqual([false, true]);
    expect(second.port).toBe(first.port);
  });

  test("comes back with every committed row after it was killed", async () => {
    const folder = makeTemporaryFolder();
    const first = await start(folder);
    await show(first, "CREATE TABLE kept AS SELECT 42 AS n");
    const { pid } = findServerProcess(first.dataFolder) ?? { pid: 0 };
    process.kill(pid, "SIGKILL");
    const second = await start(folder);
    expect(second.wasRunning).toBe(false);
    expect(await show(second, "SELECT n FROM kept")).toEqual([[42]]);
  });

  test("never stops another program that by now has the number in its old pid file", async () => {
    const folder = makeTemporaryFolder();
    const server = await start(folder);
    const pidFile = join(server.dataFolder, "postmaster.pid");
    const lines = readFileSync(pidFile, "utf8").split("\n");
    await server.stop();
    const stranger = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
    onTestFinished(() => void stranger.kill());
    writeFileSync(pidFile, [stranger.pid, ...lines.slice(1)].join("\n"));
    const again = await start(folder);
    expect(again.wasRunning).toBe(false);
    await again.stop();
    expect(stranger.exitCode).toBeNull();
    expect(stranger.signalCode).toBeNull();
  });
});
