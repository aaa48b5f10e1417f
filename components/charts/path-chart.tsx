import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { useLocale } from "next-intl";
import { formatterFor } from "@/lib/i18n/formatter";
import type { PathChartModel } from "@/lib/view-models/charts/path-model";
import { round, type ChartSize, type PlotArea } from "./chart-size";
import { PointShape } from "./point-shape";
import { PeriodAxis, ValueAxis } from "./value-axis";

interface PathChartProps {
  readonly model: PathChartModel;
  readonly size: ChartSize;
}

type PathPoint = PathChartModel["points"][number];

/** A running figure over time, with its limit and its signals. */
export function PathChart({ model, size }: PathChartProps) {
  const format = formatterFor(useLocale());
  const isWide = size.key === "wide";
  const height = isWide ? 240 : 220;
  const area: PlotArea = { left: 48, right: size.width - 16, top: 14, bottom: height - 28 };
  const amounts = [0, model.limit?.amount ?? 0, ...model.points.map(({ amount }) => amount)];
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const room = (high - low || 1) * 0.06;
  const y = scaleLinear()
    .domain([low < 0 ? low - room : 0, high + room])
    .range([area.bottom, area.top]);
  const x = scalePoint<string>()
    .domain(model.points.map(({ key }) => key))
    .range([area.left, area.right])
    .padding(0.5);
  const placeOf = (point: PathPoint) => x(point.key) ?? area.left;
  const every = Math.max(1, Math.ceil(model.points.length / (isWide ? 8 : 4)));
  return (
    <svg
      viewBox={`0 0 ${size.width} ${height}`}
      role="img"
      aria-label={model.heading.description}
      data-chart={size.key}
      className="block h-auto w-full"
    >
      <ValueAxis
        area={area}
        ticks={y.ticks(4).map((tick) => ({
          position: y(tick),
          label: format.figure(tick, model.unit),
        }))}
      />
      <PeriodAxis
        area={area}
        ticks={model.points
          .filter((_, index) => index % every === 0)
          .map((point) => ({ position: placeOf(point), label: point.label }))}
      />
      <line
        x1={area.left}
        x2={area.right}
        y1={round(y(0))}
        y2={round(y(0))}
        stroke="var(--ink)"
        strokeWidth="1"
      />
      {model.limit ? (
        <LimitLine limit={model.limit} area={area} top={y(model.limit.amount)} />
      ) : null}
      <path
        d={line<PathPoint>(placeOf, ({ amount }) => round(y(amount)))([...model.points]) ?? ""}
        fill="none"
        stroke="var(--accent)"
        strokeWidth="1.6"
      />
      {model.points.map((point) => (
        <g
          key={point.key}
          data-point={point.key}
          data-x={round(placeOf(point))}
          data-y={round(y(point.amount))}
          data-announce={point.announcement}
        >
          <PointShape
            mark={point.signal === null ? "common" : "worse"}
            x={placeOf(point)}
            y={y(point.amount)}
            radius={point.signal === null ? 2.4 : 3.6}
          />
        </g>
      ))}
    </svg>
  );
}

interface LimitLineProps {
  readonly limit: NonNullable<PathChartModel["limit"]>;
  readonly area: PlotArea;
  readonly top: number;
}

function LimitLine({ limit, area, top }: LimitLineProps) {
  return (
    <g>
      <line
        x1={area.left}
        x2={area.right}
        y1={round(top)}
        y2={round(top)}
        stroke="var(--muted)"
        strokeDasharray="5 4"
      />
      <text x={area.right} y={round(top - 5)} textAnchor="end" className="chart-label">
        {limit.label}
      </text>
    </g>
  );
}
