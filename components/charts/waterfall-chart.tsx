import { useLocale, useTranslations } from "next-intl";
import { formatterFor } from "@/lib/i18n/formatter";
import type { WaterfallModel } from "@/lib/view-models/charts/bar-models";
import { layOutRows, scaleWithZero } from "./bar-rows";
import { round, type ChartSize } from "./chart-size";
import { markName, RowLabel } from "./row-label";

interface WaterfallChartProps {
  readonly model: WaterfallModel;
  readonly size: ChartSize;
}

interface PlacedStep {
  readonly from: number;
  readonly to: number;
}

/** From one level to another, step by step, read from top to bottom. */
export function WaterfallChart({ model, size }: WaterfallChartProps) {
  const t = useTranslations("charts");
  const format = formatterFor(useLocale());
  const placed = placeSteps(model);
  const write = (step: WaterfallModel["steps"][number]) => {
    if (step.amount === null) return t("notDelivered");
    return step.isTotal || model.meaning === "parts"
      ? format.figure(step.amount, model.unit)
      : format.signed(step.amount, model.unit);
  };
  const rows = layOutRows(size, {
    names: model.steps.map(({ label, isUnconfirmed }) => markName(label, isUnconfirmed)),
    amounts: model.steps.map(write),
  });
  const x = scaleWithZero(
    placed.flatMap(({ from, to }) => [from, to]),
    rows,
  );
  return (
    <svg
      viewBox={`0 0 ${size.width} ${model.steps.length * rows.rowHeight + 4}`}
      role="img"
      aria-label={model.heading.description}
      data-chart={size.key}
      className="block h-auto w-full max-w-[62rem]"
    >
      {model.steps.map((step, row) => {
        const { from, to } = placed[row] ?? { from: 0, to: 0 };
        const [low, high] = [x(Math.min(from, to)), x(Math.max(from, to))];
        const top = row * rows.rowHeight;
        return (
          <g
            key={step.key}
            data-point={step.key}
            data-x={round(high)}
            data-y={top + rows.barOffset}
            data-announce={`${step.label}: ${write(step)}`}
          >
            <RowLabel rows={rows} row={row} isStrong={step.isTotal} />
            <rect
              x={round(low)}
              width={Math.max(1, round(high - low))}
              y={top + rows.barOffset}
              height={rows.barHeight}
              fill={fillOf(step, model.meaning)}
            />
            <text
              x={round(high) + 6}
              y={top + rows.barOffset + 11.5}
              className="chart-label chart-strong"
            >
              {write(step)}
            </text>
          </g>
        );
      })}
      <line
        x1={round(x(0))}
        x2={round(x(0))}
        y1="0"
        y2={model.steps.length * rows.rowHeight}
        stroke="var(--ink)"
      />
    </svg>
  );
}

function fillOf(step: WaterfallModel["steps"][number], meaning: WaterfallModel["meaning"]): string {
  if (step.isPale) return "var(--missing)";
  if (step.isTotal || meaning === "parts") return "var(--accent)";
  const isWorse = (step.amount ?? 0) < 0 !== (meaning === "cost");
  return isWorse ? "var(--worse)" : "var(--better)";
}

function placeSteps(model: WaterfallModel): readonly PlacedStep[] {
  let level = 0;
  return model.steps.map(({ amount, isTotal }) => {
    const from = isTotal ? 0 : level;
    level = isTotal ? (amount ?? level) : level + (amount ?? 0);
    return { from, to: level };
  });
}
