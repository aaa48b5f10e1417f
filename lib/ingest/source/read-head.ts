import "server-only";
import { decodeText, guardLineLength, type TextEncodingName } from "./decode-text";
import { readBytes, type CheckedFile } from "./delivered-file";

const HEAD_CHARACTERS = 512 * 1024;

/** The beginning of a file as text, whole lines only; all of it when it is short. */
export async function readHead(file: CheckedFile, encoding: TextEncodingName): Promise<string> {
  let head = "";
  const pieces = guardLineLength(readBytes(file), file.name);
  for await (const text of decodeText(pieces, file.name, encoding)) {
    head += text;
    // A header alone proves nothing: read on to a row, or to the line that is too long to be one.
    const hasRow = head.indexOf("\n", head.indexOf("\n") + 1) > 0;
    if (head.length > HEAD_CHARACTERS && hasRow) return head.slice(0, head.lastIndexOf("\n") + 1);
  }
  return head;
}
