/** Why a delivery cannot be read or published at all. Messages `imports.fault.<code>` say what to do. */
export const IMPORT_FAULT_CODES = [
  "unknown-profile",
  "file-not-found",
  "not-a-file",
  "empty-file",
  "damaged-gzip",
  "truncated-gzip",
  "not-utf8",
  "utf16",
  "binary-file",
  "line-too-long",
  "damaged-csv",
  "damaged-xml",
  "damaged-json",
  "not-fhir",
  "fhir-xml",
  "fhir-version",
  "no-fhir-resources",
  "document-too-large",
  "wrong-separator",
  "missing-columns",
  "column-twice",
  "ambiguous-decimal",
  "mixed-decimal",
  "file-changed",
  "no-rows",
  "period-needed",
  "instrument-needed",
  "hospital-needed",
  "unknown-hospital",
  "not-the-coordinator",
  "too-many-rejected",
  "not-allowed",
  "import-running",
  "unknown-batch",
  "batch-not-published",
  "later-batch-builds-on-it",
  "cannot-undo-structure",
] as const;

export type ImportFaultCode = (typeof IMPORT_FAULT_CODES)[number];

/** Particulars of a fault for its message: file, line, what was found, what was expected. */
export type FaultParticulars = Readonly<Record<string, string | number>>;

/** A delivery that was refused as a whole, before or instead of publishing; nothing was changed. */
export class ImportFault extends Error {
  readonly code: ImportFaultCode;
  readonly particulars: FaultParticulars;

  constructor(code: ImportFaultCode, particulars: FaultParticulars = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(particulars)}`, cause === undefined ? {} : { cause });
    this.name = "ImportFault";
    this.code = code;
    this.particulars = particulars;
  }
}
