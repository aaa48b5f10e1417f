import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { sharedPath } from "./shared-folder";

/** Reads a Latin-1 or ASCII file of the reference material as text; `.gz` is unpacked. */
export function readShared(relative: string): string {
  const bytes = readFileSync(sharedPath(relative));
  return (relative.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("latin1");
}
