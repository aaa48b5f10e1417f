import type { CapacitySettings } from "@/lib/contracts/costing/settings";
import {
  computeCapacityByRule,
  computeCapacityCostRate,
  type CapacityBlocks,
  type DeliveredCapacity,
} from "@/lib/engine/costing";
import { euroCents, type Minutes } from "@/lib/engine/shared/units";
import type { Writer } from "../writer";
import { prepareMeltingBar, type MeltingBarModel } from "./prepare-melting-bar";

/** What a rate follows from, apart from the rule that is being typed. */
export interface PreviewBase {
  readonly delivered: DeliveredCapacity;
  readonly suppliedCostCents: number | null;
  /** The rate that holds now; null where there is none. */
  readonly centsPerMinute: number | null;
  readonly blocks: CapacityBlocks;
}

/** What the typed rule would give, before it is saved. */
export interface CapacityPreview {
  /** Null where no time is left or a row takes more than there is. */
  readonly melting: MeltingBarModel | null;
  /** Cost ÷ minutes = rate, with the figures filled in; null where there is no rate. */
  readonly formula: string | null;
  readonly rate: string | null;
  /** Against the rate that holds now, with its sign; null where either is missing. */
  readonly change: string | null;
  readonly warning: string | null;
}

const MINUTES_PER_HOUR = 60;

/**
 * Works out what a rule gives while it is typed: the chain of hours and the rate that follows.
 *
 * @param settings the rule as it was read from the form.
 * @param base delivered time, cost and the rate that holds now.
 * @param writer of the reader's language.
 * @returns bar, formula and rate in words; nothing is saved.
 * Source: requirement TDABC 1.2, 1.3 (the denominator is the argument: show it before it is decided).
 * Example: 600,000 euro over 1,900 hours is written "€ 600.000 ÷ 1.900,0 u = € 5,2632 per minuut".
 */
export function prepareCapacityPreview(
  settings: CapacitySettings,
  base: PreviewBase,
  writer: Writer,
): CapacityPreview {
  const { delivered, blocks } = base;
  const capacity = computeCapacityByRule(delivered, settings, blocks);
  if (capacity.status === "not-computable") {
    const warning = writer.text("costing-capacity.preview.impossible");
    return { melting: null, formula: null, rate: null, change: null, warning };
  }
  const { steps, share, practicalMinutes } = capacity.value;
  const { contractHours } = settings;
  const chain = {
    settings,
    contractHours,
    steps,
    practicalHours: share * contractHours,
    row: delivered,
  };
  return {
    melting: prepareMeltingBar(chain, writer),
    ...writeRate(base, practicalMinutes, writer),
    warning: capacity.warnings.length > 0 ? writer.text("costing-capacity.melt.warning") : null,
  };
}

function writeRate(base: PreviewBase, practicalMinutes: Minutes, writer: Writer) {
  const { suppliedCostCents, centsPerMinute } = base;
  const nothing = { formula: null, rate: null, change: null };
  if (suppliedCostCents === null) return nothing;
  const rate = computeCapacityCostRate({
    suppliedCostCents: euroCents(suppliedCostCents),
    practicalCapacityMinutes: practicalMinutes,
  });
  if (rate.status === "not-computable") return nothing;
  const written = writer.figure(rate.value, "eur-per-minute");
  return {
    formula: writer.text("costing-capacity.preview.formula", {
      cost: writer.figure(suppliedCostCents, "eur"),
      hours: writer.figure(practicalMinutes / MINUTES_PER_HOUR, "count"),
      rate: written,
    }),
    rate: written,
    change: centsPerMinute ? writer.signed(rate.value / centsPerMinute - 1, "ratio") : null,
  };
}
