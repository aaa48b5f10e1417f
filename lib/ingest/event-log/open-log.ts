import "server-only";
import type { ReadingOptions } from "../reading-options";
import { readBytes, type CheckedFile } from "../source/delivered-file";
import { readHead } from "../source/read-head";
import type { LogHooks, OpenedLog } from "./log-row";
import { openCsvLog } from "./read-csv-log";
import { openFhirLog } from "./read-fhir-log";
import { openXesLog } from "./read-xes-log";

const isXes = (head: string) => /^\s*<(\?xml|log|!--)/.test(head);

/** Whether the file begins as JSON does. A bundle may be one long line, which no table may be. */
async function isJson(file: CheckedFile): Promise<boolean> {
  for await (const piece of readBytes(file)) {
    const start = piece
      .toString("utf8")
      .replace(/^\uFEFF/, "")
      .trimStart();
    if (start !== "") return start.startsWith("{");
  }
  return false;
}

/** Opens an event log, CSV, XES or encounters of FHIR, packed or not. */
export async function openLog(
  file: CheckedFile,
  options: ReadingOptions,
  hooks: LogHooks = {},
): Promise<OpenedLog> {
  if (await isJson(file)) return openFhirLog(file, options, hooks);
  const head = await readHead(file, options.encoding ?? "utf-8");
  return isXes(head)
    ? openXesLog(file, options, hooks.onBytes)
    : openCsvLog(file, head, options, hooks.onBytes);
}
