import { computed, notComputable, type Method, type Result } from "../shared/result";

export const METHOD: Method = {
  id: "cost-pareto",
  version: "1.0.0",
  source: "Juran JM. Quality Control Handbook, 1951 (the vital few), in order of amount",
};

export interface ParetoPart {
  readonly partKey: string;
  readonly amountCents: number;
  /** Part of the total, 0 to 1. */
  readonly share: number;
  /** This part and the larger ones together, 0 to 1. */
  readonly cumulativeShare: number;
  /** Whether the part is needed to reach the line. */
  readonly isVital: boolean;
}

/**
 * Puts the parts of a cost in order of size and marks the few that make up most of it.
 *
 * Formula: cumulative share = Σ of this and all larger parts / total; vital are the parts up to and
 * including the one with which the cumulative share reaches the line.
 *
 * @param parts amounts of 0 or more, in any order; keys differ. @param line share, 0 to 1, e.g. 0.8.
 * @returns parts, the largest first; `no-denominator` when there is no cost, `outside-method-range` for
 *   a negative amount or a line that cannot be.
 * Source: Juran 1951.
 * Example: 50, 30, 15 and 5 with a line of 0.8: the first two are vital.
 */
export function computePareto(
  parts: readonly { readonly partKey: string; readonly amountCents: number }[],
  line: number,
): Result<readonly ParetoPart[]> {
  const isLine = line >= 0 && line <= 1;
  const areAmounts = parts.every(
    ({ amountCents }) => amountCents >= 0 && Number.isFinite(amountCents),
  );
  if (!isLine || !areAmounts) return notComputable("outside-method-range", METHOD, "amount");
  const total = parts.reduce((sum, { amountCents }) => sum + amountCents, 0);
  if (!(total > 0)) return notComputable("no-denominator", METHOD, "parts");
  if (!Number.isFinite(total)) return notComputable("outside-method-range", METHOD, "amount");
  const ordered = parts.toSorted(
    (a, b) => b.amountCents - a.amountCents || (a.partKey < b.partKey ? -1 : 1),
  );
  let reached = 0;
  const found = ordered.map(({ partKey, amountCents }): ParetoPart => {
    const isVital = reached / total < line - 1e-12;
    reached += amountCents;
    return {
      partKey,
      amountCents,
      share: amountCents / total,
      cumulativeShare: Math.min(1, reached / total),
      isVital,
    };
  });
  return computed(found, "eur-cents", parts.length, METHOD);
}
