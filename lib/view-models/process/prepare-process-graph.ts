import type { ProcessMap, ProcessPage } from "@/lib/contracts/steering/process";
import type { DisclosedEdge } from "@/lib/engine/process";
import type { Result } from "@/lib/engine/shared/result";
import type { FlowEdge, FlowGraph, FlowMapModel, FlowNode } from "../charts/flow-map-model";
import type { Writer } from "../writer";
import { writeActivity } from "./write-activity";

/** What the arrows of a map carry. */
export type MapMeasure = "frequency" | "time";

const START = "\u25b6";
const END = "\u25a0";
/** The waits that together weigh most are marked; more marks would mark nothing. */
const MARKED_WAITS = 3;

const amountOf = (result: Result): number | null =>
  result.status === "computed" ? result.value : null;

interface Naming {
  readonly measure: MapMeasure;
  readonly names: ProcessPage["names"];
  readonly writer: Writer;
}

function writeTime(result: Result, writer: Writer): string {
  const minutes = amountOf(result);
  return minutes === null ? writer.text("process.noTime") : writer.figure(minutes, "duration");
}

function nodesOf(
  { activities, edges }: ProcessMap,
  { measure, names, writer }: Naming,
): FlowNode[] {
  const terminal = (key: string): FlowNode => ({
    key,
    label: writeActivity(key, names, writer),
    subLabel: null,
    tone: "terminal",
    announcement: writeActivity(key, names, writer),
  });
  const steps = activities.map(({ activity, cases, frequency, service }): FlowNode => {
    const label = writeActivity(activity, names, writer);
    const again = writer.text("process.nodeCount", { cases, frequency });
    const minutes = amountOf(service.median);
    const length = minutes === null ? null : writer.figure(minutes, "duration");
    return {
      key: activity,
      label,
      subLabel: measure === "time" ? length : writer.figure(cases, "count"),
      tone: "plain",
      announcement: length === null ? `${label}: ${again}` : `${label}: ${again}, ${length}`,
    };
  });
  const hasEnds = (key: string) => edges.some(({ from, to }) => from === key || to === key);
  return [
    ...(hasEnds(START) ? [terminal(START)] : []),
    ...steps,
    ...(hasEnds(END) ? [terminal(END)] : []),
  ];
}

const hoursOf = ({ waiting }: DisclosedEdge) => amountOf(waiting.totalHours) ?? 0;

/** The waits that weigh most of those whose weight may be told. */
function markedWaits(edges: readonly DisclosedEdge[]): ReadonlySet<DisclosedEdge> {
  const waits = edges.filter((edge) => hoursOf(edge) > 0);
  return new Set(waits.toSorted((a, b) => hoursOf(b) - hoursOf(a)).slice(0, MARKED_WAITS));
}

function writeCounts({ cases, frequency }: DisclosedEdge, writer: Writer): string {
  return cases === null || frequency === null
    ? writer.text("process.fewHidden")
    : writer.text("process.nodeCount", { cases, frequency });
}

function labelOf({ frequency, waiting }: DisclosedEdge, { measure, writer }: Naming) {
  const amount = measure === "time" ? amountOf(waiting.median) : frequency;
  return amount === null ? null : writer.figure(amount, measure === "time" ? "duration" : "count");
}

function edgesOf({ edges }: ProcessMap, naming: Naming): FlowEdge[] {
  const { measure, names, writer } = naming;
  const longest = Math.max(1, ...edges.map(hoursOf));
  const marked = markedWaits(edges);
  const toneOf = (edge: DisclosedEdge) => {
    if (edge.from === START || edge.to === END) return "muted";
    return measure === "time" && marked.has(edge) ? "warning" : "plain";
  };
  return edges.map((edge): FlowEdge => {
    const { from, to, cases, frequency, waiting } = edge;
    const hours = amountOf(waiting.totalHours);
    return {
      key: `${from}\u2192${to}`,
      from,
      to,
      label: labelOf(edge, naming),
      weight: measure === "time" ? Math.sqrt(hoursOf(edge) / longest) : edge.weight,
      tone: toneOf(edge),
      announcement: writer.text("process.edge", {
        from: writeActivity(from, names, writer),
        to: writeActivity(to, names, writer),
        counts: writeCounts(edge, writer),
        median: writeTime(waiting.median, writer),
        p90: writeTime(waiting.p90, writer),
      }),
      amounts: [
        cases,
        frequency,
        amountOf(waiting.median),
        amountOf(waiting.mean),
        amountOf(waiting.p90),
        hours === null ? null : hours * 60,
      ],
    };
  });
}

/**
 * A directly-follows map as boxes and arrows, before they have a place.
 *
 * @param map what the service disclosed.
 * @param naming measure on the arrows, names of steps, writer of the reader's language.
 * @returns boxes in the order of the process, arrows with cases, times and thickness; in the measure
 *   `time` the three waits that weigh most are marked.
 * Source: statistics 5.2 and 5.3 (map at chosen detail, times with number and total).
 * Example: an arrow that 40 cases went, 38 of them once, carries 42 as frequency.
 */
export function prepareProcessGraph(map: ProcessMap, naming: Naming): FlowGraph {
  return { direction: "down", nodes: nodesOf(map, naming), edges: edgesOf(map, naming) };
}

/**
 * The graph of two maps together, so that both can stand on the same places.
 *
 * @param graphs graphs with overlapping keys. @returns every box and arrow once; the first graph that
 *   has it gives its words. Source: statistics 5.2 (compare on the same layout).
 * Example: A→B and A→C give three boxes and two arrows.
 */
export function joinGraphs(graphs: readonly FlowGraph[]): FlowGraph {
  const unique = <T extends { readonly key: string }>(all: readonly T[]) => [
    ...new Map(all.toReversed().map((one) => [one.key, one])).values(),
  ];
  const nodes = unique(graphs.flatMap((graph) => graph.nodes)).reverse();
  const edges = unique(graphs.flatMap((graph) => graph.edges)).reverse();
  const rank = (key: string) => (key === START ? 0 : key === END ? 2 : 1);
  return {
    direction: graphs[0]?.direction ?? "down",
    nodes: nodes.sort((a, b) => rank(a.key) - rank(b.key)),
    edges,
  };
}

/**
 * Names and units of the amounts that every arrow carries in the list view.
 *
 * @param writer of the reader's language. @returns measures in the order of the amounts.
 * Source: statistics 5.4 (never the mean alone). Example: the third is the median wait.
 */
export function listMapMeasures(writer: Writer): FlowMapModel["measures"] {
  return (["cases", "frequency", "median", "mean", "p90", "total"] as const).map((key) => ({
    key,
    label: writer.text(`process.measure.${key}`),
    unit: key === "cases" || key === "frequency" ? "count" : "duration",
  }));
}
