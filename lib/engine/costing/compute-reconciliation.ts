import { computed, type Method, type Result } from "../shared/result";
import { euroCents, type EuroCents } from "../shared/units";

export const METHOD: Method = {
  id: "tdabc-reconciliation",
  version: "1.0.0",
  source: "Closure of costing on the ledger: used + unused + out of scope = cost-centre total",
};

/** A named part of a total, e.g. used by pathway, unused capacity, out of scope. */
export interface NamedAmount {
  readonly partKey: string;
  readonly amountCents: EuroCents;
}

export interface Reconciliation {
  readonly totalCents: EuroCents;
  readonly explainedCents: EuroCents;
  /** What no part explains, with its sign. It is shown and never spread over the parts. */
  readonly restCents: EuroCents;
  readonly isClosed: boolean;
}

/**
 * Holds the parts of a cost against the ledger total and states the gap.
 *
 * Formula: rest = total − Σ parts.
 *
 * @param totalCents the total of the ledger, or the total that a publication prints.
 * @param parts what has been explained, any sign.
 * @returns euro cents; always computable. Without parts the rest is the whole total.
 * Source: closure rule of costing; gap of 178 pounds in Chen A et al. The Knee 2015;22:640-645.
 * Example: 5,422 against parts of 5,244 leaves a rest of 178.
 */
export function computeReconciliation(
  totalCents: EuroCents,
  parts: readonly NamedAmount[],
): Result<Reconciliation> {
  const explainedCents = euroCents(parts.reduce((sum, { amountCents }) => sum + amountCents, 0));
  const restCents = euroCents(totalCents - explainedCents);
  const reconciliation: Reconciliation = {
    totalCents,
    explainedCents,
    restCents,
    isClosed: restCents === 0,
  };
  return computed(reconciliation, "eur-cents", parts.length, METHOD);
}
