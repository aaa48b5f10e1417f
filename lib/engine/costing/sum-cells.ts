import { euroCents, type EuroCents } from "../shared/units";
import type { CostCell } from "./costing-model";

/** The exact total of some cells of a breakdown. */
export function sumCells(cells: readonly CostCell[]): EuroCents {
  return euroCents(cells.reduce((sum, cell) => sum + cell.amountCents, 0));
}
