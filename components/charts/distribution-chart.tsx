import { useLocale } from "next-intl";
import { scaleLinear } from "d3-scale";
import { formatterFor } from "@/lib/i18n/formatter";
import type { DistributionModel } from "@/lib/view-models/charts/distribution-model";
import { round, type ChartSize } from "./chart-size";

interface DistributionChartProps {
  readonly model: DistributionModel;
  readonly size: ChartSize;
}

const HEIGHT = 240;
const FOOT = 24;
const LABEL_HEIGHT = 15;
const HALF_TICK = 36;
/** Around an amount of nothing, in the smallest unit. */
const HALF_AXIS = 10_000;

/** The ends of the axis; zero is on it where it divides gain from loss. */
function findEnds({ bins, marks, isLossBelowZero }: DistributionModel): [number, number] {
  const amounts = [
    ...(isLossBelowZero ? [0] : []),
    ...bins.flatMap(({ from, to }) => [from, to]),
    ...marks.map(({ amount }) => amount),
  ];
  if (amounts.length === 0) return [0, 1];
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  if (least !== most) return [least, most];
  // One amount in every draw: an axis around it, wide enough that its marks differ.
  const room = Math.abs(least) || HALF_AXIS;
  return [least - room, most + room];
}

/** Bars of how often an amount was drawn, with marks and, between gain and loss, a line at zero. */
export function DistributionChart({ model, size }: DistributionChartProps) {
  const format = formatterFor(useLocale());
  const { bins, marks, unit } = model;
  const head = LABEL_HEIGHT * marks.length + 6;
  const x = scaleLinear(findEnds(model), [8, size.width - 8]).nice(5);
  const y = scaleLinear(
    [0, Math.max(...bins.map(({ frequency }) => frequency), 0)],
    [HEIGHT - FOOT, head + 4],
  );
  return (
    <svg
      viewBox={`0 0 ${size.width} ${HEIGHT}`}
      role="img"
      aria-label={model.heading.description}
      data-chart={size.key}
      className="block h-auto w-full max-w-[62rem]"
    >
      {bins.map((bin) => (
        <DistributionBar key={bin.from} bin={bin} model={model} x={x} y={y} />
      ))}
      <line x1="0" x2={size.width} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} stroke="var(--gridline)" />
      {model.isLossBelowZero ? (
        <line x1={round(x(0))} x2={round(x(0))} y1={head} y2={HEIGHT - FOOT} stroke="var(--ink)" />
      ) : null}
      {x.ticks(size.key === "wide" ? 6 : 3).map((tick) => (
        <text
          key={tick}
          x={round(Math.min(Math.max(x(tick), HALF_TICK), size.width - HALF_TICK))}
          y={HEIGHT - 7}
          textAnchor="middle"
          className="chart-label"
        >
          {format.figure(tick, unit)}
        </text>
      ))}
      {marks.map((mark, index) => (
        <Mark
          key={mark.key}
          at={x(mark.amount)}
          top={LABEL_HEIGHT * (index + 1)}
          width={size.width}
          text={mark.label}
        />
      ))}
    </svg>
  );
}

interface DistributionBarProps {
  readonly bin: DistributionModel["bins"][number];
  readonly model: DistributionModel;
  readonly x: (amount: number) => number;
  readonly y: (frequency: number) => number;
}

function opacityOf({ from, to }: DistributionBarProps["bin"], model: DistributionModel): number {
  if (model.isLossBelowZero && from + to < 0) return 0.9;
  if (model.middle === null) return 0.55;
  return to > model.middle.from && from < model.middle.to ? 0.85 : 0.35;
}

function DistributionBar({ bin, model, x, y }: DistributionBarProps) {
  const isLoss = model.isLossBelowZero && bin.from + bin.to < 0;
  const isPoint = bin.from === bin.to;
  const left = isPoint ? x(bin.from) - 6 : x(bin.from) + 0.75;
  const width = isPoint ? 12 : Math.max(x(bin.to) - x(bin.from) - 1.5, 1);
  return (
    <g
      data-point={String(bin.from)}
      data-x={round(left + width / 2)}
      data-y={round(y(bin.frequency))}
      data-announce={bin.announcement}
    >
      <rect
        x={round(left)}
        width={round(width)}
        y={round(y(bin.frequency))}
        height={round(y(0) - y(bin.frequency))}
        fill={isLoss ? "var(--worse)" : "var(--accent)"}
        opacity={opacityOf(bin, model)}
      />
    </g>
  );
}

interface MarkProps {
  readonly at: number;
  readonly top: number;
  readonly width: number;
  readonly text: string;
}

/** A dashed line with its word at the top, on the side where there is room. */
function Mark({ at, top, width, text }: MarkProps) {
  const isRight = at > width / 2;
  return (
    <g>
      <line
        x1={round(at)}
        x2={round(at)}
        y1={top - 9}
        y2={HEIGHT - FOOT}
        stroke="var(--muted)"
        strokeDasharray="3 3"
      />
      <text
        x={round(isRight ? at - 5 : at + 5)}
        y={top}
        textAnchor={isRight ? "end" : "start"}
        className="chart-label chart-ink chart-halo"
      >
        {text}
      </text>
    </g>
  );
}
