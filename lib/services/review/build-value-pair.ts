import "server-only";
import type { Estimate, PeriodStamp } from "@/lib/contracts/steering/figure";
import type {
  PromChange,
  ValuePair,
  ValuePairPoint,
} from "@/lib/contracts/steering/review-contents";
import { notComputable, type Result } from "@/lib/engine/shared/result";
import { MEAN_INTERVAL_METHOD } from "@/lib/engine/statistics";
import { computeEstimate } from "../indicators/compute-estimate";
import type { PathwayFigures } from "../indicators/load-pathway-figures";
import { resolvePrevious } from "../indicators/resolve-period";
import { selectSources } from "../indicators/select-sources";

const COST = "tdabc-cost";
/** Enough to see a direction, few enough to label each point. */
const POINTS = 5;

function estimateIn(figures: PathwayFigures, code: string, period: PeriodStamp): Result<Estimate> {
  const definition = figures.definitions.get(code);
  if (!definition) return notComputable("not-delivered", MEAN_INTERVAL_METHOD, code);
  const cells = (figures.cells.get(code) ?? []).filter(
    (c) => c.periodStart >= period.from && c.periodStart < period.until,
  );
  return computeEstimate(cells, definition);
}

/** The change that is known most recently; of those, the one furthest after treatment comes first. */
function chooseOutcome(changes: readonly PromChange[]): PromChange | null {
  const indexes = changes.filter((change) => change.scoreKey === "index");
  const candidates = indexes.length > 0 ? indexes : changes;
  return candidates.reduce<PromChange | null>(
    (best, change) => (best && best.gain.period.from >= change.gain.period.from ? best : change),
    null,
  );
}

/** Outcome and cost of the same quarters, side by side; null when no outcome was measured. */
export function buildValuePair(
  figures: PathwayFigures,
  changes: readonly PromChange[],
): ValuePair | null {
  const chosen = chooseOutcome(changes);
  if (!chosen) return null;
  const periods: PeriodStamp[] = [];
  let period = chosen.gain.period;
  for (let count = 0; count < POINTS; count += 1) {
    periods.unshift(period);
    period = resolvePrevious(period);
  }
  const points: ValuePairPoint[] = periods.map((span) => ({
    period: span,
    outcome: estimateIn(figures, chosen.gain.definition.code, span),
    cost: estimateIn(figures, COST, span),
    costWithoutPhysicians: estimateIn(figures, "tdabc-cost-excl-physicians", span),
  }));
  const cost = figures.definitions.get(COST);
  const sources = [
    ...chosen.gain.sources,
    ...(cost ? selectSources(cost, figures.publications) : []),
  ];
  return { outcome: chosen.gain.definition, sources, points };
}
