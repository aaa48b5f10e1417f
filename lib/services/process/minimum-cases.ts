import "server-only";

/** A figure of fewer cases than this stays inside: k for readers within the hospital. */
export const MINIMUM_CASES = 5;
