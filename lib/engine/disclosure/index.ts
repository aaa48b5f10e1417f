export {
  METHOD as SUPPRESSION_METHOD,
  suppressSmallCells,
  suppressSmallCount,
  suppressSmallNumerator,
  type DisclosedCell,
  type DisclosureCell,
} from "./suppress-small-count";
