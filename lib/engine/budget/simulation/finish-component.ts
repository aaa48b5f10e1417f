import { computed, notComputable, withWarnings } from "../../shared/result";
import { roundToCents } from "../../shared/units";
import { fitsInCents, provenanceWarnings, toProvenance } from "../coefficient";
import { METHOD, type FigureReader } from "./simulation-figures";
import type { ComponentResult } from "./simulation-model";

/**
 * Closes the computation of one component: the refusal of its reader, or the amount rounded once with
 * every figure that it rests on.
 *
 * @param reader that the component read with. @param unrounded change in euro cents.
 * @param warnings codes of what the reader of the screen must know.
 * @returns the component; `outside-method-range` for an amount that is no number of cents.
 * Source: house rule on money (rounded once, at the end).
 * Example: an unrounded −6,219,688.4 cents is −6,219,688.
 */
export function finishComponent(
  reader: FigureReader,
  unrounded: number,
  warnings: readonly string[] = [],
): ComponentResult {
  if (reader.refusal) return reader.refusal;
  if (!Number.isFinite(unrounded) || !fitsInCents(unrounded)) {
    return notComputable("outside-method-range", METHOD, "levers");
  }
  const { coefficients } = toProvenance(reader.used);
  const amount = {
    cents: roundToCents(unrounded),
    lines: reader.lines,
    used: coefficients,
    warnings,
  };
  return withWarnings(computed(amount, "eur-cents", coefficients.length, METHOD), [
    ...provenanceWarnings(toProvenance(reader.used)),
    ...warnings,
  ]);
}
