import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { createWriteStream, promises as disk } from "node:fs";
import { join } from "node:path";
import { promises as streams, Readable } from "node:stream";
import type { Actor } from "@/lib/access/actor";
import { readEnvironment } from "@/lib/config/environment";
import { AppError } from "@/lib/errors/app-error";
import { ensureFolder, findUpload, saveUpload, sweepSpool, type UploadRecord } from "./spool";

const DEFAULT_MEGABYTES = 4_096;
const MOST_FILES = 20;
const LONGEST_NAME = 120;

/** A file name without folders, control characters or what a shell or a page could stumble over. */
export function cleanFileName(name: string): string {
  const last = name.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const clean = last
    .replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "")
    .replace(/^\.+/, "")
    .trim();
  return clean.slice(-LONGEST_NAME) || "file";
}

/** Bytes that one file may have in this installation. */
export function readUploadLimitBytes(): number {
  const megabytes = readEnvironment().WAARDEKOMPAS_UPLOAD_MEGABYTES ?? DEFAULT_MEGABYTES;
  return megabytes * 1024 * 1024;
}

interface StoredFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** Writes a stream to disk while hashing it; a broken or too long one leaves nothing behind. */
async function storeStream(stream: ReadableStream<Uint8Array>, path: string): Promise<StoredFile> {
  const maximumBytes = readUploadLimitBytes();
  const hash = createHash("sha256");
  let bytes = 0;
  async function* measure(pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      bytes += piece.byteLength;
      if (bytes > maximumBytes) throw new AppError("body-too-large", { detail: { maximumBytes } });
      hash.update(piece);
      yield piece;
    }
  }
  try {
    const source = Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
    await streams.pipeline(source, measure, createWriteStream(path, { flags: "wx", mode: 0o600 }));
  } catch (cause) {
    await disk.rm(path, { force: true });
    throw cause;
  }
  return { bytes, sha256: hash.digest("hex") };
}

function newUpload(actor: Actor, now: Date): UploadRecord {
  return {
    id: randomUUID(),
    hospitalId: actor.hospitalId,
    accountId: actor.accountId,
    uploadedAt: now.toISOString(),
    files: [],
    plan: null,
    revision: 0,
  };
}

/** Receives a file into the spool: as a new upload, or beside the files of an upload. */
export async function receiveFile(
  actor: Actor,
  file: { readonly name: string; readonly uploadId: string | null; readonly now: Date },
  stream: ReadableStream<Uint8Array>,
): Promise<UploadRecord> {
  await sweepSpool(file.now);
  const upload =
    file.uploadId === null ? newUpload(actor, file.now) : await findUpload(actor, file.uploadId);
  if (upload.files.length >= MOST_FILES) {
    throw new AppError("conflict", { detail: { maximumFiles: MOST_FILES } });
  }
  const storedAs = `file-${randomUUID()}`;
  const stored = await storeStream(stream, join(await ensureFolder(upload), storedAs));
  const name = cleanFileName(file.name);
  const others = upload.files.filter(({ sha256 }) => sha256 !== stored.sha256);
  const received = {
    ...upload,
    files: [...others, { name, storedAs, ...stored }],
    revision: upload.revision + 1,
  };
  await saveUpload(received);
  return received;
}
