import { scaleLinear, type ScaleLinear } from "d3-scale";
import { useLocale } from "next-intl";
import { formatterFor } from "@/lib/i18n/formatter";
import type { Estimate } from "@/lib/view-models/charts/outcome-models";
import type { FigureUnit } from "@/lib/view-models/charts/figure-unit";
import type { PanelsModel } from "@/lib/view-models/charts/value-models";
import { round, type ChartSize } from "./chart-size";

interface PanelsChartProps {
  readonly model: PanelsModel;
  readonly size: ChartSize;
}

type Panel = PanelsModel["panels"][number];
type Row = PanelsModel["rows"][number];

const ROW = 34;
const HEAD = 40;
const FOOT = 8;

/** Where one panel stands on the surface. */
interface PanelPlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Names of the rows stand at this panel's left. */
  readonly hasNames: boolean;
}

/** Wide: panels beside each other. Narrow: under each other, each with the names of the rows. */
function placePanels({ panels, rows }: PanelsModel, size: ChartSize): readonly PanelPlace[] {
  const names = size.key === "wide" ? 128 : 96;
  const height = HEAD + rows.length * ROW + FOOT;
  if (size.key === "narrow") {
    return panels.map((_, place) => ({
      left: names,
      right: size.width,
      top: place * height,
      hasNames: true,
    }));
  }
  const width = (size.width - names) / panels.length;
  return panels.map((_, place) => ({
    left: names + place * width + (place === 0 ? 0 : 22),
    right: names + (place + 1) * width,
    top: 0,
    hasNames: place === 0,
  }));
}

function scaleOf(panel: Panel, rows: readonly Row[], place: number): ScaleLinear<number, number> {
  const amounts = rows.flatMap(({ cells }) => {
    const cell = cells[place];
    return typeof cell === "object" ? [cell.low, cell.amount, cell.high] : [];
  });
  const known = [...amounts, panel.hasZero ? 0 : null].filter((amount) => amount !== null);
  if (known.length === 0) return scaleLinear();
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = (high - low || Math.abs(high) || 1) * 0.06;
  return scaleLinear([panel.hasZero && low === 0 ? 0 : low - room, high + room], [0, 1]);
}

/** Measures beside each other with the same rows: a dot for each figure, arms for its interval. */
export function PanelsChart({ model, size }: PanelsChartProps) {
  const places = placePanels(model, size);
  const height = HEAD + model.rows.length * ROW + FOOT;
  const total = size.key === "wide" ? height : height * model.panels.length;
  return (
    <svg
      viewBox={`0 0 ${size.width} ${total}`}
      role="img"
      aria-label={model.heading.description}
      data-chart={size.key}
      className="block h-auto w-full max-w-[62rem]"
    >
      {model.panels.map((panel, index) => {
        const place = places[index];
        if (!place) return null;
        return <PanelPart key={panel.key} model={model} index={index} panel={panel} at={place} />;
      })}
    </svg>
  );
}

const CHARACTER_WIDTH = 6.4;

/** Ticks whose labels have room beside each other; zero goes before the others. */
function thinTicks(
  scale: ScaleLinear<number, number>,
  write: (tick: number) => string,
): readonly number[] {
  const chosen: number[] = [];
  const ticks = scale.ticks(3).toSorted((a, b) => Number(b === 0) - Number(a === 0));
  for (const tick of ticks) {
    const room = (other: number) =>
      ((write(tick).length + write(other).length) / 2 + 1) * CHARACTER_WIDTH;
    const isFree = chosen.every((other) => Math.abs(scale(tick) - scale(other)) >= room(other));
    if (isFree) chosen.push(tick);
  }
  return chosen;
}

interface PanelPartProps {
  readonly model: PanelsModel;
  readonly index: number;
  readonly panel: Panel;
  readonly at: PanelPlace;
}

/** Room at the right of a panel for the written figure. */
const FIGURE = 62;

function PanelPart({ model, index, panel, at }: PanelPartProps) {
  const format = formatterFor(useLocale());
  const scale = scaleOf(panel, model.rows, index).range([at.left + 6, at.right - FIGURE]);
  const bottom = at.top + HEAD + model.rows.length * ROW;
  const ticks = thinTicks(scale, (tick) => format.figure(tick, panel.unit));
  return (
    <g>
      <text x={at.left} y={at.top + 12} className="chart-label chart-ink chart-strong">
        {panel.label}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={round(scale(tick))}
            x2={round(scale(tick))}
            y1={at.top + HEAD - 4}
            y2={bottom}
            stroke={tick === 0 ? "var(--ink)" : "var(--gridline)"}
          />
          <text
            x={round(scale(tick))}
            y={at.top + HEAD - 10}
            textAnchor="middle"
            className="chart-label"
          >
            {format.figure(tick, panel.unit)}
          </text>
        </g>
      ))}
      {model.rows.map((row, line) => (
        <PanelRow
          key={row.key}
          row={row}
          cell={row.cells[index] ?? ""}
          panel={panel}
          at={at}
          middle={at.top + HEAD + line * ROW + ROW / 2}
          scale={scale}
        />
      ))}
    </g>
  );
}

interface PanelRowProps {
  readonly row: Row;
  readonly cell: Estimate | string;
  readonly panel: Panel;
  readonly at: PanelPlace;
  readonly middle: number;
  readonly scale: (amount: number) => number;
}

function writeCell(cell: Estimate | string, write: (amount: number) => string): string {
  if (typeof cell === "string") return cell;
  const { amount, low, high } = cell;
  if (low === null || high === null) return write(amount);
  return `${write(amount)} [${write(low)}; ${write(high)}]`;
}

function PanelRow({ row, cell, panel, at, middle, scale }: PanelRowProps) {
  const format = formatterFor(useLocale());
  const write = (amount: number) => format.figure(amount, panel.unit satisfies FigureUnit);
  const isKnown = typeof cell === "object";
  const announced = [`${row.label}, ${panel.label}: ${writeCell(cell, write)}`, row.note];
  return (
    <g
      data-point={`${panel.key}.${row.key}`}
      data-x={round(isKnown ? scale(cell.amount) : at.left + 6)}
      data-y={round(middle)}
      data-announce={announced.filter(Boolean).join(", ")}
    >
      {at.hasNames ? (
        <>
          <text x="0" y={round(middle - 1)} className="chart-label chart-ink">
            {row.label}
          </text>
          <text x="0" y={round(middle + 11.5)} className="chart-label">
            {row.note}
          </text>
        </>
      ) : null}
      {isKnown ? (
        <>
          <Range estimate={cell} scale={scale} middle={middle} isPale={row.isPale} />
          <text
            x={at.right}
            y={round(middle + 4)}
            textAnchor="end"
            className={row.isPale ? "chart-label" : "chart-label chart-strong"}
          >
            {write(cell.amount)}
          </text>
        </>
      ) : (
        <text x={at.left + 12} y={round(middle + 4)} className="chart-label">
          {cell}
        </text>
      )}
    </g>
  );
}

interface RangeProps {
  readonly estimate: Estimate;
  readonly scale: (amount: number) => number;
  readonly middle: number;
  readonly isPale: boolean;
}

function Range({ estimate, scale, middle, isPale }: RangeProps) {
  const { amount, low, high } = estimate;
  const colour = isPale ? "var(--missing)" : "var(--accent)";
  return (
    <>
      {low === null || high === null ? null : (
        <path
          d={`M${round(scale(low))} ${round(middle - 4)}v8m0-4H${round(scale(high))}m0-4v8`}
          stroke={colour}
          strokeWidth="1.4"
          fill="none"
        />
      )}
      <circle cx={round(scale(amount))} cy={round(middle)} r="4.4" fill={colour} />
    </>
  );
}
