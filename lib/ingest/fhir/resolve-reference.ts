import { isBody, type FhirBody, type FhirEntry } from "./fhir-entry";

const TYPE_AND_ID = /(?:^|\/)([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[^/]+)?$/;
const CONDITIONAL = /^([A-Z][A-Za-z]+)\?identifier=(?:[^|]*\|)?(.+)$/;

/** The key that a contained resource gets: it lives inside its container only. */
function containedKey(entry: FhirEntry, id: string): string | null {
  const contained = entry.body["contained"];
  const found = Array.isArray(contained)
    ? (contained as readonly unknown[]).find((one) => isBody(one) && one["id"] === id)
    : undefined;
  return isBody(found) ? `${String(found["resourceType"])}/${entry.key}#${id}` : null;
}

function logicalKey(reference: FhirBody, type: string): string | null {
  const identifier = reference["identifier"];
  const code = isBody(identifier) ? identifier["value"] : undefined;
  return typeof code === "string" && code !== "" ? `${type}/${code}` : null;
}

/** A reference that names a resource anywhere: conditional, relative or absolute. */
function namedKey(text: string): string | null {
  if (/^urn:/i.test(text)) return null;
  const found = CONDITIONAL.exec(text) ?? TYPE_AND_ID.exec(text);
  return found ? `${found[1] ?? ""}/${found[2] ?? ""}` : null;
}

/**
 * The key (`Type/id`) that a reference points at: relative, absolute, `urn:uuid:` of the same bundle,
 * contained (`#id`), conditional (`Patient?identifier=system|value`) or logical (identifier only).
 * Null where it points at nothing that can be known.
 */
export function resolveReference(
  entry: FhirEntry,
  reference: unknown,
  type: string,
): string | null {
  if (!isBody(reference)) return null;
  const text = reference["reference"];
  if (typeof text !== "string" || text === "") return logicalKey(reference, type);
  if (text.startsWith("#")) return containedKey(entry, text.slice(1));
  return entry.aliases.get(text) ?? namedKey(text);
}

/** The id part of a key. */
export function idOf(key: string): string {
  return key.slice(key.indexOf("/") + 1);
}
