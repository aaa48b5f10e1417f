import "server-only";
import type { Estimate, PeriodStamp } from "@/lib/contracts/steering/figure";
import type { ValueGroup, ValueOutcomeKind, ValueResponse } from "@/lib/contracts/steering/value";
import { computeCoefficientOfVariation } from "@/lib/engine/costing";
import { discloseCounts, SUPPRESSION_METHOD } from "@/lib/engine/disclosure";
import { computeProportion, PROPORTION_METHOD } from "@/lib/engine/outcomes";
import { computed, notComputable, type Result } from "@/lib/engine/shared/result";
import { computeMeanInterval, computeMedian, computeQuantile } from "@/lib/engine/statistics";
import {
  computeCostPerOutcome,
  computeDrawnRatioInterval,
  computeNetBenefit,
  computeOutcomePerCost,
  computeProcedureValueIndex,
  simulateMeans,
  VALUE_RULES,
  type MeanDraw,
  type PatientPair,
} from "@/lib/engine/value";
import type { StandingCount } from "@/lib/repositories/value-reads";
import type { GroupedPatient } from "./read-patients";

/** A group before its figures: who is in it and how their questionnaires stand. */
export interface RawGroup {
  readonly key: string;
  readonly variant: string | null;
  readonly period: PeriodStamp;
  readonly patients: readonly GroupedPatient[];
  readonly standings: readonly StandingCount[];
  /** Published important change for these patients; null where there is none. */
  readonly importantChange: number | null;
}

/** What holds for all groups of a page. */
export interface GroupRules {
  readonly kind: ValueOutcomeKind;
  /** Cells of fewer people are not shown, whatever the measure. */
  readonly minimumCount: number;
  readonly thresholdsCents: readonly number[];
}

/** A group with the draws that later comparisons between groups need. */
export interface BuiltGroup {
  readonly group: Omit<ValueGroup, "quadrant" | "frontier" | "chanceOverPrevious">;
  readonly draws: readonly MeanDraw[];
}

const SPREAD_METHOD = {
  id: "cost-spread",
  version: "1.0.0",
  source: "Median, 0.9 quantile (type 7) and coefficient of variation of cost per episode",
} as const;

const RULE = { confidenceLevel: VALUE_RULES.confidenceLevel };

/** Patients with both figures. */
export function pairsOf(patients: readonly GroupedPatient[]): readonly PatientPair[] {
  return patients.flatMap(({ outcomeGain, costCents }) =>
    outcomeGain === null || costCents === null ? [] : [{ outcomeGain, costCents }],
  );
}

function isNumber(amount: number | null): amount is number {
  return amount !== null;
}

function meanOf(amounts: readonly number[], unit: string): Result<Estimate> {
  const mean = computeMeanInterval(amounts, unit, RULE.confidenceLevel);
  if (mean.status !== "computed") return mean;
  const { lower, upper } = mean.value;
  const estimate: Estimate = {
    amount: mean.value.mean,
    rangeKind: "interval",
    lower,
    upper,
    numerator: null,
    denominator: mean.denominator,
  };
  return { ...mean, value: estimate };
}

function outcomeOf(gains: readonly number[], kind: ValueOutcomeKind): Result<Estimate> {
  if (kind !== "reached") return meanOf(gains, kind === "gain" ? "points" : "years");
  if (gains.length === 0) return notComputable("not-delivered", PROPORTION_METHOD, "patients");
  const reached = gains.reduce((sum, one) => sum + one, 0);
  const share = computeProportion(reached, gains.length, RULE.confidenceLevel);
  if (share.status !== "computed") return share;
  const { rate, lower, upper } = share.value;
  const estimate: Estimate = {
    amount: rate,
    rangeKind: "interval",
    lower,
    upper,
    numerator: null,
    denominator: gains.length,
  };
  return { ...share, value: estimate };
}

function spreadOf(costs: readonly number[]): ValueGroup["spread"] {
  if (costs.length < VALUE_RULES.minimumCompared) {
    const minimum = String(VALUE_RULES.minimumCompared);
    return notComputable("below-minimum-count", SPREAD_METHOD, minimum);
  }
  const median = computeMedian(costs, "eur-cents");
  const p90 = computeQuantile(costs, 0.9, "eur-cents");
  const variation = computeCoefficientOfVariation(costs);
  if (median.status !== "computed") return median;
  if (p90.status !== "computed") return p90;
  if (variation.status !== "computed") return variation;
  const spread = {
    medianCents: median.value,
    p90Cents: p90.value,
    coefficientOfVariation: variation.value,
  };
  return computed(spread, "eur-cents", costs.length, SPREAD_METHOD);
}

function responseOf(standings: readonly StandingCount[], minimumCount: number): ValueResponse {
  const countOf = (...names: readonly string[]): number =>
    standings
      .filter(({ standing }) => names.includes(standing))
      .reduce((sum, { count }) => sum + count, 0);
  const answered = countOf("answered");
  const due = countOf("answered", "unanswered");
  const all = due + countOf("early", "pending");
  const shareOf = (part: number, whole: number): Result => {
    if (whole === 0) return notComputable("not-delivered", PROPORTION_METHOD, "questionnaires");
    if (whole < minimumCount) {
      return notComputable("suppressed", SUPPRESSION_METHOD, `k=${minimumCount}`);
    }
    return computed(part / whole, "rate", whole, PROPORTION_METHOD);
  };
  return { responseRate: shareOf(answered, due), maturity: shareOf(due, all) };
}

/** A month in which no patient has a cost is still to come, or was never delivered. */
function isCostComplete(patients: readonly GroupedPatient[]): boolean {
  const months = new Set(patients.map(({ periodStart }) => periodStart));
  const costed = new Set(
    patients.filter(({ costCents }) => costCents !== null).map(({ periodStart }) => periodStart),
  );
  return costed.size > 0 && costed.size === months.size;
}

function drawsOf(pairs: readonly PatientPair[]): Result<readonly MeanDraw[]> {
  const { draws, seed, minimumShown } = VALUE_RULES;
  return simulateMeans(pairs, { draws, seed, minimumCount: minimumShown });
}

function buildGroup(raw: RawGroup, rules: GroupRules): BuiltGroup {
  const pairs = pairsOf(raw.patients);
  const gains = raw.patients.map(({ outcomeGain }) => outcomeGain).filter(isNumber);
  const costs = raw.patients.map(({ costCents }) => costCents).filter(isNumber);
  const rule = { ...RULE, minimumCount: VALUE_RULES.minimumShown };
  const perCost = { ...rule, costBaseCents: VALUE_RULES.costBaseCents };
  const drawn = drawsOf(pairs);
  return {
    draws: drawn.status === "computed" ? drawn.value : [],
    group: {
      key: raw.key,
      variant: raw.variant,
      period: raw.period,
      patientCount: raw.patients.length,
      pairedCount: pairs.length,
      response: responseOf(raw.standings, rules.minimumCount),
      outcome: outcomeOf(gains, rules.kind),
      cost: meanOf(costs, "eur-cents"),
      isCostComplete: isCostComplete(raw.patients),
      paired: {
        outcome: outcomeOf(
          pairs.map(({ outcomeGain }) => outcomeGain),
          rules.kind,
        ),
        cost: meanOf(
          pairs.map(({ costCents }) => costCents),
          "eur-cents",
        ),
      },
      spread: spreadOf(costs),
      costPerOutcome: computeCostPerOutcome(pairs, rule),
      drawnCostPerOutcome:
        drawn.status === "computed"
          ? computeDrawnRatioInterval(drawn.value, RULE.confidenceLevel)
          : drawn,
      outcomePerCost: computeOutcomePerCost(pairs, perCost),
      procedureValueIndex:
        raw.importantChange === null || rules.kind !== "gain"
          ? null
          : computeProcedureValueIndex(pairs, raw.importantChange, perCost),
      netBenefits: rules.thresholdsCents.map((threshold) =>
        computeNetBenefit(pairs, threshold, rule),
      ),
    },
  };
}

function hide({ group }: BuiltGroup, minimumCount: number): BuiltGroup {
  const hidden = notComputable("suppressed", SUPPRESSION_METHOD, `k=${minimumCount}`);
  return {
    draws: [],
    group: {
      ...group,
      patientCount: null,
      pairedCount: null,
      response: { responseRate: hidden, maturity: hidden },
      outcome: hidden,
      cost: hidden,
      paired: { outcome: hidden, cost: hidden },
      spread: hidden,
      costPerOutcome: hidden,
      drawnCostPerOutcome: hidden,
      outcomePerCost: hidden,
      procedureValueIndex: group.procedureValueIndex && hidden,
      netBenefits: group.netBenefits.map(() => hidden),
    },
  };
}

/**
 * The figures of each group. Groups are disjoint and their total is known, so that a small group takes
 * a second one with it: otherwise it could be worked out.
 */
export function buildGroups(groups: readonly RawGroup[], rules: GroupRules): readonly BuiltGroup[] {
  const { minimumCount } = rules;
  const countings = [
    (patient: GroupedPatient) => patient.outcomeGain !== null,
    (patient: GroupedPatient) => patient.costCents !== null,
    (patient: GroupedPatient) => patient.outcomeGain !== null && patient.costCents !== null,
    () => true,
  ];
  const tables = countings.map((isCounted) =>
    discloseCounts(
      groups.map(({ key, patients }) => ({ key, n: patients.filter(isCounted).length })),
      { minimumCount },
    ),
  );
  return groups.map((raw) => {
    const built = buildGroup(raw, rules);
    const isHidden = tables.some((table) => table.get(raw.key) === null);
    return isHidden ? hide(built, minimumCount) : built;
  });
}
