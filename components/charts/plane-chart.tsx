import { scaleLinear, type ScaleLinear } from "d3-scale";
import { useLocale } from "next-intl";
import { formatterFor } from "@/lib/i18n/formatter";
import type { PlaneModel } from "@/lib/view-models/charts/value-models";
import { round, type ChartSize, type PlotArea } from "./chart-size";
import { PointShape } from "./point-shape";
import { ValueAxis } from "./value-axis";

interface PlaneChartProps {
  readonly model: PlaneModel;
  readonly size: ChartSize;
}

const HEIGHT = 290;

type Scale = ScaleLinear<number, number>;
type Point = PlaneModel["points"][number];

function scaleOver(amounts: readonly (number | null)[]): Scale {
  const known = amounts.filter((amount) => amount !== null);
  if (known.length === 0) return scaleLinear();
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = (high - low || Math.abs(high) || 1) * 0.14;
  return scaleLinear([low - room, high + room], [0, 1]).nice(4);
}

/** Groups by cost and outcome: lines to compare with, or the frontier of what gives most. */
export function PlaneChart({ model, size }: PlaneChartProps) {
  const format = formatterFor(useLocale());
  const width = Math.min(size.width, 480);
  const area: PlotArea = { left: 50, right: width - 26, top: 30, bottom: HEIGHT - 46 };
  const { points, reference } = model;
  const x = scaleOver([
    ...points.flatMap(({ cost }) => [cost.low, cost.amount, cost.high]),
    reference?.cost ?? null,
  ]).range([area.left, area.right]);
  const y = scaleOver([
    ...points.flatMap(({ outcome }) => [outcome.low, outcome.amount, outcome.high]),
    reference?.outcome ?? null,
  ]).range([area.bottom, area.top]);
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={model.heading.description}
      data-chart={size.key}
      className="mx-auto block h-auto w-full max-w-[38rem]"
    >
      <ValueAxis
        area={area}
        ticks={y.ticks(4).map((tick) => ({
          position: y(tick),
          label: format.figure(tick, model.outcome.unit),
        }))}
      />
      {x.ticks(4).map((tick) => (
        <text
          key={tick}
          x={round(x(tick))}
          y={area.bottom + 17}
          textAnchor="middle"
          className="chart-label"
        >
          {format.figure(tick, model.cost.unit)}
        </text>
      ))}
      <text x="4" y="12" className="chart-label chart-ink">
        {model.outcome.label}
      </text>
      <text x={area.right} y={HEIGHT - 8} textAnchor="end" className="chart-label chart-ink">
        {model.cost.label}
      </text>
      {reference ? <Lines model={model} area={area} x={x} y={y} /> : null}
      <Frontier model={model} x={x} y={y} />
      {points.map((point) => (
        <PlanePoint key={point.key} point={point} x={x} y={y} right={area.right} />
      ))}
    </svg>
  );
}

interface LinesProps {
  readonly model: PlaneModel;
  readonly area: PlotArea;
  readonly x: Scale;
  readonly y: Scale;
}

/** The lines of the quarters with their names. */
function Lines({ model, area, x, y }: LinesProps) {
  const { reference, corners } = model;
  if (!reference) return null;
  const [left, top] = [round(x(reference.cost)), round(y(reference.outcome))];
  const spots = [
    [area.left + 6, area.top + 12, "start"],
    [area.right - 4, area.top + 12, "end"],
    [area.left + 6, area.bottom - 6, "start"],
    [area.right - 4, area.bottom - 6, "end"],
  ] as const;
  return (
    <g>
      <path
        d={`M${left} ${area.top}V${area.bottom}M${area.left} ${top}H${area.right}`}
        stroke="var(--muted)"
        strokeDasharray="5 4"
        fill="none"
      />
      {spots.map(([spotX, spotY, anchor], place) => (
        <text key={place} x={spotX} y={spotY} textAnchor={anchor} className="chart-label">
          {corners?.[place]}
        </text>
      ))}
    </g>
  );
}

/** From one efficient option to the next. */
function Frontier({ model, x, y }: Pick<LinesProps, "model" | "x" | "y">) {
  const path = model.frontier
    .flatMap((key) => model.points.find((point) => point.key === key) ?? [])
    .map(({ cost, outcome }) => `${round(x(cost.amount))} ${round(y(outcome.amount))}`);
  if (path.length < 2) return null;
  return <path d={`M${path.join("L")}`} fill="none" stroke="var(--accent)" strokeWidth="1.4" />;
}

interface PlanePointProps {
  readonly point: Point;
  readonly x: Scale;
  readonly y: Scale;
  readonly right: number;
}

const STROKES: Partial<Record<Point["mark"], string>> = {
  better: "var(--better)",
  worse: "var(--worse)",
  rising: "var(--neutral)",
  falling: "var(--neutral)",
};

function PlanePoint({ point, x, y, right }: PlanePointProps) {
  const { cost, outcome, mark } = point;
  const [px, py] = [round(x(cost.amount)), round(y(outcome.amount))];
  const stroke = STROKES[mark] ?? "var(--common)";
  const isNearEdge = px > right - 70;
  return (
    <g data-point={point.key} data-x={px} data-y={py} data-announce={point.announcement}>
      {cost.low === null || cost.high === null ? null : (
        <line
          x1={round(x(cost.low))}
          x2={round(x(cost.high))}
          y1={py}
          y2={py}
          stroke={stroke}
          strokeWidth="1.2"
        />
      )}
      {outcome.low === null || outcome.high === null ? null : (
        <line
          x1={px}
          x2={px}
          y1={round(y(outcome.low))}
          y2={round(y(outcome.high))}
          stroke={stroke}
          strokeWidth="1.2"
        />
      )}
      <PointShape mark={mark} x={px} y={py} radius={4.4} />
      <text
        x={isNearEdge ? px - 8 : px + 8}
        y={py - 8}
        textAnchor={isNearEdge ? "end" : "start"}
        className="chart-label chart-halo chart-ink"
      >
        {point.label}
      </text>
    </g>
  );
}
