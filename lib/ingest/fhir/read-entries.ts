import "server-only";
import { ImportFault } from "@/lib/contracts/import/fault";
import { decodeText } from "../source/decode-text";
import { readBytes, type CheckedFile } from "../source/delivered-file";
import { findVersionSign } from "./detect-version";
import { isBody, type FhirBody, type FhirRead } from "./fhir-entry";
import { isR4Type } from "./resource-types";

/** A bundle is held in memory while it is read; bulk data comes as NDJSON, line by line. */
const LARGEST_DOCUMENT_CHARACTERS = 96 * 1024 * 1024;
const LONGEST_LINE_CHARACTERS = 16 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

const isResource = (content: unknown): content is FhirBody & { readonly resourceType: string } =>
  isBody(content) && typeof content["resourceType"] === "string";

interface TextLine {
  readonly line: number;
  readonly text: string;
}

async function* readLines(
  file: CheckedFile,
  onBytes: (count: number) => void,
): AsyncGenerator<TextLine> {
  let rest = "";
  let line = 1;
  for await (const piece of decodeText(readBytes(file, onBytes), file.name, "utf-8")) {
    const parts = (rest + piece).split("\n");
    rest = parts.pop() ?? "";
    if (rest.length > LARGEST_DOCUMENT_CHARACTERS) throw tooLarge(file);
    for (const text of parts) yield { line: line++, text };
  }
  if (rest.trim() !== "") yield { line, text: rest };
}

function tooLarge(file: CheckedFile): ImportFault {
  return new ImportFault("document-too-large", {
    file: file.name,
    limitMegabytes: LARGEST_DOCUMENT_CHARACTERS / MEGABYTE,
  });
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Where JSON breaks off, as the line that holds the place. */
function damaged(file: CheckedFile, text: string, cause: unknown): ImportFault {
  const place = /position (\d+)/.exec((cause as Error).message);
  const before = place ? text.slice(0, Number(place[1])) : text.trimEnd();
  return new ImportFault(
    "damaged-json",
    { file: file.name, line: before.split("\n").length },
    cause,
  );
}

function refuseOtherForms(file: CheckedFile, start: string): void {
  const first = start.trimStart().charAt(0);
  if (first === "<") throw new ImportFault("fhir-xml", { file: file.name });
  if (first !== "{")
    throw new ImportFault("not-fhir", { file: file.name, found: start.slice(0, 40) });
}

interface Place {
  readonly file: CheckedFile;
  readonly fileNumber: number;
  readonly line: number;
}

function keyOf(type: string, body: FhirBody, fullUrl: unknown, place: Place): string {
  const { id } = body;
  if (typeof id === "string" && id !== "") return `${type}/${id}`;
  if (typeof fullUrl === "string")
    return `${type}/${
      fullUrl
        .replace(/^urn:(uuid|oid):/i, "")
        .split("/")
        .at(-1) ?? ""
    }`;
  return `${type}/${place.file.name}.${place.line}`;
}

function readResource(
  body: unknown,
  place: Place,
  bundle: { readonly fullUrl?: unknown; readonly aliases: ReadonlyMap<string, string> },
): FhirRead {
  const { fileNumber, line } = place;
  const type = isBody(body) ? body["resourceType"] : undefined;
  if (!isBody(body) || typeof type !== "string") {
    return { kind: "no-resource", fileNumber, line, reason: "not-a-fhir-resource", found: null };
  }
  const sign = findVersionSign(type, body);
  if (sign !== null) {
    throw new ImportFault("fhir-version", {
      file: place.file.name,
      line,
      version: sign.version,
      element: sign.element,
    });
  }
  if (!isR4Type(type)) {
    return { kind: "no-resource", fileNumber, line, reason: "not-a-fhir-resource", found: type };
  }
  const key = keyOf(type, body, bundle.fullUrl, place);
  return { kind: "resource", ...place, type, key, body, aliases: bundle.aliases };
}

const NO_ALIASES: ReadonlyMap<string, string> = new Map();

interface BundleEntry {
  readonly body: unknown;
  readonly fullUrl: unknown;
  readonly line: number;
}

function entriesOf(bundle: FhirBody): readonly BundleEntry[] {
  const entries = Array.isArray(bundle["entry"]) ? (bundle["entry"] as readonly unknown[]) : [];
  return entries.map((entry, index) => {
    const found = isBody(entry) ? entry : {};
    return { body: found["resource"], fullUrl: found["fullUrl"], line: index + 1 };
  });
}

function* readBundle(bundle: FhirBody, place: Place): Generator<FhirRead> {
  const entries = entriesOf(bundle);
  const aliases = new Map<string, string>();
  for (const { body, fullUrl, line } of entries) {
    if (typeof fullUrl !== "string" || !isResource(body)) continue;
    aliases.set(fullUrl, keyOf(body["resourceType"], body, fullUrl, { ...place, line }));
  }
  for (const { body, fullUrl, line } of entries) {
    yield readResource(body, { ...place, line }, { fullUrl, aliases });
  }
}

function* readDocument(document: unknown, place: Place): Generator<FhirRead> {
  if (isBody(document) && document["resourceType"] === "Bundle") yield* readBundle(document, place);
  else yield readResource(document, place, { aliases: NO_ALIASES });
}

async function readWhole(
  first: string,
  lines: AsyncGenerator<TextLine>,
  file: CheckedFile,
): Promise<unknown> {
  const parts = [first];
  let length = first.length;
  for await (const { text } of lines) {
    length += text.length + 1;
    if (length > LARGEST_DOCUMENT_CHARACTERS) throw tooLarge(file);
    parts.push(text);
  }
  const text = parts.join("\n");
  let document: unknown;
  try {
    document = JSON.parse(text) as unknown;
  } catch (cause) {
    throw damaged(file, text, cause);
  }
  if (!isResource(document))
    throw new ImportFault("not-fhir", { file: file.name, found: text.slice(0, 40).trim() });
  return document;
}

function* readNdjsonLine(
  { line, text }: TextLine,
  place: Omit<Place, "line">,
): Generator<FhirRead> {
  if (text.trim() === "") return;
  if (text.length > LONGEST_LINE_CHARACTERS) {
    const limitMegabytes = LONGEST_LINE_CHARACTERS / MEGABYTE;
    throw new ImportFault("line-too-long", { file: place.file.name, line, limitMegabytes });
  }
  const document = parseOrNull(text);
  const { fileNumber } = place;
  if (document === null) {
    yield { kind: "no-resource", fileNumber, line, reason: "damaged-json-line", found: null };
  } else yield* readDocument(document, { ...place, line });
}

/**
 * The resources of a file in its own order: NDJSON line by line, or a bundle (or one resource) as a
 * whole. Throws the fault of a file that is no FHIR R4 JSON.
 */
export async function* readFhirEntries(
  file: CheckedFile,
  fileNumber: number,
  onBytes: (count: number) => void,
): AsyncGenerator<FhirRead> {
  const lines = readLines(file, onBytes);
  let first = await lines.next();
  while (first.done !== true && first.value.text.trim() === "") first = await lines.next();
  if (first.done === true) throw new ImportFault("not-fhir", { file: file.name, found: "" });
  refuseOtherForms(file, first.value.text);
  const place = { file, fileNumber };
  if (isResource(parseOrNull(first.value.text))) {
    yield* readNdjsonLine(first.value, place);
    for await (const line of lines) yield* readNdjsonLine(line, place);
    return;
  }
  yield* readDocument(await readWhole(first.value.text, lines, file), { ...place, line: 1 });
}
