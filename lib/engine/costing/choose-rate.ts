import { computed, notComputable, type Method, type Result } from "../shared/result";
import type { EuroCentsPerMinute } from "../shared/units";

export const METHOD: Method = {
  id: "tdabc-rate-on-day",
  version: "1.0.0",
  source: "A rate holds from its first day up to, and not on, the day after its last",
};

/** A rate with the days on which it holds, as ISO dates; `validTo` is the day after the last. */
export interface DatedRate {
  readonly resourceKey: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly rate: EuroCentsPerMinute;
}

/**
 * Chooses the rate of a resource that holds on a day.
 *
 * @param rates current rates, superseded ones left out, in any order.
 * @param resourceKey the resource.
 * @param day an ISO date.
 * @returns the rate; `missing-parameter` when the resource never had one, `expired` when it has
 *   rates and none holds on the day: an old rate is never used in silence.
 * Source: rates carry validity dates and are superseded, never overwritten (Kaplan and Anderson 2004
 *   date every rate by its period).
 * Example: with one rate for 2025, a day in 2026 is `expired`.
 */
export function chooseRate(
  rates: readonly DatedRate[],
  resourceKey: string,
  day: string,
): Result<EuroCentsPerMinute> {
  const own = rates.filter((rate) => rate.resourceKey === resourceKey);
  if (own.length === 0) return notComputable("missing-parameter", METHOD, resourceKey);
  const held = own.find(({ validFrom, validTo }) => validFrom <= day && day < validTo);
  if (!held) return notComputable("expired", METHOD, resourceKey);
  return computed(held.rate, "eur-cents-per-minute", own.length, METHOD);
}
