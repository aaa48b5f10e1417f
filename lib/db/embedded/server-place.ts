import "server-only";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
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
 * The folder of the embedded server's data: in the state folder; as root, with a state folder that
 * `nobody` cannot reach, under /var/lib/waardekompas in a folder named after the state folder.
 */
export function findServerHome(stateFolder: string): string {
  const isClosed = findServerAccount() !== undefined && !isReachableByAnyone(stateFolder);
  if (!isClosed) return resolve(stateFolder, "postgres");
  const name = createHash("sha256").update(resolve(stateFolder)).digest("hex").slice(0, 16);
  return join(sharedParent, name);
}

/** Prepares the folders of the embedded server, and a copy of its programs where it needs one. */
export function prepareServerPlace(stateFolder: string): ServerPlace {
  mkdirSync(stateFolder, { recursive: true });
  const account = findServerAccount();
  const home = findServerHome(stateFolder);
  // The state folder exists; of the shared place root makes the parent, open to pass through.
  if (dirname(home) === sharedParent) mkdirSync(sharedParent, { recursive: true, mode: 0o755 });
  makePrivateFolder(home, account);
  const installed = findPostgresBinaries();
  const isUsable = account === undefined || isReachableByAnyone(installed.initdb);
  return {
    binaries: isUsable ? installed : copyBinaries(installed, join(home, "programs"), account),
    dataFolder: join(home, "data"),
    logFile: join(home, "server.log"),
    programLog: join(home, "programs.log"),
    account,
  };
}

/** Copies the programs once for each installed version (told by the time of installation). */
function copyBinaries(
  installed: PostgresBinaries,
  parent: string,
  account: ServerAccount,
): PostgresBinaries {
  makePrivateFolder(parent, account);
  const version = statSync(installed.initdb).mtimeMs.toString(36).replace(".", "-");
  const copy = join(parent, version);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(installed.folder, unfinished, { recursive: true, verbatimSymlinks: true });
    // The copy keeps the modes of the original, which may let only its owner in.
    for (const entry of ["", ...readdirSync(unfinished, { recursive: true, encoding: "utf8" })]) {
      lchownSync(join(unfinished, entry), account.uid, account.gid);
    }
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      if (!existsSync(copy)) throw error;
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return describeBinaries(copy);
}
