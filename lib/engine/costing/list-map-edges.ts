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
  /** Last steps of complications: detours that come back at the next step of the main line. */
  readonly detourEnds: Map<string, string>;
}

/** The ends so far: of the main line, of the branches that meet here, of detours that come back. */
function gatherEnds(flow: Flow): readonly string[] {
  const main = flow.branchEnds.size > 0 ? [...flow.branchEnds.values()] : flow.ends;
  const all = [...main, ...flow.detourEnds.values()];
  flow.branchEnds.clear();
  flow.detourEnds.clear();
  return all;
}

function takeDetour(flow: Flow, step: MapStep, sectionKey: string): readonly string[] {
  if (flow.branchEnds.size > 0) flow.ends = gatherEnds(flow);
  const last = flow.detourEnds.get(sectionKey);
  flow.detourEnds.set(sectionKey, step.stepKey);
  return last === undefined ? flow.ends : [last];
}

function takeBranch(flow: Flow, step: MapStep, sectionKey: string): readonly string[] {
  if (flow.branchEnds.size === 0) flow.forkEnds = gatherEnds(flow);
  const last = flow.branchEnds.get(sectionKey);
  flow.branchEnds.set(sectionKey, step.stepKey);
  return last === undefined ? flow.forkEnds : [last];
}

function takeStep(flow: Flow, step: MapStep, section: MapSection | undefined): readonly string[] {
  if (section?.kind === "complication") return takeDetour(flow, step, section.sectionKey);
  if (section?.kind === "branch") return takeBranch(flow, step, section.sectionKey);
  const before = gatherEnds(flow);
  flow.ends = [step.stepKey];
  return before;
}

/**
 * Lists the arrows of a map. Where a step says what it follows, that holds; otherwise the order of
 * the list does: branches fork from the step before the choice and meet again at the step after it;
 * complications leave the main line and come back to it.
 *
 * @param map a draft or version.
 * @returns arrows in the order of the steps they lead to; none for a map of one step.
 * Source: Kaplan and Porter 2011 (process maps).
 * Example: intake, [vaginal], [caesarean], maternity: intake leads to both, both to maternity.
 */
export function listMapEdges(map: PathwayMap): readonly MapEdge[] {
  const sections = new Map(map.sections.map((section) => [section.sectionKey, section]));
  const known = new Set(map.steps.map(({ stepKey }) => stepKey));
  const flow: Flow = { ends: [], forkEnds: [], branchEnds: new Map(), detourEnds: new Map() };
  return map.steps.flatMap((step) => {
    const byOrder = takeStep(flow, step, sections.get(step.sectionKey ?? ""));
    const before = step.follows ?? byOrder;
    return before
      .filter((fromKey) => known.has(fromKey))
      .map((fromKey) => ({ fromKey, toKey: step.stepKey }));
  });
}
