import { line } from "d3-shape";
import { scaleLinear } from "d3-scale";
import type { SparklineModel } from "@/lib/view-models/charts/chart-model";
import { round } from "./chart-size";
import { PointShape } from "./point-shape";

interface SparklineProps {
  readonly model: SparklineModel;
  readonly width?: number;
  readonly height?: number;
  /** As wide as its place, e.g. in a tile. */
  readonly isFluid?: boolean;
}

const INSET = 6;

/** A line without axes: the course, the centre with its limits, and the last point by shape. */
export function Sparkline({ model, width = 128, height = 34, isFluid = false }: SparklineProps) {
  const amounts = [...model.points, model.centre, model.lower, model.upper].filter(
    (amount) => amount !== null,
  );
  if (amounts.length === 0) return null;
  const x = scaleLinear([0, Math.max(1, model.points.length - 1)], [INSET, width - INSET]);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [height - INSET, INSET]);
  const draw = line<number | null>()
    .defined((amount) => amount !== null)
    .x((_, index) => round(x(index)))
    .y((amount) => round(y(amount ?? 0)));
  const lastIndex = model.points.findLastIndex((amount) => amount !== null);
  const last = model.points[lastIndex];
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      {...(isFluid ? {} : { width, height })}
      role="img"
      aria-label={model.description}
      className={isFluid ? "block h-auto w-full" : "block max-w-full"}
    >
      {model.lower !== null && model.upper !== null ? (
        <rect
          x={INSET}
          width={width - 2 * INSET}
          y={round(y(model.upper))}
          height={round(y(model.lower) - y(model.upper))}
          fill="var(--band)"
        />
      ) : null}
      {model.centre === null ? null : (
        <line
          x1={INSET}
          x2={width - INSET}
          y1={round(y(model.centre))}
          y2={round(y(model.centre))}
          stroke="var(--rule)"
        />
      )}
      <path
        d={draw([...model.points]) ?? ""}
        fill="none"
        stroke="var(--common)"
        strokeWidth="1.2"
      />
      {last === null || last === undefined ? null : (
        <PointShape mark={model.lastMark} x={x(lastIndex)} y={y(last)} radius={3} />
      )}
    </svg>
  );
}
