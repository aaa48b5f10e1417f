import { computed, notComputable, type Method, type Result } from "../../shared/result";
import { normalQuantile } from "../distributions";
import { isMeasurable } from "../is-measurable";
import { assembleFunnel } from "./assemble-funnel";
import type { Funnel, FunnelOptions } from "./funnel";
import { MEAN_FUNNEL_OPTIONS } from "./funnel-defaults";

export const METHOD: Method = {
  id: "funnel-mean",
  version: "1.0.0",
  source:
    "NHS England, PROMs methodology, and Department of Health, outlier methodology, April 2012: target ± z SD / √n, z 1.96 and 3.09",
};

/** Mean over the patients of one unit. */
export interface MeanUnit {
  readonly key: string;
  readonly cases: number;
  readonly mean: number;
}

/** What the units are compared with: a mean and the spread of patients around it. */
export interface MeanReference {
  readonly mean: number;
  readonly standardDeviation: number;
  readonly unit: string;
}

/**
 * Compares means of units with a reference mean.
 *
 * Formula: limits = reference ± z × SD / √n, z 1.959964 (alert) and 3.090232 (alarm).
 *
 * @param units patients and mean of each unit; a unit without patients is left out.
 * @param reference mean and patient-level SD that all units are held against.
 * @param choices what differs from {@link MEAN_FUNNEL_OPTIONS}.
 * @returns the funnel in the reference's unit; `no-denominator` without patients,
 *   `outside-method-range` for numbers that cannot be or a spread of 0.
 * Source: see METHOD.
 * Example: mean 23 over 100 patients against 21.8003 with SD 7.85022 lies 1.53 SD out: no flag.
 */
export function computeMeanFunnel(
  units: readonly MeanUnit[],
  reference: MeanReference,
  choices: Partial<FunnelOptions> = {},
): Result<Funnel> {
  const { mean: target, standardDeviation, unit } = reference;
  const isSound = isMeasurable(target) && isMeasurable(standardDeviation) && standardDeviation > 0;
  if (!isSound) return notComputable("outside-method-range", METHOD, "reference");
  const wrong = units.find(
    ({ cases, mean }) => !Number.isSafeInteger(cases) || cases < 0 || !isMeasurable(mean),
  );
  if (wrong) return notComputable("outside-method-range", METHOD, `not-a-mean:${wrong.key}`);
  const present = units.filter(({ cases }) => cases > 0);
  if (present.length === 0) return notComputable("no-denominator", METHOD, "cases");
  const spreadAt = (n: number) => standardDeviation / Math.sqrt(n);
  const funnel = assembleFunnel(
    {
      kind: "mean",
      target,
      expectedOf: (n) => n,
      chancesOf: () => null,
      limitAt: (n, share) => target + normalQuantile(share) * spreadAt(n),
      transform: (figure) => figure,
      transformBack: (figure) => figure,
      spreadAt,
    },
    present.map(({ key, cases, mean }) => ({ key, size: cases, figure: mean, events: null })),
    { ...MEAN_FUNNEL_OPTIONS, ...choices },
  );
  return computed(
    funnel,
    unit,
    present.reduce((sum, { cases }) => sum + cases, 0),
    METHOD,
  );
}
