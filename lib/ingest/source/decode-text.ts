import "server-only";
import { isUtf8 } from "node:buffer";
import { ImportFault } from "@/lib/contracts/import/fault";

/** How the bytes become text. Latin-1 (windows-1252) only after somebody confirmed it. */
export type TextEncodingName = "utf-8" | "latin-1";

/** Longest line that is read; a longer one is no table and would fill the memory. */
export const LONGEST_LINE_BYTES = 1024 * 1024;

const NEWLINE = 0x0a;

/**
 * Passes pieces on and refuses a line longer than {@link LONGEST_LINE_BYTES} as soon as it is, so
 * that a file of one endless line never gathers in memory.
 */
export async function* guardLineLength(
  pieces: AsyncIterable<Buffer>,
  fileName: string,
): AsyncGenerator<Buffer> {
  let sinceNewline = 0;
  let line = 1;
  for await (const piece of pieces) {
    let start = 0;
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) {
      sinceNewline += at - start;
      if (sinceNewline > LONGEST_LINE_BYTES) break;
      sinceNewline = 0;
      start = at + 1;
      line += 1;
    }
    if (sinceNewline <= LONGEST_LINE_BYTES) sinceNewline += piece.length - start;
    if (sinceNewline > LONGEST_LINE_BYTES) {
      throw new ImportFault("line-too-long", {
        file: fileName,
        line,
        limitMegabytes: LONGEST_LINE_BYTES / 1024 / 1024,
      });
    }
    yield piece;
  }
}

function refuseOtherKinds(piece: Buffer, fileName: string): void {
  const isUtf16 =
    (piece[0] === 0xff && piece[1] === 0xfe) || (piece[0] === 0xfe && piece[1] === 0xff);
  if (isUtf16) throw new ImportFault("utf16", { file: fileName });
  if (piece.subarray(0, 4096).includes(0)) throw new ImportFault("binary-file", { file: fileName });
}

/** The line in a piece on which the first byte sequence stands that is not UTF-8. */
function lineOfFault(piece: Buffer, linesBefore: number): number {
  let line = linesBefore + 1;
  let start = 0;
  for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, start)) {
    if (!isUtf8(piece.subarray(start, at)) && start > 0) return line;
    start = at + 1;
    line += 1;
  }
  return line;
}

function countLines(piece: Buffer): number {
  let count = 0;
  for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}

/** Turns pieces into text, drops a byte-order mark, refuses text that is not in this encoding. */
export async function* decodeText(
  pieces: AsyncIterable<Buffer>,
  fileName: string,
  encoding: TextEncodingName,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding === "latin-1" ? "windows-1252" : "utf-8", {
    fatal: true,
  });
  let lines = 0;
  let isFirst = true;
  for await (const piece of pieces) {
    if (isFirst) refuseOtherKinds(piece, fileName);
    isFirst = false;
    let text: string;
    try {
      text = decoder.decode(piece, { stream: true });
    } catch (cause) {
      throw new ImportFault("not-utf8", { file: fileName, line: lineOfFault(piece, lines) }, cause);
    }
    lines += countLines(piece);
    if (text.length > 0) yield text;
  }
  try {
    const rest = decoder.decode();
    if (rest.length > 0) yield rest;
  } catch (cause) {
    throw new ImportFault("not-utf8", { file: fileName, line: lines + 1 }, cause);
  }
}
