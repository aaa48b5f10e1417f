import "server-only";
import type { DefinitionRecord } from "@/lib/contracts/steering/figure";
import type { GainOrigin } from "@/lib/contracts/steering/funnels";
import { findPublishedGain } from "@/lib/engine/outcomes";
import { notComputable, type Result } from "@/lib/engine/shared/result";
import {
  ADJUSTED_GAIN_METHOD,
  computeAdjustedGain,
  computeMeanFunnel,
  type Funnel,
} from "@/lib/engine/statistics";
import type { UnitSums } from "@/lib/repositories/funnels";

/** Which figure the gains are of; the reference is looked up by it. */
export interface GainPlace {
  readonly definition: DefinitionRecord;
  readonly pathwayCode: string;
  readonly variant: string | null;
  readonly from: string;
  readonly networkCode: string | null;
  /** The predictions come from a model that the hospital installed, not from the source. */
  readonly isImported: boolean;
}

export interface GainFunnels {
  readonly raw: Result<Funnel>;
  readonly adjusted: Result<Funnel>;
  readonly origin: GainOrigin | null;
}

/** Codes of the sums behind the raw and the adjusted gain of an indicator. */
export function gainCodes(code: string): readonly [string, string, string] {
  const rest = code.slice("prom-gain".length);
  return [code, `prom-modelled${rest}`, `prom-residual${rest}`];
}

interface Moments {
  readonly cases: number;
  readonly mean: number;
  readonly standardDeviation: number;
}

function momentsOf(sums: readonly UnitSums[]): Moments {
  const cases = sums.reduce((sum, { n }) => sum + n, 0);
  const total = sums.reduce((sum, unit) => sum + (unit.total ?? 0), 0);
  const squares = sums.reduce((sum, unit) => sum + (unit.totalSquares ?? 0), 0);
  const mean = cases > 0 ? total / cases : 0;
  const variance = cases > 1 ? Math.max(0, squares - cases * mean * mean) / (cases - 1) : 0;
  return { cases, mean, standardDeviation: Math.sqrt(variance) };
}

const meansOf = (sums: readonly UnitSums[]) =>
  sums.map(({ unit, n, total }) => ({ key: unit, cases: n, mean: n > 0 ? (total ?? 0) / n : 0 }));

function originOf(place: GainPlace, gains: Moments, residuals: Moments): GainOrigin {
  const [, instrument = "", score = "", moment = ""] = place.definition.code.split(".");
  const published =
    place.networkCode === null || place.isImported
      ? null
      : findPublishedGain({
          networkCode: place.networkCode,
          pathway: place.pathwayCode,
          variant: place.variant ?? "",
          instrument,
          score,
          moment,
          from: place.from,
        });
  if (published) {
    const { meanGain, standardDeviation, cases, source } = published;
    return { meanGain, standardDeviation, cases, kind: "published", source };
  }
  return {
    meanGain: gains.mean,
    standardDeviation: residuals.standardDeviation,
    cases: gains.cases,
    kind: place.isImported ? "imported" : "delivered",
    source: null,
  };
}

/**
 * Gains by unit, raw and adjusted by the publisher's formula. Both rest on the same patients: those
 * whose score the source's model predicted. Without predictions there is a raw gain only.
 */
export function buildGainFunnels(sums: readonly UnitSums[], place: GainPlace): GainFunnels {
  const [all, modelled, residual] = gainCodes(place.definition.code);
  const of = (code: string) => sums.filter(({ indicatorCode }) => indicatorCode === code);
  const residuals = of(residual);
  const gains = residuals.length > 0 ? of(modelled) : of(all);
  const whole = momentsOf(gains);
  const { unit } = place.definition;
  const reference = { mean: whole.mean, standardDeviation: whole.standardDeviation, unit };
  const raw = computeMeanFunnel(meansOf(gains), reference);
  if (residuals.length === 0) {
    const reason = notComputable("missing-parameter", ADJUSTED_GAIN_METHOD, "predicted-score");
    return { raw, adjusted: reason, origin: null };
  }
  const spread = momentsOf(residuals);
  const origin = originOf(place, whole, spread);
  const means = residuals.flatMap(({ unit: key, n, total }) => {
    const own = gains.find((gain) => gain.unit === key);
    const adjusted = computeAdjustedGain(
      { cases: n, gain: own?.total ?? 0, residual: total ?? 0 },
      { meanGain: origin.meanGain, meanResidual: spread.mean },
      unit,
    );
    return adjusted.status === "computed" ? [{ key, cases: n, mean: adjusted.value }] : [];
  });
  const { meanGain: mean, standardDeviation } = origin;
  return { raw, adjusted: computeMeanFunnel(means, { mean, standardDeviation, unit }), origin };
}
