import { computed, notComputable, withWarnings, type Method, type Result } from "../shared/result";
import { euroCents, roundToCents, type EuroCents } from "../shared/units";
import {
  fitsInCents,
  provenanceWarnings,
  toProvenance,
  type Coefficient,
  type Provenance,
} from "./coefficient";

/**
 * What a scenario does to a sub-part at its next recalculation. The lens is part of the type: a
 * marginal amount is never added to an attributed amount or to cash.
 */
export interface BudgetChange {
  readonly lens: "marginal";
  readonly baseCents: EuroCents;
  readonly scenarioCents: EuroCents;
  readonly changeCents: EuroCents;
  readonly provenance: Provenance;
}

/**
 * Wraps a calibrated scenario: base is the notified amount to the cent, the scenario is rounded once.
 *
 * @param notified amount of the letter in whole euro cents.
 * @param scenarioUnrounded in cents.
 * @param used every coefficient that the scenario rests on.
 */
export function toBudgetChange(
  notified: Coefficient,
  scenarioUnrounded: number,
  used: readonly Coefficient[],
  method: Method,
): Result<BudgetChange> {
  if (!Number.isInteger(notified.amount) || !fitsInCents(notified.amount)) {
    return notComputable("outside-method-range", method, notified.key);
  }
  // Beyond exact whole numbers there is no amount in cents any more.
  if (!fitsInCents(scenarioUnrounded)) {
    return notComputable("outside-method-range", method, "scenario");
  }
  const baseCents = euroCents(notified.amount);
  const scenarioCents = roundToCents(scenarioUnrounded);
  const provenance = toProvenance([notified, ...used]);
  const change: BudgetChange = {
    lens: "marginal",
    baseCents,
    scenarioCents,
    changeCents: euroCents(scenarioCents - baseCents),
    provenance,
  };
  return withWarnings(
    computed(change, "eur-cents", provenance.coefficients.length, method),
    provenanceWarnings(provenance),
  );
}
