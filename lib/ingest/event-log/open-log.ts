import "server-only";
import type { ReadingOptions } from "../reading-options";
import type { CheckedFile } from "../source/delivered-file";
import { readHead } from "../source/read-head";
import type { OpenedLog } from "./log-row";
import { openCsvLog } from "./read-csv-log";
import { openXesLog } from "./read-xes-log";

const isXes = (head: string) => /^\s*<(\?xml|log|!--)/.test(head);

/** Opens an event log, CSV or XES, packed or not; `onBytes` hears how far its rows are read. */
export async function openLog(
  file: CheckedFile,
  options: ReadingOptions,
  onBytes?: (count: number) => void,
): Promise<OpenedLog> {
  const head = await readHead(file, options.encoding ?? "utf-8");
  return isXes(head)
    ? openXesLog(file, options, onBytes)
    : openCsvLog(file, head, options, onBytes);
}
