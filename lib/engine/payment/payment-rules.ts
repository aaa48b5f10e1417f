import reference from "./reference/payment-rules.json";

const { rules } = reference;

/** A term of a contract that has a start value. */
export type PaymentRuleName = keyof typeof rules;

/** A start value with where it comes from. */
export interface PaymentRule {
  readonly amount: number;
  readonly unit: string;
  readonly grade: string;
  readonly source: string;
}

/**
 * What a scenario starts from until payer and hospital agree otherwise, and how it is drawn again.
 *
 * Source: `reference/payment-rules.json`, each row with its grade.
 * Example: a settlement is drawn 2,000 times.
 */
export const PAYMENT_RULES: Readonly<Record<PaymentRuleName, PaymentRule>> = rules;
