import { computeMedian, computeQuantile } from "../compute-quantile";
import type { Result } from "../../shared/result";
import type { Dispersion, FunnelOptions } from "./funnel";

/** A unit on the transformed scale: its distance from the fixed target and its own chance spread. */
export interface TransformedUnit {
  /** (Y − target) / s. */
  readonly distance: number;
  /** s, above 0. */
  readonly spread: number;
}

/** How extremes are tamed: pulled in to the 10th and 90th percentile, or left out of the sums. */
export type Taming = "winsorise" | "truncate";

const TAMED_SHARE = 0.1;

function valueOf(result: Result): number {
  if (result.status !== "computed") throw new RangeError("a quantile of finite distances exists");
  return result.value;
}

function winsorise(units: readonly TransformedUnit[]): readonly TransformedUnit[] {
  const distances = units.map(({ distance }) => distance);
  const lowest = valueOf(computeQuantile(distances, TAMED_SHARE, "sd"));
  const highest = valueOf(computeQuantile(distances, 1 - TAMED_SHARE, "sd"));
  return units.map((unit) => ({
    ...unit,
    distance: Math.min(highest, Math.max(lowest, unit.distance)),
  }));
}

// SHMI: units whose rank falls in the first or last tenth stay out.
function truncate(units: readonly TransformedUnit[]): readonly TransformedUnit[] {
  const sorted = [...units].sort((a, b) => a.distance - b.distance);
  return sorted.filter((_, index) => {
    const tenth = Math.floor((10 * (index + 1)) / (sorted.length + 1));
    return tenth !== 0 && tenth !== 9;
  });
}

/**
 * Estimates the spread between units beyond chance, with the target kept fixed.
 *
 * Formula: φ = mean of z² over the kept units; τ² = max(0, (nφ − (n − 1)) / (Σw − Σw²/Σw)), w = 1/s²;
 * rankability = τ² / (τ² + median s²).
 *
 * @param units distance and spread of each unit on the transformed scale.
 * @param taming winsorising (default) or the truncation of the SHMI.
 * @returns φ, τ², rankability and the number of units kept; nulls when no unit is kept.
 * Source: Spiegelhalter DJ, Qual Saf Health Care 2005;14:347; Spiegelhalter et al., J R Stat Soc A
 * 2012;175:1; NHS Digital SHMI methodology (truncation); van Dishoeck et al. 2011 (rankability).
 * Example: the six units of FunnelPlotR's own test give φ 2.948033.
 */
export function estimateDispersion(
  units: readonly TransformedUnit[],
  taming: Taming = "winsorise",
): Pick<Dispersion, "phi" | "tauSquared" | "rankability" | "unitCount"> {
  const kept =
    units.length === 0 ? [] : taming === "winsorise" ? winsorise(units) : truncate(units);
  const count = kept.length;
  if (count < 2) return { phi: null, tauSquared: null, rankability: null, unitCount: count };
  const phi = kept.reduce((sum, { distance }) => sum + distance ** 2, 0) / count;
  const weights = kept.map(({ spread }) => 1 / spread ** 2);
  const total = weights.reduce((sum, w) => sum + w, 0);
  const room = total - weights.reduce((sum, w) => sum + w ** 2, 0) / total;
  const tauSquared = Math.max(0, (count * phi - (count - 1)) / room);
  const chance = valueOf(
    computeMedian(
      kept.map(({ spread }) => spread ** 2),
      "variance",
    ),
  );
  return { phi, tauSquared, rankability: tauSquared / (tauSquared + chance), unitCount: count };
}

/**
 * Decides whether the limits take up the extra spread.
 *
 * @param units as in {@link estimateDispersion}.
 * @param options form asked for, and from how many units on it is estimated.
 * @returns the estimate with form and standing: `applied`, `not-needed` (φ of 1 or less, or no τ²),
 *   `not-asked` or `too-few-units`.
 * Source: as {@link estimateDispersion}.
 * Example: nine units with the default of ten give `too-few-units`.
 */
export function computeDispersion(
  units: readonly TransformedUnit[],
  options: FunnelOptions,
): Dispersion {
  const estimate = estimateDispersion(units);
  const leave = (standing: Dispersion["standing"]): Dispersion => ({
    ...estimate,
    form: "none",
    standing,
  });
  if (options.dispersion === "none") return leave("not-asked");
  if (estimate.unitCount < options.minimumUnitsForDispersion) return leave("too-few-units");
  const isNeeded =
    options.dispersion === "additive" ? (estimate.tauSquared ?? 0) > 0 : (estimate.phi ?? 0) > 1;
  if (!isNeeded) return leave("not-needed");
  return { ...estimate, form: options.dispersion, standing: "applied" };
}

/** The spread of a unit with the extra spread in it. Example: s 0.3 and τ² 0.16 give 0.5. */
export function widenSpread(spread: number, dispersion: Dispersion): number {
  if (dispersion.form === "additive") return Math.sqrt(spread ** 2 + (dispersion.tauSquared ?? 0));
  if (dispersion.form === "multiplicative") return spread * Math.sqrt(dispersion.phi ?? 1);
  return spread;
}
