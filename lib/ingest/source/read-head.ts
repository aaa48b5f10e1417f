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
    if (head.length > HEAD_CHARACTERS) {
      const end = head.lastIndexOf("\n");
      return end > 0 ? head.slice(0, end + 1) : head;
    }
  }
  return head;
}
