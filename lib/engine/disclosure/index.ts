export {
  METHOD as SUPPRESSION_METHOD,
  suppressSmallCells,
  suppressSmallCount,
  type DisclosedCell,
  type DisclosureCell,
} from "./suppress-small-count";
