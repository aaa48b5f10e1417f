import "server-only";
import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { parse } from "node:path";
import { buildProgramEnvironment } from "@/lib/config/program-environment";
import type { ServerAccount } from "./server-account";

/**
 * Runs a program of PostgreSQL to its end, with its output in a file: a pipe would stay open as
 * long as the server that the program leaves behind.
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  options: { account: ServerAccount | undefined; programLog: string; logFile: string },
): Promise<void> {
  const log = openSync(options.programLog, "a");
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      const child = spawn(program, args, {
        // A folder that the server's account can stand in; the project's may be closed to it.
        cwd: parse(tmpdir()).root,
        stdio: ["ignore", log, log],
        detached: process.platform !== "win32",
        env: buildProgramEnvironment({ LC_ALL: "C" }),
        ...options.account,
      });
      child.once("error", reject);
      child.once("exit", resolve);
    });
    if (code !== 0) throw new Error(describeFailure(program, code, options));
  } finally {
    closeSync(log);
  }
}

function describeFailure(
  program: string,
  code: number | null,
  logs: { programLog: string; logFile: string },
): string {
  const tails = [logs.programLog, logs.logFile]
    .filter((path) => existsSync(path))
    .map((path) => `Last lines of ${path}:\n${readLastLines(path)}`);
  return [`${parse(program).name} stopped with code ${code}.`, ...tails].join("\n");
}

function readLastLines(path: string): string {
  return readFileSync(path, "utf8").trimEnd().split("\n").slice(-8).join("\n");
}
