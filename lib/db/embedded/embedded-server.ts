import "server-only";
import { existsSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { withAdminConnection } from "../admin-connection";
import { runProgram } from "./run-program";
import { findServerProcess } from "./server-process";
import { findServerHome, prepareServerPlace, type ServerPlace } from "./server-place";

/** A running embedded PostgreSQL that listens on this machine only. */
export interface EmbeddedServer {
  readonly port: number;
  readonly dataFolder: string;
  /** Found running: another command of this installation started it, or a start that was killed. */
  readonly wasRunning: boolean;
  /** Address of a database, as the server's administrator. */
  readonly adminUrl: (database: string) => string;
  readonly stop: () => Promise<void>;
}

export interface EmbeddedServerOptions {
  readonly stateFolder: string;
  readonly adminPassword: string;
  /** Gives up crash safety for speed: for tests, never for data that matters. */
  readonly isDisposable?: boolean;
}

const adminName = "waardekompas_admin";
const patienceMs = 20_000;
const retryMs = 300;
const logLimitBytes = 20 * 1024 * 1024;

/** Starts the embedded server, making its data folder the first time. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const place = prepareServerPlace(options.stateFolder);
  trimLog(place.logFile);
  if (!existsSync(join(place.dataFolder, "PG_VERSION"))) await initialise(place, options);
  const found = await findAnsweringPort(place.dataFolder, options.adminPassword);
  const port = found ?? (await launch(place, options.isDisposable ?? false));
  return {
    port,
    dataFolder: place.dataFolder,
    wasRunning: found !== undefined,
    adminUrl: (database) => buildAdminUrl(port, options.adminPassword, database),
    stop: () => stopServer(place),
  };
}

function buildAdminUrl(port: number, password: string, database: string): string {
  return `postgresql://${adminName}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** The port of a server that already runs here; a server that is just starting or dying is awaited. */
async function findAnsweringPort(
  dataFolder: string,
  adminPassword: string,
): Promise<number | undefined> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const running = findServerProcess(dataFolder);
    if (running === undefined) return undefined;
    try {
      const url = buildAdminUrl(running.port, adminPassword, "postgres");
      await withAdminConnection(url, (client) => client.query("SELECT 1"));
      return running.port;
    } catch (error) {
      if (performance.now() > end) throw error;
      await wait(retryMs);
    }
  }
}

/** Whether a start has made the embedded server of this state folder. */
export function isEmbeddedServerMade(stateFolder: string): boolean {
  if (!existsSync(stateFolder)) return false;
  return existsSync(join(findServerHome(stateFolder), "data", "PG_VERSION"));
}

async function initialise(place: ServerPlace, options: EmbeddedServerOptions): Promise<void> {
  // Made beside and renamed, so that a first start that was cut off leaves no half database.
  const unfinished = `${place.dataFolder}.new`;
  const passwordFile = `${place.dataFolder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, options.adminPassword, { mode: 0o644 });
  try {
    const args = ["--pgdata", unfinished, "--username", adminName, "--pwfile", passwordFile];
    args.push("--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C");
    args.push("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--data-checksums");
    if (options.isDisposable) args.push("--no-sync");
    await runProgram(place.binaries.initdb, args, place);
    rmSync(place.dataFolder, { recursive: true, force: true });
    renameSync(unfinished, place.dataFolder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function launch(place: ServerPlace, isDisposable: boolean): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort();
    const settings = describeSettings(port, isDisposable);
    const args = ["start", "--wait", "--timeout", "120", "--pgdata", place.dataFolder];
    args.push("--log", place.logFile, "--options", settings);
    try {
      await runProgram(place.binaries.pgCtl, args, place);
      return port;
    } catch (error) {
      // Between finding and taking the port another program may have taken it.
      // And of a server that was killed the last processes take a moment to go.
      if (attempt === 3) throw error;
      await wait(retryMs * attempt);
    }
  }
}

function describeSettings(port: number, isDisposable: boolean): string {
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 100,
    shared_buffers: isDisposable ? "64MB" : "256MB",
    work_mem: "32MB",
    maintenance_work_mem: "128MB",
    max_wal_size: "2GB",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
  };
  if (isDisposable) {
    Object.assign(settings, { fsync: "off", synchronous_commit: "off", full_page_writes: "off" });
  }
  return Object.entries(settings)
    .map(([name, setting]) => `-c ${name}=${setting === "" ? '""' : setting}`)
    .join(" ");
}

async function stopServer(place: ServerPlace): Promise<void> {
  if (findServerProcess(place.dataFolder) === undefined) return;
  const args = [
    "stop",
    "--mode",
    "fast",
    "--wait",
    "--timeout",
    "60",
    "--pgdata",
    place.dataFolder,
  ];
  await runProgram(place.binaries.pgCtl, args, place);
}

export async function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === "object") resolve(address.port);
        else reject(new Error("this machine gave no free port"));
      });
    });
  });
}

function trimLog(logFile: string): void {
  if (existsSync(logFile) && statSync(logFile).size > logLimitBytes) truncateSync(logFile);
}
