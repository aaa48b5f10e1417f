import type { RejectionCode } from "@/lib/contracts/import/rejection";
import type { UnusedReason } from "@/lib/contracts/import/contents";
import type { ContentTally } from "../content-tally";
import { rejected, type FileRow, type NormalisedRecord } from "../profiles/profile";
import { fateOfElement, hasKnownElements } from "./known-elements";
import { isBody, type FhirEntry, type NoResource } from "./fhir-entry";

/** Where a resource stands, once its content is no longer needed. */
export type EntryPlace = Pick<FhirEntry, "fileNumber" | "line" | "type" | "key">;

export function placeOf({ fileNumber, line, type, key }: FhirEntry): EntryPlace {
  return { fileNumber, line, type, key };
}

/** Why a resource is refused: the element that is wrong, and what stood there. */
export interface ResourceRefusal {
  readonly refusal: RejectionCode;
  readonly element: string;
  readonly found: string | null;
}

/** The refusal of a resource whose reference points at nothing in the delivery. */
export function missingReference({ body }: FhirEntry, element: string): ResourceRefusal {
  const reference = body[element];
  const text = isBody(reference) ? reference["reference"] : null;
  return { refusal: "missing-reference", element, found: typeof text === "string" ? text : null };
}

/**
 * Gives every resource exactly one fate, in the tally and as a row, so that resources in are used,
 * refused or not used for a reason. Refused rows keep type and id only: a resource holds names.
 */
export class Settlement {
  private readonly tally: ContentTally;

  constructor(tally: ContentTally) {
    this.tally = tally;
  }

  used(place: EntryPlace, records: readonly NormalisedRecord[] = []): FileRow {
    this.tally.addResource(place.type, "used");
    const row = { kind: "row", line: place.line, raw: place.key, records } as const;
    return { ...row, fileNumber: place.fileNumber };
  }

  unused(place: EntryPlace, reason: UnusedReason): FileRow {
    this.tally.addResource(place.type, reason);
    const row = { kind: "row", line: place.line, raw: place.key, records: [] } as const;
    return { ...row, fileNumber: place.fileNumber };
  }

  refused(place: EntryPlace, { refusal, element, found }: ResourceRefusal): FileRow {
    this.tally.addResource(place.type, "refused");
    const where = { line: place.line, cells: [place.key], column: `${place.type}.${element}` };
    return { ...rejected(where, refusal, found), fileNumber: place.fileNumber };
  }

  noResource({ fileNumber, line, reason, found }: NoResource): FileRow {
    this.tally.addResource(found ?? "–", "refused");
    return { ...rejected({ line, cells: [] }, reason, found), fileNumber };
  }

  /** Counts what stays behind of a resource that is read; answers a modifier that forbids reading it. */
  countElements({ type, body }: FhirEntry): ResourceRefusal | null {
    if (!hasKnownElements(type)) return null;
    for (const name of Object.keys(body)) {
      if (name === "modifierExtension") {
        return {
          refusal: "modifier-extension",
          element: name,
          found: extensionUrls(body[name])[0] ?? null,
        };
      }
      if (name === "extension") {
        for (const url of extensionUrls(body[name]))
          this.tally.addElement(`${type}.extension ${url}`, "extension");
        continue;
      }
      const fate = name.startsWith("_") ? "extension" : fateOfElement(type, name);
      if (fate !== "read") this.tally.addElement(`${type}.${name}`, fate);
    }
    return null;
  }
}

function extensionUrls(extensions: unknown): readonly string[] {
  if (!Array.isArray(extensions)) return [];
  return (extensions as readonly unknown[]).map((one) =>
    typeof one === "object" && one !== null && "url" in one ? String(one.url) : "?",
  );
}
