import type { ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startNode } from "./run-node";

export interface ServedApp {
  readonly address: string;
  readonly process: ChildProcess;
}

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  /** Settings beside those of this process. The deploy login is kept from the server. */
  readonly settings: Readonly<Record<string, string>>;
  /** Where the server's log goes. */
  readonly logFile: string;
}

const next = "node_modules/next/dist/bin/next";
const endWithParent = fileURLToPath(new URL("./end-with-parent.mjs", import.meta.url));
const patienceMs = 30_000;
const logLimitBytes = 20 * 1024 * 1024;

/** Serves the built pages and returns when they answer. */
export async function serveApp(options: ServeOptions): Promise<ServedApp> {
  const { host, port, logFile } = options;
  const args = ["--import", endWithParent, next, "start", "-H", host, "-p", String(port)];
  const log = openLog(logFile);
  const child = startNode(args, {
    settings: { ...options.settings, NODE_ENV: "production", DATABASE_URL: "" },
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  const address = addressOf(host, port);
  try {
    await waitUntilAnswering(address, child);
  } catch (error) {
    child.kill();
    throw new Error(`${(error as Error).message}\nLast lines of ${logFile}:\n${readTail(logFile)}`);
  }
  return { address, process: child };
}

function openLog(logFile: string): number {
  const isFull = existsSync(logFile) && statSync(logFile).size > logLimitBytes;
  return openSync(logFile, isFull ? "w" : "a");
}

function readTail(logFile: string): string {
  return readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-8).join("\n");
}

/** The address to print: a server that listens on all addresses is reached here by its own name. */
export function addressOf(host: string, port: number): string {
  const isEverywhere = host === "0.0.0.0" || host === "::";
  return `http://${isEverywhere || host === "127.0.0.1" ? "localhost" : host}:${port}`;
}

async function waitUntilAnswering(address: string, child: ChildProcess): Promise<void> {
  const end = performance.now() + patienceMs;
  let answer = "no answer";
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error("The server stopped while starting.");
    answer = await askHealth(address);
    if (answer === "ok") return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server at ${address} is not well after ${patienceMs / 1000} s: ${answer}.`);
}

async function askHealth(address: string): Promise<string> {
  try {
    const answer = await fetch(`${address}/api/v1/health`, { signal: AbortSignal.timeout(5_000) });
    return answer.ok ? "ok" : `status ${answer.status}, ${await answer.text()}`;
  } catch (error) {
    return (error as Error).message;
  }
}
