import { useLocale, useTranslations } from "next-intl";
import { formatterFor } from "@/lib/i18n/formatter";
import type { StackedBarModel } from "@/lib/view-models/charts/bar-models";
import { layOutRows, scaleWithZero } from "./bar-rows";
import { round, type ChartSize } from "./chart-size";
import { RowLabel } from "./row-label";

interface StackedBarChartProps {
  readonly model: StackedBarModel;
  readonly size: ChartSize;
}

/** Amounts that add up to a row's total. One colour for each part, kept in every chart. */
export function StackedBarChart({ model, size }: StackedBarChartProps) {
  const t = useTranslations("charts");
  const format = formatterFor(useLocale());
  const totals = model.bars.map((bar) => bar.amounts.reduce<number>((a, b) => a + (b ?? 0), 0));
  const written = model.bars.map(({ amounts }, row) =>
    amounts.every((amount) => amount === null)
      ? t("notDelivered")
      : format.figure(totals[row] ?? 0, model.unit),
  );
  const rows = layOutRows(size, { names: model.bars.map(({ label }) => label), amounts: written });
  const x = scaleWithZero(totals, rows);
  return (
    <div>
      {model.series.length > 1 ? (
        <ul className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-small text-muted">
          {model.series.map(({ key, label }, index) => (
            <li key={key} className="inline-flex items-center gap-1.5">
              <span
                aria-hidden="true"
                className="size-2.5 rounded-[2px]"
                style={{ background: seriesColour(index) }}
              />
              {label}
            </li>
          ))}
        </ul>
      ) : null}
      <svg
        viewBox={`0 0 ${size.width} ${model.bars.length * rows.rowHeight + 4}`}
        role="img"
        aria-label={model.heading.description}
        data-chart={size.key}
        className="block h-auto w-full max-w-[62rem]"
      >
        {model.bars.map((bar, row) => {
          const top = row * rows.rowHeight;
          const total = totals[row] ?? 0;
          return (
            <g
              key={bar.key}
              data-point={bar.key}
              data-x={round(x(total))}
              data-y={top + rows.barOffset}
              data-announce={`${bar.label}: ${written[row] ?? ""}`}
            >
              <RowLabel rows={rows} row={row} />
              {stack(bar.amounts).map(({ from, to, series }) => (
                <rect
                  key={series}
                  x={round(x(from))}
                  width={Math.max(0, round(x(to) - x(from) - 0.8))}
                  y={top + rows.barOffset}
                  height={rows.barHeight}
                  fill={seriesColour(series)}
                />
              ))}
              <text
                x={round(x(total)) + 6}
                y={top + rows.barOffset + 11.5}
                className="chart-label chart-strong"
              >
                {written[row]}
              </text>
            </g>
          );
        })}
        <line
          x1={round(x(0))}
          x2={round(x(0))}
          y1="0"
          y2={model.bars.length * rows.rowHeight}
          stroke="var(--ink)"
        />
      </svg>
    </div>
  );
}

/** The colour of the n-th part; it belongs to the part and survives filtering. */
function seriesColour(index: number): string {
  return `var(--series-${(index % 8) + 1})`;
}

function stack(amounts: readonly (number | null)[]) {
  let at = 0;
  return amounts.map((amount, series) => {
    const from = at;
    at += amount ?? 0;
    return { from, to: at, series };
  });
}
