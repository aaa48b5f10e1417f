import { type ChildProcess, spawn, type StdioOptions } from "node:child_process";
import { buildProgramEnvironment } from "@/lib/config/program-environment";

export interface NodeRun {
  readonly settings?: Readonly<Record<string, string>>;
  readonly stdio?: StdioOptions;
}

const atWork = new Set<ChildProcess>();

/** Starts a script on the Node that we run on. */
export function startNode(args: readonly string[], run: NodeRun = {}): ChildProcess {
  const child = spawn(process.execPath, args, {
    stdio: run.stdio ?? "inherit",
    env: buildProgramEnvironment({ NEXT_TELEMETRY_DISABLED: "1", ...run.settings }),
  });
  atWork.add(child);
  child.once("close", () => atWork.delete(child));
  return child;
}

const patienceMs = 3_000;

/** Ends every script that this process started, gently first. */
export async function endAllScripts(): Promise<void> {
  await Promise.all(
    [...atWork].map(async (child) => {
      const ended = waitForEnd(child);
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), patienceMs);
      await ended;
      clearTimeout(timer);
    }),
  );
}

export interface Finished {
  readonly code: number;
  readonly output: string;
}

/** Runs a script to its end and keeps what it printed. */
export async function runNode(args: readonly string[], run: NodeRun = {}): Promise<Finished> {
  const child = startNode(args, { ...run, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout?.on("data", (part: Buffer) => (output += part.toString()));
  child.stderr?.on("data", (part: Buffer) => (output += part.toString()));
  const code = await waitForEnd(child);
  return { code, output };
}

/** The exit code of a process; a process ended by a signal counts as failed. */
export async function waitForEnd(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
