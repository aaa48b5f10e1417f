import { useLocale, useTranslations } from "next-intl";
import { formatterFor } from "@/lib/i18n/formatter";
import type { RangeBarModel } from "@/lib/view-models/charts/bar-models";
import { layOutRows, scaleWithZero } from "./bar-rows";
import { round, type ChartSize } from "./chart-size";
import { markName, RowLabel } from "./row-label";

interface RangeBarChartProps {
  readonly model: RangeBarModel;
  readonly size: ChartSize;
}

/** One estimate for each row with its range, all on one scale through zero. */
export function RangeBarChart({ model, size }: RangeBarChartProps) {
  const t = useTranslations("charts");
  const format = formatterFor(useLocale());
  const amounts = model.rows
    .flatMap(({ estimate }) => [estimate?.low, estimate?.amount, estimate?.high])
    .filter((amount) => amount !== null && amount !== undefined);
  const write = (amount: number) => format.signed(amount, model.unit);
  const rows = layOutRows(size, {
    names: model.rows.map(({ label, isUnconfirmed }) => markName(label, isUnconfirmed)),
    amounts: model.rows.map(({ estimate }) =>
      estimate ? write(estimate.amount) : t("notDelivered"),
    ),
  });
  const x = scaleWithZero(amounts, rows);
  return (
    <svg
      viewBox={`0 0 ${size.width} ${model.rows.length * rows.rowHeight + 4}`}
      role="img"
      aria-label={model.heading.description}
      data-chart={size.key}
      className="block h-auto w-full max-w-[62rem]"
    >
      {model.rows.map((row, index) => {
        const top = index * rows.rowHeight;
        const { estimate } = row;
        const words = estimate
          ? `${write(estimate.amount)} [${write(estimate.low ?? estimate.amount)}; ${write(estimate.high ?? estimate.amount)}]`
          : t("notDelivered");
        const end = estimate ? x(Math.max(0, estimate.amount, estimate.high ?? 0)) : x(0);
        return (
          <g
            key={row.key}
            data-point={row.key}
            data-x={round(end)}
            data-y={top + rows.barOffset}
            data-announce={`${row.label}: ${words}`}
          >
            <RowLabel rows={rows} row={index} />
            {estimate ? <RangeBar estimate={estimate} x={x} top={top + rows.barOffset} /> : null}
            <text
              x={round(end) + 6}
              y={top + rows.barOffset + 11.5}
              className={estimate ? "chart-label chart-strong" : "chart-label"}
            >
              {estimate ? write(estimate.amount) : words}
            </text>
          </g>
        );
      })}
      <line
        x1={round(x(0))}
        x2={round(x(0))}
        y1="0"
        y2={model.rows.length * rows.rowHeight}
        stroke="var(--ink)"
      />
    </svg>
  );
}

interface RangeBarProps {
  readonly estimate: NonNullable<RangeBarModel["rows"][number]["estimate"]>;
  readonly x: (amount: number) => number;
  readonly top: number;
}

function RangeBar({ estimate, x, top }: RangeBarProps) {
  const { amount, low, high } = estimate;
  const [from, to] = [x(Math.min(0, amount)), x(Math.max(0, amount))];
  return (
    <g>
      <rect
        x={round(from)}
        width={round(to - from)}
        y={top}
        height="15"
        fill={amount < 0 ? "var(--worse)" : "var(--better)"}
        opacity="0.85"
      />
      {low === null || high === null ? null : (
        <path
          d={`M${round(x(low))} ${top + 3.5}v8m0-4H${round(x(high))}m0-4v8`}
          stroke="var(--ink)"
          strokeWidth="1.2"
          fill="none"
        />
      )}
    </g>
  );
}
