import { accessSync, constants, existsSync, readFileSync, statfsSync } from "node:fs";
import { freemem, totalmem } from "node:os";
import { dirname } from "node:path";
import { z } from "zod";
import { isBuildCurrent } from "./build-app";
import { examine, type Finding } from "./findings";
import { findServingPort } from "./free-port";
import { readEnvironment } from "@/lib/config/environment";
import { findRunningProduct } from "@/lib/config/running-product";
import { findStateFolder } from "@/lib/config/state-folder";

const enoughDiskGib = 5;
const enoughMemoryGib = 1;
const gib = 1024 ** 3;

/** Versions, settings, folders, disk, memory and port. */
export async function checkMachine(): Promise<readonly Finding[]> {
  return [
    await examine("versions", checkVersions),
    await examine("settings", checkSettings),
    await examine("state folder", checkStateFolder),
    await examine("disk", checkDisk),
    await examine("memory", checkMemory),
    await examine("port", checkPort),
    await examine("pages", checkPages),
  ];
}

const manifestSchema = z.object({ version: z.string() });
const versionIn = (path: string) =>
  manifestSchema.parse(JSON.parse(readFileSync(path, "utf8"))).version;

function checkVersions() {
  const [own, wanted] = [process.versions.node, versionIn("node_modules/node/package.json")];
  const found = `Waardekompas ${versionIn("package.json")}, Node ${own}, Next ${versionIn("node_modules/next/package.json")}`;
  return { isWell: own === wanted, found, advice: `Node ${wanted} is expected: run "npm ci".` };
}

function checkSettings() {
  const { DATABASE_URL } = readEnvironment();
  const place = DATABASE_URL === undefined ? "embedded" : `at ${new URL(DATABASE_URL).host}`;
  return { isWell: true, found: `readable; PostgreSQL ${place}` };
}

function checkStateFolder() {
  const folder = findStateFolder();
  const existing = existsSync(folder) ? folder : dirname(folder);
  accessSync(existing, constants.W_OK | constants.X_OK);
  const secrets = `${folder}/secrets.json`;
  if (existsSync(secrets)) accessSync(secrets, constants.R_OK);
  return { isWell: true, found: `${folder} can be written` };
}

function checkDisk() {
  const folder = findStateFolder();
  const disk = statfsSync(existsSync(folder) ? folder : dirname(folder));
  const free = (disk.bavail * disk.bsize) / gib;
  return {
    isWell: free >= enoughDiskGib,
    found: `${free.toFixed(1)} GiB free`,
    advice: `Free at least ${enoughDiskGib} GiB: a full disk stops imports and the database.`,
  };
}

function checkMemory() {
  return {
    isWell: totalmem() / gib >= enoughMemoryGib,
    found: `${(freemem() / gib).toFixed(1)} of ${(totalmem() / gib).toFixed(1)} GiB free`,
    advice: `At least ${enoughMemoryGib} GiB is needed.`,
  };
}

async function checkPort() {
  const running = findRunningProduct(findStateFolder());
  if (running?.address !== undefined) {
    const answer = await fetch(`${running.address}/api/v1/health`, {
      signal: AbortSignal.timeout(5_000),
    });
    return {
      isWell: answer.ok,
      found: `running at ${running.address}, health ${answer.status}`,
      advice: "Stop it with Ctrl-C and start it again; its log is server.log in the state folder.",
    };
  }
  const { HOST: host = "127.0.0.1", PORT: wanted } = readEnvironment();
  const port = await findServingPort(host, wanted);
  return { isWell: true, found: `not running; ${host}:${port} is free` };
}

function checkPages() {
  const found = isBuildCurrent() ? "built" : "will be built at the next start";
  return { isWell: true, found };
}
