import type { FlowNode } from "./flow-map-model";

const LONGEST_LINE = 22;
const CHARACTER = 6.7;
const LINE = 15;
const PADDING = { x: 14, y: 9 };

/** A node as it will be drawn. */
export interface MeasuredNode {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

function breakLines(label: string): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1);
    const isFitting = last !== undefined && last.length + 1 + word.length <= LONGEST_LINE;
    if (isFitting) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * How large the box of a node is: its name broken over lines of at most 22 signs, its sub-label under
 * it. One rule for layout and drawing, from the text alone, so that the same map is always the same.
 *
 * @param node label and sub-label; a longer word stays whole and makes the box wider.
 * @returns lines and size in SVG units.
 * Example: "Hip" gives one line; "Registration of the emergency department" gives two.
 */
export function measureFlowNode(node: Pick<FlowNode, "label" | "subLabel">): MeasuredNode {
  const lines = breakLines(node.label);
  const longest = Math.max(...[...lines, node.subLabel ?? ""].map((line) => line.length));
  const count = lines.length + (node.subLabel === null ? 0 : 1);
  return {
    lines,
    width: Math.max(64, Math.round(longest * CHARACTER + 2 * PADDING.x)),
    height: count * LINE + 2 * PADDING.y,
  };
}
