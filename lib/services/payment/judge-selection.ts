import "server-only";
import { groupSmallCells, isSelectionSafe } from "@/lib/engine/disclosure";
import { PAYMENT_RULES } from "@/lib/engine/payment";
import type { CaseFilter } from "@/lib/repositories/payment/chosen-episodes";
import type { EpisodeCell } from "@/lib/repositories/payment/selections";

type Choice = Pick<CaseFilter, "variant" | "trigger" | "excludedClasses" | "isWithDeceased">;

/** A contract's choice of episodes, and what it leaves out of their cost. */
export interface JudgedSelection {
  readonly choice: Choice;
  /** Years before the contract year of which the price is made. */
  readonly baseYears: number;
  readonly cells: readonly EpisodeCell[];
  readonly parts: readonly { readonly episodes: number }[];
}

// Small cells join along the choice that is easiest to miss: first people who died with those who lived,
// then a severity with the next, then the kind of stay, the variant, and last a year with another.
const [DECEASED, SEVERITY, STAY, VARIANT, YEAR] = [1, 2, 20, 100, 10_000];

function isChosen(choice: Choice, cell: EpisodeCell): boolean {
  const isOfKind = choice.trigger === "any" || cell.isDayCase === (choice.trigger === "day");
  return (
    isOfKind &&
    (choice.variant === null || choice.variant === cell.variant) &&
    !choice.excludedClasses.includes(cell.severity) &&
    (choice.isWithDeceased || !cell.isDeceased)
  );
}

/** Whether a choice among these cells sets fewer people apart than may be told. */
function isParting(
  cells: readonly EpisodeCell[],
  isTaken: (cell: EpisodeCell) => boolean,
): boolean {
  const variants = [...new Set(cells.map(({ variant }) => variant))];
  const keyed = cells.map((cell, place) => ({
    cell,
    key: String(place),
    n: cell.episodes,
    place: [
      Number(cell.isDeceased) * DECEASED,
      cell.severity * SEVERITY,
      (cell.isDayCase === null ? 2 : Number(cell.isDayCase)) * STAY,
      variants.indexOf(cell.variant) * VARIANT,
      cell.yearsBefore * YEAR,
    ],
  }));
  const groups = groupSmallCells(keyed, PAYMENT_RULES.smallestExcluded.amount);
  const chosen = keyed.filter(({ cell }) => isTaken(cell)).map(({ key }) => key);
  return !isSelectionSafe(groups, new Set(chosen));
}

/**
 * Whether somebody could work out the cost of a few people by laying this contract beside others: it
 * parts a group that is too small to be parted, or leaves out a cost that only a few of its episodes have.
 */
export function isSelectionTelling({ choice, baseYears, cells, parts }: JudgedSelection): boolean {
  const minimum = PAYMENT_RULES.smallestExcluded.amount;
  if (parts.some(({ episodes }) => episodes > 0 && episodes < minimum)) return true;
  const isOfContract = ({ yearsBefore }: EpisodeCell) => yearsBefore === 0;
  const contract = cells.filter(isOfContract);
  const earlier = cells.filter((cell) => !isOfContract(cell));
  return (
    isParting(contract, (cell) => isChosen(choice, cell)) ||
    isParting(earlier, (cell) => cell.yearsBefore <= baseYears && isChosen(choice, cell))
  );
}
