import type { PaymentChoices, PaymentFieldName } from "@/lib/contracts/budget/payment-input";

type Model = PaymentChoices["model"];

/** Numbers that belong together on the form. */
export interface FieldGroup {
  readonly key: "care" | "price" | "deal" | "quality" | "people";
  readonly fields: readonly PaymentFieldName[];
}

const DAYS: readonly PaymentFieldName[] = ["lookBackDays", "windowDays"];
const PRICE: readonly PaymentFieldName[] = [
  ...(["baseMonths", "trendIndex", "discount", "outlierQuantile"] as const),
  ...(["price1", "price2", "price3", "price4"] as const),
];
const LIMITS: readonly PaymentFieldName[] = ["stopGain", "stopLoss"];
const QUALITY: readonly PaymentFieldName[] = ["qualityFrom", "qualityFromFactor", "qualityFull"];

const DEALS: Readonly<Record<Model, readonly PaymentFieldName[]>> = {
  "pay-for-reporting": ["bonusPerCase", "paidPerCase"],
  "pay-for-performance": ["bonusPerCase", "paidPerCase"],
  "shared-savings": ["minimumRate", "savingsShare", "stopGain", "paidPerCase"],
  "shared-risk": ["minimumRate", "savingsShare", "lossShare", ...LIMITS, "paidPerCase"],
  "episode-bundle": LIMITS,
  "condition-bundle": LIMITS,
  "population-amount": LIMITS,
};

/**
 * Which numbers a model asks for, in groups.
 *
 * @param model one of the closed list.
 * @returns groups in the order of the form; a model that compares no cost asks for no price.
 * Source: research on bundle simulators, inputs of section 4.5.
 * Example: pay for reporting asks for a bonus and for quality steps, not for a trend index.
 */
export function listModelFields(model: Model): readonly FieldGroup[] {
  const isBonus = model === "pay-for-reporting" || model === "pay-for-performance";
  return [
    { key: "care", fields: DAYS },
    ...(isBonus ? [] : [{ key: "price" as const, fields: PRICE }]),
    { key: "deal", fields: DEALS[model] },
    { key: "quality", fields: QUALITY },
    ...(model === "population-amount"
      ? [{ key: "people" as const, fields: ["persons", "amountPerPerson"] as const }]
      : []),
  ];
}
