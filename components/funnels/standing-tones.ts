import type { Tone } from "@/components/ui/tone";
import type { RiskModelStanding } from "@/lib/contracts/risk-models/risk-model";

/** How the standing of a coefficient set is coloured; the word always goes with it. */
export const STANDING_TONES: Readonly<Record<RiskModelStanding, Tone>> = {
  "in-use": "better",
  "not-yet-valid": "warning",
  expired: "danger",
  withdrawn: "plain",
};
