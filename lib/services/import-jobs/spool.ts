import "server-only";
import { promises as disk } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { importPlanSchema } from "@/lib/contracts/api/import-uploads";
import type { Actor } from "@/lib/access/actor";
import { findStateFolder } from "@/lib/config/state-folder";
import { AppError } from "@/lib/errors/app-error";

/** What waits in the spool longer than this was forgotten, and may hold data of patients. */
const KEPT_HOURS = 24;

const uploadRecordSchema = z.object({
  id: z.uuid(),
  hospitalId: z.int(),
  accountId: z.int().nullable(),
  uploadedAt: z.iso.datetime(),
  files: z.array(
    z.object({ name: z.string(), storedAs: z.string(), bytes: z.int(), sha256: z.string() }),
  ),
  plan: importPlanSchema.nullable(),
  /** Raised with every change of files or plan; a dry run belongs to one revision. */
  revision: z.int(),
});

/** Files of one delivery in the spool, and how they are to be read. */
export type UploadRecord = z.infer<typeof uploadRecordSchema>;

/** The folder of an upload. The id is a checked UUID, so it cannot lead anywhere else. */
export function folderOf(upload: { readonly hospitalId: number; readonly id: string }): string {
  return join(
    findStateFolder(),
    "spool",
    `hospital-${upload.hospitalId}`,
    z.uuid().parse(upload.id),
  );
}

/** The folder of an upload, made when it is not there; only the owner of this process may read it. */
export async function ensureFolder(upload: UploadRecord): Promise<string> {
  const folder = folderOf(upload);
  await disk.mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Writes a document so that a reader sees the old or the new one, never half of it. */
export async function writeDocument(path: string, content: unknown): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  await disk.writeFile(draft, JSON.stringify(content), { mode: 0o600 });
  await disk.rename(draft, path);
}

/** Reads a document of the spool; null when it is not there. */
export async function readDocument(path: string): Promise<unknown> {
  try {
    return JSON.parse(await disk.readFile(path, "utf8")) as unknown;
  } catch (cause) {
    if ((cause as { code?: string }).code === "ENOENT") return null;
    throw cause;
  }
}

export async function saveUpload(upload: UploadRecord): Promise<void> {
  await writeDocument(join(await ensureFolder(upload), "upload.json"), upload);
}

/** The upload of this actor. Someone else's answers exactly as one that does not exist. */
export async function findUpload(actor: Actor, id: string): Promise<UploadRecord> {
  const path = join(folderOf({ hospitalId: actor.hospitalId, id }), "upload.json");
  const found = uploadRecordSchema.safeParse(await readDocument(path));
  if (!found.success || found.data.accountId !== actor.accountId) throw new AppError("not-found");
  return found.data;
}

export async function removeUpload(upload: {
  readonly hospitalId: number;
  readonly id: string;
}): Promise<void> {
  await disk.rm(folderOf(upload), { recursive: true, force: true });
}

async function listFolders(path: string): Promise<string[]> {
  const found = await disk.readdir(path, { withFileTypes: true }).catch(() => []);
  return found.filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name));
}

/** Throws away what was left in the spool more than a day ago. */
export async function sweepSpool(now: Date): Promise<void> {
  const hospitals = await listFolders(join(findStateFolder(), "spool"));
  const uploads = (await Promise.all(hospitals.map(listFolders))).flat();
  for (const folder of uploads) {
    const touched = await disk.stat(folder).catch(() => null);
    const hours = touched ? (now.getTime() - touched.mtimeMs) / 3_600_000 : 0;
    if (hours > KEPT_HOURS) await disk.rm(folder, { recursive: true, force: true });
  }
}
