/** What the outside is told about a kind of refusal. */
export interface ErrorDescription {
  /** HTTP status. */
  readonly status: number;
  /** Last part of the problem type URI; stable, because clients compare it. */
  readonly slug: string;
  /** Message with a title for people; its sibling `advice` says what to do. */
  readonly titleKey: `errors.${string}.title`;
}

function describe<S extends string>(status: number, slug: S): ErrorDescription {
  return { status, slug, titleKey: `errors.${slug}.title` };
}

/**
 * Every expected refusal, once: code, status, slug, message. A code that is not here cannot be
 * thrown; anything that is not an AppError leaves the house as `internal`.
 */
export const ERRORS = {
  "malformed-body": describe(400, "malformed-body"),
  "invalid-input": describe(400, "invalid-input"),
  "not-signed-in": describe(401, "not-signed-in"),
  "not-allowed": describe(403, "not-allowed"),
  "foreign-origin": describe(403, "foreign-origin"),
  "not-found": describe(404, "not-found"),
  conflict: describe(409, "conflict"),
  "body-too-large": describe(413, "body-too-large"),
  "unsupported-media-type": describe(415, "unsupported-media-type"),
  "file-refused": describe(422, "file-refused"),
  "too-many-requests": describe(429, "too-many-requests"),
  internal: describe(500, "internal"),
  unavailable: describe(503, "unavailable"),
} as const satisfies Readonly<Record<string, ErrorDescription>>;

export type ErrorCode = keyof typeof ERRORS;

/** The codes in the order of the table. */
export const ERROR_CODES = Object.keys(ERRORS) as readonly ErrorCode[];
