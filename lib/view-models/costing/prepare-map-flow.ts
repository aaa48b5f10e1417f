import { listMapEdges, type MapSection, type MapStep, type PathwayMap } from "@/lib/engine/costing";
import type {
  FlowEdge,
  FlowGraph,
  FlowLayout,
  FlowNode,
  FlowPoint,
  FlowTone,
} from "../charts/flow-map-model";
import { measureFlowNode } from "../charts/measure-flow-node";
import type { Writer } from "../writer";
import type { WorkbenchModel } from "./prepare-workbench";

const TONES: Readonly<Record<string, FlowTone>> = {
  "value-adding": "accent",
  necessary: "plain",
  waste: "warning",
};
const GAP = { beside: 26, below: 28 };
const MARGIN = 12;

/** A map as boxes and arrows with their places. */
export interface MapFlow {
  readonly graph: FlowGraph;
  readonly layout: FlowLayout;
}

function listNodes(map: PathwayMap, model: WorkbenchModel, writer: Writer): readonly FlowNode[] {
  return map.steps.map((step) => {
    const written = model.steps.get(step.stepKey);
    const label = step.name === "" ? writer.text("pathway-maps.unnamed") : step.name;
    const amount = written?.amount ?? null;
    const minutes = written?.minutes ?? "";
    // Of all resources together: bare hours would read as hours on the clock.
    const time = minutes === "" ? null : writer.text("pathway-maps.ofResources", { minutes });
    const parts = [time, amount].filter((part) => part !== null);
    const kind = writer.text(`costing.label.${step.label}`);
    return {
      key: step.stepKey,
      label,
      // The box stays narrow; the row beside it and what is read aloud tell the minutes too.
      subLabel: amount,
      tone: TONES[step.label] ?? "plain",
      announcement: [label, kind, ...parts].join(", "),
    };
  });
}

type Sections = ReadonlyMap<string, MapSection>;

function edgeOf(from: MapStep, to: MapStep, sections: Sections, writer: Writer): FlowEdge {
  const section = sections.get(to.sectionKey ?? "");
  const isEntry = section !== undefined && from.sectionKey !== section.sectionKey;
  const share = isEntry ? writer.figure(section.share, "ratio") : null;
  const weight = Math.min(1, Math.max(0, section?.share ?? 1));
  return {
    key: `${from.stepKey}→${to.stepKey}`,
    from: from.stepKey,
    to: to.stepKey,
    label: share,
    weight: weight * 0.25,
    tone: section?.kind === "complication" ? "warning" : "plain",
    announcement: [`${from.name} → ${to.name}`, share].filter((part) => part !== null).join(", "),
    amounts: [],
  };
}

function listEdges(map: PathwayMap, writer: Writer): readonly FlowEdge[] {
  const steps = new Map(map.steps.map((step) => [step.stepKey, step]));
  const sections = new Map(map.sections.map((section) => [section.sectionKey, section]));
  return listMapEdges(map).flatMap(({ fromKey, toKey }) => {
    const [from, to] = [steps.get(fromKey), steps.get(toKey)];
    return from && to ? [edgeOf(from, to, sections, writer)] : [];
  });
}

/** The layer of every step: one further than the last step before it; loops do not count. */
function rankSteps(map: PathwayMap): ReadonlyMap<string, number> {
  const order = new Map(map.steps.map(({ stepKey }, index) => [stepKey, index]));
  const before = new Map<string, string[]>();
  for (const { fromKey, toKey } of listMapEdges(map)) {
    const isForward = (order.get(fromKey) ?? 0) < (order.get(toKey) ?? 0);
    if (isForward) before.set(toKey, [...(before.get(toKey) ?? []), fromKey]);
  }
  const ranks = new Map<string, number>();
  for (const { stepKey } of map.steps) {
    const earlier = (before.get(stepKey) ?? []).map((key) => ranks.get(key) ?? 0);
    ranks.set(stepKey, earlier.length === 0 ? 0 : Math.max(...earlier) + 1);
  }
  return ranks;
}

type Place = FlowPoint & { readonly width: number; readonly height: number };

interface Row {
  readonly nodes: readonly FlowNode[];
  readonly width: number;
  readonly height: number;
}

function listRows(nodes: readonly FlowNode[], ranks: ReadonlyMap<string, number>): readonly Row[] {
  const last = Math.max(-1, ...ranks.values());
  return Array.from({ length: last + 1 }, (_, rank) => {
    const own = nodes.filter(({ key }) => ranks.get(key) === rank);
    const sizes = own.map(measureFlowNode);
    const width = sizes.reduce((sum, size) => sum + size.width + GAP.beside, -GAP.beside);
    return { nodes: own, width, height: Math.max(0, ...sizes.map((size) => size.height)) };
  });
}

function placeNodes(rows: readonly Row[], width: number): Readonly<Record<string, Place>> {
  const places: Record<string, Place> = {};
  let y = MARGIN;
  for (const row of rows) {
    let x = (width - row.width) / 2;
    for (const node of row.nodes) {
      const size = measureFlowNode(node);
      places[node.key] = { x, y, width: size.width, height: size.height };
      x += size.width + GAP.beside;
    }
    y += row.height + GAP.below;
  }
  return places;
}

interface EdgePlace {
  readonly points: readonly FlowPoint[];
  readonly label: FlowPoint;
}

function placeEdge(from: Place, to: Place): EdgePlace {
  const start = { x: from.x + from.width / 2, y: from.y + from.height };
  const end = { x: to.x + to.width / 2, y: to.y };
  const isBack = end.y <= start.y;
  const isFar = end.y - start.y > 1.8 * GAP.below;
  // Past other rows or back up: along the side, so that it does not run through their boxes.
  const clear = Math.max(from.width, to.width) / 2 + GAP.beside;
  // A curve keeps three quarters of the way to its control points.
  const aside = isBack || isFar ? clear * 1.4 : 0;
  const bend = isBack ? 40 : (end.y - start.y) / 2;
  const points = [
    start,
    { x: start.x + aside, y: start.y + bend },
    { x: end.x + aside, y: end.y - bend },
    end,
  ];
  return { points, label: { x: (start.x + 2 * end.x) / 3, y: (start.y + end.y) / 2 } };
}

function layOut(map: PathwayMap, graph: FlowGraph): FlowLayout {
  const rows = listRows(graph.nodes, rankSteps(map));
  const width = Math.max(160, ...rows.map((row) => row.width)) + 2 * MARGIN + 2 * GAP.beside;
  const nodes = placeNodes(rows, width);
  const height = rows.reduce((sum, row) => sum + row.height + GAP.below, 2 * MARGIN - GAP.below);
  const edges = graph.edges.flatMap((edge) => {
    const from = nodes[edge.from];
    const to = nodes[edge.to];
    if (!from || !to) return [];
    const { points, label } = placeEdge(from, to);
    return [[edge.key, { points, label: edge.label === null ? null : label }] as const];
  });
  return { width, height: Math.max(height, 60), nodes, edges: Object.fromEntries(edges) };
}

/**
 * Draws a pathway map while it is being made: steps from top to bottom, branches side by side. A map
 * of steps is nearly a line, so places follow from the order alone and nothing jumps between changes.
 *
 * @param map a draft or version; an empty one gives an empty drawing.
 * @param model what the workbench shows, for minutes and cost in the boxes.
 * @param writer of the reader's language.
 * @returns boxes and arrows with their places in SVG units.
 * Source: Kaplan and Porter 2011 (process maps); design brief D.5 (map left).
 * Example: intake with two branches and a meeting point stands in three rows.
 */
export function prepareMapFlow(map: PathwayMap, model: WorkbenchModel, writer: Writer): MapFlow {
  const graph: FlowGraph = {
    direction: "down",
    nodes: listNodes(map, model, writer),
    edges: listEdges(map, writer),
  };
  return { graph, layout: layOut(map, graph) };
}
