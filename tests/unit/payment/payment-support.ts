import fc from "fast-check";
import type { PaidCase, PaymentKind, PaymentTerms, SeverityPrice } from "@/lib/engine/payment";
import type { Result } from "@/lib/engine/shared/result";

/** Terms in which nothing limits anything, with what a test changes. */
export function termsOf(kind: PaymentKind, changes: Partial<PaymentTerms> = {}): PaymentTerms {
  return {
    kind,
    prices: [priceOf(0, 500_000)],
    minimumRate: 0,
    savingsShare: 1,
    lossShare: 1,
    qualitySteps: [],
    stopGain: null,
    stopLoss: null,
    bonusPerCaseCents: 0,
    paidPerCaseCents: null,
    population: null,
    ...changes,
  };
}

export function priceOf(
  severityClass: number,
  priceCents: number,
  capCents: number | null = null,
): SeverityPrice {
  return { severityClass, priceCents, capCents };
}

export function caseOf(costCents: number, changes: Partial<PaidCase> = {}): PaidCase {
  return {
    severityClass: 1,
    costCents,
    hasReported: true,
    hasReachedOutcome: true,
    ...changes,
  };
}

/** Years of care: 1 to 60 cases with any cost, severity and outcome. */
export const years = fc.array(
  fc.record({
    severityClass: fc.integer({ min: 0, max: 4 }),
    costCents: fc.integer({ min: 0, max: 3_000_000 }),
    hasReported: fc.option(fc.boolean()),
    hasReachedOutcome: fc.option(fc.boolean()),
  }),
  { minLength: 1, maxLength: 60 },
);

export function valueOf<T>(result: Result<T>): T {
  if (result.status !== "computed") throw new Error(`no figure: ${result.reason} ${result.detail}`);
  return result.value;
}
