import { useLocale } from "next-intl";
import { scaleLinear } from "d3-scale";
import { formatterFor } from "@/lib/i18n/formatter";
import type { TornadoModel } from "@/lib/view-models/charts/tornado-model";
import { layOutRows } from "./bar-rows";
import { round, type ChartSize } from "./chart-size";

interface TornadoChartProps {
  readonly model: TornadoModel;
  readonly size: ChartSize;
}

const FOOT = 22;

/** Names of parameters are longer than those of parts of a budget. */
const WIDE_LABELS = 290;

/** Bars around one outcome, the figure that matters most on top. */
export function TornadoChart({ model, size }: TornadoChartProps) {
  const format = formatterFor(useLocale());
  const rows = layOutRows(size);
  const left = size.key === "wide" ? WIDE_LABELS : rows.plotLeft;
  const { base, unit } = model;
  const write = model.isSigned ? format.signed : format.figure;
  const amounts = model.rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
  const [least, most] = [Math.min(base.amount, ...amounts), Math.max(base.amount, ...amounts)];
  const x = scaleLinear(least === most ? [least - 1, most + 1] : [least, most], [
    left + 4,
    size.width - 4,
  ]);
  const height = model.rows.length * rows.rowHeight;
  const middle = x(base.amount);
  return (
    <svg
      viewBox={`0 0 ${size.width} ${height + FOOT}`}
      role="img"
      aria-label={model.heading.description}
      data-chart={size.key}
      className="block h-auto w-full"
    >
      {model.rows.map((row, index) => {
        const top = index * rows.rowHeight;
        const ends = `${row.lowText}: ${write(row.atLow, unit)}; ${row.highText}: ${write(row.atHigh, unit)}`;
        return (
          <g
            key={row.key}
            data-point={row.key}
            data-x={round(middle)}
            data-y={top + rows.barOffset}
            data-announce={`${row.label}. ${ends}`}
          >
            <text x={rows.labelX} y={top + rows.labelOffset} className="chart-label chart-ink">
              {row.isUnconfirmed ? `${row.label} ⚠` : row.label}
            </text>
            {[row.atLow, row.atHigh].map((amount, end) =>
              amount === base.amount ? null : (
                <rect
                  key={end === 0 ? "low" : "high"}
                  x={round(Math.min(middle, x(amount)))}
                  width={round(Math.abs(x(amount) - middle))}
                  y={top + rows.barOffset}
                  height={rows.barHeight}
                  fill={amount < base.amount ? "var(--worse)" : "var(--better)"}
                  opacity="0.85"
                />
              ),
            )}
          </g>
        );
      })}
      <line x1={round(middle)} x2={round(middle)} y1="0" y2={height + 4} stroke="var(--ink)" />
      <text
        x={round(Math.min(Math.max(middle, left + 60), size.width - 60))}
        y={height + FOOT - 4}
        textAnchor="middle"
        className="chart-label chart-strong"
      >
        {`${base.label} ${write(base.amount, unit)}`}
      </text>
    </svg>
  );
}
