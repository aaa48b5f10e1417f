import "server-only";
import { createHash } from "node:crypto";
import { createReadStream, promises } from "node:fs";
import { basename } from "node:path";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ImportFault } from "@/lib/contracts/import/fault";

/** A file on this machine's disk that somebody delivered, with the name they gave it. */
export interface DeliveredFile {
  readonly path: string;
  readonly name: string;
}

/** A file that was looked at: it exists, is a file, holds something. */
export interface CheckedFile extends DeliveredFile {
  readonly bytes: number;
  readonly isGzip: boolean;
}

/** Names a file by its path. */
export function deliveredFile(path: string): DeliveredFile {
  return { path, name: basename(path) };
}

async function readFirstBytes(path: string, count: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of createReadStream(path, { end: count - 1 })) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Checks that a path is a readable file with content; throws the fault that says what it is. */
export async function checkFile(file: DeliveredFile): Promise<CheckedFile> {
  const found = await promises.stat(file.path).catch((cause: unknown) => {
    throw new ImportFault("file-not-found", { file: file.name }, cause);
  });
  if (!found.isFile()) throw new ImportFault("not-a-file", { file: file.name });
  if (found.size === 0) throw new ImportFault("empty-file", { file: file.name });
  const head = await readFirstBytes(file.path, 4);
  const isZip = head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
  if (isZip) throw new ImportFault("binary-file", { file: file.name });
  return { ...file, bytes: found.size, isGzip: head[0] === 0x1f && head[1] === 0x8b };
}

/** The sha256 of the bytes as delivered, read as a stream. */
export async function hashFile(file: DeliveredFile): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(file.path)) hash.update(part as Buffer);
  return hash.digest("hex");
}

function gzipFault(file: DeliveredFile, cause: unknown): unknown {
  const code = (cause as { code?: string }).code;
  if (code === "Z_BUF_ERROR") return new ImportFault("truncated-gzip", { file: file.name }, cause);
  if (code === "Z_DATA_ERROR") return new ImportFault("damaged-gzip", { file: file.name }, cause);
  return cause;
}

/**
 * The content of a file in pieces, unpacked where it is gzip. `onBytes` hears how many delivered
 * (packed) bytes were read, for progress.
 */
export async function* readBytes(
  file: CheckedFile,
  onBytes: (count: number) => void = () => undefined,
): AsyncGenerator<Buffer> {
  const source = createReadStream(file.path, { highWaterMark: 256 * 1024 });
  source.on("data", (part) => onBytes(part.length));
  const gunzip = file.isGzip ? createGunzip() : null;
  if (gunzip) pipeline(source, gunzip, () => undefined);
  const content: Readable = gunzip ?? source;
  try {
    for await (const part of content) yield part as Buffer;
  } catch (cause) {
    throw gzipFault(file, cause);
  } finally {
    source.destroy();
  }
}
