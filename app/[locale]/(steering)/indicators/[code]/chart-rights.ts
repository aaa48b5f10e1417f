import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";

/** What the reader may change on this page; the API asks again. */
export interface ChartRights {
  readonly manage: boolean;
  readonly annotate: boolean;
  readonly target: boolean;
  /** Sees every pathway and ward, and so may write a remark for the whole hospital. */
  readonly all: boolean;
}

export function chartRightsOf(actor: Actor): ChartRights {
  const { role, scope } = actor;
  return {
    manage: can(role, "chart.manage"),
    annotate: can(role, "annotation.write"),
    target: can(role, "target.manage"),
    all: scope.pathwayCodes.includes("*") && scope.wardCodes.includes("*"),
  };
}
