import "server-only";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { ImportFault } from "@/lib/contracts/import/fault";
import { decodeText } from "../source/decode-text";
import { readBytes, type CheckedFile } from "../source/delivered-file";

/** The content of an XES attribute. */
export type XesContent = string | number | boolean;

export type XesAttributes = Readonly<Record<string, XesContent>>;

/** One event of a trace, with the trace's own attributes (the same object for all its events). */
export interface XesEvent {
  readonly line: number;
  readonly trace: XesAttributes;
  readonly event: XesAttributes;
}

/** Longest stretch without a tag; a longer one is no log and would fill the memory. */
const LONGEST_TAG_CHARACTERS = 4 * 1024 * 1024;

function contentOf(tag: SaxesTagPlain): XesContent | null {
  const text = tag.attributes["value"];
  if (text === undefined) return null;
  if (tag.name === "boolean") return text === "true";
  if (tag.name === "int" || tag.name === "float") {
    const number = Number(text);
    return Number.isFinite(number) ? number : text;
  }
  return text;
}

const ATTRIBUTE_TAGS = new Set(["string", "date", "int", "float", "boolean", "id"]);

/** Who hears what is read beside the events. */
export interface XesListeners {
  readonly onBytes?: ((count: number) => void) | undefined;
  /** A way of naming activities that the log declares. */
  readonly onClassifier?: (classifier: {
    readonly name: string;
    readonly keys: readonly string[];
  }) => void;
}

/** Keys stand side by side; one that holds blanks stands between apostrophes. */
function keysOf(text: string): readonly string[] {
  return [...text.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

class XesReader {
  readonly events: XesEvent[] = [];
  lastTagAt = 0;
  hasLog = false;
  private readonly path: string[] = [];
  private trace: Record<string, XesContent> = {};
  private event: Record<string, XesContent> = {};
  private readonly onClassifier: XesListeners["onClassifier"];

  constructor(onClassifier: XesListeners["onClassifier"]) {
    this.onClassifier = onClassifier;
  }

  open(tag: SaxesTagPlain): void {
    const parent = this.path.at(-1);
    this.path.push(tag.name);
    this.begin(tag);
    const target = parent === "trace" ? this.trace : parent === "event" ? this.event : null;
    const key = tag.attributes["key"];
    if (target === null || key === undefined || !ATTRIBUTE_TAGS.has(tag.name)) return;
    const content = contentOf(tag);
    if (content !== null) target[key] = content;
  }

  private begin(tag: SaxesTagPlain): void {
    if (tag.name === "log") this.hasLog = true;
    if (tag.name === "trace") this.trace = {};
    if (tag.name === "event") this.event = {};
    if (tag.name === "classifier") this.beginClassifier(tag);
  }

  private beginClassifier({ attributes: { name, keys } }: SaxesTagPlain): void {
    if (name !== undefined && keys !== undefined) this.onClassifier?.({ name, keys: keysOf(keys) });
  }

  close(name: string, line: number): void {
    this.path.pop();
    if (name === "event") this.events.push({ line, trace: this.trace, event: this.event });
  }
}

function damaged(file: CheckedFile, line: number, cause?: unknown): ImportFault {
  return new ImportFault("damaged-xml", { file: file.name, line }, cause);
}

/** The events of an XES log in file order, as a stream. Nested and global attributes are left out. */
export async function* readXesEvents(
  file: CheckedFile,
  { onBytes, onClassifier }: XesListeners = {},
): AsyncGenerator<XesEvent> {
  const parser = new SaxesParser();
  const reader = new XesReader(onClassifier);
  parser.on("error", (cause) => {
    throw damaged(file, parser.line, cause);
  });
  parser.on("opentag", (tag) => {
    reader.lastTagAt = parser.position;
    reader.open(tag);
  });
  parser.on("closetag", (tag) => {
    reader.lastTagAt = parser.position;
    reader.close(tag.name, parser.line);
  });
  for await (const text of decodeText(readBytes(file, onBytes), file.name, "utf-8")) {
    parser.write(text);
    if (parser.position - reader.lastTagAt > LONGEST_TAG_CHARACTERS) {
      throw new ImportFault("line-too-long", {
        file: file.name,
        line: parser.line,
        limitMegabytes: 4,
      });
    }
    yield* reader.events.splice(0);
  }
  parser.close();
  if (!reader.hasLog) throw damaged(file, 1);
  yield* reader.events.splice(0);
}
