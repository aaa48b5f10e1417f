import { computed, notComputable, withWarnings, type Method, type Result } from "../shared/result";
import { euroCents, type EuroCents } from "../shared/units";
import type { BudgetChange } from "./budget-change";
import { toProvenance, type Coefficient, type Provenance } from "./coefficient";

export const METHOD: Method = {
  id: "bfm-change-range",
  version: "1.0.0",
  source: "Range over variants of uncertain rules: day factor, point value, envelope, decile step",
};

export interface ChangeRange {
  readonly lowCents: EuroCents;
  readonly baseCents: EuroCents;
  readonly highCents: EuroCents;
  /** Every coefficient of every variant, each once. */
  readonly provenance: Provenance;
}

/**
 * Gives the range of a budget change over variants of the rules, because one number would hide that
 * the rules are uncertain.
 *
 * Formula: smallest, first and largest change of the variants.
 *
 * @param variants results of the same scenario; the first is the base.
 * @returns euro cents with all warnings of the variants; the first variant that is not computable is
 *   returned as it is; `no-denominator` without variants.
 * Example: −62,568.49 with −68,609.59 and −62,196.88 ranges from −68,609.59 to −62,196.88.
 */
export function computeChangeRange(variants: readonly Result<BudgetChange>[]): Result<ChangeRange> {
  const changes: EuroCents[] = [];
  const used: Coefficient[] = [];
  const warnings = new Set<string>();
  for (const variant of variants) {
    if (variant.status === "not-computable") return variant;
    changes.push(variant.value.changeCents);
    used.push(...variant.value.provenance.coefficients);
    variant.warnings.forEach((warning) => warnings.add(warning));
  }
  const [baseCents] = changes;
  if (baseCents === undefined) return notComputable("no-denominator", METHOD, "variants");
  const range: ChangeRange = {
    lowCents: euroCents(Math.min(...changes)),
    baseCents,
    highCents: euroCents(Math.max(...changes)),
    provenance: toProvenance(used),
  };
  return withWarnings(computed(range, "eur-cents", changes.length, METHOD), [...warnings]);
}
