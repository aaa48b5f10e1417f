/** Why a row was not taken in. Messages `imports.reason.<code>` say what, where and what to do. */
export const REJECTION_CODES = [
  "required",
  "too-long",
  "not-in-list",
  "not-a-whole-number",
  "not-a-number",
  "point-in-comma-file",
  "comma-in-point-file",
  "decimal-sign-unknown",
  "too-many-decimals",
  "out-of-range",
  "not-a-date",
  "not-a-date-time",
  "not-a-boolean",
  "formula",
  "unreadable-character",
  "wrong-column-count",
  "end-before-start",
  "practical-above-supplied",
  "answer-out-of-range",
  "answer-of-other-instrument",
  "not-a-mail-address",
  "no-answers",
  "unknown-instrument",
  "unknown-provider-code",
  "same-key-other-content",
  "unknown-episode",
  "unknown-ward",
  "unknown-pathway",
  "unknown-step",
  "unknown-letter",
  "sum-differs",
  "negative",
  "share-above-one",
  "above-national",
  "not-a-fhir-resource",
  "damaged-json-line",
  "missing-reference",
  "cyclic-reference",
  "modifier-extension",
] as const;

export type RejectionCode = (typeof REJECTION_CODES)[number];

/** Whether a text is one of the closed list of reasons. */
export function isRejectionCode(text: string): text is RejectionCode {
  return (REJECTION_CODES as readonly string[]).includes(text);
}
