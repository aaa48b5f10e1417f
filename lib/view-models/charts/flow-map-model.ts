import type { ChartHeading } from "./chart-heading";
import type { FigureUnit } from "./figure-unit";

/** What the look of a node or an edge says; the words beside it say the same. */
export type FlowTone = "plain" | "accent" | "warning" | "muted" | "terminal";

export interface FlowNode {
  readonly key: string;
  readonly label: string;
  /** A second, smaller line, e.g. the number of cases. */
  readonly subLabel: string | null;
  readonly tone: FlowTone;
  /** What the node says in one sentence, for pointer and screen reader. */
  readonly announcement: string;
}

export interface FlowEdge {
  /** Unique in the graph, e.g. "from→to". */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  /** A short figure on the edge; null leaves it bare. */
  readonly label: string | null;
  /** 0 to 1: how thick the line is. */
  readonly weight: number;
  readonly tone: FlowTone;
  readonly announcement: string;
  /** In the order of the measures of the model; null where there is no figure. */
  readonly amounts: readonly (number | null)[];
}

/** Boxes and the arrows between them, before they have a place. */
export interface FlowGraph {
  readonly direction: "down" | "right";
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

export interface FlowPoint {
  readonly x: number;
  readonly y: number;
}

/** Where everything stands, in SVG units; by key, so that a second graph can stand on the same places. */
export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: Readonly<
    Record<string, FlowPoint & { readonly width: number; readonly height: number }>
  >;
  readonly edges: Readonly<
    Record<string, { readonly points: readonly FlowPoint[]; readonly label: FlowPoint | null }>
  >;
}

/** A map of activities or steps and what follows on what. */
export interface FlowMapModel {
  readonly kind: "flow-map";
  readonly heading: ChartHeading;
  readonly graph: FlowGraph;
  readonly layout: FlowLayout;
  /** Column words of the list view. */
  readonly words: { readonly from: string; readonly to: string };
  readonly measures: readonly {
    readonly key: string;
    readonly label: string;
    readonly unit: FigureUnit;
  }[];
}
