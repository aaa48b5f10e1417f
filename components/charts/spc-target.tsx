import type { SpcChartModel } from "@/lib/view-models/charts/spc-model";
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
const LOWER = 13;
const HALF_HEIGHT = 4;

/** The target as a dotted line, with its word where it stands most free of the course. */
export function SpcTarget(props: SpcTargetProps) {
  const { target, geometry } = props;
  const { area } = geometry;
  const y = round(geometry.y(target.amount));
  const { left, offset } = freestPlace(props);
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
      <text x={round(left)} y={y + offset} className="chart-label chart-halo chart-accent">
        {target.label}
      </text>
    </g>
  );
}

interface Place {
  readonly left: number;
  /** Of the foot of the word from the line. */
  readonly offset: number;
}

/** Points of the course and the middles between neighbours: the line must not run through a word. */
function listObstacles({ points, geometry }: SpcTargetProps) {
  const placed = points.map(({ key, value }) =>
    value === null ? null : { x: geometry.x(key), y: geometry.y(value) },
  );
  return placed.flatMap((here, index) => {
    const before = placed[index - 1] ?? null;
    if (!here) return [];
    if (!before) return [here];
    return [here, { x: (here.x + before.x) / 2, y: (here.y + before.y) / 2 }];
  });
}

/** Above or below the line, among a dozen places, where it keeps the greatest distance to anything. */
function freestPlace(props: SpcTargetProps): Place {
  const { target, lineKeys, geometry } = props;
  const { area } = geometry;
  const width = target.label.length * CHARACTER_WIDTH;
  const line = geometry.y(target.amount);
  const span = Math.max(0, area.right - area.left - width);
  const obstacles = listObstacles(props);
  const places = Array.from({ length: 13 }, (_, index) => area.left + 4 + (span * index) / 13)
    .toReversed()
    .flatMap((left) => [
      { left, offset: -RAISE },
      { left, offset: LOWER },
    ]);
  const room = ({ left, offset }: Place) => {
    const middle = line + offset - HALF_HEIGHT;
    const isNear = (x: number) => x > left - 12 && x < left + width + 12;
    const distances = obstacles.filter(({ x }) => isNear(x)).map(({ y }) => Math.abs(y - middle));
    return Math.min(
      99,
      ...lineKeys.filter((key) => isNear(geometry.x(key))).map(() => 0),
      ...distances,
    );
  };
  // The right-hand end reads best: there the target meets the newest points.
  return places.reduce((best, place) => (room(place) > room(best) + 2 ? place : best));
}
