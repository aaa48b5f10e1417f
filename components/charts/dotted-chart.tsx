import { scaleSqrt } from "d3-scale";
import { useLocale } from "next-intl";
import { formatterFor } from "@/lib/i18n/formatter";
import type { DottedChartModel } from "@/lib/view-models/charts/dotted-chart-model";
import { round, type ChartSize, type PlotArea } from "./chart-size";
import { PeriodAxis } from "./value-axis";

interface DottedChartProps {
  readonly model: DottedChartModel;
  readonly size: ChartSize;
}

const HOUR = 60;
const DAY = 24 * HOUR;
/** Round lengths, so that a tick reads "6 h" or "14 d". */
const TICKS = [
  0,
  HOUR,
  6 * HOUR,
  DAY,
  3 * DAY,
  7 * DAY,
  14 * DAY,
  30 * DAY,
  60 * DAY,
  90 * DAY,
  180 * DAY,
  365 * DAY,
  730 * DAY,
];
const ROW_HEIGHT = 2.4;

/** Every event of the drawn cases: a row for each case, the time since it began to the right. */
export function DottedChart({ model, size }: DottedChartProps) {
  const format = formatterFor(useLocale());
  const isWide = size.key === "wide";
  const height = Math.max(160, Math.round(model.rows * ROW_HEIGHT)) + 56;
  const area: PlotArea = { left: 12, right: size.width - 14, top: 10, bottom: height - 46 };
  const x = scaleSqrt().domain([0, model.longestMinutes]).range([area.left, area.right]);
  const step = (area.bottom - area.top) / Math.max(1, model.rows - 1);
  const ticks: { position: number; label: string }[] = [];
  for (const minute of TICKS.filter((one) => one <= model.longestMinutes)) {
    const position = x(minute);
    const last = ticks.at(-1)?.position ?? -Infinity;
    if (position - last >= (isWide ? 46 : 52)) {
      ticks.push({ position, label: minute === 0 ? "0" : format.figure(minute, "duration") });
    }
  }
  return (
    <svg
      viewBox={`0 0 ${size.width} ${height}`}
      role="img"
      aria-label={model.heading.description}
      data-chart={size.key}
      className="block h-auto w-full"
    >
      {ticks.map(({ position }) => (
        <line
          key={position}
          x1={round(position)}
          x2={round(position)}
          y1={area.top}
          y2={area.bottom}
          stroke="var(--gridline)"
        />
      ))}
      <PeriodAxis area={area} ticks={ticks} />
      <text
        x={(area.left + area.right) / 2}
        y={height - 8}
        textAnchor="middle"
        className="chart-label"
      >
        {model.axes.time}
      </text>
      {model.dots.map(({ row, minute, series }, index) => (
        <circle
          key={index}
          cx={round(x(minute))}
          cy={round(area.top + row * step)}
          r={isWide ? 1.7 : 1.4}
          fill={`var(--series-${series + 1})`}
        />
      ))}
    </svg>
  );
}
