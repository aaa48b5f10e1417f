import "server-only";
import type { InstalledRiskModel, RiskModelStanding } from "@/lib/contracts/risk-models/risk-model";

/** How a coefficient set stands on a day. */
export function classifyRiskModel(
  { withdrawnAt, validFrom, validTo }: InstalledRiskModel,
  on: string,
): RiskModelStanding {
  if (withdrawnAt !== null) return "withdrawn";
  if (validFrom > on) return "not-yet-valid";
  return validTo !== null && validTo < on ? "expired" : "in-use";
}
