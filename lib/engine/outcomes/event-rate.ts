import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import { isConfidenceLevel, twoSidedNormalQuantile } from "./confidence-level";

export const METHOD: Method = {
  id: "event-rate-byar",
  version: "1.0.0",
  source:
    "Breslow NE, Day NE. Statistical Methods in Cancer Research II, IARC 1987, p. 69 (Byar's approximation)",
};

/** Events for each `per` units of exposure (e.g. 1000 patient-days) with Byar limits. */
export interface EventRate {
  readonly events: number;
  readonly exposure: number;
  readonly per: number;
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
  readonly confidenceLevel: number;
}

const isPositive = (amount: number): boolean => Number.isFinite(amount) && amount > 0;

function byarLower(events: number, z: number): number {
  if (events === 0) return 0;
  return events * Math.max(0, 1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))) ** 3;
}

function byarUpper(events: number, z: number): number {
  const next = events + 1;
  return next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3;
}

/**
 * Computes a rate of events over exposure, e.g. falls for each 1000 patient-days.
 *
 * Formula: rate = events / exposure x per; limits by Byar's approximation of the Poisson limits:
 * O(1 - 1/(9O) - z/(3 sqrt O))^3 and (O+1)(1 - 1/(9(O+1)) + z/(3 sqrt(O+1)))^3.
 *
 * @param events whole number of events, 0 or more.
 * @param exposure amount of exposure, above 0 (patient-days, admissions, line-days).
 * @param per the base of the rate, above 0.
 * @param confidenceLevel strictly between 0 and 1.
 * @returns rate and limits on the base; `no-denominator` without exposure, `outside-method-range`
 *   for impossible numbers.
 * Source: Breslow and Day 1987.
 * Example: 10 events in 2000 patient-days are 5 per 1000, limits 2.39 and 9.20.
 */
export function computeEventRate(
  events: number,
  exposure: number,
  per: number,
  confidenceLevel = 0.95,
): Result<EventRate> {
  if (exposure === 0) return notComputable("no-denominator", METHOD);
  const isCount = Number.isSafeInteger(events) && events >= 0;
  const isScale = isPositive(exposure) && isPositive(per);
  if (!isCount || !isScale || !isConfidenceLevel(confidenceLevel)) {
    return notComputable("outside-method-range", METHOD);
  }
  const z = twoSidedNormalQuantile(confidenceLevel);
  const scale = per / exposure;
  const eventRate: EventRate = {
    events,
    exposure,
    per,
    rate: events * scale,
    lower: byarLower(events, z) * scale,
    upper: byarUpper(events, z) * scale,
    confidenceLevel,
  };
  return computed(eventRate, `per-${per}`, exposure, METHOD);
}
