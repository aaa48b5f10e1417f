import { scaleLinear, type ScaleLinear } from "d3-scale";
import { useLocale, useTranslations } from "next-intl";
import { formatterFor } from "@/lib/i18n/formatter";
import type { Estimate, OutcomeCostModel } from "@/lib/view-models/charts/outcome-models";
import { round, type ChartSize } from "./chart-size";
import { ValueAxis } from "./value-axis";

interface OutcomeCostChartProps {
  readonly model: OutcomeCostModel;
  readonly size: ChartSize;
}

const HEIGHT = 250;
const CHARACTER_WIDTH = 6.2;
const LINE_HEIGHT = 13;

/** Outcome beside cost, in time: each point a period, its arms the 95 % intervals. */
export function OutcomeCostChart({ model, size }: OutcomeCostChartProps) {
  const t = useTranslations("charts");
  const format = formatterFor(useLocale());
  // Drawn at the width of a column: two figures need no more room.
  const width = Math.min(size.width, 440);
  const area = { left: 46, right: width - 34, top: 30, bottom: HEIGHT - 44 };
  const x = scaleOver(model.points.map((point) => point.cost)).range([area.left, area.right]);
  const y = scaleOver(model.points.map((point) => point.outcome)).range([area.bottom, area.top]);
  const last = model.points.length - 1;
  const labelled = chooseLabels(
    model.points.map((point) => ({
      key: point.key,
      x: x(point.cost.amount),
      y: y(point.outcome.amount),
      width: point.label.length * CHARACTER_WIDTH,
    })),
  );
  const trail = model.points.map(
    (point) => `${round(x(point.cost.amount))} ${round(y(point.outcome.amount))}`,
  );
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={model.heading.description}
      data-chart={size.key}
      className="mx-auto block h-auto w-full max-w-[34rem]"
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
      <text x={area.left - 40} y={12} className="chart-label">
        {model.outcome.label}
      </text>
      <text x={width - 4} y={HEIGHT - 8} textAnchor="end" className="chart-label">
        {model.cost.label}
      </text>
      <path d={`M${trail.join("L")}`} fill="none" stroke="var(--rule)" strokeDasharray="2 3" />
      {model.points.map((point, index) => {
        const isCurrent = index === last;
        const [px, py] = [round(x(point.cost.amount)), round(y(point.outcome.amount))];
        return (
          <g
            key={point.key}
            data-point={point.key}
            data-x={px}
            data-y={py}
            data-announce={t("announce.outcomeCost", {
              period: point.label,
              outcome: writeEstimate(point.outcome, (n) => format.figure(n, model.outcome.unit)),
              cost: writeEstimate(point.cost, (n) => format.figure(n, model.cost.unit)),
              count: point.count,
            })}
          >
            <g opacity={isCurrent ? 1 : 0.3 + (0.4 * index) / Math.max(1, last)}>
              <Arm from={x(point.cost.low ?? NaN)} to={x(point.cost.high ?? NaN)} at={py} />
              <Arm
                isVertical
                from={y(point.outcome.low ?? NaN)}
                to={y(point.outcome.high ?? NaN)}
                at={px}
              />
              <circle cx={px} cy={py} r={isCurrent ? 5.2 : 4} fill="var(--accent)" />
            </g>
            {labelled.has(point.key) ? (
              <text
                x={px + 8}
                y={py - 7}
                className={`chart-label chart-halo ${isCurrent ? "chart-strong" : ""}`}
              >
                {point.label}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

interface ArmProps {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly isVertical?: boolean;
}

function Arm({ from, to, at, isVertical = false }: ArmProps) {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return null;
  const [a, b] = [round(from), round(to)];
  return isVertical ? (
    <line x1={at} x2={at} y1={a} y2={b} stroke="var(--accent)" strokeWidth="1.3" />
  ) : (
    <line x1={a} x2={b} y1={at} y2={at} stroke="var(--accent)" strokeWidth="1.3" />
  );
}

function scaleOver(estimates: readonly Estimate[]): ScaleLinear<number, number> {
  const amounts = estimates
    .flatMap((estimate) => [estimate.low, estimate.amount, estimate.high])
    .filter((amount) => amount !== null);
  if (amounts.length === 0) return scaleLinear();
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const room = (high - low || Math.abs(high) || 1) * 0.15;
  return scaleLinear([low - room, high + room], [0, 1]).nice(4);
}

function writeEstimate(estimate: Estimate, write: (amount: number) => string): string {
  const { amount, low, high } = estimate;
  if (low === null || high === null) return write(amount);
  return `${write(amount)} [${write(low)}; ${write(high)}]`;
}

interface LabelPlace {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Names of points that lie apart, newest first; the others are read from the point or the table. */
function chooseLabels(places: readonly LabelPlace[]): ReadonlySet<string> {
  const chosen: LabelPlace[] = [];
  for (const place of places.toReversed()) {
    const isFree = chosen.every(
      (other) =>
        Math.abs(place.y - other.y) >= LINE_HEIGHT ||
        place.x >= other.x + other.width ||
        other.x >= place.x + place.width,
    );
    if (isFree) chosen.push(place);
  }
  return new Set(chosen.map((place) => place.key));
}
