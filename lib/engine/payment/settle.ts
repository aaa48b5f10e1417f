import type { CaseSums } from "./case-sums";
import { hasTarget, type PaymentTerms, type QualityStep } from "./payment-terms";

/** What decided the amount in the end. */
export type SettlementLimit =
  "none" | "minimum-rate" | "one-sided" | "quality" | "stop-gain" | "stop-loss";

/** A settlement before rounding. */
export interface RawSettlement {
  readonly settlementCents: number;
  readonly targetCents: number;
  readonly qualityScore: number | null;
  readonly qualityFactor: number;
  readonly limitedBy: SettlementLimit;
}

/** The factor of the highest step that the score reaches; 1 where quality decides nothing. */
export function findQualityFactor(score: number | null, steps: readonly QualityStep[]): number {
  if (steps.length === 0) return 1;
  if (score === null) return 0;
  return steps.findLast(({ fromScore }) => score >= fromScore)?.factor ?? 0;
}

/** Share that decides on quality: reported of due in pay for reporting, reached of known elsewhere. */
export function findQualityScore(sums: CaseSums, terms: PaymentTerms): number | null {
  const isReporting = terms.kind === "pay-for-reporting";
  const [numerator, denominator] = isReporting
    ? [sums.reportedCount, sums.dueCount]
    : [sums.reachedCount, sums.knownCount];
  return denominator === 0 ? null : numerator / denominator;
}

function settleGain(
  gain: number,
  factor: number,
  target: number,
  terms: PaymentTerms,
): readonly [number, SettlementLimit] {
  const share = terms.savingsShare * gain * factor;
  const most = terms.stopGain === null ? Infinity : terms.stopGain * target;
  if (share > most) return [most, "stop-gain"];
  return [share, factor < 1 ? "quality" : "none"];
}

function settleLoss(
  loss: number,
  target: number,
  terms: PaymentTerms,
): readonly [number, SettlementLimit] {
  if (terms.kind === "shared-savings") return [0, "one-sided"];
  const share = terms.lossShare * loss;
  const most = terms.stopLoss === null ? Infinity : terms.stopLoss * target;
  return share > most ? [-most, "stop-loss"] : [-share, "none"];
}

function settleTarget(
  sums: CaseSums,
  factor: number,
  terms: PaymentTerms,
): readonly [number, number, SettlementLimit] {
  const { population } = terms;
  const target = population ? population.persons * population.amountCents : sums.targetCents;
  const difference = target - sums.countedCents;
  if (Math.abs(difference) < terms.minimumRate * target) return [0, target, "minimum-rate"];
  const [amount, limit] =
    difference >= 0
      ? settleGain(difference, factor, target, terms)
      : settleLoss(-difference, target, terms);
  return [amount, target, limit];
}

/** Applies the terms to sums of cases. */
export function settle(sums: CaseSums, terms: PaymentTerms): RawSettlement {
  const qualityScore = findQualityScore(sums, terms);
  const qualityFactor = findQualityFactor(qualityScore, terms.qualitySteps);
  const standing = { qualityScore, qualityFactor };
  if (hasTarget(terms.kind)) {
    const [settlementCents, targetCents, limitedBy] = settleTarget(sums, qualityFactor, terms);
    return { ...standing, settlementCents, targetCents, limitedBy };
  }
  const counted = terms.kind === "pay-for-reporting" ? sums.reportedCount : sums.count;
  return {
    ...standing,
    settlementCents: terms.bonusPerCaseCents * counted * qualityFactor,
    targetCents: 0,
    limitedBy: qualityFactor < 1 ? "quality" : "none",
  };
}

/**
 * What the hospital keeps after its real cost: a cap limits the settlement, never the cost. In a bundle
 * the payer pays the counted cost and the settlement; elsewhere what is paid today comes beside it.
 */
export function findMargin(
  sums: CaseSums,
  settlementCents: number,
  terms: PaymentTerms,
): number | null {
  const isBundle = hasTarget(terms.kind) && !["shared-savings", "shared-risk"].includes(terms.kind);
  if (isBundle) return sums.countedCents + settlementCents - sums.realCents;
  if (terms.paidPerCaseCents === null) return null;
  return terms.paidPerCaseCents * sums.count + settlementCents - sums.realCents;
}
