import "server-only";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * The process of the server that runs on this data folder, if there is one. A pid file that a crash
 * or a reboot left behind is removed: its number may by now belong to a program that is not ours,
 * which pg_ctl would then stop.
 */
export function findServerProcess(dataFolder: string): number | undefined {
  const pidFile = join(dataFolder, "postmaster.pid");
  if (!existsSync(pidFile)) return undefined;
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  if (isAlive(pid) && readCommand(pid).includes("postgres")) return pid;
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
