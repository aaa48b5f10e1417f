import { scaleLinear } from "d3-scale";
import type { ChartSize } from "./chart-size";

/** What is written beside the bars; the longest decides how much room is left for them. */
interface RowTexts {
  readonly names: readonly string[];
  readonly amounts: readonly string[];
}

/** Rows of horizontal bars with their names: beside the bars when wide, above them when narrow. */
export interface BarRows {
  readonly rowHeight: number;
  readonly barHeight: number;
  /** How far under the top of its row a bar begins. */
  readonly barOffset: number;
  /** Baseline of the first and of the only line of a name, under the top of its row. */
  readonly labelOffsets: readonly [number, number];
  /** The lines of each name. */
  readonly lines: readonly (readonly string[])[];
  readonly plotLeft: number;
  readonly plotRight: number;
  /** Room that the longest amount takes beside a bar. */
  readonly amountWidth: number;
}

const NAME_CHARACTER = 6;
const AMOUNT_CHARACTER = 6.8;
const AMOUNT_ROOM = 10;
const [NARROWEST_NAMES, WIDEST_NAMES] = [190, 330];
const LINE = 13;
const MOST_AMOUNT_SHARE = 0.42;

/**
 * A name on one or two lines, broken between words. SVG breaks no text of itself; what does not fit on
 * two lines ends in an ellipsis, and the table and the announcement hold the whole name.
 */
export function wrapName(name: string, mostCharacters: number): readonly string[] {
  if (name.length <= mostCharacters) return [name];
  const space = name.lastIndexOf(" ", mostCharacters);
  const cut = space > 0 ? space : mostCharacters;
  const rest = name.slice(cut).trim();
  return [
    name.slice(0, cut),
    rest.length > mostCharacters ? `${rest.slice(0, mostCharacters - 1)}…` : rest,
  ];
}

/** Rows of bars that leave the names and the amounts the room that they need. */
export function layOutRows(size: ChartSize, { names, amounts }: RowTexts): BarRows {
  const isWide = size.key === "wide";
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length));
  const nameWidth = isWide
    ? Math.min(WIDEST_NAMES, Math.max(NARROWEST_NAMES, longest(names) * NAME_CHARACTER + 6))
    : size.width;
  const lines = names.map((name) => wrapName(name, Math.floor(nameWidth / NAME_CHARACTER)));
  const extra = (Math.max(1, ...lines.map(({ length }) => length)) - 1) * LINE;
  const amountWidth = Math.min(
    longest(amounts) * AMOUNT_CHARACTER + AMOUNT_ROOM,
    size.width * MOST_AMOUNT_SHARE,
  );
  const barOffset = isWide ? 4 + extra / 2 : 19 + extra;
  const oneLine = isWide ? barOffset + 11.5 : barOffset - 6;
  return {
    rowHeight: isWide ? 27 + extra : 42 + extra,
    barHeight: 15,
    barOffset,
    labelOffsets: [isWide ? oneLine - LINE / 2 : oneLine - LINE, oneLine],
    lines,
    plotLeft: isWide ? nameWidth : 2,
    plotRight: size.width - amountWidth,
    amountWidth,
  };
}

/** A scale that always holds zero, whatever the sign of the amounts. */
export function scaleWithZero(amounts: readonly number[], rows: BarRows) {
  const [low, high] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  return scaleLinear(low === high ? [0, 1] : [low, high], [rows.plotLeft, rows.plotRight]);
}
