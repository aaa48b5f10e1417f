import { line } from "d3-shape";
import { useLocale, useTranslations } from "next-intl";
import { formatterFor } from "@/lib/i18n/formatter";
import type { SpcChartModel, SpcPointModel } from "@/lib/view-models/charts/spc-model";
import { round, type ChartSize } from "./chart-size";
import { PointShape } from "./point-shape";
import { layOutSpc, listStretches } from "./spc-geometry";
import { SpcNotes, placeNotes } from "./spc-notes";
import { SpcPhases } from "./spc-phases";
import { SpcTarget } from "./spc-target";
import { PeriodAxis, ValueAxis } from "./value-axis";

interface SpcChartProps {
  readonly model: SpcChartModel;
  readonly size: ChartSize;
}

/** A control chart: points by shape, centre, limits, phases, target and notes in time order. */
export function SpcChart({ model, size }: SpcChartProps) {
  const t = useTranslations("charts");
  const format = formatterFor(useLocale());
  const notes = placeNotes(model, size);
  const geometry = layOutSpc(model, size, Math.max(0, ...notes.map((note) => note.row + 1)));
  const { area, x, y } = geometry;
  const announce = (point: SpcPointModel & { value: number }) =>
    t("announce.spc", {
      period: point.label,
      amount: format.figure(point.value, model.unit),
      counts:
        point.denominator === null || point.numerator === null
          ? "none"
          : t("announce.counts", { numerator: point.numerator, denominator: point.denominator }),
      verdict: t(`mark.${point.mark}`),
      rule: point.signals[0] ? t(`signal.${point.signals[0]}`) : "none",
    });
  return (
    <svg
      viewBox={`0 0 ${size.width} ${geometry.height}`}
      role="img"
      aria-label={model.heading.description}
      data-chart={size.key}
      className="block h-auto w-full"
    >
      <SpcPhases model={model} geometry={geometry} />
      <ValueAxis
        area={area}
        ticks={geometry.valueTicks.map((tick) => ({
          position: y(tick),
          label: format.figure(tick, model.unit),
        }))}
      />
      <PeriodAxis
        area={area}
        ticks={geometry.periodTicks.map(({ key, label }) => ({ position: x(key), label }))}
      />
      {model.target ? (
        <SpcTarget
          target={model.target}
          points={model.points}
          lineKeys={notes.map((note) => note.key)}
          geometry={geometry}
        />
      ) : null}
      <SpcNotes notes={notes} geometry={geometry} />
      {listStretches(model.points).map((stretch) => (
        <SpcStretch
          key={stretch[0]?.key}
          points={stretch.map((point) => ({ ...point, px: x(point.key), py: y(point.value) }))}
          announce={announce}
          radius={geometry.step < 9 ? 2.5 : 3.6}
        />
      ))}
    </svg>
  );
}

type PlacedPoint = SpcPointModel & { value: number; px: number; py: number };

interface SpcStretchProps {
  readonly points: readonly PlacedPoint[];
  readonly announce: (point: PlacedPoint) => string;
  readonly radius: number;
}

/** A piece of the line without gaps. What is not complete yet is dotted and pale. */
function SpcStretch({ points, announce, radius }: SpcStretchProps) {
  const draw = line<PlacedPoint>(
    (point) => round(point.px),
    (point) => round(point.py),
  );
  const firstOpen = points.findIndex((point) => point.isProvisional);
  const settled = firstOpen < 0 ? points : points.slice(0, firstOpen);
  const open = firstOpen < 0 ? [] : points.slice(Math.max(0, firstOpen - 1));
  return (
    <g>
      <path d={draw([...settled]) ?? ""} fill="none" stroke="var(--common)" strokeWidth="1.1" />
      <path
        d={draw([...open]) ?? ""}
        fill="none"
        stroke="var(--common)"
        strokeWidth="1.1"
        strokeDasharray="2 3"
        opacity="0.7"
      />
      {points.map((point) => (
        <g
          key={point.key}
          data-point={point.key}
          data-x={round(point.px)}
          data-y={round(point.py)}
          data-announce={announce(point)}
        >
          <PointShape
            mark={point.mark}
            x={point.px}
            y={point.py}
            radius={radius}
            isPale={point.isProvisional}
          />
        </g>
      ))}
    </g>
  );
}
