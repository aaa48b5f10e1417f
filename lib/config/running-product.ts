import "server-only";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const runningProductSchema = z.object({
  pid: z.number().int().positive(),
  /** Tells the process from a later one that was given the same number. */
  startedAt: z.string(),
  /** Absent while it is still starting. */
  address: z.string().optional(),
});

/** The start command that is at work in this installation. */
export type RunningProduct = z.infer<typeof runningProductSchema>;

const fileName = "running.json";

/** The start that is at work here; undefined when there is none, or what it left is stale. */
export function findRunningProduct(stateFolder: string): RunningProduct | undefined {
  const text = readIfPresent(join(stateFolder, fileName));
  if (text === undefined) return undefined;
  const parsed = runningProductSchema.safeParse(parseJson(text));
  return parsed.success && isAtWork(parsed.data) ? parsed.data : undefined;
}

/**
 * Makes this process the one that runs the product here. Answers the other one if there is one: of
 * two starts at the same moment only one gets the place.
 */
export function claimRunningProduct(stateFolder: string): RunningProduct | undefined {
  mkdirSync(stateFolder, { recursive: true });
  const path = join(stateFolder, fileName);
  const draft = writeNote(stateFolder, undefined);
  try {
    for (;;) {
      try {
        // A link fails when the name is taken, and shows the file only when it is whole.
        linkSync(draft, path);
        return undefined;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const other = findRunningProduct(stateFolder);
      if (other !== undefined) return other;
      rmSync(path, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Adds to the note of this process where the product answers. */
export function announceAddress(stateFolder: string, address: string): void {
  renameSync(writeNote(stateFolder, address), join(stateFolder, fileName));
}

function writeNote(stateFolder: string, address: string | undefined): string {
  const draft = join(stateFolder, `${fileName}.${process.pid}`);
  writeFileSync(
    draft,
    JSON.stringify({ pid: process.pid, startedAt: readStartTime(process.pid), address }),
  );
  return draft;
}

export function withdrawRunningProduct(stateFolder: string): void {
  if (findRunningProduct(stateFolder)?.pid !== process.pid) return;
  rmSync(join(stateFolder, fileName), { force: true });
}

function isAtWork(note: RunningProduct): boolean {
  try {
    process.kill(note.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return readStartTime(note.pid) === note.startedAt;
}

/** When a process began, in the system's own counting; empty where the system does not tell. */
function readStartTime(pid: number): string {
  const stat = readIfPresent(`/proc/${pid}/stat`);
  // The name of the program stands in brackets and may hold spaces; field 22 counts from there.
  return stat?.slice(stat.lastIndexOf(")")).split(" ")[20] ?? "";
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
