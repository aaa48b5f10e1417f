import "server-only";
import type { AllocationSettings, CapacitySettings } from "@/lib/contracts/costing/settings";
import { allocateSupport } from "@/lib/engine/costing/index";
import { euroCents } from "@/lib/engine/shared/units";
import type { InputFault } from "@/lib/errors/app-error";
import type { ResourceRow } from "@/lib/repositories/publishing/capacity-rates";
import { computeCapacity } from "./compute-capacity";
import type { CostInputs } from "./cost-inputs";

/** Where a rule of practical time goes wrong: the row that takes more than is left, or its shares. */
export function findCapacityFault(
  resources: readonly ResourceRow[],
  settings: CapacitySettings,
): InputFault | null {
  for (const resource of resources) {
    const capacity = computeCapacity(resource, settings);
    if (capacity.status === "computed") continue;
    const row = settings.deductions.findIndex(({ code }) => code === capacity.detail);
    if (row >= 0) {
      const isMix = settings.deductions[row]?.kind === "age-mix";
      const isSum = isMix && capacity.method.id === "tdabc-age-exemption";
      return {
        pointer: `/settings/deductions/${row}`,
        code: isSum ? "age-mix-not-whole" : "deducts-more-than-is-left",
      };
    }
    if (capacity.reason === "no-denominator") {
      return { pointer: "/settings/deductions", code: "nothing-left" };
    }
    const isTyped = settings.route === "typed";
    return {
      pointer: isTyped ? "/settings/typedHours" : "/settings/practicalShare",
      code: isTyped ? "typed-hours-impossible" : "share-impossible",
    };
  }
  return null;
}

function findCentreFault(inputs: CostInputs, settings: AllocationSettings): InputFault | null {
  const centres = new Set(inputs.ledger.map(({ costCentre }) => costCentre));
  const ofResources = new Set(inputs.resources.map(({ costCentre }) => costCentre));
  const supports = settings.supports.map(({ centre }) => centre);
  for (const [place, { centre, amounts }] of settings.supports.entries()) {
    const pointer = `/settings/supports/${place}`;
    if (supports.indexOf(centre) !== place) return { pointer, code: "support-twice" };
    if (!centres.has(centre)) return { pointer, code: "support-not-in-ledger" };
    if (ofResources.has(centre)) return { pointer, code: "support-has-resources" };
    const stranger = amounts.findIndex(
      ({ receiver }) => !ofResources.has(receiver) && !supports.includes(receiver),
    );
    if (stranger >= 0) {
      return { pointer: `${pointer}/amounts/${stranger}`, code: "receiver-without-resources" };
    }
  }
  return null;
}

/** Where an allocation goes wrong: a centre that is not there, or whose cost has nowhere to go. */
export function findAllocationFault(
  inputs: CostInputs,
  settings: AllocationSettings,
): InputFault | null {
  const known = findCentreFault(inputs, settings);
  if (known) return known;
  const flows = allocateSupport(
    settings.supports.map(({ centre, amounts }) => ({
      centreKey: centre,
      amountCents: euroCents(100),
      drivers: amounts.map(({ receiver, amount }) => ({ receiverKey: receiver, driver: amount })),
    })),
    settings.method,
  );
  if (flows.status === "computed") return null;
  const place = settings.supports.findIndex(({ centre }) => centre === flows.detail);
  return { pointer: `/settings/supports/${Math.max(0, place)}`, code: "support-goes-nowhere" };
}
