import { computeMeanInterval, type MeanInterval } from "../statistics";
import { computed, notComputable, withWarnings, type Method, type Result } from "../shared/result";
import {
  computeCostPerOutcome,
  type CostPerOutcome,
  type RatioRule,
} from "./compute-cost-per-outcome";

export const METHOD: Method = {
  id: "value-pair",
  version: "1.0.0",
  source: "Porter ME. NEJM 2010;363:2477-2481, outcome and cost side by side, without one score",
};

/** One patient of a pathway in a period; `null` is not measured. */
export interface PatientValue {
  readonly outcomeGain: number | null;
  readonly costCents: number | null;
}

export interface ValuePairRequest {
  readonly periodKey: string;
  readonly outcomeUnit: string;
  readonly patients: readonly PatientValue[];
  readonly rule: RatioRule;
}

/** Outcome and cost of one pathway and period, side by side. There is no field that joins them but
 * the ratio, and that one is refused where it has no finite interval. */
export interface ValuePair {
  readonly periodKey: string;
  readonly outcome: Result<MeanInterval>;
  readonly cost: Result<MeanInterval>;
  readonly costPerOutcome: Result<CostPerOutcome>;
  /** Patients in the pathway and period. */
  readonly patientCount: number;
  /** Patients with both figures, on whom the ratio rests. */
  readonly pairedCount: number;
  /** Part of the patients with an outcome, 0 to 1. */
  readonly responseRate: number;
}

/**
 * Puts the outcome gain and the cost of a pathway in one period beside each other.
 *
 * Formula: mean and t interval of each over the patients who have it; the ratio of means with
 * Fieller's interval over the patients who have both. Missing outcomes are never filled in: the
 * response rate is given and `outcome-not-complete` warns.
 *
 * @param request patients of one pathway and period, with the rule for ratios.
 * @returns the pair, each part with its own reason when it cannot be computed; `no-denominator`
 *   without patients.
 * Source: Porter 2010.
 * Example: ten patients with a mean gain of 15.2 and a mean cost of 858.00 give 56.45 for each point,
 *   from 45.92 to 71.04.
 */
export function computeValuePair(request: ValuePairRequest): Result<ValuePair> {
  const { periodKey, outcomeUnit, patients, rule } = request;
  const patientCount = patients.length;
  if (patientCount === 0) return notComputable("no-denominator", METHOD, "patients");
  const gains = patients.flatMap(({ outcomeGain }) => (outcomeGain === null ? [] : [outcomeGain]));
  const costs = patients.flatMap(({ costCents }) => (costCents === null ? [] : [costCents]));
  const pairs = patients.flatMap(({ outcomeGain, costCents }) =>
    outcomeGain === null || costCents === null ? [] : [{ outcomeGain, costCents }],
  );
  const pair: ValuePair = {
    periodKey,
    outcome: computeMeanInterval(gains, outcomeUnit, rule.confidenceLevel),
    cost: computeMeanInterval(costs, "eur-cents", rule.confidenceLevel),
    costPerOutcome: computeCostPerOutcome(pairs, rule),
    patientCount,
    pairedCount: pairs.length,
    responseRate: gains.length / patientCount,
  };
  const isIncomplete = gains.length < patientCount;
  return withWarnings(
    computed(pair, "pair", patientCount, METHOD),
    isIncomplete ? ["outcome-not-complete"] : [],
  );
}
