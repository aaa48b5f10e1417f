import "server-only";
import type { PaymentInput } from "@/lib/contracts/budget/payment-input";
import { PAYMENT_RULES, type PaymentRuleName } from "@/lib/engine/payment";

const percent = (name: PaymentRuleName): number => PAYMENT_RULES[name].amount * 100;

/** The numbers that a contract starts from, as typed: percentages, euro, factors. */
export const START_NUMBERS: PaymentInput["numbers"] = {
  baseMonths: PAYMENT_RULES.baseMonths.amount,
  trendIndex: PAYMENT_RULES.trendIndex.amount,
  discount: percent("discount"),
  outlierQuantile: percent("outlierQuantile"),
  minimumRate: percent("minimumRate"),
  savingsShare: percent("savingsShare"),
  lossShare: percent("lossShare"),
  stopGain: percent("stopGain"),
  stopLoss: percent("stopLoss"),
  qualityFrom: percent("qualityFrom"),
  qualityFromFactor: percent("qualityFromFactor"),
  qualityFull: percent("qualityFull"),
  bonusPerCase: PAYMENT_RULES.bonusPerCase.amount / 100,
  paidPerCase: null,
  ...{ price1: null, price2: null, price3: null, price4: null },
  ...{ lookBackDays: null, windowDays: null },
  ...{ persons: null, amountPerPerson: null },
};
