declare const scopeBrand: unique symbol;

/**
 * Which rows an actor may see. Only `lib/access` builds one, from role grants; `withScope` hands it to
 * the row-level security of the database. `["*"]` means every ward or pathway of these hospitals.
 */
export interface Scope {
  readonly [scopeBrand]: true;
  readonly hospitalIds: readonly number[];
  readonly wardCodes: readonly string[];
  readonly pathwayCodes: readonly string[];
}

/** The parts of a scope before it is built. */
export interface ScopeParts {
  readonly hospitalIds: readonly number[];
  readonly wardCodes?: readonly string[];
  readonly pathwayCodes?: readonly string[];
}

/**
 * Builds a scope. Empty lists stay empty: they show nothing.
 * Throws when a hospital id is not a positive whole number.
 */
export function buildScope(parts: ScopeParts): Scope {
  for (const id of parts.hospitalIds) {
    if (!Number.isSafeInteger(id) || id <= 0) throw new RangeError(`not a hospital id: ${id}`);
  }
  return {
    hospitalIds: [...new Set(parts.hospitalIds)].sort((a, b) => a - b),
    wardCodes: parts.wardCodes ?? ["*"],
    pathwayCodes: parts.pathwayCodes ?? ["*"],
  } as Omit<Scope, typeof scopeBrand> as Scope;
}
