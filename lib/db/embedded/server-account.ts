import "server-only";
import { chownSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** The system account under which PostgreSQL runs; undefined: the account that we run as. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root; then it runs as `nobody`. */
export function findServerAccount(): ServerAccount | undefined {
  if (process.platform === "win32" || process.getuid?.() !== 0) return undefined;
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  if (uid === undefined || gid === undefined) {
    throw new Error(
      "PostgreSQL does not run as root and this system has no account nobody. " +
        "Start as an ordinary user, or set DATABASE_URL.",
    );
  }
  return { uid: Number(uid), gid: Number(gid) };
}

/** Whether any account can walk to this path: every folder above it, and itself, lets others in. */
export function isReachableByAnyone(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const mode = statSync(folder, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined && (mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Makes a folder that only the server's account can enter. */
export function makePrivateFolder(path: string, account: ServerAccount | undefined): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (account !== undefined) chownSync(path, account.uid, account.gid);
}
