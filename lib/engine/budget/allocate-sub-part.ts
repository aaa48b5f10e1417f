import { allocate } from "../shared/allocate";
import { computed, notComputable, withWarnings, type Method, type Result } from "../shared/result";
import { euroCents, type EuroCents } from "../shared/units";
import {
  provenanceWarnings,
  readCoefficients,
  sumAmounts,
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
  const amounts = new Map<string, number>();
  const used: Coefficient[] = [];
  let unallocatedCents = 0;
  for (const line of lines) {
    const read = readCoefficients({ [line.lineKey]: line.notified }, METHOD);
    if (read.status !== "read") return read;
    const split = splitLine(line, sumAmounts(read.used));
    if (split === null) return notComputable("outside-method-range", METHOD, line.lineKey);
    for (const { pathwayKey, amountCents } of split.byPathway) {
      amounts.set(pathwayKey, (amounts.get(pathwayKey) ?? 0) + amountCents);
    }
    unallocatedCents += split.unallocatedCents;
    used.push(...read.used);
  }
  const provenance = toProvenance(used);
  const attribution: SubPartAttribution = {
    lens: "attributed",
    subPartKey,
    notifiedCents: euroCents(sumAmounts(used)),
    byPathway: [...amounts]
      .map(([pathwayKey, amount]) => ({ pathwayKey, amountCents: euroCents(amount) }))
      .sort(byKey),
    unallocatedCents: euroCents(unallocatedCents),
    provenance,
  };
  return withWarnings(
    computed(attribution, "eur-cents", lines.length, METHOD),
    provenanceWarnings(provenance),
  );
}

type LineSplit = Pick<SubPartAttribution, "byPathway" | "unallocatedCents">;

/** The amounts of one line; `null` when the line contradicts itself. */
function splitLine(line: SubPartLine, amount: number): LineSplit | null {
  // One order of pathways, so that the last cent falls on the same one however they came.
  const pathways = [...line.pathways].sort(byKey);
  const keys = pathways.map(({ key }) => key);
  const rest = line.hospitalKey - keys.reduce((a, b) => a + b, 0);
  const isTwice = new Set(pathways.map(({ pathwayKey }) => pathwayKey)).size < pathways.length;
  const isOver = keys.length > 0 && !(rest >= -KEY_TOLERANCE * line.hospitalKey);
  if (!Number.isSafeInteger(amount) || isTwice || isOver) return null;
  const weights = keys.length > 0 ? [...keys, Math.max(0, rest)] : [1];
  const split = allocate(euroCents(amount), weights);
  if (split.status === "computed") return toSplit(pathways, split.value);
  // No activity at all in the hospital: the whole line stays unallocated.
  if (split.reason !== "no-denominator") return null;
  return toSplit(pathways, [...keys.map(() => euroCents(0)), euroCents(amount)]);
}

function toSplit(pathways: SubPartLine["pathways"], parts: readonly EuroCents[]): LineSplit {
  const [unallocatedCents = euroCents(0)] = parts.slice(pathways.length);
  const byPathway = parts
    .slice(0, pathways.length)
    .map((amountCents, index) => ({ pathwayKey: pathways[index]?.pathwayKey ?? "", amountCents }));
  return { byPathway, unallocatedCents };
}

function byKey(a: { readonly pathwayKey: string }, b: { readonly pathwayKey: string }): number {
  return a.pathwayKey < b.pathwayKey ? -1 : 1;
}
