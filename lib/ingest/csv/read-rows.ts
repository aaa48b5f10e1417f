import "server-only";
import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { ImportFault } from "@/lib/contracts/import/fault";
import {
  decodeText,
  guardLineLength,
  LONGEST_LINE_BYTES,
  type TextEncodingName,
} from "../source/decode-text";
import { readBytes, type CheckedFile } from "../source/delivered-file";
import type { Separator } from "../reading-options";

/** A row of a file with the line on which it ends (a quoted cell may span lines). */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvLayout {
  readonly separator: Separator;
  readonly encoding: TextEncodingName;
}

interface ParsedRow {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function csvFault(fileName: string, cause: unknown): unknown {
  if (!(cause instanceof CsvError)) return cause;
  const line = (cause as unknown as { lines?: number }).lines ?? 0;
  const isTooLong = cause.code === "CSV_MAX_RECORD_SIZE";
  return isTooLong
    ? new ImportFault(
        "line-too-long",
        { file: fileName, line, limitMegabytes: LONGEST_LINE_BYTES / 1024 / 1024 },
        cause,
      )
    : new ImportFault("damaged-csv", { file: fileName, line }, cause);
}

/** Every row of a CSV file as a stream, header included; empty lines are passed over. */
export async function* readCsvRows(
  file: CheckedFile,
  layout: CsvLayout,
  onBytes?: (count: number) => void,
): AsyncGenerator<CsvRow> {
  const pieces = guardLineLength(readBytes(file, onBytes), file.name);
  const text = decodeText(pieces, file.name, layout.encoding);
  const parser = parse({
    delimiter: layout.separator,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_LINE_BYTES,
  });
  pipeline(Readable.from(text), parser, () => undefined);
  try {
    for await (const parsed of parser as AsyncIterable<ParsedRow>) {
      yield { line: parsed.info.lines, cells: parsed.record };
    }
  } catch (cause) {
    throw csvFault(file.name, cause);
  }
}
