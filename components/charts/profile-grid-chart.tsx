import { scaleLinear, scaleSqrt } from "d3-scale";
import { useTranslations } from "next-intl";
import type { ProfileGridModel } from "@/lib/view-models/charts/outcome-models";
import { round, type ChartSize } from "./chart-size";

interface ProfileGridChartProps {
  readonly model: ProfileGridModel;
  readonly size: ChartSize;
}

const SIDE = 380;
const AREA = { left: 56, right: SIDE - 12, top: 16, bottom: SIDE - 50 };

/** Ranks of health states before and after: above the line people are better off than before. */
export function ProfileGridChart({ model, size }: ProfileGridChartProps) {
  const t = useTranslations("charts");
  // Rank 1 is the best state: it lies at the right and at the top, so that up is better.
  const x = scaleLinear([model.states, 1], [AREA.left, AREA.right]);
  const y = scaleLinear([model.states, 1], [AREA.bottom, AREA.top]);
  const largest = Math.max(...model.groups.map(({ count }) => count), 1);
  const radius = scaleSqrt([0, largest], [0, 8]);
  return (
    <svg
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      role="img"
      aria-label={model.heading.description}
      data-chart={size.key}
      className="mx-auto block h-auto w-full max-w-[30rem]"
    >
      <path
        d={`M${AREA.left} ${AREA.bottom}V${AREA.top}H${AREA.right}Z`}
        fill="var(--better)"
        opacity="0.06"
      />
      <path
        d={`M${AREA.left} ${AREA.bottom}H${AREA.right}V${AREA.top}Z`}
        fill="var(--worse)"
        opacity="0.06"
      />
      <rect
        x={AREA.left}
        y={AREA.top}
        width={AREA.right - AREA.left}
        height={AREA.bottom - AREA.top}
        fill="none"
        stroke="var(--gridline)"
      />
      <line
        x1={AREA.left}
        y1={AREA.bottom}
        x2={AREA.right}
        y2={AREA.top}
        stroke="var(--rule)"
        strokeDasharray="4 3"
      />
      <text x={AREA.left + 10} y={AREA.top + 18} className="chart-label chart-strong">
        {model.sides.better}
      </text>
      <text
        x={AREA.right - 10}
        y={AREA.bottom - 10}
        textAnchor="end"
        className="chart-label chart-strong"
      >
        {model.sides.worse}
      </text>
      {model.groups.map((group) => (
        <circle
          key={group.key}
          data-point={group.key}
          data-x={round(x(group.before))}
          data-y={round(y(group.after))}
          data-announce={t("profileGrid.group", {
            count: group.count,
            before: Math.round(group.before),
            after: Math.round(group.after),
          })}
          cx={round(x(group.before))}
          cy={round(y(group.after))}
          r={round(radius(group.count))}
          fill={colourOf(group)}
          fillOpacity="0.55"
          stroke={colourOf(group)}
        />
      ))}
      <Ends model={model} />
    </svg>
  );
}

function colourOf({ before, after }: { readonly before: number; readonly after: number }): string {
  if (before === after) return "var(--common)";
  return after < before ? "var(--better)" : "var(--worse)";
}

function Ends({ model }: { readonly model: ProfileGridModel }) {
  const { ends, axes } = model;
  const middle = (AREA.left + AREA.right) / 2;
  return (
    <>
      <text x={AREA.left} y={AREA.bottom + 16} className="chart-label">
        {ends.worst}
      </text>
      <text x={AREA.right} y={AREA.bottom + 16} textAnchor="end" className="chart-label">
        {ends.best}
      </text>
      <text x={middle} y={AREA.bottom + 36} textAnchor="middle" className="chart-label chart-ink">
        {axes.before}
      </text>
      <g transform={`rotate(-90 20 ${(AREA.top + AREA.bottom) / 2})`}>
        <text
          x="20"
          y={(AREA.top + AREA.bottom) / 2}
          textAnchor="middle"
          className="chart-label chart-ink"
        >
          {axes.after}
        </text>
      </g>
      <g transform={`rotate(-90 44 ${AREA.bottom})`}>
        <text x="44" y={AREA.bottom} className="chart-label">
          {ends.worst}
        </text>
      </g>
      <g transform={`rotate(-90 44 ${AREA.top})`}>
        <text x="44" y={AREA.top} textAnchor="end" className="chart-label">
          {ends.best}
        </text>
      </g>
    </>
  );
}
