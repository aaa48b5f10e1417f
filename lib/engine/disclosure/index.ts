export { buildCrossTable, crossKey, type CountTable, type TableDimension } from "./count-table";
export {
  discloseCounts,
  discloseTable,
  METHOD as DISCLOSURE_METHOD,
  type DisclosedCounts,
  type DisclosurePolicy,
} from "./disclose-table";
export {
  groupSmallCells,
  isSelectionSafe,
  METHOD as GROUPING_METHOD,
  type ChoosableCell,
} from "./group-small-cells";
export { roundTable, METHOD as ROUNDING_METHOD } from "./round-table";
export {
  discloseNumerator,
  METHOD as SUPPRESSION_METHOD,
  suppressSmallCells,
  suppressSmallCount,
  suppressSmallShares,
  type DisclosedCell,
  type DisclosureCell,
} from "./suppress-small-count";
