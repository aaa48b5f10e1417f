import "server-only";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** A server at work on a data folder. */
export interface ServerProcess {
  readonly pid: number;
  readonly port: number;
}

/**
 * The server that runs on this data folder, if there is one. A pid file that a crash or a reboot
 * left behind is removed: its number may by now belong to a program that is not ours, which pg_ctl
 * would then stop.
 */
export function findServerProcess(dataFolder: string): ServerProcess | undefined {
  const pidFile = join(dataFolder, "postmaster.pid");
  if (!existsSync(pidFile)) return undefined;
  // Lines: process, data folder, start time, port, ... (PostgreSQL, miscadmin.h, LOCK_FILE_LINE_*).
  const lines = readFileSync(pidFile, "utf8").split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (pid > 0 && port > 0 && isAlive(pid) && readCommand(pid).includes("postgres")) {
    return { pid, port };
  }
  rmSync(pidFile, { force: true });
  return undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to another account.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function readCommand(pid: number): string {
  if (process.platform === "win32") {
    return spawnSync("tasklist", ["/FI", `PID eq ${pid}`, "/NH"], { encoding: "utf8" }).stdout;
  }
  if (process.platform === "linux") {
    const path = `/proc/${pid}/cmdline`;
    return existsSync(path) ? readFileSync(path, "utf8") : "";
  }
  return spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).stdout;
}
