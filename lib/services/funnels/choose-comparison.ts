import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { DefinitionRecord, PeriodStamp } from "@/lib/contracts/steering/figure";
import type { FunnelGrouping } from "@/lib/contracts/steering/funnels";
import { shiftMonth, type Quarter } from "@/lib/engine/shared/quarter";
import { resolvePeriod, type Coverage } from "../indicators/resolve-period";

/** A funnel holds one to three years: two, so that the year before them can be the reference. */
const COMPARISON_MONTHS = 24;
const REFERENCE_MONTHS = 12;

const GAIN = "prom-gain.";

/** Whether units can stand beside each other on this indicator. */
export function isComparable(definition: DefinitionRecord): boolean {
  if (definition.code.startsWith(GAIN)) return true;
  return (
    definition.measure === "proportion" &&
    definition.chartKind !== "none" &&
    (definition.class === "clinical" || definition.class === "process")
  );
}

/** Whether the indicator is a change that patients reported. */
export function isGain(definition: DefinitionRecord): boolean {
  return definition.code.startsWith(GAIN);
}

/** The span that is compared: two years to the end of the quarter, or the year of a yearly source. */
export function resolveComparisonPeriod(quarter: Quarter, coverage: Coverage | null): PeriodStamp {
  const period = resolvePeriod(quarter, coverage);
  if (period.precision === "year") return period;
  return {
    precision: "month",
    from: shiftMonth(period.until, -COMPARISON_MONTHS),
    until: period.until,
  };
}

/** The year before the compared span, from which a hospital's own expectation is learned. */
export function resolveReferencePeriod(period: PeriodStamp): PeriodStamp {
  return {
    precision: "month",
    from: shiftMonth(period.from, -REFERENCE_MONTHS),
    until: period.from,
  };
}

/** By what a reader may compare, the best first. */
export function listGroupings(actor: Actor, hasPeers: boolean): readonly FunnelGrouping[] {
  const inside: readonly FunnelGrouping[] = ["ward", "department", "site"];
  if (actor.scope.hospitalIds.length > 1) return ["hospital"];
  return hasPeers ? ["hospital"] : inside;
}

/** The variant that is looked at; reported gains of very different operations are not mixed unasked. */
export function chooseVariant(
  asked: string | null,
  present: readonly { readonly variant: string; readonly n: number }[],
  definition: DefinitionRecord,
): string | null {
  const known = present.filter(({ variant }) => variant !== "");
  if (asked === "all") return null;
  const found = known.find(({ variant }) => variant === asked);
  if (found) return found.variant;
  if (!isGain(definition)) return null;
  return [...known].sort((a, b) => b.n - a.n)[0]?.variant ?? null;
}
