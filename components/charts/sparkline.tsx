import { line } from "d3-shape";
import { scaleLinear } from "d3-scale";
import type { SparklineModel } from "@/lib/view-models/charts/spc-model";
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
  const scales = layOut(model, width, height);
  if (!scales) return null;
  const { x, y } = scales;
  const draw = line<number | null>()
    .defined((amount) => amount !== null)
    .x((_, index) => round(x(index)))
    .y((amount) => round(y(amount ?? 0)));
  const lastIndex = model.points.findLastIndex((amount) => amount !== null);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      {...(isFluid
        ? { className: "block h-auto w-full max-w-96" }
        : { className: "block max-w-full", width, height })}
      role="img"
      aria-label={model.description}
    >
      <LimitBand model={model} y={y} width={width} />
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
      {lastIndex < 0 ? null : (
        <PointShape
          mark={model.lastMark}
          x={x(lastIndex)}
          y={y(model.points[lastIndex] ?? 0)}
          radius={3}
        />
      )}
    </svg>
  );
}

/** Scales for what there is to draw; `null` when there is nothing. */
function layOut(model: SparklineModel, width: number, height: number) {
  const amounts = [...model.points, model.centre, model.lower, model.upper].filter(
    (amount) => amount !== null,
  );
  if (amounts.length === 0) return null;
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  return {
    x: scaleLinear([0, Math.max(1, model.points.length - 1)], [INSET, width - INSET]),
    y: scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [height - INSET, INSET]),
  };
}

interface LimitBandProps {
  readonly model: SparklineModel;
  readonly y: (amount: number) => number;
  readonly width: number;
}

function LimitBand({ model: { lower, upper }, y, width }: LimitBandProps) {
  if (lower === null || upper === null) return null;
  return (
    <rect
      x={INSET}
      width={width - 2 * INSET}
      y={round(y(upper))}
      height={round(y(lower) - y(upper))}
      fill="var(--band)"
    />
  );
}
