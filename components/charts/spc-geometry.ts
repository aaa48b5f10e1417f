import { scaleLinear, scalePoint } from "d3-scale";
import type { SpcChartModel, SpcPointModel } from "@/lib/view-models/charts/spc-model";
import { round, type ChartSize, type PlotArea } from "./chart-size";

/** Where everything of a control chart stands. */
export interface SpcGeometry {
  readonly area: PlotArea;
  readonly height: number;
  readonly step: number;
  readonly x: (key: string) => number;
  readonly y: (amount: number) => number;
  readonly valueTicks: readonly number[];
  readonly periodTicks: readonly SpcPointModel[];
}

/** Lays a control chart out. The scale need not begin at zero: it is a line, not a bar. */
export function layOutSpc(model: SpcChartModel, size: ChartSize, noteRows: number): SpcGeometry {
  const isWide = size.key === "wide";
  const height = (isWide ? 214 : 232) + noteRows * 14;
  const area: PlotArea = {
    left: 48,
    right: size.width - (isWide ? 54 : 46),
    top: 12 + noteRows * 14,
    bottom: height - 28,
  };
  const scaleY = scaleLinear().domain(amountDomain(model)).range([area.bottom, area.top]);
  const keys = model.points.map((point) => point.key);
  const scaleX = scalePoint<string>().domain(keys).range([area.left, area.right]).padding(0.5);
  const every = Math.max(1, Math.ceil(keys.length / (isWide ? 8 : 4)));
  return {
    area,
    height,
    step: scaleX.step(),
    x: (key) => scaleX(key) ?? area.left,
    y: (amount) => scaleY(amount),
    valueTicks: scaleY.ticks(isWide ? 5 : 4),
    periodTicks: model.points.filter((_, index) => index % every === 0),
  };
}

function amountDomain(model: SpcChartModel): [number, number] {
  const drawn = model.points.flatMap((point) => [point.value, point.lower, point.upper]);
  const amounts = [...drawn, ...model.phases.map((phase) => phase.centre), model.target?.amount]
    .filter((amount) => amount !== null && amount !== undefined)
    .filter(Number.isFinite);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  if (amounts.length === 0) return [0, 1];
  const room = (high - low || Math.abs(high) || 1) * 0.04;
  const { minimum, maximum } = model.bounds;
  return [Math.max(low - room, minimum ?? -Infinity), Math.min(high + room, maximum ?? Infinity)];
}

/** Stretches of points without a gap between them. */
export function listStretches(
  points: readonly SpcPointModel[],
): readonly (readonly (SpcPointModel & { readonly value: number })[])[] {
  const stretches: (SpcPointModel & { value: number })[][] = [[]];
  for (const point of points) {
    if (point.value === null) stretches.push([]);
    else stretches.at(-1)?.push({ ...point, value: point.value });
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

/** The points of each phase, in order. */
export function pointsByPhase(model: SpcChartModel): readonly (readonly SpcPointModel[])[] {
  const keys = model.points.map((point) => point.key);
  return model.phases.map((phase) =>
    model.points.slice(keys.indexOf(phase.startKey), keys.indexOf(phase.endKey) + 1),
  );
}

/** A limit as a staircase that changes halfway between two points. */
export function limitPath(
  points: readonly SpcPointModel[],
  geometry: SpcGeometry,
  limitOf: (point: SpcPointModel) => number | null,
): string {
  const half = geometry.step / 2;
  return points
    .flatMap((point, index) => {
      const limit = limitOf(point);
      if (limit === null) return [];
      const before = points[index - 1];
      const isJoined = before !== undefined && limitOf(before) !== null;
      const [x, y] = [geometry.x(point.key), round(geometry.y(limit))];
      return [`${isJoined ? "L" : "M"}${round(x - half)} ${y}L${round(x + half)} ${y}`];
    })
    .join("");
}
