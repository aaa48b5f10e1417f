export {
  findTermFault,
  hasTarget,
  PAYMENT_KINDS,
  type PaidCase,
  type PaymentKind,
  type PaymentTermName,
  type PaymentTerms,
  type QualityStep,
  type SeverityPrice,
} from "./payment-terms";
export {
  computeTargetPrices,
  METHOD as TARGET_PRICE_METHOD,
  type PriceRule,
  type TargetPrice,
} from "./compute-target-prices";
export {
  computeSettlement,
  METHOD as SETTLEMENT_METHOD,
  type Settlement,
} from "./compute-settlement";
export { type SettlementLimit } from "./settle";
export {
  METHOD as PAYMENT_BOOTSTRAP_METHOD,
  simulateSettlement,
  type SettlementDistribution,
  type YearDraws,
} from "./simulate-settlement";
export { type AmountBin, type AmountSpread } from "./summarise-amounts";
export { METHOD as LUCK_METHOD, simulateLuck, type LuckAtVolume } from "./simulate-luck";
export {
  computeBreakEven,
  METHOD as BREAK_EVEN_METHOD,
  type BreakEven,
} from "./compute-break-even";
export {
  describeModel,
  PAYMENT_RISKS,
  type HcpLanCategory,
  type MillerLevel,
  type ModelDescription,
  type PaymentRisk,
  type RiskBearer,
} from "./describe-model";
export { PAYMENT_RULES, type PaymentRule, type PaymentRuleName } from "./payment-rules";
