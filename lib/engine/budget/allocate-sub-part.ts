import { allocate } from "../shared/allocate";
import { computed, notComputable, withWarnings, type Method, type Result } from "../shared/result";
import { euroCents, type EuroCents } from "../shared/units";
import {
  findCoefficientFault,
  provenanceWarnings,
  toProvenance,
  type Coefficient,
  type Provenance,
} from "./coefficient";

export const METHOD: Method = {
  id: "bfm-attribution",
  version: "1.0.0",
  source: "Attribution by driver share with an unallocated rest; split by largest remainder",
};

/** A line of the letter with the key by which pathways cause it. */
export interface SubPartLine {
  readonly lineKey: string;
  /** Euro cents, whole. */
  readonly notified: Coefficient | null;
  /** The key of the whole hospital: points, days, m², operating minutes, social stays. */
  readonly hospitalKey: number;
  /** The key of each pathway. Empty for a line of the hospital as a whole (P4P, C2, old B8). */
  readonly pathways: readonly { readonly pathwayKey: string; readonly key: number }[];
}

/** Pathways and rest add up to the notified amount exactly. */
export interface SubPartAttribution {
  readonly lens: "attributed";
  readonly subPartKey: string;
  readonly notifiedCents: EuroCents;
  readonly byPathway: readonly { readonly pathwayKey: string; readonly amountCents: EuroCents }[];
  readonly unallocatedCents: EuroCents;
  readonly provenance: Provenance;
}

/** Binary rounding allowed between the keys of pathways and the key of the hospital. */
const KEY_TOLERANCE = 1e-9;

/**
 * Attributes a sub-part of the budget to pathways and keeps what no pathway causes apart.
 *
 * Formula: for each line notified × key_p / key_hospital, by largest remainder, rest unallocated;
 * Σ pathways + unallocated = notified.
 *
 * @param subPartKey e.g. `B2`.
 * @param lines of the letter in that sub-part.
 * @returns euro cents by pathway key; `missing-parameter` for a line without notified amount;
 *   `outside-method-range` naming a line whose pathway keys are negative, come twice or exceed the
 *   hospital, or whose amount is not whole cents.
 * Source: docs/methods/bfm-attribution.md.
 * Example: 1,000.00 with keys 30 and 20 of 100 is 300.00, 200.00 and 500.00 unallocated.
 */
export function allocateSubPart(
  subPartKey: string,
  lines: readonly SubPartLine[],
): Result<SubPartAttribution> {
  const named = Object.fromEntries(lines.map(({ lineKey, notified }) => [lineKey, notified]));
  const fault = findCoefficientFault(named, METHOD);
  if (fault) return fault;
  const amounts = new Map<string, number>();
  let notifiedCents = 0;
  let unallocatedCents = 0;
  for (const line of lines) {
    const parts = splitLine(line);
    if (parts === null) return notComputable("outside-method-range", METHOD, line.lineKey);
    line.pathways.forEach(({ pathwayKey }, index) => {
      amounts.set(pathwayKey, (amounts.get(pathwayKey) ?? 0) + (parts[index] ?? 0));
    });
    notifiedCents += line.notified?.amount ?? 0;
    unallocatedCents += parts.at(-1) ?? 0;
  }
  const provenance = toProvenance(Object.values(named).filter((row) => row !== null));
  const attribution: SubPartAttribution = {
    lens: "attributed",
    subPartKey,
    notifiedCents: euroCents(notifiedCents),
    byPathway: [...amounts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([pathwayKey, amount]) => ({ pathwayKey, amountCents: euroCents(amount) })),
    unallocatedCents: euroCents(unallocatedCents),
    provenance,
  };
  return withWarnings(
    computed(attribution, "eur-cents", lines.length, METHOD),
    provenanceWarnings(provenance),
  );
}

/** Amounts of the pathways in order, then the rest; `null` when the line contradicts itself. */
function splitLine(line: SubPartLine): readonly number[] | null {
  const { pathways, hospitalKey } = line;
  const amount = line.notified?.amount ?? NaN;
  if (!Number.isSafeInteger(amount)) return null;
  if (new Set(pathways.map(({ pathwayKey }) => pathwayKey)).size < pathways.length) return null;
  if (pathways.length === 0) return [amount];
  const keys = pathways.map(({ key }) => key);
  const rest = hospitalKey - keys.reduce((a, b) => a + b, 0);
  if (!(rest >= -KEY_TOLERANCE * hospitalKey)) return null;
  const split = allocate(euroCents(amount), [...keys, Math.max(0, rest)]);
  if (split.status === "computed") return split.value;
  // No activity at all in the hospital: the whole line stays unallocated.
  return split.reason === "no-denominator" ? [...keys.map(() => 0), amount] : null;
}
