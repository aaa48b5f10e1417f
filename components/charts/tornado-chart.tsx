import { useLocale } from "next-intl";
import { scaleLinear } from "d3-scale";
import { formatterFor } from "@/lib/i18n/formatter";
import type { TornadoModel } from "@/lib/view-models/charts/tornado-model";
import { layOutRows, type BarRows } from "./bar-rows";
import { round, type ChartSize } from "./chart-size";
import { markName, RowLabel } from "./row-label";

interface TornadoChartProps {
  readonly model: TornadoModel;
  readonly size: ChartSize;
}

const FOOT = 22;

/** Bars around one outcome, the figure that matters most on top; the amounts at their ends. */
export function TornadoChart({ model, size }: TornadoChartProps) {
  const format = formatterFor(useLocale());
  const { base } = model;
  const write = (amount: number) =>
    model.isSigned ? format.signed(amount, model.unit) : format.figure(amount, model.unit);
  const amounts = model.rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
  const rows = layOutRows(size, {
    names: model.rows.map(({ label, isUnconfirmed }) => markName(label, isUnconfirmed)),
    amounts: amounts.map(write),
  });
  const left = rows.plotLeft + rows.amountWidth;
  const [least, most] = [Math.min(base.amount, ...amounts), Math.max(base.amount, ...amounts)];
  const x = scaleLinear(least === most ? [least - 1, most + 1] : [least, most], [
    left,
    rows.plotRight,
  ]);
  const height = model.rows.length * rows.rowHeight;
  const middle = x(base.amount);
  return (
    <svg
      viewBox={`0 0 ${size.width} ${height + FOOT}`}
      role="img"
      aria-label={model.heading.description}
      data-chart={size.key}
      className="block h-auto w-full max-w-[62rem]"
    >
      <line x1={round(middle)} x2={round(middle)} y1="0" y2={height + 4} stroke="var(--ink)" />
      {model.rows.map((row, index) => (
        <g
          key={row.key}
          data-point={row.key}
          data-x={round(middle)}
          data-y={index * rows.rowHeight + rows.barOffset}
          data-announce={`${row.label}. ${row.lowText}: ${write(row.atLow)}; ${row.highText}: ${write(row.atHigh)}`}
        >
          <RowLabel rows={rows} row={index} />
          <TornadoBar model={model} row={index} rows={rows} x={x} write={write} />
        </g>
      ))}
      <text
        x={round(Math.min(Math.max(middle, rows.plotLeft + 70), size.width - 70))}
        y={height + FOOT - 4}
        textAnchor="middle"
        className="chart-label chart-strong"
      >
        {`${base.label} ${write(base.amount)}`}
      </text>
    </svg>
  );
}

interface TornadoBarProps {
  readonly model: TornadoModel;
  readonly row: number;
  readonly rows: BarRows;
  readonly x: (amount: number) => number;
  readonly write: (amount: number) => string;
}

/** Gains and losses have a colour; a cost that may be more or less has one colour for both. */
function colourOf({ isSigned, base }: TornadoModel, amount: number): string {
  if (!isSigned) return "var(--accent)";
  return amount < base.amount ? "var(--worse)" : "var(--better)";
}

function TornadoBar({ model, row, rows, x, write }: TornadoBarProps) {
  const ends = model.rows[row];
  if (!ends) return null;
  const base = model.base.amount;
  const top = row * rows.rowHeight + rows.barOffset;
  const [least, most] = [Math.min(ends.atLow, ends.atHigh), Math.max(ends.atLow, ends.atHigh)];
  return (
    <>
      {[...new Set([least, most])].map((amount) =>
        amount === base ? null : (
          <rect
            key={amount}
            x={round(Math.min(x(base), x(amount)))}
            width={round(Math.abs(x(amount) - x(base)))}
            y={top}
            height={rows.barHeight}
            fill={colourOf(model, amount)}
            opacity="0.85"
          />
        ),
      )}
      {least < base ? (
        <text x={round(x(least) - 5)} y={top + 11.5} textAnchor="end" className="chart-label">
          {write(least)}
        </text>
      ) : null}
      {most > base ? (
        <text x={round(x(most) + 5)} y={top + 11.5} className="chart-label">
          {write(most)}
        </text>
      ) : null}
    </>
  );
}
