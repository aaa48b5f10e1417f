import "server-only";
import ELK, { type ElkExtendedEdge, type ElkNode } from "elkjs/lib/elk.bundled.js";
import type { FlowGraph, FlowLayout, FlowPoint } from "@/lib/view-models/charts/flow-map-model";
import { measureFlowNode } from "@/lib/view-models/charts/measure-flow-node";
import { round } from "./chart-size";

const KEPT_LAYOUTS = 200;
const LABEL = { character: 6.2, height: 15, room: 6 };

// One engine for the process: loading it costs more than laying out a map.
const engine = new ELK();
const layouts = new Map<string, Promise<FlowLayout>>();

const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.edgeRouting": "SPLINES",
  "elk.layered.spacing.nodeNodeBetweenLayers": "15",
  "elk.spacing.nodeNode": "26",
  "elk.spacing.edgeNode": "14",
  "elk.spacing.edgeLabel": "3",
  "elk.layered.spacing.edgeNodeBetweenLayers": "10",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "10",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  // More rounds against crossings hardly change a map of twenty steps and take twice the time.
  "elk.layered.thoroughness": "3",
  "elk.layered.considerModelOrder.strategy": "PREFER_EDGES",
  "elk.layered.cycleBreaking.strategy": "MODEL_ORDER",
  "elk.edgeLabels.inline": "true",
  "elk.randomSeed": "1",
  "elk.padding": "[top=12,left=12,bottom=12,right=12]",
} as const;

function describe(graph: FlowGraph): ElkNode {
  const placed = new Set(graph.nodes.map(({ key }) => key));
  return {
    id: "map",
    layoutOptions: {
      ...OPTIONS,
      "elk.direction": graph.direction === "down" ? "DOWN" : "RIGHT",
    },
    children: graph.nodes.map((node) => {
      const { width, height } = measureFlowNode(node);
      return { id: node.key, width, height };
    }),
    edges: graph.edges
      .filter(({ from, to }) => placed.has(from) && placed.has(to))
      .map((edge) => ({
        id: edge.key,
        sources: [edge.from],
        targets: [edge.to],
        labels:
          edge.label === null
            ? []
            : [
                {
                  id: `${edge.key} label`,
                  text: edge.label,
                  width: edge.label.length * LABEL.character + LABEL.room,
                  height: LABEL.height,
                },
              ],
      })),
  };
}

const pointOf = ({ x, y }: FlowPoint): FlowPoint => ({ x: round(x), y: round(y) });

function placeEdge(edge: ElkExtendedEdge): FlowLayout["edges"][string] {
  const points = (edge.sections ?? []).flatMap((section) => [
    section.startPoint,
    ...(section.bendPoints ?? []),
    section.endPoint,
  ]);
  const label = edge.labels?.[0];
  const middle =
    label?.x === undefined || label.y === undefined
      ? null
      : { x: label.x + (label.width ?? 0) / 2, y: label.y + (label.height ?? 0) / 2 };
  return { points: points.map(pointOf), label: middle === null ? null : pointOf(middle) };
}

async function compute(graph: FlowGraph): Promise<FlowLayout> {
  const root = await engine.layout(describe(graph));
  const nodes = (root.children ?? []).map(({ id, x = 0, y = 0, width = 0, height = 0 }) => [
    id,
    { ...pointOf({ x, y }), width, height },
  ]);
  return {
    width: round(root.width ?? 0),
    height: round(root.height ?? 0),
    nodes: Object.fromEntries(nodes) as FlowLayout["nodes"],
    edges: Object.fromEntries((root.edges ?? []).map((edge) => [edge.id, placeEdge(edge)])),
  };
}

/**
 * Finds a place for every node, edge and label of a map: layers in the order of the flow, labels that
 * touch nothing. The same graph always gets the same places; the last ones made are kept.
 */
export function layoutFlow(graph: FlowGraph): Promise<FlowLayout> {
  const key = JSON.stringify(describe(graph));
  const known = layouts.get(key);
  if (known) return known;
  const made = compute(graph);
  layouts.set(key, made);
  const [oldest] = layouts.keys();
  if (layouts.size > KEPT_LAYOUTS && oldest !== undefined) layouts.delete(oldest);
  return made;
}
