import "server-only";
import type { DefinitionRecord, Estimate } from "@/lib/contracts/steering/figure";
import { discloseNumerator, suppressSmallCount } from "@/lib/engine/disclosure";
import {
  computeEventRate,
  computeProportion,
  EVENT_RATE_METHOD,
  PROPORTION_METHOD,
} from "@/lib/engine/outcomes";
import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import { computeMeanIntervalFromSums, MEAN_INTERVAL_METHOD } from "@/lib/engine/statistics";
import { addCells, type CellSums } from "./cell-sums";
import { estimateMedian, medianMethodOf } from "./estimate-median";

const CONFIDENCE = 0.95;

function estimateProportion(sums: CellSums): Result<Estimate> {
  if (sums.numerator === null)
    return notComputable("not-delivered", PROPORTION_METHOD, "numerator");
  const share = computeProportion(sums.numerator, sums.n, CONFIDENCE);
  if (share.status !== "computed") return share;
  const { rate, lower, upper, numerator, denominator } = share.value;
  const estimate: Estimate = {
    amount: rate,
    rangeKind: "interval",
    lower,
    upper,
    numerator,
    denominator,
  };
  return computed(estimate, "rate", denominator, share.method);
}

/** The base of a rate by its unit: events for each so many days or admissions. */
const RATE_BASES: Readonly<Record<string, number>> = {
  "per-1000-days": 1000,
  "per-1000-admissions": 1000,
};

/** How many units of exposure a rate is told for; null for a unit that is no rate. */
export function rateBaseOf(unit: string): number | null {
  return RATE_BASES[unit] ?? null;
}

/** Events over exposure on the base of the unit; what the numerator and the total of a cell hold. */
function rateOf(
  { numerator, total }: Pick<CellSums, "numerator" | "total">,
  unit: string,
): ReturnType<typeof computeEventRate> {
  if (numerator === null || total === null) {
    return notComputable("not-delivered", EVENT_RATE_METHOD, "exposure");
  }
  const per = rateBaseOf(unit);
  if (per === null) return notComputable("missing-parameter", EVENT_RATE_METHOD, unit);
  return computeEventRate(numerator, total, per, CONFIDENCE);
}

function estimateRate(sums: CellSums, unit: string): Result<Estimate> {
  const rate = rateOf(sums, unit);
  if (rate.status !== "computed") return rate;
  const { events, exposure, lower, upper } = rate.value;
  const estimate: Estimate = {
    amount: rate.value.rate,
    rangeKind: "interval",
    lower,
    upper,
    numerator: events,
    denominator: exposure,
  };
  return computed(estimate, unit, sums.n, rate.method);
}

function estimateMean(sums: CellSums, unit: string): Result<Estimate> {
  if (sums.total === null) return notComputable("not-delivered", MEAN_INTERVAL_METHOD, "total");
  const interval =
    sums.totalSquares === null
      ? notComputable("no-finite-interval", MEAN_INTERVAL_METHOD, "total-squares")
      : computeMeanIntervalFromSums(
          { count: sums.n, sum: sums.total, sumOfSquares: sums.totalSquares },
          unit,
          CONFIDENCE,
        );
  const hasInterval = interval.status === "computed";
  if (!hasInterval && interval.reason !== "no-finite-interval") return interval;
  const estimate: Estimate = {
    amount: hasInterval ? interval.value.mean : sums.total / sums.n,
    rangeKind: "interval",
    lower: hasInterval ? interval.value.lower : null,
    upper: hasInterval ? interval.value.upper : null,
    numerator: null,
    denominator: sums.n,
  };
  return computed(estimate, unit, sums.n, interval.method);
}

type Measured = Pick<DefinitionRecord, "measure">;

/** Whether the measure is a share of cases. */
function isProportion(definition: Measured): boolean {
  return definition.measure === "proportion";
}

/** Whether the measure is the middle case; what is neither share nor median is a mean over cases. */
export function isMedian(definition: Measured): boolean {
  return definition.measure === "median";
}

/** Whether the measure is a number of events over days or admissions. */
function isRate(definition: Measured): boolean {
  return definition.measure === "rate";
}

function methodOf(definition: Measured & Pick<DefinitionRecord, "unit">): Method {
  if (isProportion(definition)) return PROPORTION_METHOD;
  if (isRate(definition)) return EVENT_RATE_METHOD;
  return isMedian(definition) ? medianMethodOf(definition.unit) : MEAN_INTERVAL_METHOD;
}

function estimate(
  sums: CellSums,
  definition: Pick<DefinitionRecord, "measure" | "unit">,
): Result<Estimate> {
  if (isProportion(definition)) return estimateProportion(sums);
  if (isRate(definition)) return estimateRate(sums, definition.unit);
  return isMedian(definition)
    ? estimateMedian(sums, definition.unit)
    : estimateMean(sums, definition.unit);
}

/** The share stays; the number of cases is not given where it is small. */
function withoutTellingCases(result: Result<Estimate>, minimumCount: number): Result<Estimate> {
  if (result.status !== "computed") return result;
  const { numerator, denominator } = result.value;
  if (numerator === null || denominator === null || result.unit !== "rate") return result;
  const shown = discloseNumerator({ numerator, denominator }, minimumCount);
  return { ...result, value: { ...result.value, numerator: shown } };
}

/** Turns the sums of a period into a figure with its interval, suppressed below the minimum count. */
export function computeEstimate(
  cells: readonly CellSums[],
  definition: Pick<DefinitionRecord, "measure" | "unit" | "minimumCount">,
): Result<Estimate> {
  const sums = addCells(cells);
  if (sums.n === 0) {
    const reason = cells.length === 0 ? "not-delivered" : "no-denominator";
    return notComputable(reason, methodOf(definition));
  }
  const { minimumCount } = definition;
  return suppressSmallCount(
    withoutTellingCases(estimate(sums, definition), minimumCount),
    minimumCount,
  );
}
