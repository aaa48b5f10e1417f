import type { BarRows } from "./bar-rows";

interface RowLabelProps {
  readonly rows: BarRows;
  /** Place of the row, from 0. */
  readonly row: number;
  readonly isStrong?: boolean;
}

/** The name of a row of bars, on one or two lines. */
export function RowLabel({ rows, row, isStrong = false }: RowLabelProps) {
  const lines = rows.lines[row] ?? [];
  const [first, only] = rows.labelOffsets;
  const top = row * rows.rowHeight + (lines.length > 1 ? first : only);
  return (
    <text
      x="0"
      y={top}
      className={`chart-label chart-ink chart-halo ${isStrong ? "chart-strong" : ""}`}
    >
      {lines.map((line, place) => (
        <tspan key={line} x="0" dy={place === 0 ? 0 : 13}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** A name with the mark of a figure that nobody confirmed; the two never part at the end of a line. */
export function markName(name: string, isUnconfirmed: boolean | undefined): string {
  return isUnconfirmed ? `${name}\u00a0⚠` : name;
}
