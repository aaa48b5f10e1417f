import type { BatchSort, ImportBatchDto } from "@/lib/contracts/api/import-batches";

/** By which column the deliveries stand, and in which direction. */
export interface BatchOrder {
  readonly by: BatchSort;
  readonly isAscending: boolean;
}

const KEYS: Readonly<Record<BatchSort, (batch: ImportBatchDto) => string | number>> = {
  when: ({ createdAt }) => createdAt,
  profile: ({ profile }) => profile,
  rows: ({ rows }) => rows.in,
  state: ({ state }) => state,
};

/**
 * Reads an order from an address.
 *
 * @param text a column name, with a minus in front for the larger or later first; anything else, or
 *   nothing, is the newest first.
 * @returns the order.
 * Source: none; a convention of addresses.
 * Example: `-rows` puts the largest delivery first, `rows` the smallest.
 */
export function readBatchOrder(text: string | null): BatchOrder {
  const isAscending = !(text ?? "").startsWith("-");
  const name = (text ?? "").replace(/^-/, "");
  const by = (Object.keys(KEYS) as BatchSort[]).find((key) => key === name);
  return by === undefined ? { by: "when", isAscending: false } : { by, isAscending };
}

/**
 * The address part of pressing the head of a column: another column starts with the larger first,
 * the same column turns round.
 *
 * @param current the order as it is.
 * @param by the column that is pressed.
 * @returns text for {@link readBatchOrder}.
 * Source: none; a convention of addresses.
 * Example: pressing `rows` in the default order gives `-rows`; pressing it again gives `rows`.
 */
export function turnBatchOrder(current: BatchOrder, by: BatchSort): string {
  const isDescending = current.by === by && !current.isAscending;
  return isDescending ? by : `-${by}`;
}

/**
 * Deliveries in an order; equals stay newest first.
 *
 * @param batches deliveries, any number.
 * @param order column and direction.
 * @returns a new list with the same deliveries.
 * Source: none.
 * Example: by `rows` ascending, a delivery of 10 rows stands before one of 200.
 */
export function sortBatches(
  batches: readonly ImportBatchDto[],
  order: BatchOrder,
): readonly ImportBatchDto[] {
  const keyOf = KEYS[order.by];
  const sign = order.isAscending ? 1 : -1;
  return [...batches].sort((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    if (left === right) return b.id - a.id;
    return left < right ? -sign : sign;
  });
}
