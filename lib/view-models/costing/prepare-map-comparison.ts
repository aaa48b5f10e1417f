import type { MapPricing } from "@/lib/contracts/costing/workbench";
import {
  computeExpectedPathwayCost,
  computeMapComparison,
  type ComparedStep,
  type PathwayMap,
} from "@/lib/engine/costing";
import type { Result } from "@/lib/engine/shared/result";
import type { Writer } from "../writer";

export interface ComparedRow {
  readonly stepKey: string;
  readonly name: string;
  readonly change: ComparedStep["change"];
  /** "nieuw", "weg", or what changed in words. */
  readonly changed: string;
  readonly before: string | null;
  readonly after: string | null;
  /** With its sign; null where a cost is incomplete. */
  readonly difference: string | null;
}

/** Two maps beside each other, all parts written. */
export interface WrittenComparison {
  readonly rows: readonly ComparedRow[];
  readonly before: string | null;
  readonly after: string | null;
  readonly difference: string | null;
  readonly relative: string | null;
  readonly sameCount: number;
}

const write = (result: Result, writer: Writer): string | null =>
  result.status === "computed" ? writer.figure(result.value, "eur-exact") : null;
const writeSigned = (result: Result, writer: Writer): string | null =>
  result.status === "computed" ? writer.signed(result.value, "eur-exact") : null;

function changedWords({ change, changedParts }: ComparedStep, writer: Writer): string {
  if (change !== "changed") return writer.text(`pathway-maps.change.${change}`);
  return changedParts.map((part) => writer.text(`pathway-maps.changed.${part}`)).join(", ");
}

/** Rates of physicians that the reader may not see count as nothing on both sides. */
function visible({ isWithPhysicians, resources }: MapPricing) {
  return resources.map((resource) =>
    resource.isPhysician && !isWithPhysicians
      ? { ...resource, rate: 0 as NonNullable<typeof resource.rate> }
      : resource,
  );
}

/**
 * Compares two maps at the same rates: what was added, removed and changed, and what each does.
 *
 * @param before the predecessor.
 * @param after the map looked at.
 * @param context rates, today and the writer; a reader who may not see physicians compares without.
 * @returns rows in the order of `after`, removed ones last; null while either contradicts itself.
 * Source: requirement D.5 (edit creates a version), R090.
 * Example: a scan of 50 euro that is left out reads "weg" with "−€ 50,00".
 */
export function prepareMapComparison(
  before: PathwayMap,
  after: PathwayMap,
  context: { readonly pricing: MapPricing; readonly today: string; readonly writer: Writer },
): WrittenComparison | null {
  const { pricing, today, writer } = context;
  const question = { resources: visible(pricing), study: pricing.study, amounts: {} };
  const was = computeExpectedPathwayCost(before, question, today);
  const is = computeExpectedPathwayCost(after, question, today);
  if (was.status !== "computed" || is.status !== "computed") return null;
  const compared = computeMapComparison(
    { map: before, cost: was.value },
    { map: after, cost: is.value },
  );
  const costIn = (steps: typeof was.value.steps, key: string) => {
    const step = steps.find(({ stepKey }) => stepKey === key);
    return step ? write(step.total, writer) : null;
  };
  const { relativeChange } = compared;
  return {
    rows: compared.steps
      .filter(({ change }) => change !== "same")
      .map((step) => ({
        stepKey: step.stepKey,
        name: step.name,
        change: step.change,
        changed: changedWords(step, writer),
        before: costIn(was.value.steps, step.stepKey),
        after: costIn(is.value.steps, step.stepKey),
        difference: writeSigned(step.difference, writer),
      })),
    before: write(was.value.total, writer),
    after: write(is.value.total, writer),
    difference: writeSigned(compared.difference, writer),
    relative:
      relativeChange.status === "computed" ? writer.signed(relativeChange.value, "ratio") : null,
    sameCount: compared.steps.filter(({ change }) => change === "same").length,
  };
}
