import type { PaymentKind, PaymentTerms } from "./payment-terms";

/** For what one amount is paid, from the smallest piece of care to a person. */
export type MillerLevel = "service" | "episode" | "condition" | "person";

/** Categories of the Health Care Payment Learning and Action Network. N: not linked to quality. */
export type HcpLanCategory = "2B" | "2C" | "3A" | "3B" | "3N" | "4A" | "4B" | "4N";

/** What can turn out dearer than thought, from a person to a service. */
export const PAYMENT_RISKS = [
  "incidence",
  "episodes-per-patient",
  "services-per-episode",
  "dear-cases",
  "cost-of-a-service",
  "quality",
] as const;

export type PaymentRisk = (typeof PAYMENT_RISKS)[number];

/** Who bears a risk; `gain-only`: the hospital shares in what is saved, not in what is lost. */
export type RiskBearer = "payer" | "hospital" | "shared" | "gain-only";

/** A model on the two maps by which payment models are told apart, with who bears which risk. */
export interface ModelDescription {
  readonly millerLevel: MillerLevel;
  readonly hcpLanCategory: HcpLanCategory;
  readonly bearers: Readonly<Record<PaymentRisk, RiskBearer>>;
}

const LEVELS: Readonly<Record<PaymentKind, MillerLevel>> = {
  "pay-for-reporting": "service",
  "pay-for-performance": "service",
  "shared-savings": "service",
  "shared-risk": "service",
  "episode-bundle": "episode",
  "condition-bundle": "condition",
  "population-amount": "person",
};

const CATEGORIES: Readonly<Record<PaymentKind, readonly [HcpLanCategory, HcpLanCategory]>> = {
  "pay-for-reporting": ["2B", "2B"],
  "pay-for-performance": ["2C", "2C"],
  "shared-savings": ["3A", "3N"],
  "shared-risk": ["3B", "3N"],
  "episode-bundle": ["3B", "3N"],
  "condition-bundle": ["4A", "4N"],
  "population-amount": ["4B", "4N"],
};

/** Who bears that an episode takes more or dearer services than thought. */
function serviceBearer({ kind, savingsShare, lossShare }: PaymentTerms): RiskBearer {
  if (LEVELS[kind] !== "service") {
    return savingsShare === 1 && lossShare === 1 ? "hospital" : "shared";
  }
  if (kind === "shared-risk") return "shared";
  return kind === "shared-savings" ? "gain-only" : "payer";
}

/**
 * Places a payment model on Miller's levels and in the HCP-LAN categories, and says who bears what.
 *
 * Rule: the level is what one amount is paid for; the risk of everything below that level moves to the
 * hospital. Without a quality step a model of category 3 or 4 is one "not linked to quality" (N).
 *
 * @param terms as agreed.
 * @returns level, category, and a bearer for every risk. The cost of a service is the hospital's
 *   in every model, as prices are fixed.
 * Source: Miller HD. Health Aff 2009;28:1418-1428 (levels); HCP-LAN APM Framework 2017 as coded in HL7
 *   Da Vinci VBPR 1.0.0, code system hcplan-framework (categories); founding text 003.
 * Example: a bundle per episode with a quality step is level "episode", category "3B".
 */
export function describeModel(terms: PaymentTerms): ModelDescription {
  const { kind, prices, qualitySteps } = terms;
  const level = LEVELS[kind];
  const services = serviceBearer(terms);
  const isCapped = prices.some(({ capCents }) => capCents !== null);
  const [linked, unlinked] = CATEGORIES[kind];
  const isLinked = qualitySteps.length > 0;
  return {
    millerLevel: level,
    hcpLanCategory: isLinked ? linked : unlinked,
    bearers: {
      incidence: level === "person" ? "hospital" : "payer",
      "episodes-per-patient": level === "person" || level === "condition" ? services : "payer",
      "services-per-episode": services,
      // Above the cap a case is not counted: the payer goes on paying where services are paid for,
      // and the hospital bears what no price covers.
      "dear-cases": isCapped && level === "service" ? "payer" : services,
      "cost-of-a-service": "hospital",
      quality: isLinked || kind === "pay-for-reporting" ? "hospital" : "payer",
    },
  };
}
