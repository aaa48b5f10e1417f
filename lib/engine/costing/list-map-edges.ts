import type { MapSection, MapStep, PathwayMap } from "./pathway-map";

/** One step comes right after another. */
export interface MapEdge {
  readonly fromKey: string;
  readonly toKey: string;
}

interface Flow {
  /** Ends that the next step of the main line follows. */
  ends: readonly string[];
  /** Where the branches of the open choice begin. */
  forkEnds: readonly string[];
  /** Last steps of each branch of the open choice, by section. */
  readonly branchEnds: Map<string, string>;
}

function settleChoice(flow: Flow): void {
  if (flow.branchEnds.size === 0) return;
  flow.ends = [...flow.branchEnds.values()];
  flow.branchEnds.clear();
}

function takeStep(flow: Flow, step: MapStep, section: MapSection | undefined): readonly string[] {
  if (section?.kind !== "branch") {
    settleChoice(flow);
    const before = flow.ends;
    flow.ends = [step.stepKey];
    return before;
  }
  if (flow.branchEnds.size === 0) flow.forkEnds = flow.ends;
  const last = flow.branchEnds.get(section.sectionKey);
  flow.branchEnds.set(section.sectionKey, step.stepKey);
  return last === undefined ? flow.forkEnds : [last];
}

/**
 * Lists the arrows of a map. Where a step says what it follows, that holds; otherwise the order of
 * the list does: branches fork from the step before the choice and meet again at the step after it.
 *
 * @param map a draft or version.
 * @returns arrows in the order of the steps they lead to; none for a map of one step.
 * Source: Kaplan and Porter 2011 (process maps).
 * Example: intake, [vaginal], [caesarean], maternity: intake leads to both, both to maternity.
 */
export function listMapEdges(map: PathwayMap): readonly MapEdge[] {
  const sections = new Map(map.sections.map((section) => [section.sectionKey, section]));
  const known = new Set(map.steps.map(({ stepKey }) => stepKey));
  const flow: Flow = { ends: [], forkEnds: [], branchEnds: new Map() };
  return map.steps.flatMap((step) => {
    const byOrder = takeStep(flow, step, sections.get(step.sectionKey ?? ""));
    const before = step.follows ?? byOrder;
    return before
      .filter((fromKey) => known.has(fromKey))
      .map((fromKey) => ({ fromKey, toKey: step.stepKey }));
  });
}
