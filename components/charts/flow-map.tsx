import type {
  FlowEdge,
  FlowLayout,
  FlowMapModel,
  FlowNode,
  FlowPoint,
  FlowTone,
} from "@/lib/view-models/charts/flow-map-model";
import { measureFlowNode } from "@/lib/view-models/charts/measure-flow-node";
import { FlowViewport } from "./flow-viewport";

const LINE_HEIGHT = 15;

const BOX: Readonly<Record<FlowTone, { readonly fill: string; readonly stroke: string }>> = {
  plain: { fill: "var(--card)", stroke: "var(--control)" },
  accent: { fill: "var(--accent-soft)", stroke: "var(--accent)" },
  warning: { fill: "var(--warning-soft)", stroke: "var(--warning)" },
  muted: { fill: "var(--band)", stroke: "var(--rule)" },
  terminal: { fill: "var(--band)", stroke: "var(--ink)" },
};

const LINE: Readonly<Record<FlowTone, string>> = {
  plain: "var(--common)",
  accent: "var(--accent)",
  warning: "var(--warning)",
  muted: "var(--missing)",
  terminal: "var(--missing)",
};

/**
 * A map of steps and what follows on what, as SVG of its natural size in a frame that scrolls and
 * zooms. Without scripts it scrolls; on paper it is drawn whole.
 */
export function FlowMap({ model }: { readonly model: FlowMapModel }) {
  const { graph, layout, heading } = model;
  // Heavy lines first, so that thin ones stay visible on top of them.
  const edges = [...graph.edges].sort((a, b) => b.weight - a.weight);
  return (
    <FlowViewport label={heading.description} width={layout.width} height={layout.height}>
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="img"
        aria-label={heading.description}
        data-chart="flow"
        className="block h-auto w-full"
      >
        {edges.map((edge) => (
          <EdgeLine key={edge.key} edge={edge} layout={layout} />
        ))}
        {edges.map((edge) => (
          <EdgeLabel key={edge.key} edge={edge} layout={layout} />
        ))}
        {graph.nodes.map((node) => (
          <NodeBox key={node.key} node={node} layout={layout} />
        ))}
      </svg>
    </FlowViewport>
  );
}

interface EdgeProps {
  readonly edge: FlowEdge;
  readonly layout: FlowLayout;
}

function EdgeLine({ edge, layout }: EdgeProps) {
  const points = layout.edges[edge.key]?.points ?? [];
  if (points.length < 2) return null;
  const width = 1 + 4.5 * edge.weight;
  const colour = LINE[edge.tone];
  const arrow = arrowAt(points, 6 + width);
  return (
    <g data-edge="" data-from={edge.from} data-to={edge.to} opacity={0.45 + 0.55 * edge.weight}>
      <title>{edge.announcement}</title>
      <path
        d={curveThrough([...points.slice(0, -1), arrow.base])}
        fill="none"
        stroke={colour}
        strokeWidth={width.toFixed(2)}
      />
      <path d={arrow.path} fill={colour} stroke="none" />
    </g>
  );
}

function EdgeLabel({ edge, layout }: EdgeProps) {
  const at = layout.edges[edge.key]?.label;
  if (!at || edge.label === null) return null;
  return (
    <text
      x={at.x}
      y={at.y + 4}
      textAnchor="middle"
      className="chart-label chart-ink chart-halo"
      data-edge=""
      data-from={edge.from}
      data-to={edge.to}
    >
      {edge.label}
    </text>
  );
}

function NodeBox({ node, layout }: { readonly node: FlowNode; readonly layout: FlowLayout }) {
  const place = layout.nodes[node.key];
  if (!place) return null;
  const { lines } = measureFlowNode(node);
  const middle = place.x + place.width / 2;
  const written = lines.length + (node.subLabel === null ? 0 : 1);
  const first = place.y + (place.height - written * LINE_HEIGHT) / 2 + 11;
  const isRound = node.tone === "terminal";
  return (
    <g data-node={node.key}>
      <title>{node.announcement}</title>
      <rect
        x={place.x}
        y={place.y}
        width={place.width}
        height={place.height}
        rx={isRound ? place.height / 2 : 5}
        {...BOX[node.tone]}
        strokeWidth={node.tone === "plain" ? 1 : 1.5}
      />
      {lines.map((line, index) => (
        <text
          key={line}
          x={middle}
          y={first + index * LINE_HEIGHT}
          textAnchor="middle"
          className="chart-label chart-strong"
        >
          {line}
        </text>
      ))}
      {node.subLabel === null ? null : (
        <text
          x={middle}
          y={first + lines.length * LINE_HEIGHT}
          textAnchor="middle"
          className="chart-label"
        >
          {node.subLabel}
        </text>
      )}
    </g>
  );
}

interface Arrow {
  /** Where the line ends so that it does not show under the tip. */
  readonly base: FlowPoint;
  readonly path: string;
}

function arrowAt(points: readonly FlowPoint[], length: number): Arrow {
  const tip = points.at(-1) ?? { x: 0, y: 0 };
  const before = points.at(-2) ?? tip;
  const run = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [dx, dy] = [(tip.x - before.x) / run, (tip.y - before.y) / run];
  const reach = Math.min(length, run);
  const base = { x: tip.x - dx * reach, y: tip.y - dy * reach };
  const half = length * 0.42;
  const corners = [
    [tip.x, tip.y],
    [base.x - dy * half, base.y + dx * half],
    [base.x + dy * half, base.y - dx * half],
  ].map(([x = 0, y = 0]) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return { base, path: `M${corners.join("L")}Z` };
}

const write = ({ x, y }: FlowPoint) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** The layout gives cubic curves as start, then triples of two control points and an end. */
function curveThrough(points: readonly FlowPoint[]): string {
  const [start, ...rest] = points;
  if (!start) return "";
  const isCurve = rest.length >= 3 && rest.length % 3 === 0;
  if (!isCurve) return `M${points.map(write).join("L")}`;
  const parts = Array.from({ length: rest.length / 3 }, (_, part) =>
    rest.slice(3 * part, 3 * part + 3).map(write),
  );
  return `M${write(start)}${parts.map((part) => `C${part.join(" ")}`).join("")}`;
}
