import type { CostBlock } from "@/lib/contracts/steering/review-contents";
import type { Writer } from "./writer";

/** The column says euro; the figures carry no sign of their own. */
const CENTS = 100;

/** A step of the pathway as a table row, all parts written. */
export interface CostRow {
  readonly key: string;
  readonly name: string;
  readonly valueLabel: "value-adding" | "necessary" | "waste" | null;
  /** Null where the step uses no time (implants, medicines). */
  readonly minutes: string | null;
  readonly cost: string;
  /** Against the same period a year earlier; null when there was none. */
  readonly change: string | null;
}

/**
 * The steps of a pathway with minutes, euro and the change in a year, for each episode.
 *
 * @param block cost of the pathway; amounts in cents for each episode.
 * @param isWithPhysicians whether physicians' minutes count.
 * @param writer of the reader's language.
 * @returns one row for each step in the pathway's order, and the sum as the last row.
 * Source: requirement D.2; TDABC report 4.3 (pathway strip).
 * Example: 184600 cents now and 190700 a year ago are written "1.846" and "−61".
 */
export function prepareCostRows(
  block: CostBlock,
  isWithPhysicians: boolean,
  writer: Writer,
): readonly CostRow[] {
  const costOf = (step: CostBlock["steps"][number]) =>
    isWithPhysicians
      ? { now: step.costCents, before: step.previousCostCents }
      : { now: step.costWithoutPhysiciansCents, before: step.previousCostWithoutPhysiciansCents };
  const change = (now: number, before: number | null): string | null =>
    before === null ? null : writer.signed((now - before) / CENTS, "count");
  const rows = block.steps.map((step): CostRow => {
    const { now, before } = costOf(step);
    return {
      key: step.stepCode,
      name: writer.localised(step.name),
      valueLabel: step.valueLabel,
      minutes: step.minutes === null ? null : writer.figure(step.minutes, "minutes"),
      cost: writer.figure(now / CENTS, "count"),
      change: change(now, before),
    };
  });
  const costs = block.steps.map(costOf);
  const now = costs.reduce((sum, cost) => sum + cost.now, 0);
  const isCompared = costs.some((cost) => cost.before !== null);
  const before = costs.reduce((sum, cost) => sum + (cost.before ?? 0), 0);
  const minutes = block.steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0);
  return [
    ...rows,
    {
      key: "total",
      name: writer.text("costing.total"),
      valueLabel: null,
      minutes: writer.figure(minutes, "minutes"),
      cost: writer.figure(now / CENTS, "count"),
      change: change(now, isCompared ? before : null),
    },
  ];
}
