import { computed, notComputable, withWarnings, type Method, type Result } from "../shared/result";
import { euroCents, roundToCents, type EuroCents } from "../shared/units";
import {
  readCoefficients,
  fitsInCents,
  provenanceWarnings,
  toProvenance,
  type Coefficient,
  type Provenance,
} from "./coefficient";

export const METHOD: Method = {
  id: "bfm-cash-lens",
  version: "1.0.0",
  source: "KB/AR 25 April 2002: twelfths, and a variable part per admission and per day",
};

/** How the budget of one year is paid. */
export interface PaymentTerms {
  readonly budget: Coefficient | null;
  /** Part billed by admission and day, 0 to 1. */
  readonly variableShare: Coefficient | null;
  /** Part of the variable part that goes by admission, 0 to 1; the rest goes by day. */
  readonly admissionShare: Coefficient | null;
  readonly referenceAdmissions: Coefficient | null;
  readonly referenceDays: Coefficient | null;
  /** Instalments of the fixed part in a year. */
  readonly instalments: Coefficient | null;
}

/**
 * Timing of the same money as B1 and B2. The lens is part of the type: cash is never added to an
 * attributed or marginal amount.
 */
export interface CashLens {
  readonly lens: "cash";
  readonly instalmentCents: EuroCents;
  /** Unrounded euro cents. */
  readonly pricePerAdmissionCents: number;
  readonly pricePerDayCents: number;
  readonly variableBilledCents: EuroCents;
  readonly totalCents: EuroCents;
  /** Against the budget. */
  readonly changeCents: EuroCents;
  readonly provenance: Provenance;
}

/**
 * Gives the cash that the activity of a year brings in that year.
 *
 * Formula: price per admission = v × B × a / reference admissions; price per day = v × B × (1 − a) /
 * reference days; cash = (1 − v) × B + admissions × price + days × price.
 *
 * @param terms of payment. @param admissions and `days` of the year, 0 or more.
 * @returns euro cents, rounded once each; `missing-parameter` naming the term, `no-denominator` for a
 *   reference of 0, `outside-method-range` for a share outside 0 to 1 or a negative volume.
 * Source: docs/methods/bfm-other-parts.md.
 * Example: 40,000,000 euro, 15 % variable, 20,400 admissions for 20,000 and 126,000 days for 130,000
 *   is −32,307.69.
 */
export function computeCashLens(
  terms: PaymentTerms,
  admissions: number,
  days: number,
): Result<CashLens> {
  const read = readCoefficients<keyof PaymentTerms>(terms, METHOD);
  if (read.status !== "read") return read;
  const figures = amountsOf(read.present);
  if (Math.min(figures.referenceAdmissions, figures.referenceDays, figures.instalments) <= 0) {
    return notComputable("no-denominator", METHOD, "reference");
  }
  const { budget, variableShare, admissionShare } = figures;
  const areShares = [variableShare, admissionShare].every((share) => share >= 0 && share <= 1);
  const isPossible = areShares && figures.instalments >= 1 && admissions >= 0 && days >= 0;
  if (!isPossible || !Number.isInteger(budget) || !fitsInCents(budget)) {
    return notComputable("outside-method-range", METHOD, "terms");
  }
  const variable = variableShare * budget;
  const pricePerAdmissionCents = (variable * admissionShare) / figures.referenceAdmissions;
  const pricePerDayCents = (variable * (1 - admissionShare)) / figures.referenceDays;
  const billed = admissions * pricePerAdmissionCents + days * pricePerDayCents;
  if (!fitsInCents(billed)) {
    return notComputable("outside-method-range", METHOD, "volume");
  }
  const changeCents = roundToCents(billed - variable);
  const provenance = toProvenance(read.used);
  const cash: CashLens = {
    lens: "cash",
    instalmentCents: roundToCents((budget - variable) / figures.instalments),
    pricePerAdmissionCents,
    pricePerDayCents,
    variableBilledCents: roundToCents(billed),
    totalCents: euroCents(budget + changeCents),
    changeCents,
    provenance,
  };
  return withWarnings(
    computed(cash, "eur-cents", admissions, METHOD),
    provenanceWarnings(provenance),
  );
}

function amountsOf(
  terms: Readonly<Record<keyof PaymentTerms, Coefficient>>,
): Readonly<Record<keyof PaymentTerms, number>> {
  return {
    budget: terms.budget.amount,
    variableShare: terms.variableShare.amount,
    admissionShare: terms.admissionShare.amount,
    referenceAdmissions: terms.referenceAdmissions.amount,
    referenceDays: terms.referenceDays.amount,
    instalments: terms.instalments.amount,
  };
}
