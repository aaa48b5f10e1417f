import { computed, notComputable, type Method, type Result } from "../../shared/result";
import type { ExpectedCase } from "./compute-calibration";

export const METHOD: Method = {
  id: "risk-adjusted-cusum",
  version: "1.0.0",
  source: "Steiner SH, Cook RJ, Farewell VT, Treasure T. Biostatistics 2000;1:441-452",
};

/** The patients in order of time, with what the chart stands at after each. */
export interface RiskAdjustedCusum {
  readonly oddsRatio: number;
  readonly limit: number;
  /** Height after each patient; after a signal it begins again at 0. */
  readonly heights: readonly number[];
  /** Places (from 0) of the patients at whom the limit was reached. */
  readonly signals: readonly number[];
}

/**
 * What one patient adds: how much better an odds ratio of RA explains the outcome than 1 does.
 *
 * Formula: with the event ln(RA / (1 − p + RA p)), without ln(1 / (1 − p + RA p)).
 *
 * @param risk expected chance p, 0 to 1.
 * @param hasEvent whether the event came.
 * @param oddsRatio RA that the chart looks for, above 0 and not 1.
 * @returns the weight, in log-likelihood.
 * Source: Steiner et al. 2000, equation 2.2; p. 446.
 * Example: Parsonnet 0 (p 0.0246) and RA 2: −0.024 for a survivor, 0.669 for a death.
 */
export function computeCusumWeight(risk: number, hasEvent: boolean, oddsRatio: number): number {
  const scale = 1 - risk + oddsRatio * risk;
  return Math.log((hasEvent ? oddsRatio : 1) / scale);
}

/**
 * Follows outcomes patient by patient, each against their own expected chance.
 *
 * Formula: C = max(0, C + W); a signal at C ≥ h, then C begins again at 0.
 *
 * @param cases patients in order of time with complete follow-up.
 * @param design odds ratio to look for (2: twice the odds, ½: half) and limit h above 0.
 * @returns heights and signals, unit `log-likelihood`; `no-denominator` without patients,
 *   `outside-method-range` for a design or a chance that cannot be.
 * Source: see METHOD.
 * Example: with RA 2 and h 1, two deaths in a row at p 0.0246 signal at the second.
 */
export function computeRiskAdjustedCusum(
  cases: readonly ExpectedCase[],
  design: { readonly oddsRatio: number; readonly limit: number },
): Result<RiskAdjustedCusum> {
  const { oddsRatio, limit } = design;
  if (cases.length === 0) return notComputable("no-denominator", METHOD, "cases");
  const isDesign = oddsRatio > 0 && oddsRatio !== 1 && Number.isFinite(oddsRatio) && limit > 0;
  if (!isDesign || !cases.every(({ risk }) => risk >= 0 && risk <= 1)) {
    return notComputable("outside-method-range", METHOD);
  }
  const signals: number[] = [];
  let height = 0;
  const heights = cases.map(({ risk, hasEvent }, place) => {
    const before = signals[signals.length - 1] === place - 1 ? 0 : height;
    height = Math.max(0, before + computeCusumWeight(risk, hasEvent, oddsRatio));
    if (height >= limit) signals.push(place);
    return height;
  });
  return computed({ oddsRatio, limit, heights, signals }, "log-likelihood", cases.length, METHOD);
}
