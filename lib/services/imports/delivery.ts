import "server-only";
import { createHash } from "node:crypto";
import { ImportFault } from "@/lib/contracts/import/fault";
import type { ImportProfile } from "@/lib/ingest/profiles/profile";
import { findProfile } from "@/lib/ingest/profiles/registry";
import { checkFile, hashFile, type CheckedFile } from "@/lib/ingest/source/delivered-file";
import type { BatchFile } from "@/lib/repositories/imports/batches";
import type { ImportRequest } from "./import-request";

/** A request whose files exist, with the hash that identifies it. */
export interface Delivery {
  readonly profile: ImportProfile;
  readonly request: ImportRequest;
  readonly files: readonly CheckedFile[];
  readonly batchFiles: readonly BatchFile[];
  readonly contentHash: string;
}

/** Options that change what the bytes mean; those that only help to read them do not count. */
function meaningOf({ options = {}, complete = false }: ImportRequest): unknown {
  const { mapping = {}, period, pathway, moment, instrument, decimalSign, ignored } = options;
  const sortedMapping = Object.entries(mapping).sort(([a], [b]) => (a < b ? -1 : 1));
  const known = [sortedMapping, period, pathway, moment, instrument, decimalSign, complete];
  // Absent from the identity of files of which nothing is left out.
  return ignored === undefined ? known : [...known, ignored];
}

/** Looks at the files and hashes them; throws the fault of the first that cannot be taken in. */
export async function prepareDelivery(request: ImportRequest): Promise<Delivery> {
  const profile = findProfile(request.profile);
  if (request.files.length === 0) throw new ImportFault("file-not-found", { file: "" });
  const files: CheckedFile[] = [];
  const batchFiles: BatchFile[] = [];
  for (const delivered of request.files) {
    const file = await checkFile(delivered);
    files.push(file);
    batchFiles.push({ name: file.name, sha256: await hashFile(file), bytes: file.bytes });
  }
  const identity = JSON.stringify([
    profile.id,
    profile.version,
    batchFiles.map(({ sha256 }) => sha256).sort(),
    meaningOf(request),
  ]);
  const contentHash = createHash("sha256").update(identity).digest("hex");
  return { profile, request, files, batchFiles, contentHash };
}
