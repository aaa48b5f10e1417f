import { scaleLinear } from "d3-scale";
import type { FunnelChartModel } from "@/lib/view-models/charts/funnel-model";
import type { ChartSize, PlotArea } from "./chart-size";

/** Where everything of a funnel stands. */
export interface FunnelGeometry {
  readonly area: PlotArea;
  readonly height: number;
  readonly x: (size: number) => number;
  readonly y: (amount: number) => number;
  readonly sizeTicks: readonly number[];
  readonly amountTicks: readonly number[];
}

/** Lays a funnel out: size from zero to the right, the figure upwards; the limits may leave the area. */
export function layOutFunnel(model: FunnelChartModel, size: ChartSize): FunnelGeometry {
  const isWide = size.key === "wide";
  const height = isWide ? 380 : 320;
  const area: PlotArea = {
    left: isWide ? 56 : 48,
    right: size.width - (isWide ? 46 : 48),
    top: 14,
    bottom: height - 42,
  };
  const largest = Math.max(1, ...model.limits.map((limit) => limit.size));
  const scaleX = scaleLinear().domain([0, largest]).range([area.left, area.right]);
  const scaleY = scaleLinear().domain(amountDomain(model)).range([area.bottom, area.top]);
  return {
    area,
    height,
    x: (amount) => scaleX(amount),
    y: (amount) => scaleY(amount),
    sizeTicks: scaleX.ticks(isWide ? 7 : 4),
    amountTicks: scaleY.ticks(isWide ? 6 : 5),
  };
}

// Every point is in sight, and the limits from a third of the way on: nearer to zero they run away.
function amountDomain({ points, limits, target }: FunnelChartModel): [number, number] {
  const later = limits.slice(Math.floor(limits.length / 3));
  const amounts = [
    target.amount,
    ...points.flatMap(({ amount }) => (amount === null ? [] : [amount])),
    ...later.flatMap((limit) => [limit.lowerAlarm, limit.upperAlarm]),
  ];
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const room = (high - low || Math.abs(high) || 1) * 0.05;
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room];
}
