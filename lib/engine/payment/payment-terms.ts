/** The models that can be compared with what is paid today. */
export const PAYMENT_KINDS = [
  "pay-for-reporting",
  "pay-for-performance",
  "shared-savings",
  "shared-risk",
  "episode-bundle",
  "condition-bundle",
  "population-amount",
] as const;

export type PaymentKind = (typeof PAYMENT_KINDS)[number];

/** What is paid for at once: an episode, or all episodes of a patient; with what it cost the hospital. */
export interface PaidCase {
  /** 1 to 4; 0 where the severity is not known. */
  readonly severityClass: number;
  /** Cost of the included care, euro cents, 0 or more. */
  readonly costCents: number;
  /** Whether what had to be reported was; null where nothing was due. */
  readonly hasReported: boolean | null;
  /** Whether the agreed outcome was reached; null where it is not known. */
  readonly hasReachedOutcome: boolean | null;
}

/** The agreed price of a severity class; class 0 is for cases of a class without a price of its own. */
export interface SeverityPrice {
  readonly severityClass: number;
  readonly priceCents: number;
  /** Cost above this is not counted; null where nothing is cut off. */
  readonly capCents: number | null;
}

/** From this score on the factor holds, until the next step. Below the first step the factor is 0. */
export interface QualityStep {
  readonly fromScore: number;
  readonly factor: number;
}

/** Everything that payer and hospital agree on. Shares are 0 to 1. */
export interface PaymentTerms {
  readonly kind: PaymentKind;
  readonly prices: readonly SeverityPrice[];
  /** A difference smaller than this share of the target is not settled. */
  readonly minimumRate: number;
  readonly savingsShare: number;
  /** Part of a loss that the hospital pays back; not read in a one-sided model. */
  readonly lossShare: number;
  /** Rising steps; empty where quality decides nothing. */
  readonly qualitySteps: readonly QualityStep[];
  /** Largest gain and loss as a share of the target; null where there is no limit. */
  readonly stopGain: number | null;
  readonly stopLoss: number | null;
  /** Bonus for each reported case, or for each case at full quality; euro cents. */
  readonly bonusPerCaseCents: number;
  /** What the hospital is paid for a case beside the settlement; null where nobody typed it. */
  readonly paidPerCaseCents: number | null;
  /** People for whom an amount is paid whether they fall ill or not. */
  readonly population: { readonly persons: number; readonly amountCents: number } | null;
}

/** Which term cannot be, by name. */
export type PaymentTermName = keyof PaymentTerms;

const isShare = (share: number): boolean => share >= 0 && share <= 1;
const isMoney = (cents: number): boolean => Number.isFinite(cents) && cents >= 0;
const isLimit = (limit: number | null): boolean => limit === null || (limit >= 0 && limit <= 10);

function isLadder(steps: readonly QualityStep[]): boolean {
  return steps.every(({ fromScore, factor }, place) => {
    const before = steps[place - 1];
    const isRising =
      before === undefined || (fromScore > before.fromScore && factor >= before.factor);
    return isShare(fromScore) && isShare(factor) && isRising;
  });
}

function arePrices(prices: readonly SeverityPrice[]): boolean {
  const isOnce = new Set(prices.map(({ severityClass }) => severityClass)).size === prices.length;
  const isPossible = ({ priceCents, capCents }: SeverityPrice) =>
    isMoney(priceCents) && priceCents > 0 && (capCents === null || isMoney(capCents));
  return isOnce && prices.every(isPossible);
}

function isPopulation(population: PaymentTerms["population"]): boolean {
  if (population === null) return true;
  const { persons, amountCents } = population;
  return Number.isSafeInteger(persons) && persons > 0 && isMoney(amountCents);
}

/** Kinds that compare cost with a target; the others pay a bonus. */
const TARGET_KINDS: readonly PaymentKind[] = [
  "shared-savings",
  "shared-risk",
  "episode-bundle",
  "condition-bundle",
  "population-amount",
];

/**
 * Whether a model settles the difference between a target and the cost.
 *
 * @param kind one of the closed list.
 * @returns false for the two that pay a bonus beside what is paid today.
 * Source: founding text 003, "Alternatieve bekostiging I" and "II".
 * Example: `hasTarget("episode-bundle")` is true, `hasTarget("pay-for-reporting")` false.
 */
export function hasTarget(kind: PaymentKind): boolean {
  return TARGET_KINDS.includes(kind);
}

/**
 * Names the first term that cannot be.
 *
 * @param terms as agreed; shares 0 to 1, the minimum rate below 1, limits 0 or more, steps rising.
 * @returns the name of the term, or null when all can be.
 * Source: closed definition of PaymentTerms.
 * Example: a share of 1.5 gives "savingsShare".
 */
export function findTermFault(terms: PaymentTerms): PaymentTermName | null {
  const checks: readonly (readonly [PaymentTermName, boolean])[] = [
    ["prices", arePrices(terms.prices)],
    ["minimumRate", terms.minimumRate >= 0 && terms.minimumRate < 1],
    ["savingsShare", isShare(terms.savingsShare)],
    ["lossShare", isShare(terms.lossShare)],
    ["qualitySteps", isLadder(terms.qualitySteps)],
    ["stopGain", isLimit(terms.stopGain)],
    ["stopLoss", isLimit(terms.stopLoss)],
    ["bonusPerCaseCents", isMoney(terms.bonusPerCaseCents)],
    ["paidPerCaseCents", terms.paidPerCaseCents === null || isMoney(terms.paidPerCaseCents)],
    ["population", isPopulation(terms.population)],
  ];
  return checks.find(([, isPossible]) => !isPossible)?.[0] ?? null;
}
