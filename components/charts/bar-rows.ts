import { scaleLinear } from "d3-scale";
import type { ChartSize } from "./chart-size";

/** Rows of horizontal bars with their names: beside the bars when wide, above them when narrow. */
export interface BarRows {
  readonly rowHeight: number;
  readonly barHeight: number;
  /** How far under the top of its row a bar begins. */
  readonly barOffset: number;
  readonly labelX: number;
  readonly labelOffset: number;
  readonly plotLeft: number;
  readonly plotRight: number;
}

const CHARACTER_WIDTH = 6.2;
const [NARROWEST_NAMES, WIDEST_NAMES] = [190, 330];

/** Rows of bars; names longer than usual, told by their letters, get more room beside the bars. */
export function layOutRows(size: ChartSize, longestName = 0): BarRows {
  const isWide = size.key === "wide";
  const names = Math.min(WIDEST_NAMES, Math.max(NARROWEST_NAMES, longestName * CHARACTER_WIDTH));
  return {
    rowHeight: isWide ? 27 : 42,
    barHeight: 15,
    barOffset: isWide ? 4 : 19,
    labelX: 0,
    labelOffset: isWide ? 15.5 : 13,
    plotLeft: isWide ? names : 2,
    plotRight: size.width - (isWide ? 78 : 66),
  };
}

/** A scale that always holds zero, whatever the sign of the amounts. */
export function scaleWithZero(amounts: readonly number[], rows: BarRows) {
  const [low, high] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  return scaleLinear(low === high ? [0, 1] : [low, high], [rows.plotLeft, rows.plotRight]);
}
