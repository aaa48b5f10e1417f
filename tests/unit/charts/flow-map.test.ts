import { describe, expect, it } from "vitest";
import { layoutFlow } from "@/components/charts/layout-flow";
import type { FlowGraph, FlowLayout } from "@/lib/view-models/charts/flow-map-model";
import { measureFlowNode } from "@/lib/view-models/charts/measure-flow-node";

const node = (key: string) => ({
  key,
  label: `Stap ${key}`,
  subLabel: "12 ×",
  tone: "plain" as const,
  announcement: key,
});
const edge = (from: string, to: string) => ({
  key: `${from}→${to}`,
  from,
  to,
  label: "12",
  weight: 1,
  tone: "plain" as const,
  announcement: "",
  amounts: [12],
});
const GRAPH: FlowGraph = {
  direction: "down",
  nodes: ["a", "b", "c", "d"].map(node),
  edges: [edge("a", "b"), edge("b", "c"), edge("c", "a"), edge("b", "b"), edge("a", "d")],
};

function overlap(layout: FlowLayout): boolean {
  const boxes = Object.values(layout.nodes);
  return boxes.some((one, index) =>
    boxes
      .slice(index + 1)
      .some(
        (other) =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      ),
  );
}

describe("the places of a map", () => {
  it("gives every box, every arrow and every label a place, and no two boxes the same", async () => {
    const layout = await layoutFlow(GRAPH);
    expect(Object.keys(layout.nodes).sort()).toEqual(["a", "b", "c", "d"]);
    for (const { key } of GRAPH.edges) {
      expect(layout.edges[key]?.points.length).toBeGreaterThan(1);
      expect(layout.edges[key]?.label).not.toBeNull();
    }
    expect(overlap(layout)).toBe(false);
  });

  it("puts a step below the one that it follows, though the flow goes back somewhere", async () => {
    const { nodes } = await layoutFlow(GRAPH);
    expect(nodes["a"]?.y).toBeLessThan(nodes["b"]?.y ?? 0);
    expect(nodes["b"]?.y).toBeLessThan(nodes["c"]?.y ?? 0);
  });

  it("is the same again for the same map", async () => {
    const again: FlowGraph = { ...GRAPH, nodes: GRAPH.nodes.map((one) => ({ ...one })) };
    expect(await layoutFlow(again)).toEqual(await layoutFlow(GRAPH));
  });

  it("leaves out an arrow to a box that is not there", async () => {
    const layout = await layoutFlow({ ...GRAPH, edges: [edge("a", "b"), edge("a", "gone")] });
    expect(Object.keys(layout.edges)).toEqual(["a→b"]);
  });

  it("breaks a long name over lines and keeps a long word whole", () => {
    expect(measureFlowNode({ label: "Hip", subLabel: null }).lines).toEqual(["Hip"]);
    const long = measureFlowNode({
      label: "Registration of the emergency department",
      subLabel: null,
    });
    expect(long.lines).toEqual(["Registration of the", "emergency department"]);
  });
});
