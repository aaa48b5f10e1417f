import "server-only";
import { promises as disk } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { findStateFolder } from "@/lib/config/state-folder";
import type { Message } from "./compose-message";

/** A letter that waits to be printed; the link in it exists nowhere else. */
const letterSchema = z.object({
  kind: z.enum(["invitation", "reminder"]),
  language: z.enum(["nl", "fr", "de", "en"]),
  hospitalName: z.string(),
  url: z.string(),
  minutes: z.number(),
  expiresOn: z.string(),
  /** Number by which the hospital's own system finds name and address. */
  reference: z.string(),
});

export type Letter = z.infer<typeof letterSchema> & Message;

/** A message on its way to the outbox folder. */
export type OutgoingFile =
  { readonly id: string; readonly mail: Buffer } | { readonly id: string; readonly letter: Letter };

function folderOf(hospitalId: number): string {
  return join(findStateFolder(), "outbox", `hospital-${hospitalId}`);
}

// The id is a checked UUID, so it cannot lead anywhere else.
const pathOf = (hospitalId: number, id: string, ending: "eml" | "letter.json") =>
  join(folderOf(hospitalId), `${z.uuid().parse(id)}.${ending}`);

async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  await disk.writeFile(`${path}.part`, content, { mode: 0o600 });
  await disk.rename(`${path}.part`, path);
}

/** Puts messages in the folder from which the hospital's mail server or a printer takes them. */
export async function writeToOutbox(
  hospitalId: number,
  files: readonly OutgoingFile[],
): Promise<void> {
  if (files.length === 0) return;
  await disk.mkdir(folderOf(hospitalId), { recursive: true, mode: 0o700 });
  for (const file of files) {
    if ("mail" in file) await writeWhole(pathOf(hospitalId, file.id, "eml"), file.mail);
    else {
      const letter = JSON.stringify(file.letter);
      await writeWhole(pathOf(hospitalId, file.id, "letter.json"), letter);
    }
  }
}

async function readIfThere(path: string): Promise<Buffer | null> {
  return disk.readFile(path).catch((cause: unknown) => {
    if ((cause as { code?: string }).code === "ENOENT") return null;
    throw cause;
  });
}

/** A waiting mail; null when it was handed on, taken back or swept away. */
export async function readMail(hospitalId: number, id: string): Promise<Buffer | null> {
  return readIfThere(pathOf(hospitalId, id, "eml"));
}

/** A waiting letter; null when it was swept away or never was one. */
export async function readLetter(hospitalId: number, id: string): Promise<Letter | null> {
  const found = await readIfThere(pathOf(hospitalId, id, "letter.json"));
  return found === null ? null : letterSchema.parse(JSON.parse(found.toString("utf8")));
}

/** Takes a message out of the folder. */
export async function removeFromOutbox(hospitalId: number, id: string): Promise<void> {
  await disk.rm(pathOf(hospitalId, id, "eml"), { force: true });
  await disk.rm(pathOf(hospitalId, id, "letter.json"), { force: true });
}

/** Removes messages that have waited longer than messages are kept; answers how many. */
export async function sweepOutbox(hospitalId: number, olderThan: Date): Promise<number> {
  const names = await disk.readdir(folderOf(hospitalId)).catch(() => [] as string[]);
  let removed = 0;
  for (const name of names) {
    const path = join(folderOf(hospitalId), name);
    const found = await disk.stat(path).catch(() => null);
    if (found === null || found.mtimeMs >= olderThan.getTime()) continue;
    await disk.rm(path, { force: true });
    removed += 1;
  }
  return removed;
}
