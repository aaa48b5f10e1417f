import type { ValuePair } from "@/lib/contracts/steering/review-contents";
import type { OutcomeCostModel } from "./charts/outcome-models";
import { figureUnitOf } from "./figure-unit-of";
import { prepareHeading } from "./prepare-heading";
import { writePeriod } from "./prepare-period";
import type { Writer } from "./writer";

interface PairContext {
  readonly dataKind: "own" | "example" | "open-data";
}

type Overlap = "both-overlap" | "outcome-differs" | "cost-differs" | "both-differ";

interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

function isApart(one: Interval, other: Interval): boolean {
  if (one.low === null || one.high === null || other.low === null || other.high === null) {
    return false;
  }
  return one.low > other.high || other.low > one.high;
}

/** Whether first and last period are told apart by their intervals; words claim no more than that. */
function compareEnds(points: OutcomeCostModel["points"]): Overlap {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || first === last) return "both-overlap";
  const hasOutcome = isApart(first.outcome, last.outcome);
  const hasCost = isApart(first.cost, last.cost);
  if (hasOutcome && hasCost) return "both-differ";
  if (hasOutcome) return "outcome-differs";
  return hasCost ? "cost-differs" : "both-overlap";
}

/**
 * Outcome beside cost for up to five periods, each with its 95 % intervals; never one score.
 *
 * @param pair periods with outcome and cost of the same episodes, oldest first.
 * @param context origin of the figures.
 * @param writer of the reader's language.
 * @returns the model; null when no period has both figures.
 * Source: requirements R001, R002 and R025 (outcome beside cost).
 * Example: intervals of first and last quarter that overlap on both axes read "geen aantoonbaar verschil".
 */
export function prepareValuePair(
  pair: ValuePair,
  context: PairContext,
  writer: Writer,
): OutcomeCostModel | null {
  const points = pair.points.flatMap(({ period, outcome, cost }) => {
    if (outcome.status !== "computed" || cost.status !== "computed") return [];
    const toRange = ({ amount, lower, upper }: typeof outcome.value) => ({
      amount,
      low: lower,
      high: upper,
    });
    return [
      {
        key: period.from,
        label: writePeriod(period, writer),
        outcome: toRange(outcome.value),
        cost: toRange(cost.value),
        count: outcome.denominator,
      },
    ];
  });
  const newest = pair.points.at(-1);
  if (points.length === 0 || !newest) return null;
  const outcomeName = writer.localised(pair.outcome.short);
  const title = writer.text(`overview.pair.${compareEnds(points)}`);
  return {
    kind: "outcome-cost",
    heading: prepareHeading(
      { definition: pair.outcome, period: newest.period, sources: pair.sources, ...context },
      {
        title,
        verdict: writer.text("overview.pair.verdict"),
        description: writer.text("overview.pair.describe", { outcome: outcomeName, title }),
      },
      writer,
    ),
    outcome: { label: outcomeName, unit: figureUnitOf(pair.outcome.unit) },
    cost: { label: writer.text("overview.pair.cost"), unit: "eur" },
    points,
  };
}
