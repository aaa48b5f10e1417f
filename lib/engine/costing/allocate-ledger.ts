import { at } from "../shared/at";
import { allocate } from "../shared/allocate";
import { computed, notComputable, type Method, type Result } from "../shared/result";
import type { EuroCents } from "../shared/units";

export const METHOD: Method = {
  id: "tdabc-ledger-allocation",
  version: "1.0.0",
  source: "Kaplan RS, Porter ME. HBR, September 2011; split by largest remainder",
};

/** What a resource takes of a cost centre: FTE, m², devices or orders, 0 or more. */
export interface ResourceDriver {
  readonly resourceKey: string;
  readonly driver: number;
}

export interface ResourceAmount {
  readonly resourceKey: string;
  readonly amountCents: EuroCents;
}

/**
 * Brings a ledger amount to the resources that cause it and keeps the total to the cent.
 *
 * Formula: amount × driver / Σ drivers, by largest remainder; ties go to the first resource key.
 *
 * @param amountCents ledger amount of the cost centre, any sign (credit notes are negative).
 * @param drivers one for each resource, in any order.
 * @returns one amount for each resource, by resource key; `no-denominator` when all drivers are 0,
 *   `outside-method-range` for a negative driver or a resource that comes twice.
 * Source: Kaplan and Porter 2011.
 * Example: 100.00 euro over drivers 2 and 1 is 66.67 and 33.33.
 */
export function allocateLedger(
  amountCents: EuroCents,
  drivers: readonly ResourceDriver[],
): Result<readonly ResourceAmount[]> {
  const sorted = [...drivers].sort((a, b) => (a.resourceKey < b.resourceKey ? -1 : 1));
  const twice = sorted.find((row, index) => row.resourceKey === sorted[index + 1]?.resourceKey);
  if (twice) return notComputable("outside-method-range", METHOD, twice.resourceKey);
  const split = allocate(
    amountCents,
    sorted.map(({ driver }) => driver),
  );
  if (split.status === "not-computable") return notComputable(split.reason, METHOD, split.detail);
  const amounts = sorted.map(({ resourceKey }, index) => ({
    resourceKey,
    amountCents: at(split.value, index),
  }));
  return computed(amounts, "eur-cents", drivers.length, METHOD);
}
