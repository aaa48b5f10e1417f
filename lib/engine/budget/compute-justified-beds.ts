import { computed, notComputable, withWarnings, type Method, type Result } from "../shared/result";
import {
  readCoefficients,
  isAmount,
  provenanceWarnings,
  toProvenance,
  type Coefficient,
  type Provenance,
} from "./coefficient";

export const METHOD: Method = {
  id: "bfm-justified-beds",
  version: "1.0.0",
  source: "KB/AR 25 April 2002, annex 3; gezondbelgie.be, verantwoorde bedden",
};

/** Justified days of one bed index (C+D, E, M, G, NI), summed over stays. */
export interface IndexDays {
  readonly indexKey: string;
  readonly justifiedDays: number;
}

export interface BedRule {
  /** Normative occupancy by bed index, above 0 to 1. */
  readonly occupancyByIndex: Readonly<Record<string, Coefficient>>;
  readonly daysPerYear: Coefficient | null;
}

export interface JustifiedBeds {
  readonly byIndex: readonly { readonly indexKey: string; readonly justifiedBeds: number }[];
  readonly totalBeds: number;
  readonly provenance: Provenance;
}

/**
 * Turns justified days into justified beds.
 *
 * Formula: JB_i = JD_i / (occupancy_i × days of the year).
 *
 * @param activity justified days by bed index, 0 or more; one row for each index.
 * @param rule normative occupancies and days of the year.
 * @returns unrounded beds; `missing-parameter` with `occupancy:<index>` for an index without
 *   occupancy (indices financed on recognised beds do not belong here); `outside-method-range` for a
 *   negative number of days or an occupancy outside 0 to 1.
 * Source: annex 3 of the KB/AR of 25 April 2002.
 * Example: 58,400 C/D days at 80 % are 200 beds.
 */
export function computeJustifiedBeds(
  activity: readonly IndexDays[],
  rule: BedRule,
): Result<JustifiedBeds> {
  const byIndex: { readonly indexKey: string; readonly justifiedBeds: number }[] = [];
  const used: Coefficient[] = [];
  for (const { indexKey, justifiedDays } of activity) {
    const name = `occupancy:${indexKey}`;
    const read = readCoefficients(
      { [name]: rule.occupancyByIndex[indexKey], daysPerYear: rule.daysPerYear },
      METHOD,
    );
    if (read.status !== "read") return read;
    const [occupancy, daysPerYear] = read.used.map(({ amount }) => amount) as [number, number];
    const isPossible =
      isAmount(justifiedDays) && occupancy > 0 && occupancy <= 1 && daysPerYear > 0;
    if (!isPossible) return notComputable("outside-method-range", METHOD, indexKey);
    byIndex.push({ indexKey, justifiedBeds: justifiedDays / (occupancy * daysPerYear) });
    used.push(...read.used);
  }
  const totalBeds = byIndex.reduce((sum, row) => sum + row.justifiedBeds, 0);
  const provenance = toProvenance(used);
  const beds: JustifiedBeds = { byIndex, totalBeds, provenance };
  const result = computed(beds, "beds", activity.length, METHOD);
  return withWarnings(result, provenanceWarnings(provenance));
}

/**
 * Gives the beds that count as beds with intensive character.
 *
 * Formula: max(minimum, share × justified C, D and E beds).
 *
 * @param justifiedBeds of the indices C, D and E together, 0 or more.
 * @param share e.g. 0.02, and `minimumBeds`, e.g. 6, both from the rule version.
 * @returns beds; `missing-parameter` for an unknown share or minimum, `outside-method-range` when the
 *   beds or the minimum are negative or the share is no share.
 * Source: clause in force since 1 July 2017 in the KB/AR of 25 April 2002 (2 %, at least 6 beds).
 * Example: 2 % of 210 beds is under the minimum, so 6.
 */
export function computeIntensiveBeds(
  justifiedBeds: number,
  share: Coefficient | null,
  minimumBeds: Coefficient | null,
): Result {
  const read = readCoefficients({ share, minimumBeds }, METHOD);
  if (read.status !== "read") return read;
  if (!isAmount(justifiedBeds)) {
    return notComputable("outside-method-range", METHOD, "justifiedBeds");
  }
  const { present, used } = read;
  if (!isAmount(present.share.amount) || present.share.amount > 1) {
    return notComputable("outside-method-range", METHOD, "share");
  }
  if (!isAmount(present.minimumBeds.amount)) {
    return notComputable("outside-method-range", METHOD, "minimumBeds");
  }
  const beds = Math.max(present.minimumBeds.amount, present.share.amount * justifiedBeds);
  const warnings = provenanceWarnings(toProvenance(used));
  return withWarnings(computed(beds, "beds", 1, METHOD), warnings);
}
