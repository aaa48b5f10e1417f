import "server-only";
import type { PeriodStamp } from "@/lib/contracts/steering/figure";
import type { StandardisedReport, StandardisedUnit } from "@/lib/contracts/steering/funnels";
import {
  chooseAgeCuts,
  computeDirectStandardisation,
  computeExactRate,
  computeIndirectStandardisation,
  stratumOf,
  type Stratum,
} from "@/lib/engine/statistics";
import type { RiskCase } from "@/lib/repositories/funnels";

interface StandardisationInput {
  readonly cases: readonly RiskCase[];
  readonly reference: PeriodStamp;
  readonly period: PeriodStamp;
}

interface Placed {
  readonly unit: string;
  readonly stratum: string;
  readonly hasEvent: boolean;
}

function place(cases: readonly RiskCase[], cuts: readonly number[]): readonly Placed[] {
  return cases.flatMap((one) => {
    const stratum = stratumOf(one, cuts);
    return stratum === null ? [] : [{ unit: one.unit, stratum, hasEvent: one.hasEvent }];
  });
}

function countStrata(placed: readonly Placed[]): readonly Stratum[] {
  const strata = new Map<string, { events: number; cases: number }>();
  for (const { stratum, hasEvent } of placed) {
    const sum = strata.get(stratum) ?? { events: 0, cases: 0 };
    sum.cases += 1;
    sum.events += Number(hasEvent);
    strata.set(stratum, sum);
  }
  return [...strata].map(([key, sum]) => ({ key, ...sum }));
}

// A stratum of the reference that the unit lacks must be there with no cases, so that it is refused.
function completeStrata(
  own: readonly Stratum[],
  reference: readonly Stratum[],
): readonly Stratum[] {
  const absent = reference.filter(({ key }) => !own.some((one) => one.key === key));
  return [...own, ...absent.map(({ key }) => ({ key, events: 0, cases: 0 }))];
}

/**
 * Rates of units at the mix of patients of the reference year (direct) and against its rates
 * (indirect), by age band and sex. Null without a reference year or without patients in both.
 */
export function standardiseRates(input: StandardisationInput): StandardisedReport | null {
  const { cases, reference, period } = input;
  const before = cases.filter(({ periodStart }) => periodStart < reference.until);
  const compared = cases.filter(({ periodStart }) => periodStart >= period.from);
  const ageCuts = chooseAgeCuts(before.flatMap(({ ageYears }) => ageYears ?? []));
  const whole = countStrata(place(before, ageCuts));
  const placed = place(compared, ageCuts);
  const referenceCases = whole.reduce((sum, stratum) => sum + stratum.cases, 0);
  if (referenceCases === 0 || placed.length === 0) return null;
  const weights = new Map(whole.map((stratum) => [stratum.key, stratum.cases]));
  const rates = new Map(whole.map((stratum) => [stratum.key, stratum.events / stratum.cases]));
  const units = [...new Set(placed.map(({ unit }) => unit))].map((key): StandardisedUnit => {
    const strata = countStrata(placed.filter(({ unit }) => unit === key));
    const events = strata.reduce((sum, stratum) => sum + stratum.events, 0);
    const own = strata.reduce((sum, stratum) => sum + stratum.cases, 0);
    return {
      key,
      cases: own,
      raw: computeExactRate(events, own),
      direct: computeDirectStandardisation(completeStrata(strata, whole), weights),
      indirect: computeIndirectStandardisation(strata, rates),
    };
  });
  return {
    reference,
    referenceCases,
    referenceRate: whole.reduce((sum, { events }) => sum + events, 0) / referenceCases,
    ageCuts,
    leftOut: compared.length - placed.length,
    units,
  };
}
