import type { SpcChartModel } from "@/lib/view-models/charts/chart-model";
import { round } from "./chart-size";
import type { SpcGeometry } from "./spc-geometry";

interface SpcTargetProps {
  readonly target: NonNullable<SpcChartModel["target"]>;
  readonly points: SpcChartModel["points"];
  /** Periods with a line of their own, through which no word should run. */
  readonly lineKeys: readonly string[];
  readonly geometry: SpcGeometry;
}

const CHARACTER_WIDTH = 6;
const RAISE = 5;

/** The target as a dotted line, with its word where it stands most free of the points. */
export function SpcTarget({ target, points, lineKeys, geometry }: SpcTargetProps) {
  const { area } = geometry;
  const y = round(geometry.y(target.amount));
  return (
    <g>
      <line
        x1={area.left}
        x2={area.right}
        y1={y}
        y2={y}
        stroke="var(--accent)"
        strokeWidth="1.4"
        strokeDasharray="1.5 3"
      />
      <text
        x={round(freestPlace({ target, points, lineKeys, geometry }))}
        y={y - RAISE}
        className="chart-label chart-halo chart-accent"
      >
        {target.label}
      </text>
    </g>
  );
}

/** The left edge, among a dozen, from which the word keeps the greatest distance to any point. */
function freestPlace({ target, points, lineKeys, geometry }: SpcTargetProps): number {
  const { area } = geometry;
  const width = target.label.length * CHARACTER_WIDTH;
  const middle = geometry.y(target.amount) - RAISE - 4;
  const span = Math.max(0, area.right - area.left - width);
  const places = Array.from({ length: 13 }, (_, index) => area.left + 4 + (span * index) / 13);
  const isNear = (key: string, from: number) =>
    geometry.x(key) > from - 12 && geometry.x(key) < from + width + 12;
  const room = (from: number) =>
    Math.min(
      ...lineKeys.filter((key) => isNear(key, from)).map(() => 0),
      ...points
        .filter(({ key }) => isNear(key, from))
        .map(({ value }) => (value === null ? 99 : Math.abs(geometry.y(value) - middle))),
    );
  return places.reduce((best, place) => (room(place) > room(best) + 6 ? place : best));
}
