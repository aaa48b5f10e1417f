import { line } from "d3-shape";
import { useLocale } from "next-intl";
import { useId } from "react";
import { formatterFor } from "@/lib/i18n/formatter";
import type { FunnelChartModel, FunnelPointModel } from "@/lib/view-models/charts/funnel-model";
import { round, type ChartSize } from "./chart-size";
import { layOutFunnel, type FunnelGeometry } from "./funnel-geometry";
import { PointShape } from "./point-shape";
import { PeriodAxis, ValueAxis } from "./value-axis";

interface FunnelChartProps {
  readonly model: FunnelChartModel;
  readonly size: ChartSize;
}

/** Units by size around a target, between the limits of chance. */
export function FunnelChart({ model, size }: FunnelChartProps) {
  const format = formatterFor(useLocale());
  const clip = useId();
  const geometry = layOutFunnel(model, size);
  const { area, x, y } = geometry;
  const isCrowded = model.points.length > 60;
  // A handful of units are named in the picture itself.
  const isNamed = model.points.length <= 6;
  // The own unit is drawn last, so that no other lies over it.
  const ordered = [...model.points].sort((a, b) => Number(a.isOwn) - Number(b.isOwn));
  return (
    <svg
      viewBox={`0 0 ${size.width} ${geometry.height}`}
      role="img"
      aria-label={model.heading.description}
      data-chart={size.key}
      className="block h-auto w-full"
    >
      <clipPath id={clip}>
        <rect
          x={area.left}
          y={area.top}
          width={area.right - area.left}
          height={area.bottom - area.top}
        />
      </clipPath>
      <ValueAxis
        area={area}
        ticks={geometry.amountTicks.map((tick) => ({
          position: y(tick),
          label: format.figure(tick, model.unit),
        }))}
      />
      <PeriodAxis
        area={area}
        ticks={geometry.sizeTicks.map((tick) => ({
          position: x(tick),
          label: format.figure(tick, "count"),
        }))}
      />
      <text
        x={(area.left + area.right) / 2}
        y={geometry.height - 4}
        textAnchor="middle"
        className="chart-label"
      >
        {model.words.size}
      </text>
      <g clipPath={`url(#${clip})`}>
        <FunnelLines model={model} geometry={geometry} />
      </g>
      <LineLabels model={model} geometry={geometry} />
      {ordered.map((point) =>
        point.amount === null
          ? null
          : drawDot({
              point,
              at: [x(point.size), y(point.amount)],
              radius: isCrowded ? 2.6 : 3.8,
              naming: namingOf(point, isNamed, x(point.size) > (area.left + area.right) / 2),
            }),
      )}
    </svg>
  );
}

interface PlacedDot {
  readonly point: FunnelPointModel;
  readonly at: readonly [number, number];
  readonly radius: number;
  /** On which side of the dot its name stands; null without a name. */
  readonly naming: "above" | "before" | "after" | null;
}

function namingOf(
  point: FunnelPointModel,
  isNamed: boolean,
  isRight: boolean,
): PlacedDot["naming"] {
  if (point.isOwn) return "above";
  if (!isNamed) return null;
  return isRight ? "before" : "after";
}

const NAME_PLACES = {
  above: { dx: 0, dy: -13, anchor: "middle" },
  before: { dx: -9, dy: 3.6, anchor: "end" },
  after: { dx: 9, dy: 3.6, anchor: "start" },
} as const;

// Plain markup, no component: a network draws hundreds of them four times.
function drawDot({ point, at: [px, py], radius, naming }: PlacedDot) {
  const place = naming === null ? null : NAME_PLACES[naming];
  return (
    <g
      key={point.key}
      data-point={point.key}
      data-x={round(px)}
      data-y={round(py)}
      data-announce={point.announcement}
    >
      {point.isOwn ? (
        <circle
          cx={round(px)}
          cy={round(py)}
          r={radius + 4.5}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.4"
        />
      ) : null}
      {PointShape({ mark: point.mark, x: px, y: py, radius })}
      {place ? (
        <text
          x={round(px + place.dx)}
          y={round(py + place.dy)}
          textAnchor={place.anchor}
          className={point.isOwn ? "chart-label chart-strong" : "chart-label"}
          stroke="var(--paper)"
          strokeWidth="3"
          paintOrder="stroke"
        >
          {point.label}
        </text>
      ) : null}
    </g>
  );
}

type Limit = FunnelChartModel["limits"][number];

const LINES = [
  ["lowerAlarm", undefined],
  ["lowerAlert", "5 4"],
  ["upperAlert", "5 4"],
  ["upperAlarm", undefined],
] as const;

interface FunnelPartProps {
  readonly model: FunnelChartModel;
  readonly geometry: FunnelGeometry;
}

function FunnelLines({ model, geometry }: FunnelPartProps) {
  const { area, x, y } = geometry;
  const target = round(y(model.target.amount));
  return (
    <g fill="none">
      <line
        x1={area.left}
        x2={area.right}
        y1={target}
        y2={target}
        stroke="var(--ink)"
        strokeWidth="1.1"
      />
      {LINES.map(([name, dash]) => (
        <path
          key={name}
          d={
            line<Limit>(
              (limit) => round(x(limit.size)),
              (limit) => round(y(limit[name])),
            )([...model.limits]) ?? ""
          }
          stroke="var(--muted)"
          strokeWidth="1.1"
          strokeDasharray={dash}
        />
      ))}
    </g>
  );
}

function LineLabels({ model, geometry }: FunnelPartProps) {
  const { area, y } = geometry;
  const last = model.limits.at(-1);
  if (!last) return null;
  const labels = [
    ["alarm", y(last.upperAlarm), model.limitLabels.alarm],
    ["alert", y(last.upperAlert), model.limitLabels.alert],
    ["target", y(model.target.amount), model.target.label],
  ] as const;
  // From the top down, each at least a line of text under the one before.
  const placed: { key: string; top: number; text: string }[] = [];
  for (const [key, top, text] of labels) {
    const above = placed.at(-1)?.top ?? -Infinity;
    placed.push({ key, top: Math.max(top, above + 12), text });
  }
  return (
    <g>
      {placed.map(({ key, top, text }) => (
        <text key={key} x={area.right + 5} y={round(top + 3.6)} className="chart-label">
          {text}
        </text>
      ))}
    </g>
  );
}
