import "server-only";
import type { DefinitionRecord } from "@/lib/contracts/steering/figure";
import {
  buildCrossTable,
  crossKey,
  discloseTable,
  type DisclosedCounts,
  type TableDimension,
} from "@/lib/engine/disclosure";
import type { CrossCell } from "@/lib/repositories/rollups";

type Counted = Pick<CrossCell, "ward" | "variant" | "n" | "numerator">;
type Measured = Pick<DefinitionRecord, "measure" | "minimumCount">;

/** What of a ward, a variant or both may be shown; null stands for all of them. */
export interface CrossDisclosure {
  readonly canShowSize: (ward: string | null, variant: string | null) => boolean;
  readonly canShowFigure: (ward: string | null, variant: string | null) => boolean;
}

const ALL = "\u001fall";

function dimension(codes: readonly string[]): TableDimension {
  const leaves = [...new Set(codes)];
  return { leaves, groups: { [ALL]: leaves } };
}

/** The sums of a column of the cells, by ward and variant, with every total that a page can show. */
function discloseColumn(
  cells: readonly Counted[],
  minimumCount: number,
  countOf: (cell: Counted) => number,
): DisclosedCounts {
  const wards = dimension(cells.map(({ ward }) => ward));
  const variants = dimension(cells.map(({ variant }) => variant));
  const table = buildCrossTable([wards, variants], ([ward, variant]) =>
    cells
      .filter((cell) => cell.ward === ward && cell.variant === variant)
      .reduce((sum, cell) => sum + countOf(cell), 0),
  );
  // The figure of the whole pathway stands above every breakdown.
  return discloseTable(table, { minimumCount, shown: new Set([crossKey([ALL, ALL])]) });
}

/**
 * Which wards, variants and wards of a variant may be shown of an indicator. All of them are one table,
 * whatever the page is filtered by: a reader can open every filter and subtract.
 */
export function discloseCross(cells: readonly Counted[], definition: Measured): CrossDisclosure {
  const { minimumCount } = definition;
  const sizes = discloseColumn(cells, minimumCount, ({ n }) => n);
  const isShare = definition.measure === "proportion";
  const columns = [sizes];
  if (isShare || definition.measure === "rate" || definition.measure === "count") {
    columns.push(discloseColumn(cells, minimumCount, ({ numerator }) => numerator ?? 0));
  }
  if (isShare) {
    columns.push(discloseColumn(cells, minimumCount, ({ n, numerator }) => n - (numerator ?? 0)));
  }
  const keyOf = (ward: string | null, variant: string | null) =>
    crossKey([ward ?? ALL, variant ?? ALL]);
  return {
    canShowSize: (ward, variant) => sizes.get(keyOf(ward, variant)) !== null,
    canShowFigure: (ward, variant) =>
      columns.every((column) => column.get(keyOf(ward, variant)) !== null),
  };
}
