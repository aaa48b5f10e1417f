import "server-only";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describeBinaries, findPostgresBinaries, type PostgresBinaries } from "./postgres-binaries";
import {
  findServerAccount,
  isReachableByAnyone,
  makePrivateFolder,
  type ServerAccount,
} from "./server-account";

/** Where an embedded server keeps its files, with which programs and as whom it runs. */
export interface ServerPlace {
  readonly binaries: PostgresBinaries;
  readonly dataFolder: string;
  /** What the server itself reports; written by it. */
  readonly logFile: string;
  /** What initdb and pg_ctl say. */
  readonly programLog: string;
  readonly account: ServerAccount | undefined;
}

/** Folder that every account can walk to, for projects that only root can enter (such as /root). */
const sharedParent = "/var/lib/waardekompas";

/**
 * Chooses the place of the embedded server. Normally all of it stands under the state folder.
 * As root with a project that `nobody` cannot reach, data and a copy of the programs stand under
 * /var/lib/waardekompas, in a folder named after the project's path.
 */
export function prepareServerPlace(stateFolder: string): ServerPlace {
  const account = findServerAccount();
  const home = resolve(stateFolder, "postgres");
  const installed = findPostgresBinaries();
  mkdirSync(stateFolder, { recursive: true });
  if (account === undefined) return describePlace(home, installed, account);
  const place = isReachableByAnyone(stateFolder) ? home : join(sharedParent, nameOf(stateFolder));
  // mkdir honours the umask of root, which may shut others out.
  if (place !== home) mkdirSync(sharedParent, { recursive: true, mode: 0o755 });
  const binaries = isReachableByAnyone(installed.folder)
    ? installed
    : copyBinaries(installed, join(place, "programs"), account);
  return describePlace(place, binaries, account);
}

function describePlace(
  home: string,
  binaries: PostgresBinaries,
  account: ServerAccount | undefined,
): ServerPlace {
  makePrivateFolder(home, account);
  return {
    binaries,
    dataFolder: join(home, "data"),
    logFile: join(home, "server.log"),
    programLog: join(home, "programs.log"),
    account,
  };
}

function nameOf(stateFolder: string): string {
  return createHash("sha256").update(resolve(stateFolder)).digest("hex").slice(0, 16);
}

/** Copies the programs once for each installed version (told by the time of installation). */
function copyBinaries(
  installed: PostgresBinaries,
  parent: string,
  account: ServerAccount,
): PostgresBinaries {
  makePrivateFolder(dirname(parent), account);
  makePrivateFolder(parent, account);
  const version = statSync(installed.initdb).mtimeMs.toString(36).replace(".", "-");
  const copy = join(parent, version);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(installed.folder, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      if (!existsSync(copy)) throw error;
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return describeBinaries(copy);
}
