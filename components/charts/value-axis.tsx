import { round, type PlotArea } from "./chart-size";

interface ValueAxisProps {
  readonly ticks: readonly { readonly position: number; readonly label: string }[];
  readonly area: PlotArea;
}

/** Hairlines across the chart with the amount at the left. */
export function ValueAxis({ ticks, area }: ValueAxisProps) {
  return (
    <g>
      {ticks.map(({ position, label }) => (
        <g key={label}>
          <line
            x1={area.left}
            x2={area.right}
            y1={round(position)}
            y2={round(position)}
            stroke="var(--gridline)"
          />
          <text
            x={area.left - 8}
            y={round(position + 3.6)}
            textAnchor="end"
            className="chart-label"
          >
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

interface PeriodAxisProps {
  readonly ticks: readonly { readonly position: number; readonly label: string }[];
  readonly area: PlotArea;
}

/** The periods under the chart. */
export function PeriodAxis({ ticks, area }: PeriodAxisProps) {
  return (
    <g>
      {ticks.map(({ position, label }) => (
        <text
          key={`${label}${position}`}
          x={round(position)}
          y={area.bottom + 18}
          textAnchor="middle"
          className="chart-label"
        >
          {label}
        </text>
      ))}
    </g>
  );
}
