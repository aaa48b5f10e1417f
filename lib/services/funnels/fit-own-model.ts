import "server-only";
import type { PeriodStamp } from "@/lib/contracts/steering/figure";
import type { RiskModelRecord } from "@/lib/contracts/steering/funnels";
import { notComputable, type Result } from "@/lib/engine/shared/result";
import {
  fitLogisticModel,
  LOGISTIC_METHOD,
  readCovariates,
  type RiskPatient,
} from "@/lib/engine/statistics";
import type { RiskCase } from "@/lib/repositories/funnels";

/** What a hospital's own model rests on; the first variant is the one that others stand against. */
const OWN_TERMS = ["age-per-decade", "male", "severity"] as const;

/** What is known of a case before care; a model of an event knows no score. */
export const patientOf = (one: RiskCase): RiskPatient => ({ ...one, scoreBefore: null });

function listTerms(cases: readonly RiskCase[]): readonly string[] {
  const [, ...others] = [...new Set(cases.flatMap(({ variant }) => variant ?? []))].sort();
  return [...OWN_TERMS, ...others.map((variant) => `variant.${variant}`)];
}

/** Estimates a model on the hospital's own reference year, which the compared span never saw. */
export function fitOwnModel(
  cases: readonly RiskCase[],
  reference: PeriodStamp,
): Result<RiskModelRecord> {
  const names = listTerms(cases);
  const known = cases
    .filter(({ periodStart }) => periodStart < reference.until)
    .map((one) => ({
      hasEvent: one.hasEvent,
      covariates: readCovariates(names, patientOf(one)),
    }))
    .filter(({ covariates }) => Object.keys(covariates).length === names.length);
  if (known.length === 0) return notComputable("not-delivered", LOGISTIC_METHOD, "reference");
  const fitted = fitLogisticModel(known, names);
  if (fitted.status !== "computed") return fitted;
  const { intercept, terms, events } = fitted.value;
  const record: RiskModelRecord = {
    origin: "own",
    id: LOGISTIC_METHOD.id,
    title: null,
    version: LOGISTIC_METHOD.version,
    date: reference.until,
    source: LOGISTIC_METHOD.source,
    grade: null,
    population: null,
    reference,
    link: "logit",
    cases: known.length,
    events,
    intercept,
    terms,
    warnings: fitted.warnings,
  };
  return { ...fitted, value: record };
}
