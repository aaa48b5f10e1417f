import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import { EQ5D_DIMENSIONS } from "./definitions/eq5d";
import { VALUE_SET_IDS, type ValueSetId } from "./instrument";
import { BILLIONTHS, VALUE_SETS, type ValueSet } from "./value-set";

/** The index method; the method of a computed index also names its value set and that set's source. */
export const METHOD: Method = {
  id: "eq5d-index",
  version: "1.0.0",
  source: "EuroQol: value = 1 - constant - sum of level decrements; rounded once to 3 decimals",
};

const METHODS = Object.fromEntries(
  VALUE_SET_IDS.map((id) => [
    id,
    {
      id: `${METHOD.id}-${id.toLowerCase()}`,
      version: `${METHOD.version}+set.${VALUE_SETS[id].version}`,
      source: VALUE_SETS[id].source,
    },
  ]),
) as Record<ValueSetId, Method>;

/** Rounds whole billionths half away from zero to thousandths, without a binary detour. */
function toThreeDecimals(inBillionths: number): number {
  const perThousandth = BILLIONTHS / 1000;
  const thousandths = Math.floor((Math.abs(inBillionths) + perThousandth / 2) / perThousandth);
  return thousandths === 0 ? 0 : (Math.sign(inBillionths) * thousandths) / 1000;
}

/** The sum of decrements of a profile, or null when a level is not in the value set. */
function decrementOf(profile: string, valueSet: ValueSet): number | null {
  let sum = 0;
  for (const [position, dimension] of EQ5D_DIMENSIONS.entries()) {
    const level = valueSet.decrements[dimension][Number(profile[position]) - 1];
    if (level === undefined) return null;
    sum += level;
  }
  return sum;
}

/**
 * Computes the EQ-5D index of a health state with a value set.
 *
 * Formula: 1 for 11111; otherwise 1 - c - sum of d(dimension, level) - N3 when any level is 3 (3L
 * tariffs only). The Belgian set is multiplicative: d = W(dimension) x L(level). Sums are exact in
 * billionths and rounded once, half away from zero, to 3 decimals.
 *
 * @param profile five digits in the order MO SC UA PD AD, or a special state such as `UNCONSCIOUS`.
 * @param valueSetId which value set; never mixed within one series.
 * @returns the index (1 is full health, 0 dead, negative worse than dead), denominator 1, or
 *   `invalid-answer` when the profile is not a state of that value set's instrument.
 * Source: per value set, see `reference/value-set-*.json`; Belgium: Bouckaert et al. 2022.
 * Example: `21232` is 0.720 with BE-5L-2022; `55555` is -0.532.
 */
export function computeEq5dIndex(profile: string, valueSetId: ValueSetId): Result {
  const valueSet = VALUE_SETS[valueSetId];
  const method = METHODS[valueSetId];
  if (Object.hasOwn(valueSet.specialStates, profile)) {
    return computed(toThreeDecimals(valueSet.specialStates[profile] ?? 0), "index", 1, method);
  }
  const decrement =
    profile.length === EQ5D_DIMENSIONS.length ? decrementOf(profile, valueSet) : null;
  if (decrement === null) return notComputable("invalid-answer", method, "profile");
  if (profile === "11111") return computed(1, "index", 1, method);
  const anyLevel3 = profile.includes("3") ? valueSet.anyLevel3 : 0;
  const inBillionths = BILLIONTHS - valueSet.constant - decrement - anyLevel3;
  return computed(toThreeDecimals(inBillionths), "index", 1, method);
}
