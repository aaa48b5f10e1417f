import { scaleLinear } from "d3-scale";
import { useLocale } from "next-intl";
import { formatterFor } from "@/lib/i18n/formatter";
import type { HistogramModel } from "@/lib/view-models/charts/histogram-model";
import { round, type ChartSize } from "./chart-size";

interface HistogramChartProps {
  readonly model: HistogramModel;
  readonly size: ChartSize;
}

const HEIGHT = 230;
const MARKER_STEP = 13;

/** Bars of how often an amount came out; lines at the marked percentiles. */
export function HistogramChart({ model, size }: HistogramChartProps) {
  const format = formatterFor(useLocale());
  const { bins, markers, middle } = model;
  const area = { left: 8, right: size.width - 8, top: 8 + markers.length * MARKER_STEP };
  const bottom = HEIGHT - 26;
  const [first, last] = [bins[0]?.from ?? 0, bins.at(-1)?.until ?? 1];
  const x = scaleLinear([first, last === first ? first + 1 : last], [area.left, area.right]);
  const y = scaleLinear(
    [0, Math.max(1, ...bins.map(({ count }) => count))],
    [bottom, area.top + 6],
  );
  return (
    <svg
      viewBox={`0 0 ${size.width} ${HEIGHT}`}
      role="img"
      aria-label={model.heading.description}
      data-chart={size.key}
      className="block h-auto w-full max-w-[62rem]"
    >
      {bins.map((bin) => {
        const isMiddle = bin.until > middle.from && bin.from < middle.until;
        return (
          <g
            key={bin.from}
            data-point={String(bin.from)}
            data-x={round(x((bin.from + bin.until) / 2))}
            data-y={round(y(bin.count))}
            data-announce={bin.announcement}
          >
            <rect
              x={round(x(bin.from)) + 0.5}
              width={Math.max(1, round(x(bin.until) - x(bin.from)) - 1)}
              y={round(y(bin.count))}
              height={round(bottom - y(bin.count))}
              fill="var(--accent)"
              opacity={isMiddle ? 0.85 : 0.35}
            />
          </g>
        );
      })}
      <line x1={area.left} x2={area.right} y1={bottom} y2={bottom} stroke="var(--ink)" />
      {x.ticks(size.key === "wide" ? 6 : 3).map((tick) => (
        <text
          key={tick}
          x={round(x(tick))}
          y={bottom + 17}
          textAnchor="middle"
          className="chart-label"
        >
          {format.figure(tick, model.unit)}
        </text>
      ))}
      {markers.map(({ amount, label }, place) => {
        const isRight = x(amount) > size.width * 0.6;
        return (
          <g key={label}>
            <line
              x1={round(x(amount))}
              x2={round(x(amount))}
              y1={8 + place * MARKER_STEP}
              y2={bottom}
              stroke="var(--ink)"
              strokeDasharray="3 3"
            />
            <text
              x={round(x(amount)) + (isRight ? -5 : 5)}
              y={16 + place * MARKER_STEP}
              textAnchor={isRight ? "end" : "start"}
              className="chart-label chart-halo chart-ink"
            >
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
