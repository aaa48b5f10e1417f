import type { CheckedFile } from "../source/delivered-file";

/** A resource as JSON: nothing about it is known yet. */
export type FhirBody = Readonly<Record<string, unknown>>;

/** One resource of a delivery, with where it stands and how its references are read. */
export interface FhirEntry {
  readonly kind: "resource";
  readonly file: CheckedFile;
  readonly fileNumber: number;
  /** Line of an NDJSON file, or number of the entry in a bundle; from 1. */
  readonly line: number;
  readonly type: string;
  /** `Type/id`, the same for every way in which it is referred to. */
  readonly key: string;
  readonly body: FhirBody;
  /** Full URLs of the bundle to keys. */
  readonly aliases: ReadonlyMap<string, string>;
}

/** A line or entry that is no resource. */
export interface NoResource {
  readonly kind: "no-resource";
  readonly fileNumber: number;
  readonly line: number;
  readonly reason: "not-a-fhir-resource" | "damaged-json-line";
  readonly found: string | null;
}

export type FhirRead = FhirEntry | NoResource;

/** Whether something is a JSON object. */
export function isBody(content: unknown): content is FhirBody {
  return typeof content === "object" && content !== null && !Array.isArray(content);
}
