import "server-only";
import type { ProcessMap } from "@/lib/contracts/steering/process";
import { computeDirectlyFollows, discloseEdges, type ProcessCase } from "@/lib/engine/process";
import { MINIMUM_CASES } from "./minimum-cases";

/** The directly-follows map of some cases, without the steps and arrows that too few went. */
export function buildMap(cases: readonly ProcessCase[]): ProcessMap {
  const { activities, edges } = computeDirectlyFollows(cases);
  const { shown, foldedEdges } = discloseEdges(edges, MINIMUM_CASES);
  return {
    activities: activities.filter((one) => one.cases >= MINIMUM_CASES),
    edges: shown,
    foldedEdges,
  };
}
