/**
 * Why a figure cannot be computed. A closed list: screens, exports and the API translate each code
 * into a sentence; nothing else may stand in the place of a number.
 */
export const NOT_COMPUTABLE_REASONS = [
  "no-denominator",
  "below-minimum-count",
  "missing-parameter",
  "expired",
  "missing-answer",
  "invalid-answer",
  "not-applicable",
  "outside-method-range",
  "no-finite-interval",
  "no-reference-for-group",
  "not-delivered",
  "suppressed",
] as const;

export type NotComputableReason = (typeof NOT_COMPUTABLE_REASONS)[number];

/** Which calculation produced a figure, so that it can be made again years later. */
export interface Method {
  /** Stable name in kebab-case, e.g. `eq5d-index`. */
  readonly id: string;
  /** Semantic version; any change that can change a number raises it. */
  readonly version: string;
  /** Author, year, table or official text with date and article. */
  readonly source: string;
}

export interface Computed<T = number> {
  readonly status: "computed";
  readonly value: T;
  /** Unit in words of the API, e.g. `index`, `points`, `days`, `rate`, `eur-cents`. */
  readonly unit: string;
  /** Number of observations that the figure rests on. */
  readonly denominator: number;
  readonly method: Method;
  /** Codes (never prose) of what the reader must know, e.g. `provisional-limits`. */
  readonly warnings: readonly string[];
}

export interface NotComputable {
  readonly status: "not-computable";
  readonly reason: NotComputableReason;
  /** Machine-readable particulars, e.g. the key of the missing parameter or item. */
  readonly detail: string | null;
  readonly method: Method;
}

/** A figure or the reason why there is none. It flows unchanged from the engine to the tile. */
export type Result<T = number> = Computed<T> | NotComputable;

/** Wraps a computed figure. `value` must be finite when it is a number; NaN is a broken invariant. */
export function computed<T>(
  value: T,
  unit: string,
  denominator: number,
  method: Method,
): Computed<T> {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`${method.id} produced a number that is not finite`);
  }
  return { status: "computed", value, unit, denominator, method, warnings: [] };
}

/** The same figure with more warning codes; a figure that is not computable stays as it is. */
export function withWarnings<R extends Result<unknown>>(result: R, warnings: readonly string[]): R {
  if (result.status === "not-computable" || warnings.length === 0) return result;
  return { ...result, warnings: [...result.warnings, ...warnings] };
}

/** Wraps the absence of a figure with its reason. */
export function notComputable(
  reason: NotComputableReason,
  method: Method,
  detail: string | null = null,
): NotComputable {
  return { status: "not-computable", reason, detail, method };
}
