import "server-only";
import type { ScenarioSummary, TypedFigures } from "@/lib/contracts/steering/simulator";
import {
  simulate,
  withTypedFigures,
  type CalibratedLetter,
  type OutcomeGoal,
  type SimulationPlan,
} from "@/lib/engine/budget";

/** A scenario ready to be run. */
export interface ScenarioInputs {
  readonly letter: CalibratedLetter;
  readonly plan: SimulationPlan;
  readonly figures: TypedFigures;
  readonly goals: readonly OutcomeGoal[];
}

/** Runs a scenario on the server, by the same engine as the browser, and keeps its amounts. */
export function summariseRun({ letter, plan, figures, goals }: ScenarioInputs): ScenarioSummary {
  const run = simulate(withTypedFigures(letter, figures), plan, goals);
  return {
    components: run.components.map(({ key, result }) => ({
      key,
      cents: result.status === "computed" ? result.value.cents : null,
    })),
    netCents: run.net.status === "computed" ? run.net.value.cents : null,
    unconfirmedCount: run.unconfirmed.length,
  };
}
