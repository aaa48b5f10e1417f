import type { SpcChartModel } from "@/lib/view-models/charts/spc-model";
import { round, type ChartSize } from "./chart-size";
import type { SpcGeometry } from "./spc-geometry";

/** A remark at a period, with the row above the chart in which it fits. */
export interface PlacedNote {
  readonly key: string;
  readonly text: string;
  /** What stands at the line: the text when it is short, else its number in the list below. */
  readonly label: string;
  readonly row: number;
  readonly isPhaseStart: boolean;
  readonly isAnchoredEnd: boolean;
}

const CHARACTER_WIDTH = 5.8;
const ROWS = 3;

const LONGEST_LABEL = 22;

/** Remarks in time order; long ones get a number and are written out under the chart. */
export function listNotes(model: SpcChartModel) {
  const keys = model.points.map((point) => point.key);
  return model.annotations
    .filter((note) => keys.includes(note.key))
    .toSorted((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key))
    .map(({ key, text }, index) => {
      const isLong = text.length > LONGEST_LABEL;
      return { key, text, isLong, label: isLong ? String(index + 1) : text };
    });
}

/** Gives each remark the first row in which it does not run into the one before. */
export function placeNotes(model: SpcChartModel, size: ChartSize): readonly PlacedNote[] {
  const keys = model.points.map((point) => point.key);
  const starts = new Set(model.phases.slice(1).map((phase) => phase.startKey));
  const step = (size.width - 100) / Math.max(1, keys.length);
  const rowEnds: number[] = [];
  return listNotes(model).map(({ key, text, label }) => {
    const at = 48 + keys.indexOf(key) * step;
    const width = label.length * CHARACTER_WIDTH + 12;
    const isAnchoredEnd = at + width > size.width - 20;
    const from = isAnchoredEnd ? at - width : at;
    const free = [...Array(ROWS).keys()].find((row) => (rowEnds[row] ?? 0) <= from) ?? ROWS - 1;
    rowEnds[free] = isAnchoredEnd ? at : at + width;
    return { key, text, label, row: free, isPhaseStart: starts.has(key), isAnchoredEnd };
  });
}

interface SpcNotesProps {
  readonly notes: readonly PlacedNote[];
  readonly geometry: SpcGeometry;
}

/** Remarks with a line down to their period; the line of a new phase is solid. */
export function SpcNotes({ notes, geometry }: SpcNotesProps) {
  const { area, step, x } = geometry;
  return (
    <g>
      {notes.map((note) => {
        const at = round(note.isPhaseStart ? x(note.key) - step / 2 : x(note.key));
        const top = 10 + note.row * 14;
        return (
          <g key={`${note.key}${note.text}`}>
            <line
              x1={at}
              x2={at}
              y1={top - 7}
              y2={area.bottom}
              stroke="var(--accent)"
              strokeDasharray={note.isPhaseStart ? "none" : "1.5 3"}
            />
            <title>{note.text}</title>
            <text
              x={note.isAnchoredEnd ? at - 5 : at + 5}
              y={top}
              textAnchor={note.isAnchoredEnd ? "end" : "start"}
              className="chart-label chart-strong chart-halo chart-accent"
            >
              {note.label}
            </text>
          </g>
        );
      })}
    </g>
  );
}
